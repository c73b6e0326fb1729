import { describe, expect, it } from 'vitest';
import conflictOfInterest from '../../../src/rules/expert/conflict-of-interest.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(conflictOfInterest);

const FIRM = '示例动力电池有限公司';

const assigned = (parties?: string[], rest: object = {}): Written => ({
  id: 'a-1',
  type: 'assigned',
  on: '2026-10-13',
  matter: '样本',
  ...(parties ? { parties } : {}),
  ...rest,
});
const declared = (on: string, parties = [FIRM]): Written => ({
  type: 'interest-declared',
  on,
  parties,
});
const recused = (on: string, assignment = 'a-1'): Written => ({
  type: 'recused',
  on,
  assignment,
  reason: '样本',
});
const CLEARED = {
  interestCleared: { by: '样本', on: '2026-10-13', reason: '曾任顾问，已逾五年（样本）' },
};

function find(events: readonly Written[]): Placed[] {
  return judge(conflictOfInterest, { experts: [expertOf([...ADMITTED, ...events])] });
}

describe('an evident interest', () => {
  it.each([
    ['the employer', '示例大学'],
    ['the employer, typed in full width or with a space', ' 示例　大学'],
    ['the employer in English', 'SAMPLE'],
    ['the person', '测样甲'],
  ])('is %s as a party', (_, party) => {
    expect(find([assigned(['样本公司', party])])).toMatchObject([
      {
        ruleId: 'expert/conflict-of-interest',
        level: 'error',
        pointer: '/history/5/parties',
        words: '[',
        data: { on: '2026-10-13' },
        basis: {
          provision: 'art_11__para_1__point_2',
          quote: '承担的工作与本人或所在单位有利益冲突，影响公正履行职责的，应当主动告知中心并回避',
        },
      },
    ]);
  });

  it('is not another university, nor a matter without parties', () => {
    expect(find([assigned(['示例大学出版社'])])).toEqual([]);
    expect(find([assigned()])).toEqual([]);
  });

  it('is settled by a recusal from this very matter, or by a reasoned finding', () => {
    expect(find([assigned(['示例大学']), recused('2026-10-14')])).toEqual([]);
    const other = { ...assigned(), id: 'a-2' };
    expect(find([assigned(['示例大学']), other, recused('2026-10-14', 'a-2')])).toHaveLength(1);
    expect(find([assigned(['示例大学'], CLEARED)])).toEqual([]);
  });

  it('is not known of an employer who came only after the assignment', () => {
    const changed = (on: string): Written => ({
      type: 'changed',
      on,
      facts: ['employer'],
      proof: '样本',
    });
    expect(find([assigned(['示例大学']), changed('2026-10-14')])).toEqual([]);
    expect(find([changed('2026-10-13'), assigned(['示例大学'])])).toHaveLength(1);
  });
});

describe('a declared interest', () => {
  it('is an error without recusal, whether told before or after the assignment', () => {
    for (const on of ['2026-05-11', '2026-10-20'])
      expect(find([declared(on), assigned([FIRM])])).toMatchObject([
        { level: 'error', data: { declaredOn: on } },
      ]);
  });

  it('is settled by a recusal, or by a reasoned finding', () => {
    expect(find([declared('2026-05-11'), assigned([FIRM]), recused('2026-10-14')])).toEqual([]);
    expect(find([declared('2026-05-11'), assigned([FIRM], CLEARED)])).toEqual([]);
  });

  it('does not touch a matter of others', () => {
    expect(find([declared('2026-05-11'), assigned(['样本公司'])])).toEqual([]);
  });
});

describe('service after a recusal', () => {
  const served = (on: string): Written => ({
    type: 'served',
    on,
    kind: 'guidance',
    assignment: 'a-1',
    summary: '样本',
  });

  it('is an error the day after, not on its day', () => {
    const before = [declared('2026-05-11'), assigned([FIRM]), recused('2026-10-14')];
    expect(find([...before, served('2026-10-14')])).toEqual([]);
    expect(find([...before, served('2026-10-15')])).toMatchObject([
      { level: 'error', pointer: '/history/8/assignment', data: { recusedOn: '2026-10-14' } },
    ]);
  });
});

it('is silent before the earliest rulebook', () => {
  expect(find([{ ...assigned(['示例大学']), on: '2026-03-12' }])).toEqual([]);
});

describe('a party that may be a branch of the employer', () => {
  it.each([
    ['a branch', '示例大学上海分院', 1],
    ['a company that bears its name', '示例大学科技园有限公司', 0],
    ['another', '示范大学', 0],
    ['a short name that many contain', '大学', 0],
  ])('is a question: %s', (_, party, asked) => {
    const found = find([assigned([party])]);
    expect(found).toHaveLength(asked);
    expect(found).toMatchObject(asked ? [{ level: 'note', pointer: '/history/5/parties' }] : []);
  });

  it('is no question once cleared or recused', () => {
    expect(find([assigned(['示例大学上海分院'], CLEARED)])).toEqual([]);
    expect(find([assigned(['示例大学上海分院']), recused('2026-10-14')])).toEqual([]);
  });
});

describe('service before the interest was settled', () => {
  const served = (on: string): Written => ({
    ...{ type: 'served', on, kind: 'guidance' },
    ...{ assignment: 'a-1', summary: '样本' },
  });

  it('is an error where the interest was evident, or had been declared', () => {
    const late = [assigned(['示例大学']), served('2026-10-19'), recused('2026-10-20')];
    expect(find(late)).toMatchObject([
      {
        level: 'error',
        pointer: '/history/6/on',
        data: { on: '2026-10-19', assignedOn: '2026-10-13' },
      },
    ]);
    expect(
      find([declared('2026-10-01'), assigned([FIRM]), served('2026-10-19'), recused('2026-10-20')]),
    ).toHaveLength(1);
    expect(find([assigned(['示例大学']), served('2026-10-20'), recused('2026-10-20')])).toEqual([]);
  });

  it('is lawful where it came to light only afterwards', () => {
    expect(
      find([assigned([FIRM]), served('2026-10-19'), declared('2026-10-20'), recused('2026-10-20')]),
    ).toEqual([]);
  });

  it('counts a finding that it does not matter in the same way', () => {
    const cleared = { interestCleared: { ...CLEARED.interestCleared, on: '2026-10-20' } };
    expect(find([assigned(['示例大学'], cleared), served('2026-10-19')])).toHaveLength(1);
    expect(find([assigned(['示例大学'], cleared), served('2026-10-20')])).toEqual([]);
  });
});
