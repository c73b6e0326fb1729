import { describe, expect, it } from 'vitest';
import failed from '../../../src/rules/workstation/failed-and-carried.ts';
import { proveEveryMessage } from '../judging.ts';
import {
  assessed,
  CLOSED,
  corrected,
  established,
  inspected,
  judgeStation,
  REVOKED,
  unmapped,
} from './founding.ts';

proveEveryMessage(failed);

const FAILED = [established(), inspected('2023-12-07', 'failed')];
const UNQUALIFIED = [
  established(),
  inspected('2023-11-28'),
  assessed('2024-11-20', 2024, 'unqualified'),
];

it('is silent on those that passed', () => {
  const history = [established(), inspected('2023-12-07'), assessed('2024-11-20', 2024)];
  expect(judgeStation(failed, history)).toEqual([]);
});

describe('a failed acceptance', () => {
  it('is a warning from its day on, never an error', () => {
    expect(judgeStation(failed, FAILED, { asOf: '2023-12-06' })).toEqual([]);
    for (const asOf of ['2023-12-07', '2030-01-01'])
      expect(judgeStation(failed, FAILED, { asOf })).toMatchObject([
        {
          ruleId: 'workstation/failed-and-carried',
          level: 'warning',
          since: '2023-12-07',
          pointer: '/history/1',
          basis: { provision: 'art_9__para_1', quote: '验收不合格的，取消工作站资格' },
        },
      ]);
  });

  it.each([REVOKED, CLOSED])('is settled with $type, even on the same day', (end) => {
    expect(judgeStation(failed, [...FAILED, { ...end, on: '2023-12-07' }])).toEqual([]);
    expect(judgeStation(failed, [...FAILED, { ...end, on: '2024-02-01' }])).toEqual([]);
  });

  it('is nothing once it was taken back', () => {
    expect(judgeStation(failed, [...FAILED, corrected('2023-12-09', 'e-2')])).toEqual([]);
  });
});

it('an unqualified assessment is judged by the second paragraph', () => {
  expect(judgeStation(failed, UNQUALIFIED)).toMatchObject([
    {
      level: 'warning',
      since: '2024-11-20',
      basis: { provision: 'art_9__para_2', quote: '考核不合格的，取消工作站资格' },
    },
  ]);
});

describe('what is written of it as a workstation', () => {
  const report = { type: 'reported', kind: 'quarterly', period: '样本' };
  const done = { type: 'case-handled', summary: '样本' };

  it('on the day of the failure is lawful, the day after an error', () => {
    const at = (on: string) =>
      judgeStation(failed, [...FAILED, { ...report, on }, { ...REVOKED, on: '2023-12-25' }]);
    expect(at('2023-12-07')).toEqual([]);
    expect(at('2023-12-08')).toMatchObject([
      {
        level: 'error',
        pointer: '/history/2/on',
        words: expect.stringContaining('"2023-12-08"'),
        data: { failedOn: '2023-12-07', on: '2023-12-08', type: 'reported' },
        basis: { provision: 'art_9__para_1' },
      },
    ]);
  });

  it.each([
    inspected('2024-03-01'),
    assessed('2024-11-20', 2024),
    { ...done, on: '2024-03-01' },
    { type: 'transferred', on: '2024-03-01', summary: '样本' },
    { type: 'funded', on: '2024-03-01', amount: 1 },
  ])('$type is such a thing, before the revocation and after it', (event) => {
    const revoked = { ...REVOKED, on: '2024-01-01' };
    expect(judgeStation(failed, [...FAILED, revoked, event])).toMatchObject([{ level: 'error' }]);
    const errors = judgeStation(failed, [...FAILED, event]).filter(
      ({ level }) => level === 'error',
    );
    expect(errors).toHaveLength(1);
  });

  it('may be written again once it was founded anew', () => {
    const anew = [
      { ...REVOKED, on: '2024-01-01' },
      established('2025-10-27'),
      { ...done, on: '2025-11-01' },
    ];
    expect(judgeStation(failed, [...FAILED, ...anew])).toEqual([]);
  });
});

it('is off where no rulebook maps it, and before the first', () => {
  const scheme = unmapped('disqualification-at-assessment');
  expect(judgeStation(failed, UNQUALIFIED, { scheme })).toEqual([]);
  expect(judgeStation(failed, [inspected('2022-07-31', 'failed')])).toEqual([]);
  expect(judgeStation(failed, [inspected('2022-08-01', 'failed')])).toHaveLength(1);
});
