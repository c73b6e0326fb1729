import { birthday, formatDay, toDay } from '../dates/days.ts';
import type { Expert } from '../generated/expert.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Workstation } from '../generated/workstation.ts';
import { tBoth } from '../i18n/both.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { expertState, type ExpertState } from '../records/expert-state.ts';
import { dutyOn, numberOf } from '../records/rulebook.ts';
import { correctedIds, timeline } from '../records/timeline.ts';
import { workstationState } from '../records/workstation-state.ts';
import type { Content } from './content.ts';
import { openingOf } from './workstation/assessment-cycle.ts';

/** The kinds of what falls due, in the order in which they are told of one day. */
export const DUE_KINDS = [
  'notice-ends',
  'term-begins',
  'term-ends',
  'acceptance-due',
  'assessment-due',
  'ban-ends',
] as const;

export type DueKind = (typeof DUE_KINDS)[number];

/** What days alone will bring. */
export interface Due {
  /** YYYY-MM-DD: the last day of a notice, term, ban, build year or assessment year. */
  on: string;
  kind: DueKind;
  /** The id of the record; of a notice, its scheme's. */
  record: string;
  words: Bilingual;
}

export interface AheadOptions {
  /** YYYY-MM-DD. */
  asOf: string;
  /** What falls due on the as-of date is listed, and what does on the day so many days later. */
  days: number;
}

/** Whether words tell of what will be, or (src/rules/since.ts) of what days alone have brought. */
export type Telling = 'ahead' | 'since';

/** The last days of the notices posted by a date. */
export function noticesOf(scheme: Scheme, asOf: string, telling: Telling = 'ahead'): Due[] {
  const withdrawn = correctedIds(scheme.history.filter(({ on }) => on <= asOf));
  return scheme.history.flatMap((event): Due[] => {
    const days =
      event.type === 'noticed' && event.on <= asOf && !withdrawn.has(event.id)
        ? numberOf(dutyOn(scheme, 'public-notice', event.on), 'days')
        : null;
    if (event.type !== 'noticed' || days === null) return [];
    // the day of posting is not counted (Civil Code art. 201)
    const on = formatDay(toDay(event.on) + days);
    const words = tBoth(`${telling}.notice-ends`, (lang) => ({
      on,
      title: event.title[lang],
      id: event.id,
    }));
    return [{ on, kind: 'notice-ends', record: scheme.id, words }];
  });
}

function isRenewed(record: Expert, end: string, asOf: string): boolean {
  return timeline(record.history, asOf).some(
    ({ event }) =>
      (event.type === 'renewed' || event.type === 'appointed') && event.term.from > end,
  );
}

/** Who applies or serves; to nobody else does an age limit matter. */
const HAS_AGE: readonly ExpertState['state'][] = ['applicant', 'in-notice', 'serving'];

function datesOf(
  record: Expert,
  scheme: Scheme,
  asOf: string,
): Array<{ on: string; kind: 'term-ends' | 'ban-ends' }> {
  const state = expertState(record, asOf, scheme);
  if (!state) return [];
  const dates: ReturnType<typeof datesOf> = [];
  const { term, ban } = state;
  if (state.state === 'serving' && term && !isRenewed(record, term.to, asOf))
    dates.push({ on: term.to, kind: 'term-ends' });
  if (state.state === 'barred' && ban?.until) dates.push({ on: ban.until, kind: 'ban-ends' });
  return dates;
}

/**
 * The birthday on which one who applies or serves passes the age limit: for counting alone, for it is private. Null
 * where it matters to nobody or the private part is not here.
 */
export function birthdayOf(
  { privates }: Content,
  record: Expert,
  scheme: Scheme,
  asOf: string,
): string | null {
  const birthDate = privates.get(`${record.scheme}/${record.id}`)?.birthDate;
  const years = numberOf(dutyOn(scheme, 'age-limit', asOf), 'years');
  const state = expertState(record, asOf, scheme)?.state;
  if (birthDate === undefined || years === null || !state || !HAS_AGE.includes(state)) return null;
  return formatDay(birthday(toDay(birthDate), years + 1));
}

