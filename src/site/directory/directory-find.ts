import { FACETS } from './directory-facets.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { bitOf, termsOf, type Directory } from './directory.ts';

/** What a query comes to. */
export interface Found {
  /** Places of the people, in the order asked for. */
  people: readonly number[];
  /** How many would be found with each value; a facet's own choices do not count against its other values. */
  counts: Uint32Array;
}

/** The chosen values among all, and the facets they belong to as bits. */
export function chosenValues(
  { data, starts, facetOf }: Directory,
  chosen: DirectoryQuery['chosen'],
): { isChosen: Uint8Array; facets: number } {
  const isChosen = new Uint8Array(facetOf.length);
  let facets = 0;
  for (const { id, values } of data.facets) {
    const ids = chosen[id];
    if (!ids) continue;
    facets |= 1 << FACETS.indexOf(id); // a value that nobody has: nobody is found
    for (const [place, value] of values.entries())
      if (ids.includes(value.id)) isChosen[starts[id] + place] = 1;
  }
  return { isChosen, facets };
}

/** 0 the name itself, 1 a name that begins so, 2 every word in the name. */
function rankOf(names: string, firsts: number, begun: string, whole: string): number {
  if ((firsts & bitOf(begun.charCodeAt(1))) === 0) return 2;
  const at = names.indexOf(begun);
  if (at < 0) return 2;
  return names.startsWith(whole, at) || names.includes(whole, at + 1) ? 0 : 1;
}

/** Of whom a word is said: in the post or a field, or only by a facet. */
const TOLD = 3;
const IMPLIED = 4;
const RANKS = 5;

/** The chosen facets, as bits, of which a person has no chosen value. */
function missedFacets(
  { values, offsets, facetOf }: Directory,
  at: number,
  isChosen: Uint8Array,
  facets: number,
): number {
  const to = offsets[at + 1] as number;
  let missed = facets;
  for (let k = offsets[at] as number; k < to; k++) {
    const value = values[k] as number;
    if (isChosen[value]) missed &= ~(1 << (facetOf[value] as number));
  }
  return missed;
}

const EVERY_FACET = ~0;

/** Counts a person’s values of certain facets, as bits. */
function countValues(
  { values, offsets, facetOf }: Directory,
  at: number,
  counts: Uint32Array,
  by: 1 | -1,
  facets: number,
): void {
  const to = offsets[at + 1] as number;
  for (let k = offsets[at] as number; k < to; k++) {
    const value = values[k] as number;
    if (facets === EVERY_FACET || facets & (1 << (facetOf[value] as number))) counts[value]! += by;
  }
}

/** Adds up those found, or takes from everybody those not found, whichever are fewer. */
function countFound(
  directory: Directory,
  people: readonly number[],
  lost: readonly number[],
  facets: number,
  counts: Uint32Array,
): void {
  if (facets !== 0 || people.length <= lost.length) {
    for (const at of people) countValues(directory, at, counts, 1, EVERY_FACET);
    return;
  }
  counts.set(directory.counts);
  for (const at of lost) countValues(directory, at, counts, -1, EVERY_FACET);
}

/**
 * Who has every word of the text and, of every facet chosen, one of the values; and what each value would give. One
 * pass over the people, in an order they already stand in, so that nothing is sorted.
 */
export function findPeople(directory: Directory, query: DirectoryQuery): Found {
  const { size, texts, heads, names, firsts, facetOf, byTerm } = directory;
  const terms = termsOf(directory, query.text);
  // made once: two strings put together are copied at each search
  const begun = `\n${terms.join(' ')}`;
  const whole = `${begun}\n`;
  const { isChosen, facets } = chosenValues(directory, query.chosen);
  const byRank = terms.length > 0 && (query.sort ?? 'relevance') === 'relevance';
  const order = query.sort === 'term' ? byTerm : null;
  const counts = new Uint32Array(facetOf.length);
  const found: number[][] = Array.from({ length: RANKS }, () => []);
  const lost: number[] = [];
  next: for (let turn = 0; turn < size; turn++) {
    const at = order ? (order[turn] as number) : turn;
    const text = texts[at] as string;
    const name = names[at] as string;
    let last = 0;
    for (const term of terms) {
      const place = text.indexOf(term);
      if (place < 0) {
        lost.push(at);
        continue next;
      }
      if (place > last) last = place;
    }
    const missed = facets === 0 ? 0 : missedFacets(directory, at, isChosen, facets);
    if (missed === 0) {
      const rank = !byRank
        ? 0
        : last < name.length
          ? rankOf(name, firsts[at] as number, begun, whole)
          : last < (heads[at] as number)
            ? TOLD
            : IMPLIED;
      found[rank]!.push(at);
    }
    // All but one facet are met: with another value of that one, this person would be found.
    else if ((missed & (missed - 1)) === 0) countValues(directory, at, counts, 1, missed);
  }
  const people = byRank ? found.flat() : found[0]!;
  countFound(directory, people, lost, facets, counts);
  return { people, counts };
}
