import { describe, expect, it } from 'vitest';
import cases from '../../../src/rules/workstation/case-reports.ts';
import { proveEveryMessage, type Written } from '../judging.ts';
import { CLOSED, established, judgeStation, unmapped, withParameter } from './founding.ts';

proveEveryMessage(cases);

const HANDLED = { type: 'case-handled', on: '2023-05-16', id: 'case-1', summary: '样本' };
const reported = (on: string, rest: object = { case: 'case-1' }): Written => ({
  type: 'reported',
  on,
  kind: 'case',
  period: '样本',
  ...rest,
});
const find = (history: readonly Written[], asOf = '2026-01-01') =>
  judgeStation(cases, [established(), HANDLED, ...history], { asOf });

describe('a case handled on 2023-05-16, thirty days', () => {
  it('is reported in time on the thirtieth, 2023-06-15', () => {
    expect(find([reported('2023-06-15')])).toEqual([]);
  });

  it('is reported late on the next day', () => {
    expect(find([reported('2023-06-16')])).toMatchObject([
      {
        ruleId: 'workstation/case-reports',
        level: 'warning',
        pointer: '/history/2/on',
        words: '"2023-06-16",',
        data: { on: '2023-05-16', reportedOn: '2023-06-16', days: 30, due: '2023-06-15' },
        basis: {
          provision: 'art_8__para_1',
          quote: '工作站应当及时向重庆市知识产权局报送指导案件信息',
        },
      },
    ]);
  });

  it('is missed from the day after the thirtieth', () => {
    expect(find([], '2023-06-15')).toEqual([]);
    expect(find([], '2023-06-16')).toMatchObject([
      { level: 'warning', since: '2023-06-16', pointer: '/history/1' },
    ]);
  });

  it('is not answered by a report of another case, or of another kind', () => {
    expect(find([reported('2023-05-20', {})])).toHaveLength(1);
    expect(find([reported('2023-05-20', { kind: 'quarterly', case: 'case-1' })])).toHaveLength(1);
  });

  it('is not asked of one that ended by the thirtieth day', () => {
    expect(find([{ ...CLOSED, on: '2023-06-15' }])).toEqual([]);
    expect(find([{ ...CLOSED, on: '2023-06-16' }])).toHaveLength(1);
  });
});

it('is off where the scheme sets no days, or no rulebook maps it', () => {
  const off = (scheme: ReturnType<typeof unmapped>) =>
    judgeStation(cases, [established(), HANDLED], { scheme });
  expect(off(withParameter('case-reports', 'days', null))).toEqual([]);
  expect(off(unmapped('case-reports'))).toEqual([]);
  expect(
    judgeStation(cases, [established('2021-01-01'), { ...HANDLED, on: '2022-07-31' }]),
  ).toEqual([]);
});
