import { expect, it } from 'vitest';
import staff from '../../../src/rules/workstation/staff-and-budget.ts';
import { proveEveryMessage } from '../judging.ts';
import { CLOSED, established, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(staff);

const find = (profile: object, rest = {}) =>
  judgeStation(staff, [established()], { profile, ...rest });

it('is silent with one of the staff and one yuan', () => {
  expect(find({ fullTimeStaff: 1, budget: 1 })).toEqual([]);
});

it.each([{}, { fullTimeStaff: 0 }])('notes that there are no staff: %j', (profile) => {
  expect(find({ budget: 1, ...profile })).toMatchObject([
    {
      ruleId: 'workstation/staff-and-budget',
      level: 'note',
      pointer: '/profile',
      basis: {
        provision: 'att_1__sec_5__item_1',
        quote: '具备从事海外纠纷应对指导服务工作的专职人员',
      },
    },
  ]);
});

it.each([{}, { budget: 0 }])('notes that there is no budget: %j', (profile) => {
  expect(find({ fullTimeStaff: 1, ...profile })).toMatchObject([
    { basis: { provision: 'att_1__sec_5__item_2', quote: '具备海外纠纷应对指导的专项工作经费' } },
  ]);
});

it('asks building and serving workstations only', () => {
  const closed = { ...CLOSED, on: '2023-03-01' };
  expect(judgeStation(staff, [established(), closed], { asOf: '2023-02-28' })).toHaveLength(2);
  expect(judgeStation(staff, [established(), closed], { asOf: '2023-03-01' })).toEqual([]);
  expect(judgeStation(staff, [{ type: 'proposed', on: '2022-10-14' }])).toEqual([]);
});

it('asks only what a rulebook maps', () => {
  expect(find({}, { scheme: unmapped('full-time-staff') })).toEqual([]); // the rule itself is off
  expect(find({}, { scheme: unmapped('earmarked-budget') })).toHaveLength(1);
});

it('says nothing of one that has ended, as of a day when it had not: the profile is of the present', () => {
  const history = [established(), { ...CLOSED, on: '2023-03-01' }];
  const back = { asOf: '2023-02-28', present: '2023-03-01' };
  expect(judgeStation(staff, history, back)).toEqual([]);
  expect(judgeStation(staff, history, { ...back, present: '2023-02-28' })).toHaveLength(2);
});
