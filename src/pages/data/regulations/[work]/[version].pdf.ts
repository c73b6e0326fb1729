import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getContent } from '../../../../layouts/content.ts';
import { getPaperFonts } from '../../../../layouts/paper-fonts.ts';
import { versionPaths } from '../../../../layouts/version-paths.ts';
import { printRegulation } from '../../../../paper/regulations/make-regulation.ts';

export const getStaticPaths = versionPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { work, version } }) => {
  const bytes = printRegulation(work, version, getContent().asOf, await getPaperFonts());
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/pdf' },
  });
};
