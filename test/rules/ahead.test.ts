import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/generated/scheme.ts';
import { countBirthdays, findAhead, type Due } from '../../src/rules/ahead.ts';
import {
  ADMITTED,
  appointed,
  applied,
  contentOf,
  expertOf,
  schemeOf,
  stationOf,
  type Judged,
  type Written,
} from './judging.ts';

/** What falls due of the invented records alone; the real schemes are beside them. */
function due(judged: Judged, asOf: string, days: number): Due[] {
  return findAhead(contentOf(judged), { asOf, days }).filter(({ kind }) => kind !== 'notice-ends');
}

const kinds = (found: readonly Due[]): string[] => found.map(({ on, kind }) => `${on} ${kind}`);

const expert = (history: readonly Written[], birthDate = '1980-01-01'): Judged => ({
  experts: [expertOf(history, { birthDate })],
});

const established = (on: string): Written => ({
  type: 'established',
  on,
  plaque: '样站〔2026〕1号',
});
const accepted = (on: string): Written => ({ type: 'inspected', on, outcome: 'passed' });

describe('the window', () => {
  const judged = expert(ADMITTED); // the term ends on 2029-04-30

  it.each([
    ['the last day of the term itself', '2029-04-30', 0, 1],
    ['the day before, no day ahead', '2029-04-29', 0, 0],
    ['the day before, one day ahead', '2029-04-29', 1, 1],
    ['ninety days ahead, on the ninetieth', '2029-01-30', 90, 1],
    ['ninety days ahead, on the ninety-first', '2029-01-29', 90, 0],
    ['the day after: over, not ahead', '2029-05-01', 90, 0],
  ])('%s', (_, asOf, days, count) => {
    expect(due(judged, asOf, days)).toHaveLength(count);
  });
});

describe('a term', () => {
  it('is told with its record, in both languages', () => {
    expect(due(expert(ADMITTED), '2029-04-01', 30)).toEqual([
      {
        on: '2029-04-30',
        kind: 'term-ends',
        record: 'bj-0901',
        words: {
          zh: '测样甲（bj-0901）聘期届满，2029-04-30 为最后一日；须续聘，或记录期满',
          en: 'The term of Ce Yangjia (bj-0901) ends; 2029-04-30 is its last day; renew it, or record that it lapsed',
        },
      },
    ]);
  });

  const renewed = {
    type: 'renewed',
    on: '2029-04-10',
    cohort: '2026',
    term: { from: '2029-05-01', to: '2032-04-30' },
  };

  it('that has been renewed is not due, from the day that was decided', () => {
    expect(due(expert([...ADMITTED, renewed]), '2029-04-10', 30)).toEqual([]);
    expect(due(expert([...ADMITTED, renewed]), '2029-04-09', 30)).toHaveLength(1);
  });

  it('of one who has left is not due', () => {
    const exited = { type: 'exited', on: '2026-09-15', ground: 'asked-to-leave' };
    expect(kinds(due(expert([...ADMITTED, exited]), '2029-04-01', 60))).toEqual([]);
  });
});

describe('a ban', () => {
  const history = [...ADMITTED, { type: 'exited', on: '2026-06-30', ground: 'other' }];

  it('ends on its last barred day, and not again the day after', () => {
    expect(kinds(due(expert(history), '2029-06-30', 0))).toEqual(['2029-06-30 ban-ends']);
    expect(due(expert(history), '2029-07-01', 30)).toEqual([]);
  });

  it('for life never ends', () => {
    const barred = { type: 'barred', on: '2026-07-01', lifetime: true, adverseEffect: '样本' };
    expect(due(expert([...history, barred]), '2026-07-01', 3660)).toEqual([]);
  });
});

describe('the age limit', () => {
  const birthdays = (judged: Parameters<typeof contentOf>[0], asOf: string): number =>
    countBirthdays(contentOf(judged), { asOf, days: 0 });

  it.each([
    ['on the 66th birthday', '1961-02-10', '2027-02-10', 1],
    ['the day after it', '1961-02-10', '2027-02-11', 0],
    ['born on 29 February, on 1 March of a common year', '1964-02-29', '2030-03-01', 1],
    ['born on 29 February, on 28 February', '1964-02-29', '2030-02-28', 0],
  ])('%s', (_, birthDate, asOf, count) => {
    const judged = expert([applied('2026-03-18')], birthDate);
    expect(birthdays(judged, asOf)).toBe(count);
    expect(due(judged, asOf, 0)).toEqual([]);
  });

  it('is the rulebook’s, not 65', () => {
    const scheme = schemeOf('bj-experts', ({ rulebooks: [book] }) => {
      Object.assign(book?.duties['age-limit'] ?? {}, { parameters: { years: 60 } });
    });
    const judged = { ...expert(ADMITTED, '1966-02-10'), schemes: [scheme] };
    expect(birthdays(judged, '2027-02-10')).toBe(1);
    expect(birthdays(judged, '2027-02-11')).toBe(0);
  });

  it('matters to those who apply or serve, and is silent without the private part', () => {
    const born = '1960-12-01';
    const rejected = { type: 'rejected', on: '2026-04-16', reason: '样本' };
    expect(birthdays(expert([applied('2026-03-18')], born), '2026-12-01')).toBe(1);
    expect(birthdays(expert([applied('2026-03-18'), rejected], born), '2026-12-01')).toBe(0);
    const absent = { experts: [expertOf(ADMITTED, { birthDate: born, priv: false as const })] };
    expect(birthdays(absent, '2026-12-01')).toBe(0);
  });
});

