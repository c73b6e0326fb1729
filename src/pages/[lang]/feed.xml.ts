import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../layouts/absolute.ts';
import { getContent } from '../../layouts/content.ts';
import { href } from '../../layouts/href.ts';
import { languagePaths } from '../../layouts/language-paths.ts';
import { textResponse } from '../../layouts/text-response.ts';
import { feedXml } from '../../site/feeds/feed-xml.ts';

export const getStaticPaths = languagePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { lang } }) =>
  textResponse(feedXml(getContent(), undefined, lang, href, absolute), 'application/atom+xml');
