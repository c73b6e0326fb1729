import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getContent } from '../../../layouts/content.ts';
import { href } from '../../../layouts/href.ts';
import { jsonResponse } from '../../../layouts/json.ts';
import { selfCheckData } from '../../../site/guidance/self-check-data.ts';

export const getStaticPaths = (() => {
  const { forms, schemes, works } = getContent();
  return forms.flatMap((form) => {
    const source = selfCheckData(form, schemes, works, href);
    return source ? [{ params: { form: form.id }, props: { source } }] : [];
  });
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(props.source);