/** The days that an expert's record, as it stands on a date, looks forward to. */
export function ofExpert(
  record: Expert,
  scheme: Scheme,
  asOf: string,
  telling: Telling = 'ahead',
): Due[] {
  const { id, profile } = record;
  return datesOf(record, scheme, asOf).map(({ on, kind }) => ({
    on,
    kind,
    record: id,
    words: tBoth(`${telling}.${kind}`, (lang) => ({
      on,
      id,
      name: lang === 'zh' ? profile.name : profile.nameEn,
    })),
  }));
}

/**
 * The rounds of assessment whose year ends in the window and that this workstation belongs to: it was accepted when the
 * round opened, and no assessment of its cycle is recorded.
 */
function roundsDue(record: Workstation, scheme: Scheme, asOf: string, until: string): number[] {
  const cycle = dutyOn(scheme, 'assessment-cycle', asOf);
  const [years, start] = [numberOf(cycle, 'years'), numberOf(cycle, 'start')];
  if (years === null || start === null || years < 1) return [];
  const assessed = workstationState(record, asOf, scheme)?.assessments ?? [];
  const due: number[] = [];
  for (let year = Number(asOf.slice(0, 4)); `${year}-12-31` <= until; year++) {
    if (year < start || (year - start) % years !== 0) continue;
    if (assessed.some((each) => each.year > year - years && each.year <= year)) continue;
    const opening = openingOf(scheme, year);
    if (workstationState(record, opening, scheme)?.state === 'serving') due.push(year);
  }
  return due;
}

/** The days that a workstation's record, as it stands on a date, looks forward to, up to another. */
export function ofWorkstation(
  record: Workstation,
  scheme: Scheme,
  asOf: string,
  until: string,
  telling: Telling = 'ahead',
): Due[] {
  const state = workstationState(record, asOf, scheme);
  if (!state) return [];
  const { id, profile } = record;
  const due = (kind: 'acceptance-due' | 'assessment-due', on: string, year = 0): Due => {
    const words = tBoth(`${telling}.${kind}`, (lang) => ({
      on,
      id,
      year,
      name: profile.name[lang],
    }));
    return { on, kind, record: id, words };
  };
  if (state.state === 'building' && state.buildUntil !== null && state.acceptance === null)
    return [due('acceptance-due', state.buildUntil)];
  if (state.state !== 'serving') return [];
  return roundsDue(record, scheme, asOf, until).map((year) =>
    due('assessment-due', `${year}-12-31`, year),
  );
}

/** By day, then kind, then record. */
export function compareDue(a: Due, b: Due): number {
  return (
    (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
    DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind) ||
    (a.record < b.record ? -1 : a.record > b.record ? 1 : 0) ||
    (a.words.zh < b.words.zh ? -1 : a.words.zh > b.words.zh ? 1 : 0)
  );
}

/**
 * What will fall due in the days from the as-of date on, as far as the records know it on that date; sorted by day.
 * Nothing here is a fault.
 */
export function findAhead(content: Content, { asOf, days }: AheadOptions): Due[] {
  const until = formatDay(toDay(asOf) + days);
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  const withScheme = <R extends { scheme: string }>(
    records: ReadonlyArray<{ value: R }>,
    dueOf: (record: R, scheme: Scheme) => Due[],
  ): Due[] =>
    records.flatMap(({ value }) => {
      const scheme = schemes.get(value.scheme);
      return scheme ? dueOf(value, scheme) : [];
    });
  return [
    ...content.schemes.flatMap(({ value }) => noticesOf(value, asOf)),
    ...withScheme(content.experts, (record, scheme) => ofExpert(record, scheme, asOf)),
    ...withScheme(content.workstations, (record, scheme) =>
      ofWorkstation(record, scheme, asOf, until),
    ),
  ]
    .filter(({ on }) => asOf <= on && on <= until)
    .sort(compareDue);
}

/** How many pass the age limit in those days; nobody is named and no day told. */
export function countBirthdays(content: Content, { asOf, days }: AheadOptions): number {
  const until = formatDay(toDay(asOf) + days);
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  return content.experts.filter(({ value }) => {
    const scheme = schemes.get(value.scheme);
    const on = scheme ? birthdayOf(content, value, scheme, asOf) : null;
    return on !== null && asOf <= on && on <= until;
  }).length;
}
