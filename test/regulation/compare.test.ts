import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/regulation/compare-words.ts';
import { groupPairs } from '../../src/regulation/compare-groups.ts';
import {
  compareVersions,
  type Comparison,
  type ProvisionPair,
} from '../../src/regulation/compare.ts';
import { parseRegulation } from '../../src/regulation/parse.ts';
import { generateVersions } from '../../scripts/bench/generated-regulation.ts';
import { LONG, randomRegulation } from './random-regulation.ts';
import { everyVersion, poolVersion, realWorks } from './versions.ts';

const compareIds = (a: string, b: string): Comparison =>
  compareVersions(poolVersion(a).regulation, poolVersion(b).regulation);

/** What is not the same in the regulation’s own text: `kind old → new`. */
const changes = ({ pairs }: Comparison): string[] =>
  pairs
    .filter(({ kind, region }) => kind !== 'same' && region === 'text')
    .map(({ kind, a, b }) => `${kind} ${a ?? '–'} → ${b ?? '–'}`);

const pairOf = ({ pairs }: Comparison, eId: string): ProvisionPair | undefined =>
  pairs.find(({ a, b }) => (b ?? a) === eId);

describe('the second version: inserted, renumbered, split, a point added, a number changed', () => {
  const comparison = compareIds('2024-01-10', '2025-02-20');

  test('only what changed is told, through the new numbers', () => {
    expect(changes(comparison)).toEqual([
      'added – → art_3__para_1',
      'changed art_3__para_1__point_2 → art_4__para_1__point_2',
      'added – → art_4__para_1__point_4',
      'added – → art_6__para_1',
      'changed art_5__para_1 → art_7__para_1',
      'changed art_12__para_1 → art_14__para_1',
    ]);
  });

  test('an article that only has another number is the same', () => {
    expect(pairOf(comparison, 'art_13__para_1')).toMatchObject({
      kind: 'same',
      a: 'art_11__para_1',
    });
  });

  test.each([
    ['half-width brackets', 'art_2__para_1'],
    ['a comma for 、', 'art_8__para_1'],
    ['full-width digits', 'art_11__para_1'],
    ['； for 。 where a point was added', 'art_4__para_1__point_3'],
  ])('%s do not count', (_, eId) => {
    const pair = pairOf(comparison, eId);
    expect(pair?.kind).toBe('same');
    expect(pair?.parts.some(({ was }) => was !== undefined)).toBe(true);
  });

  test('the number that changed is told alone', () => {
    const parts = pairOf(comparison, 'art_4__para_1__point_2')?.parts;
    expect(parts?.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'del', text: '65' },
      { op: 'ins', text: '60' },
    ]);
  });

  test('the article split off names the one it came from', () => {
    expect(pairOf(comparison, 'art_6__para_1')).toMatchObject({
      kind: 'added',
      splitFrom: 'art_5__para_1',
    });
    expect(pairOf(comparison, 'art_3__para_1')).not.toHaveProperty('splitFrom');
  });

  test('the notice is compared, not counted', () => {
    const notice = comparison.pairs.filter(({ region }) => region === 'notice');
    expect(notice.filter(({ kind }) => kind === 'changed')).toHaveLength(2);
    expect(comparison.counts).toEqual({
      same: 25,
      changed: 3,
      added: 3,
      removed: 0,
      moved: 0,
      'moved-changed': 0,
      split: 1,
      merged: 0,
    });
  });
});

describe('the third version: merged, repealed, moved to another chapter, a chapter renamed', () => {
  const comparison = compareIds('2025-02-20', '2026-03-30');

  test('what changed, the removed ones at their place', () => {
    expect(changes(comparison)).toEqual([
      'changed art_5__para_1__point_4 → art_5__para_1__point_4',
      'changed chp_3 → chp_3',
      'removed art_9__para_1 → –',
      'moved art_7__para_1 → art_8__para_1',
      'changed art_10__para_1 → art_9__para_1',
      'removed art_11__para_1 → –',
      'changed art_13__para_1 → art_11__para_1',
      'changed art_14__para_1 → art_12__para_1',
    ]);
  });

  test('the article merged into another names it; the repealed one names none', () => {
    expect(pairOf(comparison, 'art_9__para_1')).toMatchObject({ mergedInto: 'art_9__para_1' });
    const repealed = comparison.pairs.find(({ a }) => a === 'art_11__para_1');
    expect(repealed).toMatchObject({ kind: 'removed' });
    expect(repealed).not.toHaveProperty('mergedInto');
  });

  test('what is left of an article and what it lost stand together', () => {
    const { regulation: a } = poolVersion('2025-02-20');
    const { regulation: b } = poolVersion('2026-03-30');
    const groups = groupPairs(comparison, a, b);
    const told = groups.map((group) => `${group.a ?? '–'} → ${group.b ?? '–'}`);
    expect(told).toContain('art_10 → art_9');
    expect(told).toContain('art_9 → –');
    expect(told).toContain('art_7 → art_8');
    expect(groups.find((group) => group.b === 'art_10')?.pairs).toHaveLength(5);
  });
});