describe('a notice', () => {
  const scheme = schemeOf('bj-experts', (value) => {
    value.history = value.history.filter(({ id }) => ['call-2026-1', 'notice-2026-1'].includes(id));
  });
  const notices = (asOf: string, days: number): Due[] =>
    findAhead(contentOf({ schemes: [scheme] }), { asOf, days });

  it('posted on 20 April ends on the 27th: the day of posting is not counted', () => {
    expect(notices('2026-04-20', 7)).toMatchObject([
      { on: '2026-04-27', kind: 'notice-ends', record: 'bj-experts' },
    ]);
    expect(notices('2026-04-20', 6)).toEqual([]);
    expect(notices('2026-04-27', 0)).toHaveLength(1);
    expect(notices('2026-04-28', 30)).toEqual([]);
  });

  it('is not known before it is posted', () => {
    expect(notices('2026-04-19', 30)).toEqual([]);
  });

  it('ends no more from the day it is withdrawn', () => {
    const withdrawn = schemeOf('bj-experts', (value) => {
      const on = '2026-04-22';
      const undo: Scheme['history'][number] = {
        id: 'undo',
        type: 'corrected',
        on,
        recordedOn: on,
        corrects: 'notice-2026-1',
        reason: '样本',
        by: '样本',
      };
      value.history = [...scheme.history, undo];
    });
    const ahead = (asOf: string): Due[] =>
      findAhead(contentOf({ schemes: [withdrawn] }), { asOf, days: 7 });
    expect(ahead('2026-04-21')).toHaveLength(1);
    expect(ahead('2026-04-22')).toEqual([]);
  });
});

describe('a workstation', () => {
  const station = (...history: Written[]): Judged => ({ stations: [stationOf(history)] });

  it('is due for acceptance on the last day of its build year', () => {
    const judged = station(established('2025-12-22'));
    expect(kinds(due(judged, '2026-12-22', 0))).toEqual(['2026-12-22 acceptance-due']);
    expect(due(judged, '2026-12-21', 0)).toEqual([]);
    expect(due(judged, '2026-12-23', 5)).toEqual([]); // then it is overdue, which the check says
  });

  it('is not due once accepted, revoked or closed', () => {
    const revoked = { type: 'revoked', on: '2026-03-01', provision: 'art_9', reason: '样本' };
    const closed = { type: 'closed', on: '2026-03-01', reason: '样本' };
    for (const end of [revoked, closed])
      expect(due(station(established('2025-12-22'), end), '2026-12-01', 30)).toEqual([]);
    expect(
      kinds(due(station(established('2025-01-10'), accepted('2026-01-12')), '2026-01-12', 30)),
    ).toEqual([]);
  });

  it('is due for assessment by the end of a year of the cycle, if accepted when the round opened', () => {
    const early = station(established('2023-09-01'), accepted('2024-09-02'));
    expect(kinds(due(early, '2026-12-31', 0))).toEqual(['2026-12-31 assessment-due']);
    expect(due(early, '2026-12-30', 0)).toEqual([]);
    expect(due(early, '2025-12-01', 60)).toEqual([]); // no year of the cycle
    expect(kinds(due(early, '2026-12-01', 3 * 366))).toEqual([
      '2026-12-31 assessment-due',
      '2028-12-31 assessment-due',
    ]);
  });

  it('accepted after the round opened waits for the next', () => {
    // the real scheme opened the round of 2026 on 14 September
    const onDay = station(established('2025-09-01'), accepted('2026-09-14'));
    const after = station(established('2025-09-01'), accepted('2026-09-15'));
    expect(due(onDay, '2026-12-01', 31)).toHaveLength(1);
    expect(due(after, '2026-12-01', 31)).toEqual([]);
  });
});

describe('the list', () => {
  it('is sorted by day, then kind, then record, whatever the order of the files', () => {
    const people = ['bj-0902', 'bj-0901'].map((id) => expertOf(ADMITTED, { id }));
    const found = due({ experts: people }, '2029-04-01', 40);
    expect(found.map(({ on, kind, record }) => [on, kind, record])).toEqual([
      ['2029-04-30', 'term-ends', 'bj-0901'],
      ['2029-04-30', 'term-ends', 'bj-0902'],
    ]);
  });

  it('goes by what was known on the day', () => {
    const later = appointed('2026-12-01', '2026-12-01', '2029-04-30');
    expect(due(expert([applied('2026-03-18'), later]), '2026-11-30', 3000)).toEqual([]);
  });
});
