import { describe, expect, it } from 'vitest';
import quarterly from '../../../src/rules/workstation/quarterly-reports.ts';
import { proveEveryMessage, type Written } from '../judging.ts';
import { CLOSED, established, judgeStation, unmapped, withParameter } from './founding.ts';

proveEveryMessage(quarterly);

const reported = (year: number, quarter: number, rest: object = {}): Written => ({
  type: 'reported',
  on: '2023-01-09',
  kind: 'quarterly',
  period: '样本',
  year,
  quarter,
  ...rest,
});
const find = (history: readonly Written[], asOf: string) =>
  judgeStation(quarterly, [established(), ...history], { asOf });

describe('the fourth quarter of 2022, thirty days of grace', () => {
  it('is nothing on 2023-01-30, a note from 2023-01-31', () => {
    expect(find([], '2023-01-30')).toEqual([]);
    expect(find([], '2023-01-31')).toMatchObject([
      {
        ruleId: 'workstation/quarterly-reports',
        level: 'note',
        since: '2023-01-31',
        pointer: '/history/0',
        data: { year: 2022, quarter: 4 },
        basis: { provision: 'att_1__sec_1__item_2', quote: '每季度报送' },
      },
    ]);
  });

  it('is over with its report, however late', () => {
    expect(find([reported(2022, 4)], '2023-03-01')).toEqual([]);
    expect(find([reported(2022, 4, { on: '2023-02-20' })], '2023-03-01')).toEqual([]);
  });

  it('is not another quarter’s, nor another kind’s', () => {
    expect(find([reported(2022, 3)], '2023-03-01')).toHaveLength(1);
    expect(find([reported(2021, 4)], '2023-03-01')).toHaveLength(1);
    expect(find([reported(2022, 4, { kind: 'case' })], '2023-03-01')).toHaveLength(1);
  });

  it('asks those carried on its last day only', () => {
    expect(find([{ ...CLOSED, on: '2022-12-31' }], '2023-03-01')).toEqual([]);
    expect(find([{ ...CLOSED, on: '2023-01-01' }], '2023-03-01')).toHaveLength(1);
  });
});

it('asks for each quarter from that of the establishment', () => {
  const data = find([], '2023-08-01').map(({ data: { year, quarter } }) => `${year}-${quarter}`);
  expect(data).toEqual(['2022-4', '2023-1', '2023-2']);
  const asOf = '2023-03-01';
  expect(judgeStation(quarterly, [established('2022-12-31')], { asOf })).toHaveLength(1);
  expect(judgeStation(quarterly, [established('2023-01-01')], { asOf })).toEqual([]);
});

it('is off without a workstation, without days, and where no rulebook maps it', () => {
  expect(judgeStation(quarterly, [{ type: 'proposed', on: '2022-10-14' }])).toEqual([]);
  const off = (scheme: ReturnType<typeof unmapped>) =>
    judgeStation(quarterly, [established()], { scheme });
  expect(off(withParameter('quarterly-reports', 'days', null))).toEqual([]);
  expect(off(unmapped('quarterly-reports'))).toEqual([]);
});

it('is asked of the founding of its time, where a workstation was founded anew', () => {
  const anew = [{ ...CLOSED, on: '2022-12-01' }, established('2023-03-01')];
  expect(find(anew, '2023-05-01')).toMatchObject([
    { pointer: '/history/2', data: { year: 2023, quarter: 1 } },
  ]);
});
