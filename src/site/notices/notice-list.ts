import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
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

export function noticeTitle({ title, year, kind, withdrawnOn }: NoticeFact, lang: Lang): string {
  if (withdrawnOn !== null) return t(lang, `notice.withdrawn-${kind}`);
  return title?.[lang] ?? t(lang, 'notice.register-title', { year: year ?? '' });
}

/** Until when one may, or might, object or apply. */
export function lastDayWords(
  { kind, span, window }: NoticeFact,
  lang: Lang,
): { on: string; words: string } | null {
  const on = span?.last ?? window?.to;
  if (on === undefined) return null;
  const word = kind === 'call' ? 'apply-until' : 'object-until';
  return { on, words: t(lang, `notice.${word}`, { last: formatDate(on, lang) }) };
}

export function noticeSummary(
  fact: NoticeFact,
  asOf: string,
  lang: Lang,
  href: Href,
): NoticeSummary {
  const { id, kind, scheme, on } = fact;
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
    standing: { state, label: t(lang, `notice.${kind === 'call' ? 'call' : 'notice'}-${state}`) },
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
