import { describe, expect, it } from 'vitest';
import acceptance from '../../../src/rules/workstation/acceptance.ts';
import {
  judge,
  proveEveryMessage,
  schemeOf,
  stationOf,
  type Judged,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(acceptance);

const ESTABLISHED = { type: 'established', on: '2022-11-15', plaque: '样牌〔2022〕901号' };
const inspected = (on: string, outcome = 'passed'): Written => ({ type: 'inspected', on, outcome });

function find(history: readonly Written[], asOf: string, rest: Judged = {}): Placed[] {
  return judge(acceptance, { stations: [stationOf(history)], asOf, ...rest });
}

describe('a build year from 2022-11-15', () => {
  const on = (day: string): Placed[] => find([ESTABLISHED, inspected(day)], '2026-01-01');

  it('is over on the next day, 2023-11-16: acceptance is free', () => {
    expect(on('2023-11-16')).toEqual([]);
  });

  it('is pointed out on its last day, 2023-11-15', () => {
    expect(on('2023-11-15')).toMatchObject([
      { level: 'warning', pointer: '/history/1/on', words: '"2023-11-15",' },
    ]);
  });

  it('is not over the day before, 2023-11-14: an error', () => {
    expect(on('2023-11-14')).toMatchObject([
      {
        ruleId: 'workstation/acceptance',
        level: 'error',
        file: 'workstations/cq-stations/cq-0901.json',
        pointer: '/history/1/on',
        data: { on: '2023-11-14', established: '2022-11-15', until: '2023-11-15' },
        basis: {
          provision: 'art_9__para_1',
          quote: '工作站建设期为1年，建设期满后，重庆市知识产权局组织开展验收',
          citation: { zh: expect.stringContaining('第九条第一款') },
        },
      },
    ]);
  });

  it('that began on 29 February ends on 28 February', () => {
    const leap = { ...ESTABLISHED, on: '2024-02-29' };
    const of = (day: string): Placed[] => find([leap, inspected(day)], '2026-01-01');
    expect(of('2025-02-27')).toMatchObject([{ level: 'error', data: { until: '2025-02-28' } }]);
    expect(of('2025-02-28')).toMatchObject([{ level: 'warning' }]);
    expect(of('2025-03-01')).toEqual([]);
  });
});

describe('acceptance overdue', () => {
  it('is nothing on the last day of the build year', () => {
    expect(find([ESTABLISHED], '2023-11-15')).toEqual([]);
  });

  it.each(['2023-11-16', '2030-01-01'])('is a warning, never an error, as of %s', (asOf) => {
    expect(find([ESTABLISHED], asOf)).toMatchObject([
      {
        level: 'warning',
        since: '2023-11-16',
        pointer: '/history/0',
        words: '{',
        data: { until: '2023-11-15' },
      },
    ]);
  });

  it('is over with an acceptance, passed or failed', () => {
    expect(find([ESTABLISHED, inspected('2024-01-10')], '2026-01-01')).toEqual([]);
    expect(find([ESTABLISHED, inspected('2024-01-10', 'failed')], '2026-01-01')).toEqual([]);
  });

  it('is nothing as of a day before the acceptance that came later', () => {
    expect(find([ESTABLISHED, inspected('2024-01-10')], '2024-01-09')).toHaveLength(1);
  });

  it.each([
    { type: 'revoked', on: '2023-12-01', provision: 'art_9__para_1', reason: '样本' },
    { type: 'closed', on: '2023-12-01', reason: '样本' },
  ])('is nothing once the workstation is $type', (ended) => {
    expect(find([ESTABLISHED, ended], '2026-01-01')).toEqual([]);
  });

  it('is there again when the acceptance was taken back', () => {
    const corrected = {
      type: 'corrected',
      on: '2024-02-01',
      corrects: 'e-2',
      reason: '误录',
      by: '样本',
    };
    expect(find([ESTABLISHED, inspected('2024-01-10'), corrected], '2026-01-01')).toHaveLength(1);
  });
});

it('is silent before there is a workstation', () => {
  expect(find([{ type: 'proposed', on: '2022-10-12' }], '2026-01-01')).toEqual([]);
});

it('is silent before the earliest rulebook, where none maps the year, and where its length is open', () => {
  expect(find([{ ...ESTABLISHED, on: '2022-07-31' }], '2026-01-01')).toEqual([]);
  expect(find([{ ...ESTABLISHED, on: '2022-08-01' }], '2026-01-01')).toHaveLength(1);
  const changed = (change: (duties: Record<string, { parameters?: object }>) => void): Judged => ({
    schemes: [
      schemeOf('cq-stations', ({ rulebooks: [rulebook] }) => change(rulebook?.duties ?? {})),
    ],
  });
  const unmapped = changed((duties) => delete duties['build-year']);
  const open = changed((duties) => delete duties['build-year']?.parameters);
  expect(find([ESTABLISHED], '2026-01-01', unmapped)).toEqual([]);
  expect(find([ESTABLISHED], '2026-01-01', open)).toEqual([]);
});

it('a workstation founded anew has a build year of its own', () => {
  const anew = [
    ESTABLISHED,
    inspected('2023-11-16'),
    { type: 'closed', on: '2024-01-10', reason: '样本' },
    { ...ESTABLISHED, on: '2024-03-01' },
  ];
  const asked = (asOf: string, ...rest: Written[]): Placed[] => find([...anew, ...rest], asOf);
  expect(asked('2025-03-01')).toEqual([]);
  expect(asked('2025-03-02')).toMatchObject([
    { level: 'warning', pointer: '/history/3', since: '2025-03-02' },
  ]);
  expect(asked('2025-03-02', inspected('2025-02-28'))).toMatchObject([
    { level: 'error', pointer: '/history/4/on' },
  ]);
  expect(asked('2025-03-02', inspected('2025-03-02'))).toEqual([]);
});

it('of a body that was never established is an error, and only that', () => {
  expect(find([inspected('2023-11-16')], '2026-01-01')).toMatchObject([
    { level: 'error', pointer: '/history/0/on', data: { on: '2023-11-16' } },
  ]);
  expect(find([ESTABLISHED, inspected('2023-11-16')], '2026-01-01')).toEqual([]);
  expect(find([inspected('2022-06-26')], '2026-01-01')).toEqual([]); // before the rulebook
});
