import { describe, expect, it } from 'vitest';
import {
  beforeMonthOf,
  countBirthdaysPassed,
  findPassed,
  isBroughtBy,
} from '../../src/rules/since.ts';
import { FINDING, PLAIN } from '../report/sample-report.ts';
import {
  ADMITTED,
  applied,
  appointed,
  contentOf,
  expertOf,
  schemeOf,
  stationOf,
  type Judged,
  type Written,
} from './judging.ts';

/** What has passed of the invented records alone: `day kind`. */
function passed(judged: Judged, since: string, asOf: string): string[] {
  return findPassed(contentOf(judged), { since, asOf })
    .filter(({ kind }) => kind !== 'notice-ends')
    .map(({ on, kind }) => `${on} ${kind}`);
}

const aged = (judged: Judged, since: string, asOf: string): number =>
  countBirthdaysPassed(contentOf(judged), { since, asOf });

const expert = (history: readonly Written[], birthDate = '1980-01-01'): Judged => ({
  experts: [expertOf(history, { birthDate })],
});

describe('the window', () => {
  const judged = expert(ADMITTED); // the last day of the term is 2029-04-30

  it.each([
    ['the last day itself', '2029-04-29', '2029-04-30', 0],
    ['the day after it', '2029-04-30', '2029-05-01', 1],
    ['asked since that day: told before', '2029-05-01', '2029-05-02', 0],
    ['a month that holds it', '2029-04-30', '2029-05-31', 1],
    ['a window that ends before it', '2029-03-31', '2029-04-30', 0],
  ])('%s', (_, since, asOf, count) => {
    expect(passed(judged, since, asOf)).toHaveLength(count);
  });

  it('of a month begins after the last day of the month before, in January too', () => {
    expect(beforeMonthOf('2026-03-01')).toBe('2026-02-28');
    expect(beforeMonthOf('2028-03-31')).toBe('2028-02-29');
    expect(beforeMonthOf('2027-01-15')).toBe('2026-12-31');
  });

  it.each([
    ['the last day before it', '2026-05-01', '2026-05-02', false],
    ['its first day', '2026-04-30', '2026-05-01', true],
    ['a day before it came', '2026-04-01', '2026-04-30', false],
  ])('a finding since 2026-05-01, asked on %s', (_, since, asOf, brought) => {
    expect(isBroughtBy({ since, asOf })(FINDING)).toBe(brought);
  });

  it('has no finding that no day has brought', () => {
    expect(isBroughtBy({ since: '2000-01-01', asOf: '2099-01-01' })(PLAIN)).toBe(false);
  });
});

describe('by itself', () => {
  const renewed = (on: string): Written => ({
    type: 'renewed',
    on,
    cohort: '2026',
    term: { from: '2029-05-01', to: '2032-04-30' },
  });

  it('ends no term that was renewed by its last day', () => {
    expect(
      passed(expert([...ADMITTED, renewed('2029-04-30')]), '2029-03-31', '2029-05-31'),
    ).toEqual([]);
  });

  it('ends one that was renewed the day after', () => {
    expect(
      passed(expert([...ADMITTED, renewed('2029-05-01')]), '2029-03-31', '2029-05-31'),
    ).toEqual(['2029-05-01 term-ends']);
  });

  it('ends none that was cut short within the window', () => {
    const exited = { type: 'exited', on: '2029-04-15', ground: 'asked-to-leave' };
    expect(passed(expert([...ADMITTED, exited]), '2029-03-31', '2029-05-31')).toEqual([]);
  });

  it('begins a term that was decided ahead, on its first day', () => {
    const judged = expert([
      applied('2026-03-18'),
      appointed('2026-04-20', '2026-05-01', '2029-04-30'),
    ]);
    expect(passed(judged, '2026-04-20', '2026-04-30')).toEqual([]);
    expect(passed(judged, '2026-04-30', '2026-05-01')).toEqual(['2026-05-01 term-begins']);
    expect(passed(judged, '2026-05-01', '2026-05-02')).toEqual([]);
    // decided within the window, and ahead all the same
    expect(passed(judged, '2026-03-31', '2026-05-31')).toEqual(['2026-05-01 term-begins']);
  });

  it('ends a ban on the day after its last', () => {
    const judged = expert([...ADMITTED, { type: 'exited', on: '2026-06-30', ground: 'other' }]);
    expect(passed(judged, '2029-06-29', '2029-06-30')).toEqual([]);
    expect(passed(judged, '2029-06-30', '2029-07-01')).toEqual(['2029-07-01 ban-ends']);
  });

  it.each([
    ['the day before the 66th birthday', '2027-02-09', 0],
    ['the day itself', '2027-02-10', 1],
  ])('ages on %s', (_, asOf, count) => {
    const judged = expert([applied('2026-03-18')], '1961-02-10');
    expect(aged(judged, '2027-01-31', asOf)).toBe(count);
    expect(passed(judged, '2027-02-10', '2027-02-28')).toEqual([]);
  });

  it('ends a notice posted within the window, on the eighth day', () => {
    const scheme = schemeOf('bj-experts', (value) => {
      value.history = value.history.filter(({ id }) => id === 'notice-2026-1'); // on 2026-04-20
    });
    const notices = (asOf: string): string[] =>
      findPassed(contentOf({ schemes: [scheme] }), { since: '2026-03-31', asOf }).map(
        ({ on, words }) => `${on} ${words.en.includes('2026-04-27 was its last day')}`,
      );
    expect(notices('2026-04-27')).toEqual([]);
    expect(notices('2026-04-28')).toEqual(['2026-04-28 true']);
  });
});

describe('a workstation', () => {
  const established = (on: string): Written => ({
    type: 'established',
    on,
    plaque: '样站〔2026〕1号',
  });
  const accepted = (on: string): Written => ({ type: 'inspected', on, outcome: 'passed' });

  it('is past its build year on the day after, unless accepted by its last day', () => {
    const judged = (...more: Written[]): Judged => ({
      stations: [stationOf([established('2025-12-22'), ...more])],
    });
    expect(passed(judged(), '2026-11-30', '2026-12-22')).toEqual([]);
    expect(passed(judged(), '2026-11-30', '2026-12-23')).toEqual(['2026-12-23 acceptance-due']);
    expect(passed(judged(accepted('2026-12-22')), '2026-11-30', '2026-12-31')).toEqual([]);
  });

  it('lacks its assessment from New Year on', () => {
    const judged = { stations: [stationOf([established('2023-09-01'), accepted('2024-09-02')])] };
    expect(passed(judged, '2026-11-30', '2026-12-31')).toEqual([]);
    expect(passed(judged, '2026-12-31', '2027-01-01')).toEqual(['2027-01-01 assessment-due']);
  });
});
