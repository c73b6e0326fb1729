import { describe, expect, it } from 'vitest';
import idReused from '../../../src/rules/change/id-reused.ts';
import {
  ADMITTED,
  expertOf,
  judgeChange,
  proveEveryMessage,
  type Person,
  type Placed,
} from '../judging.ts';

proveEveryMessage(idReused);

const [ONE, OTHER] = ['1'.repeat(64), '2'.repeat(64)];

const find = (before: Person, now: Person): Placed[] =>
  judgeChange(
    idReused,
    { experts: [expertOf(ADMITTED, before)] },
    { experts: [expertOf(ADMITTED, now)] },
  );

it('another person under a number that was public is an error at the name', () => {
  const found = find({ name: '甲', identity: ONE }, { name: '乙', identity: OTHER });
  expect(found).toMatchObject([
    {
      ruleId: 'change/id-reused',
      level: 'error',
      pointer: '/profile/name',
      record: 'bj-0901',
      data: { before: '甲', now: '乙' },
    },
  ]);
});

it.each<[string, Person, Person, number]>([
  ['one person renamed', { name: '甲', identity: ONE }, { name: '乙', identity: ONE }, 0],
  ['another key outside git', { identity: ONE }, { identity: OTHER }, 0],
  ['a namesake', { identity: ONE }, { identity: OTHER, birthDate: '1981-01-01' }, 1],
  ['no key: renamed', { name: '甲' }, { name: '乙' }, 0],
  ['no key: a birth date put right', {}, { birthDate: '1980-01-02' }, 0],
  ['no key: both differ', { name: '甲' }, { name: '乙', birthDate: '1980-01-02' }, 1],
  ['a key on one side', { name: '甲', identity: ONE }, { name: '乙' }, 0],
  ['the private part not here', { name: '甲', priv: false }, { name: '乙' }, 0],
])('%s', (_, before, now, count) => {
  expect(find(before, now)).toHaveLength(count);
});

describe('the number of an erased record', () => {
  const path = 'experts/bj-experts/bj-0901.json';
  const erased = { on: '2026-11-01', ground: '本人申请（样本）' };
  const base = {
    files: { [path]: { schemaVersion: 1, id: 'bj-0901', scheme: 'bj-experts', erased } },
  };
  it('is not given to anybody again', () => {
    expect(judgeChange(idReused, base, { experts: [expertOf(ADMITTED)] })).toMatchObject([
      { pointer: '/id', record: 'bj-0901' },
    ]);
  });
  it('another number is free', () => {
    const experts = [expertOf(ADMITTED, { id: 'bj-0902' })];
    expect(judgeChange(idReused, base, { ...base, experts })).toEqual([]);
  });
});
