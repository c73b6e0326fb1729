import { birthday, toDay } from '../../dates/days.ts';
import type { Content } from '../../rules/content.ts';
import { expertState } from '../../records/expert-state.ts';
import { timeline } from '../../records/timeline.ts';

/** Ages in whole years, both ends included; null is open. */
export interface AgeBand {
  from: number | null;
  to: number | null;
  /** To the nearest five. */
  count: number;
}

/**
 * The ages of those who serve, so told that nobody's can be told from them: bands of ten years are joined until each
 * holds at least five people, and the numbers are rounded to five, so that one person's coming or going between two
 * editions seldom moves a number and never by one.
 */
export type AgeBands = { bands: AgeBand[] } | { withheld: 'no-private-parts' | 'too-few' };

/** What one round of assessments came to. No station's own score is public: only the mean of three or more. */
export interface AssessmentYear {
  year: number;
  assessed: number;
  /** How many by grade, in the words of the schema. */
  grades: Record<string, number>;
  /** With one decimal; null where fewer than three were scored. */
  meanScore: number | null;
}

/** What may be told of facts that are private one by one. */
export interface CountedPrivately {
  ages: AgeBands;
  assessments: AssessmentYear[];
}

export const FEWEST_PEOPLE = 20;
export const FEWEST_IN_BAND = 5;
export const FEWEST_SCORES = 3;

const FIRST_BAND = { from: null, to: 34 };
const LAST_FROM = 65;

function bandOf(age: number): { from: number | null; to: number | null } {
  if (age <= FIRST_BAND.to) return FIRST_BAND;
  if (age >= LAST_FROM) return { from: LAST_FROM, to: null };
  const from = LAST_FROM - 10 * Math.ceil((LAST_FROM - age) / 10);
  return { from, to: from + 9 };
}

/** Full years on a day. */
export function ageOn(birthDate: string, on: string): number {
  const [birth, day] = [toDay(birthDate), toDay(on)];
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(birth, years) <= day ? years : years - 1;
}

function join(bands: readonly AgeBand[]): AgeBand[] {
  const joined: AgeBand[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last && last.count < FEWEST_IN_BAND)
      joined[joined.length - 1] = { ...last, to: band.to, count: last.count + band.count };
    else joined.push(band);
  }
  const [before, last] = joined.slice(-2);
  if (before && last && last.count < FEWEST_IN_BAND)
    joined.splice(-2, 2, { ...before, to: last.to, count: before.count + last.count });
  return joined;
}

/** `ages` of everybody who serves; the bands from the youngest up. */
export function bandAges(ages: readonly number[]): AgeBands {
  if (ages.length < FEWEST_PEOPLE) return { withheld: 'too-few' };
  const starts = [0, 35, 45, 55, LAST_FROM];
  const bands = starts.map((start): AgeBand => {
    const band = bandOf(start);
    return { ...band, count: ages.filter((age) => bandOf(age).from === band.from).length };
  });
  const joined = join(bands);
  // One band for all tells nothing, or that all are of an age.
  if (joined.length < 2) return { withheld: 'too-few' };
  return { bands: joined.map((band) => ({ ...band, count: Math.round(band.count / 5) * 5 })) };
}

function agesOf({ experts, schemes, privates }: Content, asOf: string): AgeBands {
  const ages: Array<number | null> = [];
  for (const { value } of experts) {
    const scheme = schemes.find((each) => each.value.id === value.scheme)?.value;
    if (!scheme || expertState(value, asOf, scheme)?.state !== 'serving') continue;
    const birthDate = privates.get(`${value.scheme}/${value.id}`)?.birthDate;
    ages.push(birthDate === undefined ? null : ageOn(birthDate, asOf));
  }
  const known = ages.filter((age) => age !== null);
  // A birth date missing here and there would make the bands tell of some, not of the pool.
  return known.length < ages.length ? { withheld: 'no-private-parts' } : bandAges(known);
}

function assessmentsOf({ workstations }: Content, asOf: string): AssessmentYear[] {
  const assessed = workstations.flatMap(({ value }) =>
    timeline(value.history, asOf).flatMap(({ event }) =>
      event.type === 'assessed' ? [event] : [],
    ),
  );
  return [...Map.groupBy(assessed, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, events]) => {
      const grades = Map.groupBy(events, ({ grade }) => grade);
      const scores = events.flatMap(({ sheet }) => (sheet ? [sheet.total] : []));
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      return {
        year,
        assessed: events.length,
        grades: Object.fromEntries([...grades].map(([grade, { length }]) => [grade, length])),
        meanScore: scores.length < FEWEST_SCORES ? null : Math.round(mean * 10) / 10,
      };
    });
}

export function countPrivately(content: Content, asOf: string): CountedPrivately {
  return { ages: agesOf(content, asOf), assessments: assessmentsOf(content, asOf) };
}
