import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getForms, getFormFonts } from '../../../layouts/form-fonts.ts';
import { pathsInBothLanguages } from '../../../layouts/language-paths.ts';
import { renderBlankForm } from '../../../paper/forms/blank-form.ts';

export const getStaticPaths = (() =>
  pathsInBothLanguages(
    getForms().map((form) => ({ params: { form: form.id }, props: { form } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const rendered = new Map<string, Promise<Uint8Array>>();

/** One sheet for both languages, drawn once. */
function renderOnce(form: Props['form']): Promise<Uint8Array> {
  const known = rendered.get(form.id);
  if (known) return known;
  const fresh = getFormFonts(form).then((fonts) => renderBlankForm(form, fonts));
  rendered.set(form.id, fresh);
  return fresh;
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response((await renderOnce(props.form)) as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/pdf' },
  });
