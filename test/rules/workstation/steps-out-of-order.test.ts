import { describe, expect, it } from 'vitest';
import steps from '../../../src/rules/workstation/steps-out-of-order.ts';
import { proveEveryMessage } from '../judging.ts';
import {
  applied,
  corrected,
  established,
  FOUNDED,
  foundedBut,
  judgeStation,
  unmapped,
  withParameter,
} from './founding.ts';

proveEveryMessage(steps);

it('is silent on a round in its order', () => {
  expect(judgeStation(steps, FOUNDED)).toEqual([]);
});

describe('a step left out', () => {
  it.each([
    ['applied', 0, 'recommended'],
    ['recommended', 1, 'reviewed'],
    ['reviewed', 2, 'proposed'],
    ['proposed', 3, 'decided'],
    ['decided', 4, 'noticed'],
    ['noticed', 5, 'established'],
  ])('%s is missed by the step after it', (type, index, next) => {
    const on = FOUNDED.find((event) => event.type === next)?.on;
    expect(judgeStation(steps, foundedBut(type))).toMatchObject([
      {
        ruleId: 'workstation/steps-out-of-order',
        level: 'error',
        pointer: `/history/${index}/on`,
        words: expect.stringContaining(`"${on}"`),
        basis: { provision: 'art_5__para_1', quote: '工作站申报与设立程序' },
      },
    ]);
  });

  it('all that is missing before a step is told at once, the earliest first', () => {
    const [applied, recommended, , , , , established] = FOUNDED;
    const history = [applied, recommended, established].flatMap((event) => event ?? []);
    const missingZh = '“专家评审”、“提出拟立项名单”、“局长办公会审议”、“公示”';
    expect(judgeStation(steps, history)).toMatchObject([{ data: { needs: '公示', missingZh } }]);
  });

  it('is the review panel where none is named', () => {
    const bare = { panel: undefined };
    expect(judgeStation(steps, foundedBut('reviewed', bare))).toMatchObject([
      { pointer: '/history/2/on', data: { needs: '组成评审专家组' } },
    ]);
  });
});

describe('a step before its forerunner', () => {
  it.each([
    ['recommended', '2022-08-31', '2022-09-01'],
    ['proposed', '2022-10-11', '2022-10-12'],
    ['established', '2022-10-27', '2022-10-28'],
  ])('%s on %s is early, on %s in time', (type, early, inTime) => {
    expect(judgeStation(steps, foundedBut(type, { on: early }))).toMatchObject([
      { level: 'error', words: expect.stringContaining(`"${early}"`), data: { neededOn: inTime } },
    ]);
    expect(judgeStation(steps, foundedBut(type, { on: inTime }))).toEqual([]);
  });

  it.each([
    ['applied', '2022-08-14', '2022-08-15'],
    ['reviewed', '2022-10-09', '2022-10-10'],
    ['decided', '2022-10-23', '2022-10-24'],
    ['noticed', '2022-10-27', '2022-10-28'],
  ])('%s on %s is before the scheme’s own step of %s', (type, early, inTime) => {
    expect(judgeStation(steps, foundedBut(type, { on: early }))).toMatchObject([
      { words: expect.stringContaining(`"${early}"`), data: { neededOn: inTime } },
    ]);
  });

  it('leaves a name that leads nowhere to another rule', () => {
    expect(judgeStation(steps, foundedBut('decided', { meeting: 'meeting-x' }))).toEqual([]);
  });
});

describe('going on over a refusal', () => {
  it.each([
    ['recommended', 'not-recommended', 2],
    ['reviewed', 'failed', 3],
    ['decided', 'rejected', 5],
  ])('%s as %s lets no step follow', (type, outcome, index) => {
    expect(judgeStation(steps, foundedBut(type, { outcome }))).toMatchObject([
      { level: 'error', pointer: `/history/${index}/on` },
    ]);
  });

  it('is none where the district thought again', () => {
    const no = { ...FOUNDED[1], type: 'recommended', on: '2022-09-10', outcome: 'not-recommended' };
    expect(judgeStation(steps, FOUNDED.toSpliced(1, 0, no))).toEqual([]);
  });

  it('is none after a new application: that is another round', () => {
    const no = {
      type: 'recommended',
      on: '2022-08-25',
      district: 'yubei',
      outcome: 'not-recommended',
    };
    expect(judgeStation(steps, [applied('2022-08-20'), no, ...FOUNDED])).toEqual([]);
  });
});

it('passes over a step that was taken back', () => {
  const wrong = { type: 'proposed', on: '2022-09-05', id: 'wrong' };
  const history = [
    ...FOUNDED.slice(0, 2),
    wrong,
    ...FOUNDED.slice(2),
    corrected('2022-12-01', 'wrong'),
  ];
  expect(judgeStation(steps, history)).toEqual([]);
  expect(judgeStation(steps, history.slice(0, -1))).toHaveLength(1);
});

it('judges nothing before the rulebook, nor where none maps the steps', () => {
  const noticed = (on: string) => [{ type: 'noticed', on, notice: 'x' }];
  expect(judgeStation(steps, noticed('2022-07-31'))).toEqual([]);
  expect(judgeStation(steps, noticed('2022-08-01'))).toHaveLength(1);
  const scheme = unmapped('establishment-steps');
  expect(judgeStation(steps, noticed('2022-08-01'), { scheme })).toEqual([]);
});

describe('a text that goes without some steps', () => {
  const review = { type: 'reviewed', on: '2022-10-12', outcome: 'passed' };
  const notice = { type: 'noticed', on: '2022-10-28', notice: 'notice-2022' };
  const short = [applied(), review, notice, established()];
  const named = 'recommended panel-formed proposed decided';
  const without = (names: string): object => ({
    scheme: withParameter('establishment-steps', 'without', names),
  });

  it('misses none of them, and one that it has', () => {
    expect(judgeStation(steps, short, without(named))).toEqual([]);
    const less = named.replace('recommended ', '');
    expect(judgeStation(steps, short, without(less))).toMatchObject([
      { pointer: '/history/1/on', data: { needs: '区县审核推荐' } },
    ]);
  });

  it('says nothing of one that was taken all the same', () => {
    const [, , ...rest] = short;
    const kind = {
      type: 'recommended',
      on: '2022-10-20',
      district: 'yubei',
      outcome: 'recommended',
    };
    expect(judgeStation(steps, [applied(), kind, review, ...rest], without(named))).toEqual([]);
  });

  it('still has the others in their order', () => {
    const late = [applied(), { ...review, on: '2022-10-29' }, notice, established()];
    expect(judgeStation(steps, late, without(named))).toMatchObject([
      { pointer: '/history/2/on', data: { needs: '专家评审', neededOn: '2022-10-29' } },
    ]);
  });
});

it('an application lies within the window of its call, both days included, unless it was refused', () => {
  const on = (day: string) => judgeStation(steps, [applied(day), ...FOUNDED.slice(1)]);
  expect(on('2022-09-16')).toEqual([]);
  expect(on('2022-08-15')).toEqual([]);
  expect(on('2022-09-17')).toMatchObject([
    {
      level: 'error',
      pointer: '/history/0/on',
      data: { on: '2022-09-17', from: '2022-08-15', to: '2022-09-16' },
      basis: { provision: 'art_5__para_1' },
    },
  ]);
  const refused = {
    ...{ type: 'recommended', on: '2022-09-20' },
    ...{ district: 'yubei', outcome: 'not-recommended' },
  };
  expect(judgeStation(steps, [applied('2022-09-17'), refused])).toEqual([]);
});
