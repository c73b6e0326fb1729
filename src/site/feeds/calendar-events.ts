import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { PublicDue } from '../content/calendar-dues.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import type { NoticeFact } from '../content/notice-facts.ts';

/** One calendar each; without a kind, all of them in one. */
export const CALENDAR_KINDS = ['notices', 'calls', 'terms', 'stations'] as const;

export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** A whole day on which something ends or falls due. */
export interface CalendarEvent {
  kind: CalendarKind;
  /** The same for ever, so that a change moves the event and does not double it. */
  uid: string;
  on: string;
  title: string;
  text: string;
  href: string;
  /** The day of the content that it was made known on: no clock. */
  stampedOn: string;
}

interface Place {
  content: SiteContent;
  lang: Lang;
  href: Href;
}

function lastDayOf({ kind, span, window }: NoticeFact): string | null {
  return kind === 'notice' ? (span?.last ?? null) : kind === 'call' ? (window?.to ?? null) : null;
}

function noticeEvents({ content, lang, href }: Place): CalendarEvent[] {
  return content.notices.flatMap((fact): CalendarEvent[] => {
    const { id, scheme, title, kind, on: stampedOn } = fact;
    const on = lastDayOf(fact);
    if (on === null || title === null) return [];
    const isCall = kind === 'call';
    return [
      {
        kind: isCall ? 'calls' : 'notices',
        uid: `${isCall ? 'call' : 'notice'}-${scheme.id}-${id}`,
        on,
        title: t(lang, isCall ? 'calendar.call-ends' : 'calendar.notice-ends', {
          title: title[lang],
        }),
        text: t(lang, isCall ? 'calendar.call-text' : 'calendar.notice-text', {
          authority: scheme.authority[lang],
        }),
        href: href.notice(lang, scheme.id, id),
        stampedOn,
      },
    ];
  });
}

/** Terms are counted, not named: what somebody once subscribed to cannot be taken back. */
function termEvents({ content, lang, href }: Place): CalendarEvent[] {
  const ends = content.dues.filter(({ kind }) => kind === 'term-ends');
  const byDay = Map.groupBy(ends, ({ scheme, on }) => `${scheme}-${on}`);
  return [...byDay].flatMap(([key, dues]): CalendarEvent[] => {
    const [first] = dues as [PublicDue];
    const scheme = content.schemes.find(({ id }) => id === first.scheme);
    if (!scheme) return [];
    const begun = content.experts
      .filter(({ state }) => state.term?.to === first.on)
      .flatMap(({ state }) => state.term?.from ?? []);
    return [
      {
        kind: 'terms',
        uid: `terms-${key}`,
        on: first.on,
        title: t(lang, 'calendar.terms-end', {
          scheme: scheme.shortName[lang],
          count: dues.length,
        }),
        text: t(lang, 'calendar.terms-text'),
        href: href.experts(lang),
        stampedOn: begun.toSorted().at(-1) ?? first.on,
      },
    ];
  });
}

function stationEvents({ content, lang, href }: Place): CalendarEvent[] {
  return content.dues.flatMap(({ kind, record, on }): CalendarEvent[] => {
    const listed = content.workstations.find(({ workstation }) => workstation.id === record);
    if (kind === 'term-ends' || !listed) return [];
    const name = listed.workstation.profile.name[lang];
    const isAcceptance = kind === 'acceptance-due';
    const params = { name, year: on.slice(0, 4) };
    return [
      {
        kind: 'stations',
        uid: `${kind}-${record}-${on}`,
        on,
        title: t(
          lang,
          isAcceptance ? 'calendar.acceptance-due' : 'calendar.assessment-due',
          params,
        ),
        text: t(lang, isAcceptance ? 'calendar.acceptance-text' : 'calendar.assessment-text'),
        href: href.workstation(lang, record),
        stampedOn: listed.state.establishedOn ?? on,
      },
    ];
  });
}

/** From the as-of date on, by day; of one kind, or of all. Names of people stand in none. */
export function calendarEvents(
  content: SiteContent,
  kind: CalendarKind | undefined,
  lang: Lang,
  href: Href,
): CalendarEvent[] {
  const place = { content, lang, href };
  return [...noticeEvents(place), ...termEvents(place), ...stationEvents(place)]
    .filter((event) => kind === undefined || event.kind === kind)
    .filter(({ on }) => on >= content.asOf)
    .sort((a, b) => (a.on === b.on ? (a.uid < b.uid ? -1 : 1) : a.on < b.on ? -1 : 1));
}
