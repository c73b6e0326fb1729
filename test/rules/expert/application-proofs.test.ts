import { expect, it } from 'vitest';
import applicationProofs from '../../../src/rules/expert/application-proofs.ts';
import { applied, expertOf, judge, proveEveryMessage, type Placed } from '../judging.ts';

proveEveryMessage(applicationProofs);

const BOTH = { qualifications: ['律师执业证（样本）'], proofs: ['案件清单（样本）'] };

function apply(rest: object, on = '2026-03-18'): Placed[] {
  return judge(applicationProofs, { experts: [expertOf([applied(on, rest)])] });
}

it('is met by one qualification and one proof', () => {
  expect(apply(BOTH)).toEqual([]);
});

it.each(['qualifications', 'proofs'] as const)('misses %s, absent or empty', (name) => {
  const { [name]: _, ...rest } = BOTH;
  for (const given of [rest, { ...BOTH, [name]: [] }])
    expect(apply(given)).toMatchObject([
      {
        ruleId: 'expert/application-proofs',
        level: 'error',
        pointer: '/history/0',
        words: '{',
        data: { on: '2026-03-18' },
        basis: {
          provision: 'art_9__para_1__point_2',
          quote: '并附专业资格、参与海外知识产权保护工作或涉外工作的相关证明材料',
        },
      },
    ]);
});

it('says each of the two', () => {
  expect(apply({})).toHaveLength(2);
});

it('only notes it of a direct admission, and leaves alone what was turned down', () => {
  expect(apply({ route: 'direct', proofs: ['样本'] })).toMatchObject([{ level: 'note' }]);
  const rejected = { type: 'rejected', on: '2026-04-16', reason: '样本' };
  const experts = [expertOf([applied('2026-03-18'), rejected])];
  expect(judge(applicationProofs, { experts })).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  expect(apply({}, '2026-03-12')).toEqual([]);
  expect(apply({}, '2026-03-13')).toHaveLength(2);
});
