import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { exportInput } from '../../../../layouts/export-input.ts';
import { textResponse } from '../../../../layouts/text-response.ts';
import { versionPaths } from '../../../../layouts/version-paths.ts';
import { exportAkomaNtoso } from '../../../../regulation/export/akoma-ntoso.ts';

export const getStaticPaths = versionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { work, version } }) =>
  textResponse(exportAkomaNtoso(exportInput(work, version)), 'application/akn+xml');
