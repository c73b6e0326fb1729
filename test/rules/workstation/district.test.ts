import { describe, expect, it } from 'vitest';
import district from '../../../src/rules/workstation/district.ts';
import { proveEveryMessage, valueAt } from '../judging.ts';
import { applied, FOUNDED, foundedBut, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(district);

it('is silent where everything stays in one district', () => {
  expect(judgeStation(district, FOUNDED)).toEqual([]);
});

it('a recommendation by another district is an error', () => {
  const [found] = judgeStation(district, foundedBut('recommended', { district: 'banan' }));
  expect(found).toMatchObject({
    ruleId: 'workstation/district',
    level: 'error',
    pointer: '/history/1/district',
    data: { own: 'yubei' },
    basis: {
      provision: 'art_5__para_1__point_2',
      quote: '申报单位所在的区县知识产权管理部门负责审核推荐',
    },
  });
  expect(found && valueAt(found)).toBe('banan');
});

it('an application to another district is an error, and its own district may then not be wrong', () => {
  expect(judgeStation(district, foundedBut('applied', { district: 'banan' }))).toMatchObject([
    {
      level: 'error',
      pointer: '/history/0/district',
      data: { own: 'yubei' },
      basis: {
        provision: 'art_5__para_1__point_1',
        quote: '按照属地原则，向所属区县知识产权管理部门提出申报',
      },
    },
  ]);
});

describe('a host that moved', () => {
  const moved = (on: string, facts = ['district']) => ({
    type: 'changed',
    on,
    facts,
    proof: '样本',
  });
  const profile = { district: 'banan' };

  it('after it applied was where it applied', () => {
    expect(judgeStation(district, [...FOUNDED, moved('2024-01-10')], { profile })).toEqual([]);
    const other = foundedBut('recommended', { district: 'banan' });
    expect(judgeStation(district, [...other, moved('2024-01-10')], { profile })).toMatchObject([
      { pointer: '/history/1/district', data: { on: expect.any(String) } },
    ]);
  });

  it('in another fact, or before it applied, did not move since', () => {
    expect(
      judgeStation(district, [applied(), moved('2024-01-10', ['telephone'])], { profile }),
    ).toHaveLength(1);
    expect(judgeStation(district, [moved('2022-08-31'), applied()], { profile })).toHaveLength(1);
    expect(judgeStation(district, [applied(), moved('2022-09-01')], { profile })).toEqual([]);
  });
});

it('is off where no rulebook maps the duty', () => {
  const wrong = foundedBut('applied', { district: 'banan' });
  expect(judgeStation(district, wrong, { scheme: unmapped('own-district') })).toEqual([]);
  const early = [applied('2022-07-31', { district: 'banan' })];
  expect(judgeStation(district, early)).toEqual([]);
});
