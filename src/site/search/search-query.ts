import { lookUp, type Catalogue, type CatalogueEntry } from './search-catalogue.ts';
import { excerptOf, findPhrase, queryWords, splitBlocks, type ExcerptPart } from './search-text.ts';

/** The part of Pagefind's browser API that is used here. */
export interface PagefindApi {
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  data: () => Promise<PagefindData>;
}

export interface PagefindData {
  raw_url?: string;
  url: string;
  raw_content?: string;
  content: string;
  meta: Record<string, string>;
}

/** An index and what it was written with. */
export interface SearchIndex {
  api: PagefindApi;
  catalogue: Catalogue;
}

/** The words stand there as typed, or every term of them does somewhere, or the letters alone. */
export type Match = 'phrase' | 'terms' | 'loose';

/** A line of the result list. */
export interface Hit {
  href: string;
  kind: string;
  title: string;
  heading: string;
  excerpt: ExcerptPart[];
  match: Match;
}

/** A result that is counted and has its place; its text is fetched when it is shown. */
export interface Candidate {
  kind: string;
  title: string;
  heading: string;
  match: Match;
  load: () => Promise<Hit>;
}

/** All that holds the words, the most exact first, and some that only resembles them. */
export interface FoundPages {
  found: Candidate[];
  near: Candidate[];
}

