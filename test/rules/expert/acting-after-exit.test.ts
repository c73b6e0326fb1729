import { describe, expect, it } from 'vitest';
import actingAfterExit from '../../../src/rules/expert/acting-after-exit.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(actingAfterExit);

const exited = (on: string, confirmedOn?: string): Written => ({
  type: 'exited',
  on,
  ground: 'unfit',
  decision: '样本',
  ...(confirmedOn ? { confirmedOn } : {}),
});
const served = (on: string): Written => ({ type: 'served', on, kind: 'training', summary: '样本' });

function find(events: readonly Written[], asOf = '2031-12-31'): Placed[] {
  return judge(actingAfterExit, { experts: [expertOf([...ADMITTED, ...events])], asOf });
}

describe.each([
  ['service', (on: string): Written => served(on)],
  ['an assignment', (on: string): Written => ({ type: 'assigned', on, matter: '样本' })],
  [
    'a renewal',
    (on: string): Written => ({
      type: 'renewed',
      on,
      cohort: '2026',
      term: { from: '2029-05-01', to: '2032-04-30' },
    }),
  ],
  [
    'a new letter without a new application',
    (on: string): Written => appointed(on, on, '2029-04-30', { addition: true, need: '样本' }),
  ],
])('%s', (whatEn, make) => {
  it('is an error the day after the exit, not on its day', () => {
    expect(find([exited('2026-06-30'), make('2026-06-30')])).toEqual([]);
    expect(find([exited('2026-06-30'), make('2026-07-01')])).toMatchObject([
      {
        ruleId: 'expert/acting-after-exit',
        level: 'error',
        pointer: '/history/6/on',
        words: '"2026-07-01",',
        data: { exitedOn: '2026-06-30', on: '2026-07-01', whatEn },
        basis: {
          provision: 'art_15__para_2',
          quote: '经确认出库的人员不得以北京市涉外知识产权保护服务专家身份从事相关活动',
        },
      },
    ]);
  });
});

it('counts from the day the exit was confirmed', () => {
  expect(find([exited('2026-06-30', '2026-07-05'), served('2026-07-05')])).toEqual([]);
  expect(find([exited('2026-06-30', '2026-07-05'), served('2026-07-06')])).toHaveLength(1);
});

describe('one who came back', () => {
  const back = [
    exited('2026-06-30'),
    applied('2029-07-01'),
    appointed('2029-09-01', '2029-09-01', '2032-08-31'),
  ];

  it('serves again', () => {
    expect(find([...back, served('2029-09-02')])).toEqual([]);
  });

  it('does not serve on the strength of the application alone', () => {
    expect(find([...back.slice(0, 2), served('2029-08-01')])).toHaveLength(1);
  });

  it('is out again after a second exit', () => {
    expect(find([...back, exited('2030-01-01'), served('2030-01-02')])).toMatchObject([
      { data: { exitedOn: '2030-01-01' } },
    ]);
  });
});

it('does not take a lapse for an exit, nor an exit that a correction took back', () => {
  expect(find([{ type: 'lapsed', on: '2029-05-01' }, served('2029-05-02')])).toEqual([]);
  const corrected = {
    type: 'corrected',
    on: '2026-07-01',
    corrects: 'e-6',
    reason: '样本',
    by: '样本',
  };
  expect(find([exited('2026-06-30'), corrected, served('2026-07-01')])).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  const experts = (on: string): Placed[] =>
    judge(actingAfterExit, { experts: [expertOf([exited('2026-03-01'), served(on)])] });
  expect(experts('2026-03-12')).toEqual([]);
  expect(experts('2026-03-13')).toHaveLength(1);
});
