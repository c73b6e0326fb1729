import { BigramIndex, containment, countBigrams, type Bigrams } from './bigrams.ts';
import { matchUnits } from './compare-match.ts';
import { readUnits, type Region, type Unit } from './compare-units.ts';
import { compareWords, wholePart, type WordPart } from './compare-words.ts';
import { foldText } from '../text/fold.ts';
import type { Regulation } from './provision.ts';
import { longestRisingRun } from './rising-run.ts';

export const PAIR_KINDS = [
  'same',
  'changed',
  'added',
  'removed',
  'moved',
  'moved-changed',
] as const;

/** Renumbering alone is `same`; `moved` is another chapter, or another order among what kept its order. */
export type PairKind = (typeof PAIR_KINDS)[number];

/** A provision of the old text and what became of it; `a` and `b` are eIds, one of them missing where it has no partner. */
export interface ProvisionPair {
  kind: PairKind;
  region: Region;
  a?: string;
  b?: string;
  parts: WordPart[];
  /** An added provision whose words were taken out of this old one, which went on without them. */
  splitFrom?: string;
  /** A removed provision whose words were put into this new one. */
  mergedInto?: string;
}

export interface Comparison {
  title: WordPart[];
  /** In the order of the new text; removed ones stand after what they followed in the old. */
  pairs: ProvisionPair[];
  /** Of the regulation's own provisions; the notice that issues it and the colophon are compared, not counted. */
  counts: Record<PairKind | 'split' | 'merged', number>;
}

/** So much of a provision must stand in the words that another lost or gained, for a split or a merger. */
const CONTAINED = 0.8;
/** A shorter one could stand there by chance. */
const LEAST_CONTAINED = 8;

interface Sides {
  a: readonly Unit[];
  b: readonly Unit[];
  partner: readonly number[];
  /** By new unit, the old one it came from. */
  source: ReadonlyMap<number, number>;
  kept: ReadonlySet<number>;
}

/** Whether a matched provision left its chapter for another, or changed places with its neighbours. */
function hasMoved({ a, b, partner, source, kept }: Sides, from: number): boolean {
  if (!kept.has(from)) return true;
  const home = a[from]?.division ?? -1;
  const now = b[partner[from] ?? -1]?.division ?? -1;
  const went = home < 0 ? -1 : (partner[home] ?? -1);
  if (went >= 0) return went !== now;
  return now >= 0 && source.has(now);
}

function pairOf(sides: Sides, from: number): ProvisionPair {
  const unitA = sides.a[from] as Unit;
  const unitB = sides.b[sides.partner[from] ?? -1] as Unit;
  const parts = compareWords(unitA.words, unitB.words);
  const moved = hasMoved(sides, from);
  const changed = parts.some(({ op }) => op !== 'same');
  const kind = moved ? (changed ? 'moved-changed' : 'moved') : changed ? 'changed' : 'same';
  return { kind, region: unitB.region, a: unitA.eId, b: unitB.eId, parts };
}

/** The pairs in the order of the new text, each removed provision behind the last one before it that kept its order. */
function orderPairs(sides: Sides): ProvisionPair[] {
  const removedAfter = new Map<number, ProvisionPair[]>();
  const keep = (slot: number, pair: ProvisionPair): void => {
    const pairs = removedAfter.get(slot);
    if (pairs) pairs.push(pair);
    else removedAfter.set(slot, [pair]);
  };
  let slot = -1;
  for (const [at, unit] of sides.a.entries()) {
    const to = sides.partner[at] ?? -1;
    if (sides.kept.has(at)) slot = to;
    const { eId, region, words } = unit;
    if (to < 0) keep(slot, { kind: 'removed', region, a: eId, parts: wholePart('del', words) });
  }
  const pairs = sides.b.flatMap(({ eId, region, words }, at): ProvisionPair[] => {
    const from = sides.source.get(at);
    const pair: ProvisionPair =
      from === undefined
        ? { kind: 'added', region, b: eId, parts: wholePart('ins', words) }
        : pairOf(sides, from);
    return [pair, ...(removedAfter.get(at) ?? [])];
  });
  return [...(removedAfter.get(-1) ?? []), ...pairs];
}

const textOf = (pair: ProvisionPair, op: 'del' | 'ins'): string =>
  foldText(
    pair.parts
      .filter((part) => part.op === op)
      .map(({ text }) => text)
      .join(''),
  );

/** For each provision of `lone`, the changed one whose lost (or gained) words hold its own. */
function findHosts(
  pairs: readonly ProvisionPair[],
  lone: 'added' | 'removed',
): Map<ProvisionPair, ProvisionPair> {
  const op = lone === 'added' ? 'del' : 'ins';
  const index = new BigramIndex();
  const bigrams = new Map<number, Bigrams>();
  for (const [at, pair] of pairs.entries()) {
    if (pair.kind !== 'changed' && pair.kind !== 'moved-changed') continue;
    const counted = countBigrams(textOf(pair, op));
    bigrams.set(at, counted);
    index.add(at, counted);
  }
  const hosts = new Map<ProvisionPair, ProvisionPair>();
  for (const pair of pairs.filter(({ kind }) => kind === lone)) {
    const own = textOf(pair, lone === 'added' ? 'ins' : 'del');
    if (own.length < LEAST_CONTAINED) continue;
    const counted = countBigrams(own);
    const host = index
      .candidates(counted)
      .find((at) => containment(counted, bigrams.get(at) ?? new Map()) >= CONTAINED);
    if (host !== undefined) hosts.set(pair, pairs[host] as ProvisionPair);
  }
  return hosts;
}

function nameSplitsAndMergers(pairs: readonly ProvisionPair[]): void {
  for (const [pair, { a }] of findHosts(pairs, 'added')) if (a !== undefined) pair.splitFrom = a;
  for (const [pair, { b }] of findHosts(pairs, 'removed')) if (b !== undefined) pair.mergedInto = b;
}

function countPairs(pairs: readonly ProvisionPair[]): Comparison['counts'] {
  const own = pairs.filter(({ region }) => region === 'text');
  const count = (test: (pair: ProvisionPair) => boolean): number => own.filter(test).length;
  const byKind = PAIR_KINDS.map((kind) => [kind, count((pair) => pair.kind === kind)] as const);
  return {
    ...(Object.fromEntries(byKind) as Record<PairKind, number>),
    split: count(({ splitFrom }) => splitFrom !== undefined),
    merged: count(({ mergedInto }) => mergedInto !== undefined),
  };
}

/**
 * What became of each provision of `a` in `b`. Provisions are matched by their words, through renumbering: equal ones
 * first, then the most alike (pairs of characters in common), their place deciding between equals. Differences of width
 * and punctuation are none (see text/fold.ts).
 */
export function compareVersions(a: Regulation, b: Regulation): Comparison {
  const [unitsA, unitsB] = [readUnits(a), readUnits(b)];
  const partner = matchUnits(unitsA, unitsB);
  const kept = longestRisingRun(partner);
  const source = new Map(
    [...partner.entries()].filter(([, to]) => to >= 0).map(([from, to]) => [to, from]),
  );
  const pairs = orderPairs({ a: unitsA, b: unitsB, partner, source, kept });
  nameSplitsAndMergers(pairs);
  return { title: compareWords(a.title, b.title), pairs, counts: countPairs(pairs) };
}