test('moved and reworded at once, over two versions', () => {
  const comparison = compareIds('2024-01-10', '2026-03-30');
  expect(changes(comparison)).toContain('moved-changed art_5__para_1 → art_8__para_1');
});

test('read backwards, what was added is removed', () => {
  const there = compareIds('2024-01-10', '2026-03-30').counts;
  const back = compareIds('2026-03-30', '2024-01-10').counts;
  expect([back.added, back.removed]).toEqual([there.removed, there.added]);
});

test('an article that begins the second chapter instead of ending the first has moved', () => {
  const text = (one: string, two: string): string =>
    `# 办法\n\n## 第一章 总则\n\n第一条　本办法适用于全市。\n\n${one}## 第二章 管理\n\n${two}第三条　中心负责日常管理工作。\n`;
  const moved = '第二条　专家应当保守工作秘密。\n\n';
  const comparison = compareVersions(
    parseRegulation(text(moved, ''), 'articles'),
    parseRegulation(text('', moved), 'articles'),
  );
  expect(changes(comparison)).toEqual(['moved art_2__para_1 → art_2__para_1']);
});

test('of two chapters with the same text at their end, neither takes the other’s', () => {
  const list = (from: number, ...points: string[]): string =>
    [`第${'一二三'[from]}条　${points[0]}：`, ...points.slice(1)].join('\n\n');
  const one = list(0, '专家条件', '（一）守法；', '（二）其他情形。');
  const two = list(1, '出库情形', '（一）违法；', '（二）其他情形。');
  const a = parseRegulation(`# 办法\n\n${one}\n\n${two}\n`, 'articles');
  const b = parseRegulation(`# 办法\n\n${two.replace('第二条', '第一条')}\n`, 'articles');
  expect(changes(compareVersions(a, b))).toEqual([
    'removed art_1__para_1 → –',
    'removed art_1__para_1__point_1 → –',
    'removed art_1__para_1__point_2 → –',
  ]);
});

test.each(everyVersion(realWorks))('$name is the same as itself', ({ version: { regulation } }) => {
  const { pairs, counts } = compareVersions(regulation, regulation);
  expect(pairs.filter(({ kind, a, b }) => kind !== 'same' || a !== b)).toEqual([]);
  expect(counts.same).toBeGreaterThan(10);
});

describe('of any two texts', () => {
  test(
    'every provision with words is told once, and the parts are its words',
    () => {
      fc.assert(
        fc.property(randomRegulation, randomRegulation, ({ regulation: a }, { regulation: b }) => {
          const { pairs, counts } = compareVersions(a, b);
          for (const [side, { provisions }] of [
            ['a', a],
            ['b', b],
          ] as const) {
            const worded = provisions.filter(({ text, heading }) => text || heading);
            const told = pairs.flatMap((pair) => pair[side] ?? []);
            expect([...told].sort()).toEqual(worded.map(({ eId }) => eId).sort());
            const byId = new Map(worded.map((each) => [each.eId, each.text || each.heading]));
            for (const pair of pairs)
              if (pair[side] !== undefined)
                expect(wordsOf(pair.parts, side)).toBe(byId.get(pair[side]));
          }
          const own = pairs.filter(({ region }) => region === 'text').length;
          const { split: _, merged: __, ...kinds } = counts;
          expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(own);
        }),
      );
    },
    LONG,
  );

  test(
    'the new text is told in its order',
    () => {
      fc.assert(
        fc.property(randomRegulation, randomRegulation, ({ regulation: a }, { regulation: b }) => {
          const order = b.provisions.map(({ eId }) => eId);
          const told = compareVersions(a, b).pairs.flatMap((pair) => pair.b ?? []);
          expect(told).toEqual(order.filter((eId) => told.includes(eId)));
        }),
      );
    },
    LONG,
  );

  test('a text with one article taken out differs by that article alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 19 }),
        (seed, gone) => {
          const { old } = generateVersions(seed, 20);
          const a = parseRegulation(old, 'articles');
          const heads = a.provisions.filter(({ kind }) => kind === 'article');
          const [from, next] = [heads[gone]?.line ?? 1, heads[gone + 1]?.line];
          const lines = old.split('\n');
          const without = lines.filter((_, at) => {
            const line = at + 1;
            return (
              line < from || (next !== undefined && line >= next) || lines[at]?.startsWith('#')
            );
          }, LONG);
          const comparison = compareVersions(a, parseRegulation(without.join('\n'), 'articles'));
          const kinds = new Set(comparison.pairs.map(({ kind }) => kind));
          const removed = comparison.pairs.filter(({ kind }) => kind === 'removed');
          expect([...kinds].sort()).toEqual(['removed', 'same']);
          expect(removed.every(({ a: eId }) => eId?.startsWith(`${heads[gone]?.eId}__`))).toBe(
            true,
          );
        },
      ),
    );
  });
});
