import { expect, it } from 'vitest';
import conditions from '../../../src/rules/workstation/conditions.ts';
import { proveEveryMessage } from '../judging.ts';
import { applied, CONDITIONS, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(conditions);

const without = (name: string, on = '2022-09-01') => {
  const rest = Object.fromEntries(Object.entries(CONDITIONS).filter(([key]) => key !== name));
  return applied(on, { conditions: rest });
};

it('is silent while each is evidenced', () => {
  expect(judgeStation(conditions, [applied()])).toEqual([]);
});

it.each([
  ['premises', 1, '固定的办公场所'],
  ['operation', 1, '运行状况良好'],
  ['credit', 1, '无严重失信行为'],
  ['team', 2, '专业团队'],
  ['resources', 3, '数据库'],
  ['experience', 4, '典型案例'],
  ['management', 5, '管理制度'],
])('%s is asked by its own 项, (%i)', (name, point, words) => {
  expect(judgeStation(conditions, [without(name)])).toMatchObject([
    {
      ruleId: 'workstation/conditions',
      level: 'error',
      pointer: '/history/0/conditions',
      data: { name, on: '2022-09-01' },
      basis: {
        provision: `art_4__para_1__point_${point}`,
        quote: expect.stringContaining(words),
      },
    },
  ]);
});

it('takes blanks for nothing', () => {
  const blank = applied('2022-09-01', { conditions: { ...CONDITIONS, team: '　' } });
  expect(judgeStation(conditions, [blank])).toHaveLength(1);
});

it('asks nothing of an application that came to be refused', () => {
  const failed = { type: 'reviewed', on: '2022-10-12', panel: 'panel-2022', outcome: 'failed' };
  expect(judgeStation(conditions, [without('team'), failed])).toEqual([]);
  expect(
    judgeStation(conditions, [without('team'), { ...failed, outcome: 'passed' }]),
  ).toHaveLength(1);
});

it('asks from the first day of the rulebook, and only what it maps', () => {
  expect(judgeStation(conditions, [without('team', '2022-07-31')])).toEqual([]);
  expect(judgeStation(conditions, [without('team', '2022-08-01')])).toHaveLength(1);
  const scheme = unmapped('condition-team');
  expect(judgeStation(conditions, [without('team')], { scheme })).toEqual([]);
  expect(judgeStation(conditions, [without('credit')], { scheme })).toHaveLength(1);
  const none = { scheme: unmapped('conditions') };
  expect(judgeStation(conditions, [without('credit')], none)).toEqual([]);
});
