import { describe, expect, it } from 'vitest';
import factsUntold from '../../../src/rules/change/facts-untold.ts';
import {
  ADMITTED,
  applied,
  expertOf,
  judgeChange,
  proveEveryMessage,
  schemeOf,
  valueAt,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(factsUntold);

const named = ADMITTED.map((event, index) => ({ ...event, id: `e-${index + 1}` }));
const changed = (facts: readonly string[], rest: object = {}): Written => ({
  id: 'e-6',
  type: 'changed',
  on: '2026-10-01',
  facts,
  proof: '任职证明（样本）',
  ...rest,
});

const MOVED = { employer: { zh: '样本律师事务所', en: 'Sample Law Firm' } };

function find(
  profile: object,
  { before = named, now = before }: { before?: readonly Written[]; now?: readonly Written[] } = {},
  scheme = schemeOf('bj-experts'),
): Placed[] {
  const file = expertOf(now);
  Object.assign(file.record['profile'] as object, profile);
  const schemes = [scheme];
  return judgeChange(factsUntold, { experts: [expertOf(before)] }, { experts: [file], schemes });
}

it.each<[string, object]>([
  ['name', { name: '测样乙' }],
  ['employer', MOVED],
  ['title', { title: { zh: '主任', en: 'Director' } }],
  ['category', { category: 'technology' }],
  ['city', { city: { zh: '上海', en: 'Shanghai' } }],
])('a changed %s is an error where it stands until an event tells of it', (fact, profile) => {
  expect(find(profile)).toMatchObject([
    {
      ruleId: 'change/facts-untold',
      level: 'error',
      pointer: `/profile/${fact}`,
      basis: {
        provision: 'art_11__para_1__point_4',
        quote: '入库后如个人信息发生变化的，应及时告知中心，并提交相关证明材料',
      },
      data: { fact },
    },
  ]);
  expect(find(profile, { now: [...named, changed([fact])] })).toEqual([]);
});

it('points at the new value', () => {
  expect(find({ category: 'technology' }).map(valueAt)).toEqual(['technology']);
});

describe('an event that does not tell of it', () => {
  it.each<[string, readonly Written[]]>([
    ['names another fact', [...named, changed(['title'])]],
    [
      'was taken back',
      [
        ...named,
        changed(['employer']),
        { id: 'e-7', type: 'corrected', on: '2026-10-02', corrects: 'e-6', reason: '误', by: '甲' },
      ],
    ],
  ])('%s', (_, now) => {
    expect(find(MOVED, { now })).toHaveLength(1);
  });
  it('stood there before', () => {
    expect(find(MOVED, { before: [...named, changed(['employer'])] })).toHaveLength(1);
  });
});

describe('nothing is said', () => {
  it('of better English for the same Chinese', () => {
    expect(find({ employer: { zh: '示例大学', en: 'Example University' } })).toEqual([]);
  });
  it('of what the article does not speak of', () => {
    expect(find({ languages: ['zh', 'fr'] })).toEqual([]);
  });
  it('of an applicant: the article speaks of those in the pool', () => {
    expect(find(MOVED, { before: [applied('2026-03-18')] })).toEqual([]);
  });
  it('where no rulebook maps the duty', () => {
    const scheme = schemeOf(
      'bj-experts',
      ({ rulebooks }) => delete rulebooks[0]?.duties['facts-told'],
    );
    expect(find(MOVED, {}, scheme)).toEqual([]);
  });
});
