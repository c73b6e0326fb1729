import { formatDay, spanOfPartialDate, toDay } from '../../dates/days.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import type { NoticeFact } from '../content/notice-facts.ts';
import { lastDayWords, noticeSummary, type NoticeSummary } from '../notices/notice-list.ts';
import { versionLabel } from '../reading/version-banner.ts';

/** One feed each; without a kind, all of them in one. */
export const FEED_KINDS = ['regulations', 'notices', 'alerts'] as const;

export type FeedKind = (typeof FEED_KINDS)[number];

/** One thing that happened, on a day that the content gives. */
export interface FeedEntry {
  kind: FeedKind;
  /** Below the site’s address, stable for ever; what is told of one page twice differs after `#`. */
  id: string;
  href: string;
  title: string;
  /** YYYY-MM-DD; of a date known as a year or month, its last day. */
  on: string;
  summary: string;
}

/** As many as a reader can miss: older ones stand on the pages. */
const MOST = 100;

/** `2018` → `2018-12-31`: told no earlier than it can have been. */
function lastDay(partial: string): string {
  const span = spanOfPartialDate(partial);
  return span ? formatDay(span.to) : partial;
}

interface Place {
  content: SiteContent;
  lang: Lang;
  href: Href;
}

function versionName(work: LibraryWork, version: LibraryVersion, lang: Lang): string {
  const number = version.documentNumber ?? versionLabel(version, lang);
  return lang === 'zh' ? `${work.title.zh}（${number}）` : `${work.title.en} (${number})`;
}

/** A text came into the collection's world: issued, published or adopted. */
function issueEntries({ content, lang, href }: Place): FeedEntry[] {
  return content.works.flatMap((work) =>
    work.versions.flatMap((version): FeedEntry[] => {
      const { issuedOn, publishedOn, adoptedOn } = version.dates;
      const fact = publishedOn ?? issuedOn ?? adoptedOn;
      if (!fact) return [];
      const link = href.version(lang, work.id, version.id);
      const title = versionName(work, version, lang);
      const summary = work.summary[lang];
      return [{ kind: 'regulations', id: link, href: link, title, on: lastDay(fact.on), summary }];
    }),
  );
}

interface Turn {
  turn: 'in-force' | 'superseded' | 'ended';
  /** As precise as known: the first day in force or the last. */
  date: string;
  /** The day from which it is so. */
  on: string;
}

/** What a version's own dates, and those of the version after it, did to it. */
function turnsOf(work: LibraryWork, version: LibraryVersion): Turn[] {
  const { effectiveFrom, effectiveTo } = version.dates;
  const next = work.versions
    .flatMap(({ dates }) => dates.effectiveFrom?.on ?? [])
    .filter((on) => effectiveFrom !== undefined && on > effectiveFrom.on)
    .sort()[0];
  const turns: Turn[] = [];
  if (effectiveFrom)
    turns.push({ turn: 'in-force', date: effectiveFrom.on, on: lastDay(effectiveFrom.on) });
  if (next) turns.push({ turn: 'superseded', date: next, on: lastDay(next) });
  if (effectiveTo) {
    const on = formatDay(toDay(lastDay(effectiveTo.on)) + 1);
    turns.push({ turn: 'ended', date: effectiveTo.on, on });
  }
  return turns;
}

function turnEntries({ content, lang, href }: Place): FeedEntry[] {
  return content.works.flatMap((work) =>
    work.versions.flatMap((version) =>
      turnsOf(work, version).map(({ turn, date, on }): FeedEntry => {
        const link = href.version(lang, work.id, version.id);
        const name = versionName(work, version, lang);
        const day = formatDate(date, lang);
        return {
          kind: 'alerts',
          id: `${link}#${turn}`,
          href: link,
          title: t(lang, `feed.${turn}`, { name }),
          on,
          summary: t(lang, `feed.${turn}-text`, { day }),
        };
      }),
    ),
  );
}

/** The last day stands there once it is over too: an entry whose date stays the same must not change. */
function summaryOf(fact: NoticeFact, view: NoticeSummary, lang: Lang): string {
  if (fact.withdrawnOn !== null) return t(lang, 'notice.withdrawn-text');
  const last = lastDayWords(fact, lang);
  return [view.kindLabel, view.scheme, ...(last ? [last.words] : [])].join(' · ');
}

function noticeEntries({ content, lang, href }: Place): FeedEntry[] {
  return content.notices.map((fact) => {
    const view = noticeSummary(fact, content.asOf, lang, href);
    return {
      kind: 'notices',
      id: view.href,
      href: view.href,
      title: view.title,
      on: fact.withdrawnOn ?? fact.on,
      summary: summaryOf(fact, view, lang),
    };
  });
}

/** Up to the as-of date, the newest first; of one kind, or of all. Names of people stand in none. */
export function feedEntries(
  content: SiteContent,
  kind: FeedKind | undefined,
  lang: Lang,
  href: Href,
): FeedEntry[] {
  const place = { content, lang, href };
  return [...issueEntries(place), ...noticeEntries(place), ...turnEntries(place)]
    .filter((entry) => kind === undefined || entry.kind === kind)
    .filter(({ on }) => on <= content.asOf)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
    .slice(0, MOST);
}
