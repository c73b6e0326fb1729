import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { SCHEMA_FILES } from '../../layouts/schema-files.ts';

export const getStaticPaths = (() =>
  [...SCHEMA_FILES].map(([file, text]) => ({
    params: { file },
    props: { text },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/schema+json' } });
