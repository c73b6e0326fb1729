import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { formatDay, toDay } from '../../dates/days.ts';
import { calendarEvents, type CalendarEvent, type CalendarKind } from './calendar-events.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';

// Written out here: ical-generator 11 gives DTSTAMP without its Z once a zone is named (RFC 5545 3.8.7.2), puts
// properties behind components (3.4) and leaves commas in the calendar's name as they are (3.3.11).

/** China has kept one zone and no summer time since 1992. A calendar needs one component at least (3.4). */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const LONGEST_LINE = 75;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Lines of 75 octets at most, cut between characters; those that go on begin with a space, which counts. */
export function foldLine(line: string): string[] {
  const lines: string[] = [];
  let [now, room] = ['', LONGEST_LINE];
  for (const character of line) {
    if (bytesOf(now + character) > room) {
      lines.push(now);
      [now, room] = [' ', LONGEST_LINE];
    }
    now += character;
  }
  return [...lines, now];
}

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const compact = (day: string): string => day.replaceAll('-', '');

function eventLines(event: CalendarEvent, host: string, address: string): string[] {
  const { uid, on, title, text, stampedOn } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@${host}`,
    `DTSTAMP:${compact(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(formatDay(toDay(on) + 1))}`, // the day after: an end is not included
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What a subscriber's list of calendars shows. */
export function calendarTitle(
  { site }: SiteContent,
  kind: CalendarKind | undefined,
  lang: Lang,
): string {
  return `${site.name[lang]} · ${t(lang, kind === undefined ? 'calendar.all' : `calendar.${kind}`)}`;
}

/** An iCalendar file (RFC 5545, 7986) of whole days; the same content gives the same bytes. */
export function calendarIcs(
  content: SiteContent,
  kind: CalendarKind | undefined,
  lang: Lang,
  href: Href,
  absolute: (path: string) => string,
): string {
  const host = new URL(content.site.publicAddress).hostname;
  const name = escapeText(calendarTitle(content, kind, lang));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Dianzhang//Site//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    `URL:${absolute(href.calendar(lang, kind))}`,
    ...ZONE,
    ...calendarEvents(content, kind, lang, href).flatMap((event) =>
      eventLines(event, host, absolute(event.href)),
    ),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(foldLine).join('\r\n')}\r\n`;
}
