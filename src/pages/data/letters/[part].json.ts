import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getContent } from '../../../layouts/content.ts';
import { jsonResponse } from '../../../layouts/json.ts';
import { letterParts } from '../../../site/publishing/published-data.ts';

export const getStaticPaths = (() =>
  letterParts(getContent()).map(([part, book]) => ({
    params: { part },
    props: { book },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => jsonResponse(props.book);
