import { editDistance } from '../../text/nearest.ts';
import { FACETS, type FacetId } from './directory-facets.ts';
import { chosenValues } from './directory-find.ts';
import { readName } from './directory-names.ts';
import { chooseValues, type DirectoryQuery } from './directory-query.ts';
import { nameEnAt, termsOf, type Directory } from './directory.ts';

/** One thing asked for: a word of the text, or a facet with all of its chosen values. */
export type Condition = { term: string } | { facet: FacetId };

/** How to go on from a query that nobody meets. */
export interface Recovery {
  /** What taking out one condition alone gives, the most first; a condition that gives nobody is left out. */
  removals: Array<{ condition: Condition; query: DirectoryQuery; count: number }>;
  /** Who lacks the fewest conditions, and which. */
  nearest: Array<{ at: number; lacking: Condition[] }>;
  /** Words of the directory that are like one typed and not found, each in the place of that one. */
  suggestions: Array<{ word: string; query: DirectoryQuery }>;
}

const MOST_NEAREST = 6;
const MOST_SUGGESTIONS = 4;

function conditionsOf(directory: Directory, query: DirectoryQuery): Condition[] {
  const facets = FACETS.filter((facet) => query.chosen[facet]);
  return [
    ...termsOf(directory, query.text).map((term) => ({ term })),
    ...facets.map((facet) => ({ facet })),
  ];
}

function without(
  directory: Directory,
  query: DirectoryQuery,
  condition: Condition,
): DirectoryQuery {
  if ('facet' in condition) return chooseValues(query, condition.facet, []);
  const rest = termsOf(directory, query.text).filter((term) => term !== condition.term);
  return { ...query, text: rest.join(' '), page: 1 };
}

/** For every person the places of the conditions that are not met, as bits. */
function lackingBits(
  directory: Directory,
  query: DirectoryQuery,
  conditions: readonly Condition[],
): Uint32Array {
  const { isChosen } = chosenValues(directory, query.chosen);
  const { size, texts, values, offsets, facetOf } = directory;
  const bits = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    const met = new Set<FacetId | undefined>();
    for (let k = offsets[at] ?? 0; k < (offsets[at + 1] ?? 0); k++) {
      const value = values[k] ?? 0;
      if (isChosen[value]) met.add(FACETS[facetOf[value] ?? 0]);
    }
    for (const [place, condition] of conditions.entries()) {
      const isMet =
        'facet' in condition ? met.has(condition.facet) : texts[at]?.includes(condition.term);
      if (!isMet) bits[at] = (bits[at] ?? 0) | (1 << place);
    }
  }
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** One letter in three may differ; of a Chinese name of two or three characters, one. */
const toleranceFor = (term: string): number =>
  [...term].length < 2 ? 0 : Math.max(1, Math.floor([...term].length / 3));

/** 章华 for 张华: another character read alike. */
function readAlike({ data }: Directory, term: string): string | null {
  if (!/^\p{Script=Han}{2,}$/u.test(term)) return null;
  const pinyin = readName(term, data.readings);
  return pinyin.split(' ').length === [...term].length ? pinyin.replaceAll(' ', '') : null;
}

/** Every word of the directory, folded, with a way to it as it is written. */
function* wordsOf({
  data,
  names,
  fold,
}: Directory): Generator<[folded: string, written: () => string]> {
  const labels = data.facets.flatMap(({ values }) => values.flatMap(({ zh, en }) => [zh, en]));
  for (const word of [...labels, ...data.words.fields.flat()]) yield [fold(word), () => word];
  for (const [at, spellings] of names.entries()) {
    const [, name = '', nameEn = '', ...keys] = spellings.split('\n');
    yield [name, () => data.people.name[at] ?? ''];
    yield [nameEn, () => nameEnAt(data, at)];
    for (const key of keys) yield [key, () => key];
  }
  for (const word of data.words.employers.flat()) yield [fold(word), () => word];
}

/** The words that a few letters part from a mistyped one, the nearest first. */
function likeWords(directory: Directory, term: string): string[] {
  const most = toleranceFor(term);
  if (most === 0) return [];
  const letters = [...term];
  const near = new Map<string, number>();
  for (const [folded, written] of wordsOf(directory)) {
    if (Math.abs(folded.length - term.length) > most || near.has(folded)) continue;
    // Cheaper than the distance: of a word within reach all letters but so many are there.
    if (letters.filter((letter) => !folded.includes(letter)).length > most) continue;
    if (letters.length <= 2 && !letters.some((letter) => folded.includes(letter))) continue;
    const distance = editDistance(term, folded);
    if (distance <= most) near.set(written(), distance);
  }
  return [...near].sort((a, b) => a[1] - b[1]).map(([word]) => word);
}

function suggest(directory: Directory, query: DirectoryQuery): Recovery['suggestions'] {
  const terms = termsOf(directory, query.text);
  const missing = terms.filter((term) => !directory.texts.some((text) => text.includes(term)));
  const words = missing.flatMap((term) => {
    const alike = readAlike(directory, term);
    const isKnown = alike !== null && directory.texts.some((text) => text.includes(alike));
    const near = [...(isKnown ? [alike] : []), ...likeWords(directory, term)];
    return near.map((word) => ({ term, word }));
  });
  return words.slice(0, MOST_SUGGESTIONS).map(({ term, word }) => {
    const text = terms.map((each) => (each === term ? word : each)).join(' ');
    return { word, query: { ...query, text, page: 1 } };
  });
}

/** More conditions than bits are not told apart. */
const MOST_CONDITIONS = 31;

/** For a query that finds nobody; slower than a search, and asked only then. */
export function recoverFrom(directory: Directory, query: DirectoryQuery): Recovery {
  const conditions = conditionsOf(directory, query).slice(0, MOST_CONDITIONS);
  const bits = lackingBits(directory, query, conditions);
  const lacking = Array.from(bits, countBits);
  const fewest = lacking.reduce((least, count) => Math.min(least, count), conditions.length);
  const single = (place: number): number =>
    bits.reduce((sum, each) => sum + (each === 1 << place ? 1 : 0), 0);
  const removals = conditions
    .map((condition, place) => ({
      condition,
      query: without(directory, query, condition),
      count: single(place),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const nearest = lacking.flatMap((count, at) => (count === fewest ? [at] : []));
  return {
    removals,
    // who lacks everything is not near
    nearest: (fewest < conditions.length ? nearest : []).slice(0, MOST_NEAREST).map((at) => ({
      at,
      lacking: conditions.filter((_, place) => (bits[at] ?? 0) & (1 << place)),
    })),
    suggestions: suggest(directory, query),
  };
}
