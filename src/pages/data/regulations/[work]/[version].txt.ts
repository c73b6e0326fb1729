import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { textResponse } from '../../../../layouts/text-response.ts';
import { versionPaths } from '../../../../layouts/version-paths.ts';
import { exportPlainText } from '../../../../regulation/export/plain-text.ts';

export const getStaticPaths = versionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { version } }) =>
  textResponse(exportPlainText(version.regulation), 'text/plain');
