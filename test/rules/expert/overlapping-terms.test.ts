import { expect, it } from 'vitest';
import overlappingTerms from '../../../src/rules/expert/overlapping-terms.ts';
import {
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(overlappingTerms);

const FIRST = appointed('2026-04-30', '2026-05-01', '2029-04-30');
const second = (from: string, on = from): Written =>
  appointed(on, from, '2032-12-31', { cohort: '2029' });

function find(history: readonly Written[], asOf = '2032-01-01'): Placed[] {
  return judge(overlappingTerms, { experts: [expertOf(history)], asOf });
}

it('a term may begin the day after another ends, not on its last day', () => {
  expect(find([FIRST, second('2029-05-01')])).toEqual([]);
  expect(find([FIRST, second('2029-04-30')])).toMatchObject([
    {
      ruleId: 'expert/overlapping-terms',
      level: 'error',
      pointer: '/history/1/term/from',
      words: '"2029-04-30",',
      data: { from: '2029-04-30', otherFrom: '2026-05-01', otherTo: '2029-04-30' },
      basis: { provision: 'art_12__para_1', quote: '入库专家聘期为三年' },
    },
  ]);
});

it('the same appointment entered twice overlaps', () => {
  expect(find([FIRST, { ...FIRST }])).toMatchObject([{ pointer: '/history/1/term/from' }]);
});

it.each([
  ['exited', { ground: 'unfit', decision: '样本' }],
  ['lapsed', {}],
])('a term that “%s” ended leaves that day free, not the day before', (type, rest) => {
  const end = { type, on: '2028-01-10', ...rest };
  expect(find([FIRST, end, second('2028-01-10', '2028-02-01')])).toEqual([]);
  expect(find([FIRST, end, second('2028-01-09', '2028-02-01')])).toMatchObject([
    { data: { otherTo: '2028-01-09' } },
  ]);
});

it('a renewal is another rule’s matter', () => {
  const term = { from: '2029-04-30', to: '2032-04-29' };
  expect(find([FIRST, { type: 'renewed', on: '2029-04-30', cohort: '2029', term }])).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  expect(find([{ ...FIRST, on: '2026-03-12' }, second('2026-06-01', '2026-03-12')])).toEqual([]);
});
