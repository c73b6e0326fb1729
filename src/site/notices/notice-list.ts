import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import {
  afterwards,
  ALWAYS,
  dayAfter,
  phasesOf,
  type DaysShown,
  type Phase,
} from '../page/days-shown.ts';
import type { Href } from '../page/href.ts';
import type { NoticeFact, NoticeKind } from '../content/notice-facts.ts';

/** How a notice stands on the day. */
export type NoticeStanding = 'coming' | 'open' | 'over' | 'done' | 'withdrawn';

/** A line of the list of notices. */
export interface NoticeSummary {
  id: string;
  href: string;
  kind: NoticeKind;
  kindLabel: string;
  title: string;
  scheme: string;
  on: string;
  date: string;
  standing: { state: NoticeStanding; label: string };
  /** How it stands on that day, and on those to come. */
  phases: Array<Phase<NoticeStanding>>;
  /** On which days this line belongs where it stands. */
  shown: DaysShown;
  /** Until when one may object or apply; null where that is over, or no day is set. */
  until: { on: string; words: string } | null;
}

export interface NoticeIndexView {
  now: NoticeSummary[];
  /** What is over, by the year of posting, the newest first. */
  kept: Array<{ year: string; notices: NoticeSummary[] }>;
}

/** While one may object or apply, or is yet to. */
const AHEAD: ReadonlySet<NoticeStanding> = new Set(['coming', 'open']);

function standingOf({ withdrawnOn, window, isOpen }: NoticeFact, asOf: string): NoticeStanding {
  if (withdrawnOn !== null) return 'withdrawn';
  if (isOpen === null) return 'done';
  if (window && asOf < window.from) return 'coming';
  return isOpen ? 'open' : 'over';
}

/** The day on which what is yet to begin begins, and the day after that on which it ends. */
function turnsOf(fact: NoticeFact, asOf: string): Array<{ on: string; state: NoticeStanding }> {
  const state = standingOf(fact, asOf);
  const last = lastDay(fact);
  return [
    { on: asOf, state },
    ...(state === 'coming' && fact.window
      ? [{ on: fact.window.from, state: 'open' as const }]
      : []),
    ...(AHEAD.has(state) && last !== null ? [{ on: dayAfter(last), state: 'over' as const }] : []),
  ];
}

/** On which days one may object or apply, or is yet to. */
export const aheadDays = (fact: NoticeFact): DaysShown => ({ from: null, to: lastDay(fact) });

export function noticeTitle({ title, year, kind, withdrawnOn }: NoticeFact, lang: Lang): string {
  if (withdrawnOn !== null) return t(lang, `notice.withdrawn-${kind}`);
  return title?.[lang] ?? t(lang, 'notice.register-title', { year: year ?? '' });
}

/** The last day on which one may, or might, object or apply. */
export const lastDay = ({ span, window }: NoticeFact): string | null =>
  span?.last ?? window?.to ?? null;

/** Until when one may, or might, object or apply. */
export function lastDayWords(fact: NoticeFact, lang: Lang): { on: string; words: string } | null {
  const on = lastDay(fact);
  if (on === null) return null;
  const word = fact.kind === 'call' ? 'apply-until' : 'object-until';
  return { on, words: t(lang, `notice.${word}`, { last: formatDate(on, lang) }) };
}

export function noticeSummary(
  fact: NoticeFact,
  asOf: string,
  lang: Lang,
  href: Href,
): NoticeSummary {
  const { id, kind, scheme, on } = fact;
  const label = (state: NoticeStanding): string =>
    t(lang, `notice.${kind === 'call' ? 'call' : 'notice'}-${state}`);
  const turns = turnsOf(fact, asOf).map((turn) => ({ ...turn, label: label(turn.state) }));
  const state = standingOf(fact, asOf);
  return {
    id,
    kind,
    on,
    href: href.notice(lang, scheme.id, id),
    kindLabel: t(lang, `notice.kind-${kind}`),
    title: noticeTitle(fact, lang),
    scheme: scheme.shortName[lang],
    date: formatDate(on, lang),
    standing: { state, label: label(state) },
    phases: phasesOf(turns),
    shown: AHEAD.has(state) ? aheadDays(fact) : ALWAYS,
    until: AHEAD.has(state) ? lastDayWords(fact, lang) : null,
  };
}

/** What ends soonest first; what has no last day after it. */
const byEnd = (a: NoticeSummary, b: NoticeSummary): number =>
  (a.until?.on ?? '9999').localeCompare(b.until?.on ?? '9999');

const isAhead = ({ standing: { state } }: NoticeSummary): boolean => AHEAD.has(state);

function summaries({ notices, asOf }: SiteContent, lang: Lang, href: Href): NoticeSummary[] {
  return notices.map((fact) => noticeSummary(fact, asOf, lang, href));
}

/** What one may still object to or apply for, what ends soonest first. */
export function noticesNow(content: SiteContent, lang: Lang, href: Href): NoticeSummary[] {
  return summaries(content, lang, href).filter(isAhead).sort(byEnd);
}

export function noticeIndexView(content: SiteContent, lang: Lang, href: Href): NoticeIndexView {
  const rest = summaries(content, lang, href).filter((each) => !isAhead(each));
  const years = Map.groupBy(rest, ({ on }) => on.slice(0, 4));
  return {
    now: noticesNow(content, lang, href),
    kept: [...years].map(([year, notices]) => ({ year, notices })),
  };
}

/** When nothing of what is listed as going on is so any more; null where something has no end. */
export function noneDays(now: readonly NoticeSummary[]): DaysShown | null {
  const ends = now.flatMap(({ shown }) => shown.to ?? []).sort();
  return ends.length < now.length
    ? null
    : now.length === 0
      ? ALWAYS
      : afterwards(ends.at(-1) ?? null);
}

/** The kept ones by year, and among them what goes on now, from the day on which it is over. */
export function keptByYear({ now, kept }: NoticeIndexView): NoticeIndexView['kept'] {
  const turning = now.flatMap((notice) => {
    const shown = afterwards(notice.shown.to);
    return shown ? [{ ...notice, shown, until: null }] : [];
  });
  const all = [...turning, ...kept.flatMap(({ notices }) => notices)];
  const years = Map.groupBy(all, ({ on }) => on.slice(0, 4));
  return [...years]
    .map(([year, notices]) => ({
      year,
      notices: notices.toSorted((a, b) => b.on.localeCompare(a.on)),
    }))
    .sort((a, b) => b.year.localeCompare(a.year));
}

/** From which day a year has any: at once, but where all of it still goes on. */
export function yearDays({ notices }: { notices: readonly NoticeSummary[] }): DaysShown {
  const begins = notices.map(({ shown }) => shown.from ?? '').sort();
  return { from: begins[0] || null, to: null };
}
