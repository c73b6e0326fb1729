import { expect, it } from 'vitest';
import beforeRulebook from '../../../src/rules/file/before-rulebook.ts';
import { applied, expertOf, judge, proveEveryMessage } from '../judging.ts';

proveEveryMessage(beforeRulebook);

const find = (...days: string[]) =>
  judge(beforeRulebook, { experts: [expertOf(days.map((day) => applied(day)))] });

it('is silent from the first day of the earliest rulebook', () => {
  expect(find('2026-03-13')).toEqual([]);
});

it('notes what came before it, once for a record, at the first', () => {
  expect(find('2026-03-12', '2026-03-11', '2026-03-14')).toMatchObject([
    {
      ruleId: 'file/before-rulebook',
      level: 'note',
      pointer: '/history/1/on',
      words: '"2026-03-11",',
      data: { on: '2026-03-11', count: 2, from: '2026-03-13' },
    },
  ]);
});

it('knows none where the scheme is not there', () => {
  const expert = expertOf([applied('2020-01-01')], { scheme: 'sh-experts' });
  expect(judge(beforeRulebook, { experts: [expert] })).toEqual([]);
});