/** Signs, but for a hyphen or apostrophe within a Latin word: `2018年-2020年` has two terms, `rights-protection` one. */
const BETWEEN_TERMS = /[^\p{L}\p{N}'’-]+|(?<!\p{Script=Latin})['’-]+|['’-]+(?!\p{Script=Latin})/u;

/**
 * The terms of a query: what stands between spaces and signs, each to be found whole. The index does not hold the words
 * on both sides of a sign as neighbours, so “服务。（市” is asked as two terms, and the text then says whether it is there.
 */
export function queryTerms(query: string): string[] {
  return query.split(BETWEEN_TERMS).filter((term) => queryWords(term) !== '');
}

/** What is asked of the index, most exact first: the whole as one phrase, every term as a phrase, the loose words. */
export function plannedQueries(query: string): { phrase: string; terms: string[]; loose: string } {
  const spaced = queryWords(query.replace(/["“”]/g, ' '));
  const terms = queryTerms(query).map(queryWords);
  return { phrase: spaced, terms: terms.length > 1 ? terms : [], loose: spaced };
}

/** Two Latin words, of which the second may be the end of one with a hyphen. */
const LATIN_PHRASE = /[a-z] [a-z]/i;

/** How many texts are fetched to tell a phrase from its terms, where the index cannot. */
const READ = 60;
/** How many that only resemble are offered, where fewer than this many hold the words. */
const LOOSE = 10;

async function searchPhrase({ api }: SearchIndex, spaced: string): Promise<PagefindResult[]> {
  return spaced === '' ? [] : (await api.search(`"${spaced}"`)).results;
}

async function searchAllTerms(
  index: SearchIndex,
  terms: readonly string[],
): Promise<PagefindResult[]> {
  if (terms.length === 0) return [];
  const found = await Promise.all(terms.map((term) => searchPhrase(index, term)));
  const [first = [], ...rest] = found;
  const others = rest.map((results) => new Set(results.map(({ id }) => id)));
  return first.filter(({ id }) => others.every((ids) => ids.has(id)));
}

function hitOf(data: PagefindData, { kind, title, heading }: CatalogueEntry, query: string): Hit {
  const blocks = splitBlocks(data.raw_content ?? data.content);
  const ids = (data.meta['ids'] ?? '').split(',');
  const whole = blocks.findIndex((block) => findPhrase(block, query));
  const terms = queryTerms(query);
  const forms = beginnings(terms.join(' ')).split(' ');
  const marksOf = (block: string, words: readonly string[]) =>
    words.flatMap((word) => findPhrase(block, word) ?? []);
  const marksIn = (block: string) => {
    const marks = marksOf(block, terms);
    return marks.length > 0 ? marks : marksOf(block, forms);
  };
  const partial = blocks.findIndex((block) => marksIn(block).length > 0);
  const at = whole >= 0 ? whole : Math.max(partial, 0);
  const text = blocks[at] ?? '';
  const phrase = findPhrase(text, query);
  const allTerms = terms.every((term) => blocks.some((block) => findPhrase(block, term)));
  const match = whole >= 0 ? 'phrase' : terms.length > 1 && allTerms ? 'terms' : 'loose';
  const address = (data.raw_url ?? data.url).split('#')[0] ?? '';
  const id = ids[at] ?? '';
  return {
    href: id === '' ? address : `${address}#${id}`,
    kind,
    title,
    heading,
    excerpt: excerptOf(text, phrase ? [phrase] : marksIn(text)),
    match,
  };
}

interface Placed extends Candidate {
  rank: number;
}

/** What tells staff how the site is judged and run: for the public it comes after all else, whatever words it holds. */
export const AUDIENCE = { public: 0, rule: 1, handbook: 2 } as const;

export const audienceOf = (kind: string): number =>
  kind === 'rule' || kind === 'handbook' ? AUDIENCE[kind] : AUDIENCE.public;

/** What a reader came for: a page to act on, and the law's own words. */
const WANTED = new Set(['help', 'form', 'regulation']);

/** Title first, then the heading of a provision, then words, what people come for before other pages. */
function placeOf({ kind, title, heading }: CatalogueEntry, query: string): number {
  if (heading === '' && findPhrase(title, query)) return 0;
  if (findPhrase(heading, query)) return 1;
  return WANTED.has(kind) ? 2 : 3;
}

/** What holds the phrase before what holds only its terms; of each, what is for everybody before what is for staff. */
function rankOf(entry: CatalogueEntry, query: string, match: Match): number {
  const exactness = match === 'phrase' ? 0 : match === 'terms' ? 1 : 2;
  return exactness * 100 + audienceOf(entry.kind) * 10 + placeOf(entry, query);
}

const UNKNOWN: CatalogueEntry = { kind: 'page', title: '', heading: '' };

const entryOf = ({ catalogue }: SearchIndex, { id }: PagefindResult): CatalogueEntry =>
  lookUp(catalogue, id) ?? UNKNOWN;

/** A result with its place, without its text unless that was read already. */
function placed(
  result: PagefindResult,
  match: Match,
  query: string,
  index: SearchIndex,
  read?: Hit,
): Placed {
  const entry = entryOf(index, result);
  const load = async (): Promise<Hit> =>
    read ?? { ...hitOf(await result.data(), entry, query), match };
  return { ...entry, match, load, rank: rankOf(entry, query, match) };
}

/** Endings that differ between forms of an English word: licence, licences, licensing, licensed. */
const ENDING = /(?:ities|ity|ies|ing|ied|ed|es|[sey])$/;

/** The beginnings of the words, by which the index finds their other forms: `licensing fees` → `licens fee`. */
function beginnings(spaced: string): string {
  const shorten = (word: string): string =>
    /^[a-z]{5,}$/i.test(word) ? word.toLowerCase().replace(ENDING, '') : word;
  return spaced.split(' ').map(shorten).join(' ');
}

/** Those that hold every word in some form; in Chinese a word has but one. */
async function searchForms(index: SearchIndex, spaced: string): Promise<PagefindResult[]> {
  return /\p{Script=Latin}{2}/u.test(spaced)
    ? (await index.api.search(beginnings(spaced))).results
    : [];
}

/**
 * Where the index cannot tell, the text decides: a phrase that runs over a sign is found piece by piece, and of
 * “property rights-protection” the index holds “protection” beside “property” too. Those beyond are `otherwise`.
 */
async function decide(
  pieces: readonly PagefindResult[],
  query: string,
  index: SearchIndex,
  otherwise: Match = 'terms',
): Promise<Placed[]> {
  const read = pieces.slice(0, READ).map(async (result) => {
    const hit = await result.data().then((data) => hitOf(data, entryOf(index, result), query));
    return placed(result, hit.match, query, index, hit);
  });
  const unread = pieces.slice(READ).map((result) => placed(result, otherwise, query, index));
  return [...(await Promise.all(read)), ...unread];
}

/** Asks the index for a query as typed, and ranks what comes: an exact phrase is never below what only resembles it. */
export async function searchPages(index: SearchIndex, query: string): Promise<FoundPages> {
  const { phrase, terms, loose } = plannedQueries(query);
  const known = new Set<string>();
  const takeNew = (results: readonly PagefindResult[]): PagefindResult[] => {
    const fresh = results.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    return fresh;
  };
  const whole = takeNew(await searchPhrase(index, phrase));
  const pieces = takeNew(await searchAllTerms(index, terms));
  const forms = takeNew(await searchForms(index, loose));
  const decided = [
    ...(LATIN_PHRASE.test(phrase)
      ? await decide(whole, query, index, 'phrase')
      : whole.map((result) => placed(result, 'phrase', query, index))),
    ...(await decide(pieces, query, index)),
    ...forms.map((result) => placed(result, 'terms', query, index)),
  ];
  const held = decided.filter(({ match }) => match !== 'loose').sort((a, b) => a.rank - b.rank);
  const near = decided.filter(({ match }) => match === 'loose');
  if (held.length < LOOSE && loose !== '') {
    const others = takeNew((await index.api.search(loose)).results).slice(0, LOOSE);
    near.push(...others.map((result) => placed(result, 'loose', query, index)));
  }
  return { found: held, near };
}

/** Longer queries are not taken apart. */
const MOST_WORDS = 40;

/**
 * The longest parts of a query that do occur, where the whole does not: what to try instead. No part overlaps another.
 * A part of a part occurs too, so one pass with two ends asks no more than twice as often as there are words.
 */
export async function findShorter(index: SearchIndex, query: string, most = 2): Promise<string[]> {
  const words = plannedQueries(query).loose.split(' ').filter(Boolean);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const windows: Array<{ from: number; to: number }> = [];
  let to = 0;
  for (let from = 0; from < words.length; from++) {
    const before = to;
    to = Math.max(to, from);
    while (to < words.length) {
      const part = words.slice(from, to + 1).join(' ');
      if ((await searchPhrase(index, part)).length === 0) break;
      to++;
    }
    if (to > before && isWorthTrying(words.slice(from, to))) windows.push({ from, to });
  }
  const longest = windows.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const chosen: typeof windows = [];
  for (const each of longest)
    if (chosen.every(({ from, to: end }) => each.to <= from || each.from >= end)) chosen.push(each);
  return chosen.slice(0, most).map(({ from, to: end }) => joinWords(words.slice(from, end)));
}

/** One Han character is everywhere. */
const isWorthTrying = (words: readonly string[]): boolean => words.join('').length > 1;

/** `维 权 PCT cases` → `维权 PCT cases`. */
function joinWords(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=[\p{Script=Han}\d]) (?=[\p{Script=Han}\d])/gu, '');
}
