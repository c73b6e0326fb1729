import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../layouts/absolute.ts';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { textResponse } from '../../layouts/text-response.ts';
import { securityTxt } from '../../site/publishing/security-txt.ts';

/** No file where the centre names nobody: better none than one that leads nowhere. */
export const getStaticPaths = (() => {
  const text = securityTxt(getContent(), href, absolute);
  return text ? [{ params: { file: 'security' }, props: { text } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => textResponse(props['text'] as string, 'text/plain');
