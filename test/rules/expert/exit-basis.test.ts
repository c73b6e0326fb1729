import { describe, expect, it } from 'vitest';
import exitBasis from '../../../src/rules/expert/exit-basis.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(exitBasis);

const DAY = '2026-07-31';

const exited = (ground: string, rest: object = {}): Written => ({
  type: 'exited',
  on: DAY,
  ground,
  confirmedOn: DAY,
  ...rest,
});
const REPORTED: Written = { id: 'rep', type: 'reported', on: '2026-07-01', content: '样本' };
const investigated = (rest: object = {}): Written => ({
  id: 'inv',
  type: 'investigated',
  on: '2026-07-20',
  of: 'rep',
  verified: true,
  findings: '样本',
  ...rest,
});
const breached = (rest: object = {}): Written => ({
  id: 'bre',
  type: 'breached',
  on: '2026-07-20',
  provision: 'art_11__para_1__point_5',
  verified: true,
  findings: '样本',
  ...rest,
});
const requested = (on = '2026-07-20'): Written => ({ id: 'req', type: 'exit-requested', on });
const penalised = (on = '2026-07-20'): Written => ({
  id: 'pen',
  type: 'penalised',
  on,
  decision: '样本',
});

function find(events: readonly Written[]): Placed[] {
  return judge(exitBasis, { experts: [expertOf([...ADMITTED, ...events])] });
}

/** The one finding about what a ground lacks, by the point of article 14. */
const lacking = (point: number, quote: string): object[] => [
  {
    ruleId: 'expert/exit-basis',
    level: 'error',
    pointer: expect.stringMatching(/^\/history\/\d+\/ground$/) as string,
    basis: {
      provision: `art_14__para_1__point_${point}`,
      quote: expect.stringContaining(quote) as string,
    },
  },
];

describe('the day of confirmation', () => {
  it('is asked for', () => {
    const { confirmedOn: _, ...rest } = exited('unfit', { decision: '样本' });
    expect(find([{ ...rest } as Written])).toMatchObject([
      {
        level: 'error',
        pointer: '/history/5',
        data: { on: DAY },
        basis: { provision: 'art_15__para_2', quote: '经确认出库的人员' },
      },
    ]);
    expect(find([exited('unfit', { decision: '样本' })])).toEqual([]);
  });
});

describe('1 false statements', () => {
  it('need the finding, in words or as a verified investigation', () => {
    expect(find([exited('false-statement', { findings: '样本' })])).toEqual([]);
    const named = exited('false-statement', { of: 'inv' });
    expect(find([REPORTED, investigated(), named])).toEqual([]);
    expect(find([REPORTED, investigated({ verified: false }), named])).toMatchObject(
      lacking(1, '弄虚作假'),
    );
    expect(find([exited('false-statement')])).toMatchObject(lacking(1, '弄虚作假'));
  });
});

describe('2 a verified report', () => {
  const named = exited('verified-report', { of: 'inv' });

  it('names the verification, and that the report', () => {
    expect(find([REPORTED, investigated(), named])).toEqual([]);
  });

  it.each([
    ['nothing is named', [REPORTED, investigated(), exited('verified-report')]],
    ['the report was not borne out', [REPORTED, investigated({ verified: false }), named]],
    ['what was looked into is no report', [REPORTED, investigated({ of: 'e-1' }), named]],
    ['the report alone is named', [REPORTED, exited('verified-report', { of: 'rep' })]],
    ['it was verified the day after', [REPORTED, investigated({ on: '2026-08-01' }), named]],
  ])('is not enough where %s', (_, events) => {
    expect(find(events)).toMatchObject(lacking(2, '经核查属实'));
  });

  it('may be verified on the day of the exit', () => {
    expect(find([REPORTED, investigated({ on: DAY }), named])).toEqual([]);
  });
});

describe('3 one who asked to leave', () => {
  it('needs the request by that day, or why the person is deemed unwilling', () => {
    const named = exited('asked-to-leave', { of: 'req' });
    expect(find([requested(DAY), named])).toEqual([]);
    expect(find([requested('2026-08-01'), named])).toMatchObject(lacking(3, '申请退出'));
    expect(find([exited('asked-to-leave')])).toMatchObject(lacking(3, '申请退出'));
    expect(find([exited('asked-to-leave', { findings: '三次联系未复（样本）' })])).toEqual([]);
  });
});

describe('5 a breach', () => {
  it('needs the verified breach by that day', () => {
    const named = exited('breach', { of: 'bre' });
    expect(find([breached({ on: DAY }), named])).toEqual([]);
    expect(find([breached({ on: '2026-08-01' }), named])).toMatchObject(lacking(5, '违反'));
    expect(find([breached({ verified: false }), named])).toMatchObject(lacking(5, '违反'));
    expect(find([exited('breach', { findings: '样本' })])).toMatchObject(lacking(5, '违反'));
  });
});

describe.each([
  ['6', 'unfit', 6, '无法胜任'],
  ['8', 'other', 8, '其他不适宜'],
] as const)('%s %s', (_, ground, point, quote) => {
  it('needs a reasoned decision', () => {
    expect(find([exited(ground, { decision: '样本' })])).toEqual([]);
    expect(find([exited(ground, { findings: '样本' })])).toMatchObject(lacking(point, quote));
  });
});

describe('7 a penalty', () => {
  it('needs the penalty decision by that day', () => {
    const named = exited('penalty', { of: 'pen' });
    expect(find([penalised(DAY), named])).toEqual([]);
    expect(find([penalised('2026-08-01'), named])).toMatchObject(lacking(7, '处罚'));
    expect(find([exited('penalty', { decision: '样本' })])).toMatchObject(lacking(7, '处罚'));
  });
});

it('4 the refusals are another rule’s matter, and so is a ground that nobody knows', () => {
  expect(find([exited('refusals')])).toEqual([]);
  expect(find([exited('whim')])).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  expect(find([{ type: 'exited', on: '2026-03-12', ground: 'unfit' }])).toEqual([]);
  expect(find([{ type: 'exited', on: '2026-03-13', ground: 'unfit' }])).toHaveLength(3);
});

it.each([
  ['art_11', 0],
  ['art_11__para_1__point_1', 0],
  ['art_7__para_1__point_3', 1],
  ['art_110__para_1', 1],
])('a breach of %s is a breach of article 11, or not', (provision, wrong) => {
  const found = find([breached({ provision }), exited('breach', { of: 'bre' })]);
  expect(found).toHaveLength(wrong);
  expect(found).toMatchObject(wrong ? lacking(5, '违反本办法第十一条') : []);
});

describe('whoever exits was in the pool', () => {
  const exit = (...history: readonly Written[]): Placed[] =>
    judge(exitBasis, { experts: [expertOf([...history, exited('unfit', { decision: '样本' })])] });

  it('which an applicant is not, nor one who has left', () => {
    expect(exit(...ADMITTED)).toEqual([]);
    const wrong = [{ level: 'error', data: { on: DAY }, basis: { provision: 'art_14__para_1' } }];
    expect(exit(...ADMITTED.slice(0, 4))).toMatchObject(wrong);
    const left = { ...exited('unfit', { decision: '样本' }), on: '2026-07-01', id: 'x' };
    expect(exit(...ADMITTED, left)).toMatchObject(wrong);
  });
});
