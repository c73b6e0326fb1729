import { describe, expect, it } from 'vitest';
import serviceOutsideTerm from '../../../src/rules/expert/service-outside-term.ts';
import {
  ADMITTED,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(serviceOutsideTerm);

const served = (on: string, kind = 'training'): Written => ({
  type: 'served',
  on,
  kind,
  summary: '样本',
});
const assigned = (on: string): Written => ({ type: 'assigned', on, matter: '样本' });

function find(events: readonly Written[], before: readonly Written[] = ADMITTED): Placed[] {
  return judge(serviceOutsideTerm, {
    experts: [expertOf([...before, ...events])],
    asOf: '2033-01-01',
  });
}

describe.each([
  ['training', served],
  ['an assignment', assigned],
])('%s', (_, make) => {
  it('may fall on the first and the last day of the term', () => {
    expect(find([make('2026-05-01'), make('2029-04-30')])).toEqual([]);
  });

  it('is an error the day before the term', () => {
    expect(find([make('2026-04-30')])).toMatchObject([
      {
        ruleId: 'expert/service-outside-term',
        level: 'error',
        pointer: '/history/5/on',
        words: '"2026-04-30",',
        basis: { provision: 'art_12__para_1', quote: '入库专家聘期为三年' },
      },
    ]);
  });

  it('is an error the day after the term', () => {
    expect(find([make('2029-05-01')])).toMatchObject([
      { level: 'error', data: { on: '2029-05-01', to: '2029-04-30' } },
    ]);
  });
});

it('before the day of the appointment is an error though the term had begun', () => {
  const late = appointed('2026-05-10', '2026-05-01', '2029-04-30');
  expect(find([served('2026-05-10')], [late])).toEqual([]);
  expect(find([served('2026-05-09')], [late])).toMatchObject([{ level: 'error' }]);
});

it('goes on in a renewed term, though the renewal was written later', () => {
  const term = { from: '2029-05-01', to: '2032-04-30' };
  const renewed = { type: 'renewed', on: '2029-05-08', cohort: '2029', term };
  expect(find([renewed, served('2029-05-01'), served('2032-04-30')])).toEqual([]);
  expect(find([renewed, served('2032-05-01')])).toMatchObject([{ data: { to: '2032-04-30' } }]);
});

it('after a lapse is an error, after an exit another rule’s matter', () => {
  const lapsed = { type: 'lapsed', on: '2029-05-01' };
  expect(find([lapsed, served('2029-05-02')])).toHaveLength(1);
  const exited = { type: 'exited', on: '2028-01-10', ground: 'unfit', decision: '样本' };
  expect(find([exited, served('2028-01-11')])).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  expect(find([served('2026-03-12')], [])).toEqual([]);
  expect(find([served('2026-03-13')], [])).toHaveLength(1);
});
