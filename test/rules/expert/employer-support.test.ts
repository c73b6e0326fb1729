import { expect, it } from 'vitest';
import employerSupport from '../../../src/rules/expert/employer-support.ts';
import { applied, expertOf, judge, proveEveryMessage, type Placed } from '../judging.ts';

proveEveryMessage(employerSupport);

function apply(rest: object, on = '2026-03-18'): Placed[] {
  return judge(employerSupport, { experts: [expertOf([applied(on, rest)])] });
}

it('is met by a statement', () => {
  expect(apply({ employerSupport: '单位同意（样本）' })).toEqual([]);
});

it('is a warning without one', () => {
  expect(apply({})).toMatchObject([
    {
      ruleId: 'expert/employer-support',
      level: 'warning',
      pointer: '/history/0',
      data: { on: '2026-03-18' },
      basis: {
        provision: 'art_8__para_1__point_4',
        quote: '所在单位可以为专家参与上述工作提供必要支持',
      },
    },
  ]);
});

it('is a note of a direct admission, and nothing of an application taken back', () => {
  expect(apply({ route: 'direct' })).toMatchObject([{ level: 'note' }]);
  const experts = [expertOf([applied('2026-03-18'), { type: 'withdrawn', on: '2026-03-19' }])];
  expect(judge(employerSupport, { experts })).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  expect(apply({}, '2026-03-12')).toEqual([]);
  expect(apply({}, '2026-03-13')).toHaveLength(1);
});
