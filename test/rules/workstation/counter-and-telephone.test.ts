import { expect, it } from 'vitest';
import counter from '../../../src/rules/workstation/counter-and-telephone.ts';
import { proveEveryMessage, type Written } from '../judging.ts';
import { CLOSED, established, inspected, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(counter);

const COUNTER = { counter: { zh: '一楼窗口', en: 'Ground floor' } };
const TELEPHONE = { telephone: '023-0000-0000' };
const find = (profile: object, history: readonly Written[] = [established()], rest = {}) =>
  judgeStation(counter, history, { profile, ...rest });

it('is silent with both', () => {
  expect(find({ ...COUNTER, ...TELEPHONE })).toEqual([]);
});

it.each([
  [TELEPHONE, '窗口'],
  [COUNTER, '电话'],
])('%j alone is not enough', (profile, words) => {
  expect(find(profile)).toMatchObject([
    {
      ruleId: 'workstation/counter-and-telephone',
      level: 'warning',
      pointer: '/profile',
      message: { zh: expect.stringContaining(words) },
      basis: {
        provision: 'art_6__para_1__point_1',
        quote: '设置咨询和受理窗口，开通专门的咨询和受理电话',
      },
    },
  ]);
});

it('asks building and serving workstations only', () => {
  expect(find({}, [established(), inspected('2023-12-01')])).toHaveLength(2);
  expect(find({}, [established(), inspected('2023-12-01', 'failed')])).toEqual([]);
  expect(find({}, [established(), { ...CLOSED, on: '2023-12-01' }])).toEqual([]);
  expect(find({}, [{ type: 'noticed', on: '2022-10-28', notice: 'notice-2022' }])).toEqual([]);
});

it('is off where no rulebook maps it', () => {
  expect(find({}, [established()], { scheme: unmapped('enquiry-window') })).toEqual([]);
});

it('says nothing of one that has ended, as of a day when it had not: the profile is of the present', () => {
  const history = [established(), { ...CLOSED, on: '2023-03-01' }];
  const back = { asOf: '2023-02-28', present: '2023-03-01' };
  expect(judgeStation(counter, history, back)).toEqual([]);
  expect(judgeStation(counter, history, { ...back, present: '2023-02-28' })).toHaveLength(2);
});
