import { describe, expect, it } from 'vitest';
import termLength from '../../../src/rules/expert/term-length.ts';
import {
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Judged,
  type Placed,
} from '../judging.ts';

proveEveryMessage(termLength);

function term(from: string, to: string, rest: object = {}, more: Judged = {}): Placed[] {
  const on = from < '2026-04-30' ? from : '2026-04-30';
  return judge(termLength, { experts: [expertOf([appointed(on, from, to, rest)])], ...more });
}

describe('a term of three years, both days included', () => {
  it('ends on the day before its third anniversary', () => {
    expect(term('2026-05-01', '2029-04-30')).toEqual([]);
  });

  it.each(['2029-04-29', '2029-05-01', '2028-04-30', '2026-05-01'])('does not end on %s', (to) => {
    expect(term('2026-05-01', to)).toMatchObject([
      {
        ruleId: 'expert/term-length',
        level: 'error',
        pointer: '/history/0/term/to',
        words: `"${to}"`,
        data: { from: '2026-05-01', to, years: 3, expected: '2029-04-30' },
        basis: { provision: 'art_12__para_1', quote: '入库专家聘期为三年' },
      },
    ]);
  });

  it('that begins on 29 February ends on 28 February', () => {
    const cohort = { from: '2028-02-29', to: '2031-02-28' };
    const schemes = [
      schemeOf('bj-experts', (scheme) => {
        scheme.cohorts = [{ id: '2026', name: { zh: '届', en: 'Cohort' }, term: cohort }];
      }),
    ];
    expect(term('2028-02-29', '2031-02-28', {}, { schemes })).toEqual([]);
    expect(term('2028-02-29', '2031-02-27', {}, { schemes })).toHaveLength(1);
    expect(term('2028-02-29', '2031-03-01', {}, { schemes })).toHaveLength(1);
  });

  it('holds for a renewal', () => {
    const renewed = (to: string): Placed[] =>
      judge(termLength, {
        experts: [
          expertOf([
            { type: 'renewed', on: '2026-04-30', cohort: '2026', term: { from: '2026-05-01', to } },
          ]),
        ],
      });
    expect(renewed('2029-04-30')).toEqual([]);
    expect(renewed('2029-05-01')).toMatchObject([{ pointer: '/history/0/term/to' }]);
  });
});

describe('an addition in mid-term', () => {
  const addition = { addition: true, need: '语种不足（样本）' };

  it('ends with its cohort, however short', () => {
    expect(term('2026-10-23', '2029-04-30', addition)).toEqual([]);
    expect(term('2029-04-30', '2029-04-30', addition)).toEqual([]);
  });

  it.each(['2029-04-29', '2029-05-01', '2029-10-22'])('does not end on %s', (to) => {
    expect(term('2026-10-23', to, addition)).toMatchObject([
      { pointer: '/history/0/term/to', data: { to, expected: '2029-04-30' } },
    ]);
  });

  it('states its need', () => {
    expect(term('2026-10-23', '2029-04-30', { addition: true })).toMatchObject([
      { level: 'error', pointer: '/history/0', words: '{' },
    ]);
  });
});

describe('a term begins within its cohort', () => {
  const open = { addition: true, need: '样本' };

  it('on its first and last day, not the day before or after', () => {
    expect(term('2026-05-01', '2029-04-30', open)).toEqual([]);
    expect(term('2029-04-30', '2029-04-30', open)).toEqual([]);
    const data = { cohortFrom: '2026-05-01', cohortTo: '2029-04-30' };
    expect(term('2026-04-30', '2029-04-30', open)).toMatchObject([
      { pointer: '/history/0/term/from', words: '"2026-04-30",', data },
    ]);
    expect(term('2029-05-01', '2029-04-30', open)).toMatchObject([
      { pointer: '/history/0/term/from', data },
    ]);
  });

  it('of which nothing is known here where the cohort is not entered: another rule says so', () => {
    expect(term('2030-01-01', '2032-12-31', { cohort: '2030' })).toEqual([]);
  });
});

it('judges each appointment by the rulebook of its day', () => {
  const schemes = [
    schemeOf('bj-experts', (scheme) => {
      const second = structuredClone(scheme.rulebooks[0]);
      if (!second) return;
      second.from = '2026-07-01';
      const duty = second.duties['term-length'];
      if (duty) duty.parameters = { years: 2 };
      scheme.rulebooks.push(second);
      delete scheme.cohorts;
    }),
  ];
  const of = (on: string, to: string): Placed[] =>
    judge(termLength, { experts: [expertOf([appointed(on, '2026-08-01', to)])], schemes });
  expect(of('2026-06-30', '2029-07-31')).toEqual([]);
  expect(of('2026-06-30', '2028-07-31')).toHaveLength(1);
  expect(of('2026-07-01', '2028-07-31')).toEqual([]);
  expect(of('2026-07-01', '2029-07-31')).toMatchObject([{ data: { years: 2 } }]);
});

it('is silent before the earliest rulebook and where none maps the term', () => {
  const experts = [expertOf([appointed('2026-03-12', '2026-05-01', '2026-05-02')])];
  expect(judge(termLength, { experts })).toEqual([]);
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['term-length'];
  });
  expect(term('2026-05-01', '2026-05-02', {}, { schemes: [unmapped] })).toEqual([]);
});

describe('an addition is told by its call too', () => {
  const added = (to: string, rest: object = {}, call = 'call-2026-2'): Placed[] => {
    const history = [
      applied('2026-08-10', { call }),
      appointed('2026-11-01', '2026-11-01', to, rest),
    ];
    return judge(termLength, { experts: [expertOf(history)] });
  };

  it('and ends with its cohort, flag or none', () => {
    expect(added('2029-04-30')).toEqual([]);
    expect(added('2029-10-31')).toMatchObject([
      { level: 'error', pointer: '/history/1/term/to', data: { expected: '2029-04-30' } },
    ]);
    expect(added('2029-10-31', {}, 'call-2026-1')).toEqual([]);
  });

  it('and the need may stand in the call alone', () => {
    expect(added('2029-04-30', { addition: true })).toEqual([]);
    expect(added('2029-04-30', { addition: true }, 'call-2026-1')).toMatchObject([
      { level: 'error', pointer: '/history/1' },
    ]);
  });
});
