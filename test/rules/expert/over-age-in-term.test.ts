import { expect, it } from 'vitest';
import overAgeInTerm from '../../../src/rules/expert/over-age-in-term.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Person,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(overAgeInTerm);

function find(
  birthDate: string,
  asOf = '2026-12-31',
  events: readonly Written[] = [],
  person: Person = {},
): Placed[] {
  const experts = [expertOf([...ADMITTED, ...events], { birthDate, ...person })];
  return judge(overAgeInTerm, { experts, asOf });
}

it('notes a 66th birthday from the first to the last day of the term, by the year of the term', () => {
  for (const [birth, year] of [
    ['1960-05-01', 1],
    ['1961-04-30', 1],
    ['1961-05-01', 2],
    ['1963-04-30', 3],
  ] as const)
    expect(find(birth)).toMatchObject([
      {
        ruleId: 'expert/over-age-in-term',
        level: 'note',
        pointer: '/history/4/term',
        data: { year, limit: 65, from: '2026-05-01', to: '2029-04-30' },
        basis: {
          provision: 'art_14__para_1__point_6',
          quote: '因身体状况、年龄或从事其他行业等个人原因无法胜任专家工作的',
        },
      },
    ]);
});

it('does not note one the day before the term or the day after it', () => {
  expect(find('1960-04-30')).toEqual([]);
  expect(find('1963-05-01')).toEqual([]);
});

it('is silent once the term is over or ended, and without the private part', () => {
  expect(find('1962-01-01', '2029-04-30')).toHaveLength(1);
  expect(find('1962-01-01', '2029-05-01')).toEqual([]);
  const lapsed = { type: 'lapsed', on: '2026-05-01' };
  expect(find('1962-01-01', '2026-12-31', [lapsed])).toEqual([]);
  const exited = { type: 'exited', on: '2026-12-01', ground: 'unfit', decision: '样本' };
  expect(find('1962-01-01', '2026-12-31', [exited])).toEqual([]);
  expect(find('1962-01-01', '2026-12-31', [], { priv: false })).toEqual([]);
});

it('takes the age from the rulebook, and is silent where it sets none', () => {
  const scheme = (years?: number): ReturnType<typeof schemeOf> =>
    schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      const limit = rulebook?.duties['age-limit'];
      if (limit) limit.parameters = years === undefined ? {} : { years };
    });
  const experts = [expertOf(ADMITTED, { birthDate: '1967-01-01' })];
  expect(judge(overAgeInTerm, { experts, schemes: [scheme(60)] })).toMatchObject([
    { data: { limit: 60, year: 2 } },
  ]);
  expect(judge(overAgeInTerm, { experts, schemes: [scheme()] })).toEqual([]);
  const leapling = [expertOf(ADMITTED, { birthDate: '1968-02-29' })];
  expect(judge(overAgeInTerm, { experts: leapling, schemes: [scheme(58)] })).toMatchObject([
    { data: { limit: 58, year: 1 } }, // in a common year 1 March is the birthday
  ]);
});
