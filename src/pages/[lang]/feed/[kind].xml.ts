import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../../layouts/absolute.ts';
import { getContent } from '../../../layouts/content.ts';
import { href } from '../../../layouts/href.ts';
import { pathsInBothLanguages } from '../../../layouts/language-paths.ts';
import { textResponse } from '../../../layouts/text-response.ts';
import { FEED_KINDS } from '../../../site/feeds/feed-entries.ts';
import { feedXml } from '../../../site/feeds/feed-xml.ts';

export const getStaticPaths = () =>
  pathsInBothLanguages(FEED_KINDS.map((kind) => ({ params: { kind }, props: { kind } })));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { lang, kind } }) =>
  textResponse(feedXml(getContent(), kind, lang, href, absolute), 'application/atom+xml');
