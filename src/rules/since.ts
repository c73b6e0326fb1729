import { formatDay, toDay } from '../dates/days.ts';
import type { Expert } from '../generated/expert.ts';
import type { Scheme } from '../generated/scheme.ts';
import { tBoth } from '../i18n/both.ts';
import type { Finding } from '../load/finding.ts';
import { expertState } from '../records/expert-state.ts';
import { birthdayOf, compareDue, noticesOf, ofExpert, ofWorkstation, type Due } from './ahead.ts';
import type { Content } from './content.ts';

/** What days alone have brought after one date, up to and on another. */
export interface Window {
  /** YYYY-MM-DD: not of the window itself. */
  since: string;
  /** YYYY-MM-DD, the last day of the window. */
  asOf: string;
}

const dayAfter = (day: string): string => formatDay(toDay(day) + 1);

/** The last day of the month before: what came after it came in the month of `asOf`. */
export function beforeMonthOf(asOf: string): string {
  return formatDay(toDay(`${asOf.slice(0, 7)}-01`) - 1);
}

/** What is told from the last day of something has happened on the day after it. */
function happen(due: Due): Due {
  return due.kind === 'term-begins' ? due : { ...due, on: dayAfter(due.on) };
}

/** A term decided ahead makes one who was in notice serve on its first day, without any event of that day. */
function termBegins(record: Expert, scheme: Scheme, asOf: string): Due[] {
  const state = expertState(record, asOf, scheme);
  if (state?.state !== 'in-notice' || !state.term || state.term.from <= asOf) return [];
  const on = state.term.from;
  const { id, profile } = record;
  const words = tBoth('since.term-begins', (lang) => ({
    on,
    id,
    name: lang === 'zh' ? profile.name : profile.nameEn,
  }));
  return [{ on, kind: 'term-begins', record: id, words }];
}

/**
 * Asks what is due within each stretch of the window in which nothing is recorded and one rulebook is in force: what an
 * event has settled before its day came has not happened by itself.
 */
function inStretches<D extends { on: string }>(
  record: { history: ReadonlyArray<{ on: string }> },
  scheme: Scheme,
  { since, asOf }: Window,
  dueOf: (from: string, until: string) => D[],
): D[] {
  const days = [...record.history.map(({ on }) => on), ...scheme.rulebooks.map(({ from }) => from)];
  const starts = [since, ...new Set(days.filter((day) => since < day && day <= asOf))].sort();
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const until = next === undefined ? asOf : formatDay(toDay(next) - 1);
    return dueOf(from, until).filter(({ on }) => from <= on && on <= until);
  });
}

/** The dates that have passed by themselves, on the first day on which it was so; sorted by it. */
export function findPassed(content: Content, window: Window): Due[] {
  const { since, asOf } = window;
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  const experts = content.experts.flatMap(({ value: record }) => {
    const scheme = schemes.get(record.scheme);
    if (!scheme) return [];
    return inStretches(record, scheme, window, (from) => [
      ...termBegins(record, scheme, from),
      ...ofExpert(record, scheme, from, 'since'),
    ]);
  });
  const stations = content.workstations.flatMap(({ value: record }) => {
    const scheme = schemes.get(record.scheme);
    if (!scheme) return [];
    return inStretches(record, scheme, window, (from, until) =>
      ofWorkstation(record, scheme, from, until, 'since'),
    );
  });
  return [
    ...content.schemes.flatMap(({ value }) => noticesOf(value, asOf, 'since')),
    ...experts,
    ...stations,
  ]
    .map(happen)
    .filter(({ on }) => since < on && on <= asOf)
    .sort(compareDue);
}

/** How many have passed the age limit in the window by days alone; nobody is named and no day told. */
export function countBirthdaysPassed(content: Content, window: Window): number {
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  return content.experts.filter(({ value: record }) => {
    const scheme = schemes.get(record.scheme);
    if (!scheme) return false;
    const birthdays = inStretches(record, scheme, window, (from) => {
      const on = birthdayOf(content, record, scheme, from);
      return on === null ? [] : [{ on }];
    });
    return birthdays.some(({ on }) => window.since < on);
  }).length;
}

/** Whether days alone have brought a finding within the window. */
export function isBroughtBy({ since, asOf }: Window): (finding: Finding) => boolean {
  return (finding) => finding.since !== undefined && since < finding.since && finding.since <= asOf;
}
