import { describe, expect, it } from 'vitest';
import termOver from '../../../src/rules/expert/term-over.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(termOver);

function find(asOf: string, events: readonly Written[] = []): Placed[] {
  return judge(termOver, { experts: [expertOf([...ADMITTED, ...events])], asOf });
}

describe('a term that ends on 30 April 2029', () => {
  it('is silent 31 days before, and a note from 30 days before to its last day', () => {
    expect(find('2029-03-30')).toEqual([]);
    for (const asOf of ['2029-03-31', '2029-04-30'])
      expect(find(asOf)).toMatchObject([
        {
          ruleId: 'expert/term-over',
          level: 'note',
          pointer: '/history/4/term/to',
          since: '2029-03-31',
          data: { to: '2029-04-30' },
        },
      ]);
  });

  it('is a warning from the day after, never an error', () => {
    for (const asOf of ['2029-05-01', '2031-05-01'])
      expect(find(asOf)).toMatchObject([
        {
          level: 'warning',
          pointer: '/history/4/term/to',
          since: '2029-05-01',
          basis: { provision: 'art_12__para_1', quote: '入库专家聘期为三年' },
        },
      ]);
  });
});

it.each([
  ['lapsed', { type: 'lapsed', on: '2029-05-01' }],
  ['exited', { type: 'exited', on: '2029-04-30', ground: 'unfit', decision: '样本' }],
])('is silent once “%s” is recorded', (_, event) => {
  expect(find('2029-05-02', [event])).toEqual([]);
});

it('looks at the renewed term, even one decided ahead', () => {
  const term = { from: '2029-05-01', to: '2032-04-30' };
  const renewed = { type: 'renewed', on: '2029-04-20', cohort: '2029', term };
  expect(find('2029-04-19', [renewed])).toHaveLength(1);
  expect(find('2029-04-20', [renewed])).toEqual([]);
  expect(find('2032-05-01', [renewed])).toMatchObject([
    { pointer: '/history/5/term/to', since: '2032-05-01' },
  ]);
});

it('is silent without a term, and where no rulebook maps one', () => {
  expect(judge(termOver, { experts: [expertOf([ADMITTED[0] as Written])] })).toEqual([]);
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['term-length'];
  });
  const experts = [expertOf(ADMITTED)];
  expect(judge(termOver, { experts, schemes: [unmapped], asOf: '2029-05-01' })).toEqual([]);
});
