import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { exportInput } from '../../../../layouts/export-input.ts';
import { textResponse } from '../../../../layouts/text-response.ts';
import { versionPaths } from '../../../../layouts/version-paths.ts';
import { exportJsonLd } from '../../../../regulation/export/json-ld.ts';

export const getStaticPaths = versionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { work, version } }) =>
  textResponse(exportJsonLd(exportInput(work, version)), 'application/ld+json');
