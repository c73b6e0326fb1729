import { BigramIndex, countBigrams, likeness, type Bigrams } from './bigrams.ts';
import type { Unit } from './compare-units.ts';
import { longestRisingRun } from './rising-run.ts';

/** Alike enough to be one provision, wherever it stands. */
const ALIKE = 0.65;
/** Alike enough where its place speaks for it too. */
const ALIKE_IN_PLACE = 0.3;
/** Texts so short are alike by chance: only their place makes them one provision. */
const SHORT = 8;
const SHORT_ALIKE_IN_PLACE = 0.4;
/** How many provisions of the other text, left over at the same place, are looked at for one. */
const NEARBY = 4;

interface Candidate {
  a: number;
  b: number;
  score: number;
}

/** Which unit of the new text each unit of the old one became, found in steps from the certain to the likely. */
class Matching {
  /** By old unit: its new one, or -1. */
  readonly partner: number[];
  /** By new unit: its old one, or -1. */
  readonly source: number[];
  readonly #a: readonly Unit[];
  readonly #b: readonly Unit[];

  constructor(a: readonly Unit[], b: readonly Unit[]) {
    this.#a = a;
    this.#b = b;
    this.partner = a.map(() => -1);
    this.source = b.map(() => -1);
  }

  #isFree(a: number, b: number): boolean {
    return this.partner[a] === -1 && this.source[b] === -1;
  }

  #join(a: number, b: number): void {
    this.partner[a] = b;
    this.source[b] = a;
  }

  /** Texts that stand once on each side, and from them outward what equals them in order. */
  matchEqual(takesPart: (unit: Unit) => boolean): void {
    const byKeyA = groupByKey(this.#a, (at, unit) => this.partner[at] === -1 && takesPart(unit));
    const byKeyB = groupByKey(this.#b, (at, unit) => this.source[at] === -1 && takesPart(unit));
    const anchors: number[] = [];
    for (const [key, [a, ...moreA]] of byKeyA) {
      const [b, ...moreB] = byKeyB.get(key) ?? [];
      if (a === undefined || b === undefined || moreA.length + moreB.length > 0) continue;
      this.#join(a, b);
      anchors.push(a);
    }
    for (const a of anchors) for (const step of [1, -1]) this.#extend(a, step);
  }

  #extend(from: number, step: number): void {
    let [a, b] = [from + step, (this.partner[from] ?? 0) + step];
    while (this.#a[a] && this.#b[b] && this.#isFree(a, b) && this.#isEqual(a, b)) {
      this.#join(a, b);
      a += step;
      b += step;
    }
  }

  #isEqual(a: number, b: number): boolean {
    const [unitA, unitB] = [this.#a[a], this.#b[b]];
    return unitA !== undefined && unitB !== undefined && keyOf(unitA) === keyOf(unitB);
  }

  /** The most alike of what is left, the likeliest pairs first. */
  matchAlike(takesPart: (unit: Unit) => boolean): void {
    const free = {
      a: [...this.#a.keys()].filter(
        (at) => this.partner[at] === -1 && takesPart(this.#a[at] as Unit),
      ),
      b: [...this.#b.keys()].filter(
        (at) => this.source[at] === -1 && takesPart(this.#b[at] as Unit),
      ),
    };
    const candidates = new CandidateSearch(this.#a, this.#b, this.partner, free).find();
    candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    for (const { a, b } of candidates) if (this.#isFree(a, b)) this.#join(a, b);
  }

  /**
   * A chapter becomes the new one that holds most of its provisions, if they are most of that one’s: whatever it is
   * called. Chapters so matched then speak for the 编 or part around them; says whether any was matched.
   */
  matchDivisions(): boolean {
    const votes = new Map<string, number>();
    for (const [a, b] of this.partner.entries()) {
      const [from, to] = [this.#a[a]?.division ?? -1, this.#b[b]?.division ?? -1];
      if (b >= 0 && from >= 0 && to >= 0)
        votes.set(`${from} ${to}`, (votes.get(`${from} ${to}`) ?? 0) + 1);
    }
    const [sizesA, sizesB] = [sizesOf(this.#a), sizesOf(this.#b)];
    let matched = false;
    for (const [key, count] of votes) {
      const [a = -1, b = -1] = key.split(' ').map(Number);
      const most = 2 * count > (sizesA.get(a) ?? 0) && 2 * count > (sizesB.get(b) ?? 0);
      if (!most || !this.#isFree(a, b)) continue;
      this.#join(a, b);
      matched = true;
    }
    return matched;
  }
}

/** How many units stand in each division, not counting those of the divisions in it. */
function sizesOf(units: readonly Unit[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { division } of units) sizes.set(division, (sizes.get(division) ?? 0) + 1);
  return sizes;
}

const keyOf = ({ form, region, folded }: Unit): string => `${form} ${region} ${folded}`;

function groupByKey(
  units: readonly Unit[],
  takesPart: (at: number, unit: Unit) => boolean,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, unit] of units.entries()) {
    if (!takesPart(at, unit)) continue;
    const group = groups.get(keyOf(unit));
    if (group) group.push(at);
    else groups.set(keyOf(unit), [at]);
  }
  return groups;
}

/** How many provisions that kept their order stand before each unit: equal counts on both sides mean the same place. */
function placesOf(length: number, kept: ReadonlySet<number>): number[] {
  let count = 0;
  return Array.from({ length }, (_, at) => (kept.has(at) ? ++count : count));
}

/** Looks for pairs among the units that are still without one. */
class CandidateSearch {
  readonly #a: readonly Unit[];
  readonly #b: readonly Unit[];
  readonly #partner: readonly number[];
  readonly #freeA: number[];
  readonly #bigramsB = new Map<number, Bigrams>();
  readonly #index = new BigramIndex();
  readonly #placesA: number[];
  readonly #placesB: number[];
  /** Free new units by place, form and region. */
  readonly #nearby: Map<string, number[]>;
  readonly #parents = new Map<string | null, string | null>();

  constructor(
    a: readonly Unit[],
    b: readonly Unit[],
    partner: readonly number[],
    free: { a: number[]; b: number[] },
  ) {
    this.#a = a;
    this.#b = b;
    this.#partner = partner;
    this.#freeA = free.a;
    const kept = longestRisingRun(partner);
    const keptB = new Set([...kept].map((at) => partner[at] ?? -1));
    this.#placesA = placesOf(a.length, kept);
    this.#placesB = placesOf(b.length, keptB);
    for (const at of free.b) {
      const bigrams = countBigrams(b[at]?.folded ?? '');
      this.#bigramsB.set(at, bigrams);
      this.#index.add(at, bigrams);
    }
    this.#nearby = Map.groupBy(free.b, (at) => this.#spot(b[at], this.#placesB[at]));
    for (const [from, to] of partner.entries())
      if (to >= 0) this.#parents.set(a[from]?.parent ?? null, b[to]?.parent ?? null);
  }

  #spot(unit: Unit | undefined, place: number | undefined): string {
    return `${place} ${unit?.form} ${unit?.region}`;
  }

  /** Those at the same place, in the order of the place: the first left over with the first, the second with the second. */
  #neighbours(a: number, order: number): number[] {
    const all = this.#nearby.get(this.#spot(this.#a[a], this.#placesA[a])) ?? [];
    return all.slice(Math.max(0, order - NEARBY), order + NEARBY);
  }

  find(): Candidate[] {
    const order = new Map<string, number>();
    return this.#freeA.flatMap((a) => {
      const spot = this.#spot(this.#a[a], this.#placesA[a]);
      const at = order.get(spot) ?? 0;
      order.set(spot, at + 1);
      const bigrams = countBigrams(this.#a[a]?.folded ?? '');
      const seen = new Set([...this.#index.candidates(bigrams), ...this.#neighbours(a, at)]);
      return [...seen].flatMap((b) => this.#judge(a, b, bigrams) ?? []);
    });
  }

  #judge(a: number, b: number, bigrams: Bigrams): Candidate | null {
    const [unitA, unitB] = [this.#a[a], this.#b[b]];
    if (!unitA || !unitB || unitA.form !== unitB.form || unitA.region !== unitB.region) return null;
    const sameText = unitA.folded === unitB.folded;
    const alike = sameText ? 1 : likeness(bigrams, this.#bigramsB.get(b) ?? new Map());
    const sameParent =
      this.#parents.has(unitA.parent) && this.#parents.get(unitA.parent) === unitB.parent;
    const beside =
      (b > 0 && this.#partner[a - 1] === b - 1) || this.#partner[a + 1] === b + 1 || sameParent;
    const inPlace = beside || this.#placesA[a] === this.#placesB[b];
    const short = Math.min(unitA.folded.length, unitB.folded.length) < SHORT;
    const least = short ? SHORT_ALIKE_IN_PLACE : inPlace ? ALIKE_IN_PLACE : ALIKE;
    if (alike < least || (short && !inPlace)) return null;
    const structure =
      (sameParent ? 0.06 : 0) + (inPlace ? 0.03 : 0) + (unitA.number === unitB.number ? 0.01 : 0);
    return { a, b, score: alike + structure };
  }
}

const isDivision = ({ form }: Unit): boolean => form === 'division';
const isProvision = (unit: Unit): boolean => !isDivision(unit);

/** Chapters stand in 编, parts of a plan in parts: no text is deeper. */
const DEEPEST = 4;

/** By old unit, the new unit that it became, or -1: provisions by their words, chapters by what stands in them. */
export function matchUnits(a: readonly Unit[], b: readonly Unit[]): number[] {
  const matching = new Matching(a, b);
  matching.matchEqual(isProvision);
  matching.matchAlike(isProvision);
  for (let depth = 0; depth < DEEPEST && matching.matchDivisions(); depth++);
  matching.matchEqual(isDivision);
  matching.matchAlike(isDivision);
  return matching.partner;
}
