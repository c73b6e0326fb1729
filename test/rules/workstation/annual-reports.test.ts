import { describe, expect, it } from 'vitest';
import annual from '../../../src/rules/workstation/annual-reports.ts';
import { proveEveryMessage, type Written } from '../judging.ts';
import { CLOSED, established, inspected, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(annual);

const reported = (kind: string, year: number, on = `${year}-12-26`): Written => ({
  type: 'reported',
  on,
  kind,
  period: '样本',
  year,
});
const summary = (year: number, on?: string) => reported('annual-summary', year, on);
const plan = (year: number, on?: string) =>
  reported('next-year-plan', year + 1, on ?? `${year}-12-26`);
const find = (history: readonly Written[], asOf = '2023-01-01') =>
  judgeStation(annual, [established(), ...history], { asOf });

it('is silent with both', () => {
  expect(find([summary(2022), plan(2022)])).toEqual([]);
});

describe('a missing one', () => {
  it('is nothing on the last day of the year, a warning from New Year', () => {
    expect(find([plan(2022)], '2022-12-31')).toEqual([]);
    expect(find([plan(2022)], '2023-01-01')).toMatchObject([
      {
        ruleId: 'workstation/annual-reports',
        level: 'warning',
        since: '2023-01-01',
        pointer: '/history/0',
        data: { year: 2022, what: '年度工作总结' },
        basis: { provision: 'art_8__para_1', quote: '每年底报送年度工作总结和下一年工作计划' },
      },
    ]);
    expect(find([summary(2022)])).toMatchObject([{ data: { what: '下一年工作计划' } }]);
  });

  it('is told once for each year', () => {
    expect(find([summary(2022), plan(2022)], '2025-01-01').map(({ data }) => data['year'])).toEqual(
      [2023, 2023, 2024, 2024],
    );
  });

  it('is over when it comes in late', () => {
    const late = [summary(2022, '2023-02-01'), plan(2022, '2023-02-01')];
    expect(find(late, '2023-01-31')).toHaveLength(2);
    expect(find(late, '2023-02-01')).toEqual([]);
  });

  it('is not another year’s, nor the plan of the year itself', () => {
    expect(find([summary(2021, '2022-12-26'), reported('next-year-plan', 2022)])).toHaveLength(2);
  });
});

it('asks those carried on 31 December only', () => {
  expect(find([{ ...CLOSED, on: '2022-12-31' }])).toEqual([]);
  expect(find([{ ...CLOSED, on: '2023-01-01' }])).toHaveLength(2);
  expect(find([inspected('2022-12-30', 'failed')])).toEqual([]);
  expect(judgeStation(annual, [established('2023-01-01')], { asOf: '2023-01-01' })).toEqual([]);
  expect(judgeStation(annual, [established('2022-12-31')], { asOf: '2023-01-01' })).toHaveLength(2);
});

it('is off before there is a workstation or a rulebook, or where none maps it', () => {
  expect(judgeStation(annual, [{ type: 'proposed', on: '2022-10-14' }])).toEqual([]);
  expect(judgeStation(annual, [established('2021-06-01')], { asOf: '2022-07-01' })).toEqual([]);
  const scheme = unmapped('annual-reports');
  expect(judgeStation(annual, [established()], { scheme })).toEqual([]);
});
