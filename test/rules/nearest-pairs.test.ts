import { describe, expect, it } from 'vitest';
import { differences } from './given.ts';
import { nearestPairs, type Candidate } from './nearest-pairs.ts';

const at = (on: string, told: string[] = [], farFetched = false): Candidate => ({
  given: { on },
  asOf: '2026-12-31',
  told,
  farFetched,
});

const chosen = (...cases: Candidate[]) =>
  nearestPairs(cases).map(({ fails, passes }) =>
    [fails, passes].map((each) => (each?.given as { on: string } | undefined)?.on),
  );

describe('the choice of examples', () => {
  it('takes the two days on both sides of the boundary, wherever they stand', () => {
    const fails = ['2029-01-01', '2029-06-30'].map((on) => at(on, ['barred error']));
    const passes = ['2029-09-01', '2029-07-01'].map((on) => at(on));
    expect(chosen(...passes, ...fails)).toEqual([['2029-06-30', '2029-07-01']]);
  });

  it('takes another pair only for what is not said yet, by message or level', () => {
    const cases = [at('a', ['x error']), at('b', ['x error']), at('c', ['x warning']), at('d')];
    expect(chosen(...cases).map(([fails]) => fails)).toEqual(['a', 'c']);
  });

  it('leaves a case alone where no other is near, or what passes does so for want of a duty', () => {
    expect(chosen(at('2029-06-30', ['x error']), at('2039-06-30'))).toEqual([
      ['2029-06-30', undefined],
    ]);
    expect(chosen(at('2029-06-30', ['x error']), at('2029-07-01', [], true))).toEqual([
      ['2029-06-30', undefined],
    ]);
  });

  it('is at most three pairs', () => {
    expect(chosen(...['a', 'b', 'c', 'd', 'e'].map((on) => at(on, [`${on} error`])))).toHaveLength(
      3,
    );
  });
});

describe('differences', () => {
  it('are the smallest that tell: a value, not its object', () => {
    expect(differences({ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } })).toEqual([
      { at: '/a/c', before: 2, now: 3 },
    ]);
  });

  it('are an entry gone or come, not all that moved up', () => {
    expect(differences([1, 2, 3, 4], [1, 3, 4])).toEqual([{ at: '/1', before: 2 }]);
    expect(differences([1, 3], [1, 2, 3])).toEqual([{ at: '/1', now: 2 }]);
  });

  it('are both languages of a text together', () => {
    const [was, is] = [
      { zh: '甲', en: 'a' },
      { zh: '乙', en: 'b' },
    ];
    expect(differences({ t: was }, { t: is })).toEqual([{ at: '/t', before: was, now: is }]);
  });
});
