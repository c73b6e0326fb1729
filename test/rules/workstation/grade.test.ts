import { expect, it } from 'vitest';
import grade from '../../../src/rules/workstation/grade.ts';
import { proveEveryMessage } from '../judging.ts';
import { assessed, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(grade);

it.each(['excellent', 'qualified', 'unqualified'])('%s is one of the three', (name) => {
  expect(judgeStation(grade, [assessed('2024-11-20', 2024, name)])).toEqual([]);
});

it('any other is an error', () => {
  expect(judgeStation(grade, [assessed('2024-11-20', 2024, 'good')])).toMatchObject([
    {
      ruleId: 'workstation/grade',
      level: 'error',
      pointer: '/history/0/grade',
      words: '"good"',
      data: { grade: 'good' },
      basis: { provision: 'art_9__para_2', quote: '考核分为优秀、合格和不合格' },
    },
  ]);
});

it('is judged by the rulebook of the day, from its first', () => {
  expect(judgeStation(grade, [assessed('2022-07-31', 2022, 'good')])).toEqual([]);
  expect(judgeStation(grade, [assessed('2022-08-01', 2022, 'good')])).toHaveLength(1);
  const history = [assessed('2024-11-20', 2024, 'good')];
  expect(judgeStation(grade, history, { scheme: unmapped('grades') })).toEqual([]);
});
