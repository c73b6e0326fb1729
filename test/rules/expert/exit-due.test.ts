import { describe, expect, it } from 'vitest';
import exitDue from '../../../src/rules/expert/exit-due.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(exitDue);

const DAY = '2026-07-24';

const investigated = (rest: object = {}): Written => ({
  type: 'investigated',
  on: DAY,
  of: 'e-1',
  verified: true,
  findings: '样本',
  ...rest,
});
const breached = (rest: object = {}): Written => ({
  type: 'breached',
  on: DAY,
  provision: 'art_11__para_1__point_5',
  verified: true,
  findings: '样本',
  ...rest,
});
const REQUESTED: Written = { type: 'exit-requested', on: DAY };
const PENALISED: Written = { type: 'penalised', on: DAY, decision: '样本' };
const served = (on: string): Written => ({ type: 'served', on, kind: 'guidance', summary: '样本' });

function find(events: readonly Written[], asOf = '2026-12-31'): Placed[] {
  return judge(exitDue, { experts: [expertOf([...ADMITTED, ...events])], asOf });
}

describe.each([
  ['false-statement', investigated({ ground: 'false-statement' }), 1, '提出申请时弄虚作假的'],
  ['verified-report', investigated(), 2, '公众举报不符合专家资格，经核查属实的'],
  ['asked-to-leave', REQUESTED, 3, '本人主动申请退出或视为不愿再担任专家的'],
  ['breach', breached(), 5, '违反本办法第十一条规定的专家工作准则的'],
  ['penalty', PENALISED, 7, '受到刑事、行政等处罚的'],
] as const)('the ground %s', (ground, event, point, quote) => {
  const basis = { provision: `art_14__para_1__point_${point}`, quote };

  it('is silent the day before, a warning from its day on', () => {
    expect(find([event], '2026-07-23')).toEqual([]);
    for (const asOf of [DAY, '2028-01-01'])
      expect(find([event], asOf)).toMatchObject([
        {
          ruleId: 'expert/exit-due',
          level: 'warning',
          pointer: '/history/5',
          since: DAY,
          data: { on: DAY, ground, event: 'e-6' },
          basis,
        },
      ]);
  });

  it('makes service the day after an error, not on its own day', () => {
    expect(find([event, served(DAY)])).toHaveLength(1);
    expect(find([event, served('2026-07-25')])).toMatchObject([
      { level: 'warning' },
      {
        level: 'error',
        pointer: '/history/6/on',
        data: { established: DAY, on: '2026-07-25' },
        basis,
      },
    ]);
  });

  it('is answered by the exit', () => {
    const exited = { type: 'exited', on: '2026-07-31', ground };
    expect(find([event, exited])).toEqual([]);
    expect(find([event, served('2026-07-30'), exited])).toMatchObject([{ level: 'error' }]);
  });
});

it.each([
  ['an appointment', appointed('2026-09-01', '2026-09-01', '2029-08-31')],
  [
    'a renewal',
    {
      type: 'renewed',
      on: '2026-09-01',
      cohort: '2026',
      term: { from: '2029-05-01', to: '2032-04-30' },
    },
  ],
  ['an assignment', { type: 'assigned', on: '2026-09-01', matter: '样本' }],
])('%s after a ground is an error too', (whatEn, event) => {
  expect(find([PENALISED, event])).toMatchObject([
    { level: 'warning' },
    { level: 'error', data: { whatEn } },
  ]);
});

describe('no ground', () => {
  it('is what was not verified', () => {
    expect(find([investigated({ verified: false }), breached({ verified: false })])).toEqual([]);
  });

  it('is a breach of another article than the rulebook names', () => {
    expect(find([breached({ provision: 'art_7__para_1__point_1' })])).toEqual([]);
    expect(find([breached({ provision: 'art_110__para_1' })])).toEqual([]);
    expect(find([breached({ provision: 'art_11' })])).toHaveLength(1);
  });

  it('is one that the rulebook does not list', () => {
    const scheme = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      if (rulebook?.exitGrounds)
        rulebook.exitGrounds = rulebook.exitGrounds.filter(({ id }) => id !== 'penalty');
    });
    const experts = [expertOf([...ADMITTED, PENALISED])];
    expect(judge(exitDue, { experts, schemes: [scheme] })).toEqual([]);
  });

  it('is what a correction took back', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-08-01',
      corrects: 'e-6',
      reason: '样本',
      by: '样本',
    };
    expect(find([PENALISED, corrected])).toEqual([]);
  });
});

it('any breach is a ground where the rulebook names no article', () => {
  const scheme = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['exit']?.parameters;
  });
  const experts = [expertOf([...ADMITTED, breached({ provision: 'art_7__para_1' })])];
  expect(judge(exitDue, { experts, schemes: [scheme] })).toHaveLength(1);
});

it('no warning stands against one who does not serve: after the term, after a lapse, as an applicant', () => {
  expect(find([PENALISED], '2029-04-30')).toHaveLength(1);
  expect(find([PENALISED], '2029-05-01')).toEqual([]);
  const experts = [expertOf([applied('2026-03-18'), { ...PENALISED, on: '2026-04-01' }])];
  expect(judge(exitDue, { experts })).toEqual([]);
});

describe('what was found of an applicant', () => {
  const found = investigated({ on: '2026-04-01', ground: 'false-statement' });
  const letter = appointed('2026-11-01', '2026-11-01', '2029-04-30');
  const of = (history: readonly Written[]): Placed[] =>
    judge(exitDue, { experts: [expertOf(history)] });

  it('stands against the appointment', () => {
    expect(of([applied('2026-03-18'), found, letter])).toMatchObject([
      { level: 'warning' },
      { level: 'error', data: { on: '2026-11-01' } },
    ]);
  });

  it('does not stand against a later application once it was turned down', () => {
    const rejected = { type: 'rejected', on: '2026-04-16', reason: '样本' };
    expect(of([applied('2026-03-18'), found, rejected, applied('2026-08-05'), letter])).toEqual([]);
  });
});

it('is silent before the earliest rulebook', () => {
  const experts = [
    expertOf([
      appointed('2026-03-01', '2026-03-01', '2029-02-28'),
      { ...PENALISED, on: '2026-03-12' },
    ]),
  ];
  expect(judge(exitDue, { experts })).toEqual([]);
});
