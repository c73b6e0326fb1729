import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../../layouts/absolute.ts';
import { getContent } from '../../../layouts/content.ts';
import { href } from '../../../layouts/href.ts';
import { pathsInBothLanguages } from '../../../layouts/language-paths.ts';
import { textResponse } from '../../../layouts/text-response.ts';
import { CALENDAR_KINDS } from '../../../site/feeds/calendar-events.ts';
import { calendarIcs } from '../../../site/feeds/calendar-ics.ts';

export const getStaticPaths = () =>
  pathsInBothLanguages(CALENDAR_KINDS.map((kind) => ({ params: { kind }, props: { kind } })));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { lang, kind } }) =>
  textResponse(calendarIcs(getContent(), kind, lang, href, absolute), 'text/calendar');
