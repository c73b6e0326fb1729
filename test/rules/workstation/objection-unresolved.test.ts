import { describe, expect, it } from 'vitest';
import objection from '../../../src/rules/workstation/objection-unresolved.ts';
import { proveEveryMessage, type Written } from '../judging.ts';
import { established, FOUNDED, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(objection);

const objected = (on: string): Written => ({
  type: 'objected',
  on,
  id: 'o-1',
  inWriting: true,
  grounds: '样本',
});
const settled = (on: string, outcome = 'dismissed'): Written => ({
  type: 'objection-resolved',
  on,
  id: 'r-1',
  objection: 'o-1',
  outcome,
  findings: '样本',
});
const find = (...between: Written[]) =>
  judgeStation(objection, [...FOUNDED.slice(0, 6), ...between, established('2022-11-15')]);

it('is silent where nobody objected', () => {
  expect(find()).toEqual([]);
});

describe('an objection before the establishment', () => {
  it('that was dismissed by that day is no hindrance; a day later it is', () => {
    expect(find(objected('2022-11-03'), settled('2022-11-15'))).toEqual([]);
    expect(find(objected('2022-11-03'), settled('2022-11-16'))).toMatchObject([
      {
        ruleId: 'workstation/objection-unresolved',
        level: 'error',
        pointer: '/history/8/on',
        words: '"2022-11-15",',
        data: { on: '2022-11-15', objectedOn: '2022-11-03' },
        basis: {
          provision: 'art_5__para_1__point_4',
          quote: '经公示无异议的，由重庆市知识产权局批准设立并授牌',
        },
      },
    ]);
  });

  it('that was never settled, or upheld, is an error', () => {
    expect(find(objected('2022-11-03'))).toMatchObject([{ level: 'error' }]);
    expect(find(objected('2022-11-03'), settled('2022-11-10', 'upheld'))).toMatchObject([
      { message: { zh: expect.stringContaining('已认定成立') } },
    ]);
  });

  it('counts on the day of establishment, and not after it', () => {
    expect(find(objected('2022-11-15'))).toHaveLength(1);
    expect(find(objected('2022-11-16'))).toEqual([]);
  });

  it('of an earlier round does not count', () => {
    expect(judgeStation(objection, [objected('2022-08-31'), ...FOUNDED])).toEqual([]);
    expect(judgeStation(objection, [objected('2022-09-01'), ...FOUNDED])).toHaveLength(1);
  });
});

it('is nothing while nothing is established: an open objection is no fault', () => {
  expect(judgeStation(objection, [...FOUNDED.slice(0, 6), objected('2022-11-03')])).toEqual([]);
});

it('is off where no rulebook maps it', () => {
  const history = [...FOUNDED.slice(0, 6), objected('2022-11-03'), established()];
  expect(judgeStation(objection, history, { scheme: unmapped('no-objection') })).toEqual([]);
});
