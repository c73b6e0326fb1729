/** How often each pair of neighbouring characters stands in a text: what two texts share, whatever their order. */
export type Bigrams = ReadonlyMap<string, number>;

export function countBigrams(folded: string): Bigrams {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < folded.length; at++) {
    const bigram = folded.slice(at, at + 2);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

const total = (bigrams: Bigrams): number => bigrams.values().reduce((sum, count) => sum + count, 0);

function shared(a: Bigrams, b: Bigrams): number {
  let sum = 0;
  for (const [bigram, count] of a) sum += Math.min(count, b.get(bigram) ?? 0);
  return sum;
}

/** Dice’s measure of likeness, from 0 to 1. */
export function likeness(a: Bigrams, b: Bigrams): number {
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * shared(a, b)) / all;
}

/** The share of the first text, from 0 to 1, that stands in the second. */
export function containment(part: Bigrams, whole: Bigrams): number {
  const all = total(part);
  return all === 0 ? 0 : shared(part, whole) / all;
}

/** A pair of characters in more texts than this tells nothing apart, and looking it up would cost too much. */
const COMMON = 24;
const MOST_CANDIDATES = 6;

/** Finds the texts most like a given one without comparing it with each: the work is bounded by its length. */
export class BigramIndex {
  readonly #postings = new Map<string, number[]>();

  add(id: number, bigrams: Bigrams): void {
    for (const bigram of bigrams.keys()) {
      const posting = this.#postings.get(bigram);
      if (!posting) this.#postings.set(bigram, [id]);
      else if (posting.length <= COMMON) posting.push(id);
    }
  }

  /** The texts that share most of the rarer pairs of characters, the likeliest first. */
  candidates(bigrams: Bigrams): number[] {
    const hits = new Map<number, number>();
    for (const bigram of bigrams.keys()) {
      const posting = this.#postings.get(bigram) ?? [];
      if (posting.length > COMMON) continue;
      for (const id of posting) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    return [...hits]
      .sort(([idA, a], [idB, b]) => b - a || idA - idB)
      .slice(0, MOST_CANDIDATES)
      .map(([id]) => id);
  }
}
