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

/**
 * The terms of a query: what stands between spaces and signs, each to be found whole. The index does not hold the words
 * on both sides of a sign as neighbours, so “服务。（市” is asked as two terms, and the text then says whether it is there.
 */
export function queryTerms(query: string): string[] {
  return query.split(/[^\p{L}\p{N}'’-]+/u).filter((term) => queryWords(term) !== '');
}

/** What is asked of the index, most exact first: the whole as one phrase, every term as a phrase, the loose words. */
export function plannedQueries(query: string): { phrase: string; terms: string[]; loose: string } {
  const spaced = queryWords(query.replace(/["“”]/g, ' '));
  const terms = queryTerms(query).map(queryWords);
  return { phrase: spaced, terms: terms.length > 1 ? terms : [], loose: spaced };
}

/** How many fragments are fetched to be ranked. */
const RANKED = 60;
const LOOSE = 10;

async function searchPhrase(api: PagefindApi, spaced: string): Promise<PagefindResult[]> {
  return spaced === '' ? [] : (await api.search(`"${spaced}"`)).results;
}

async function searchAllTerms(
  api: PagefindApi,
  terms: readonly string[],
): Promise<PagefindResult[]> {
  if (terms.length === 0) return [];
  const found = await Promise.all(terms.map((term) => searchPhrase(api, term)));
  const [first = [], ...rest] = found;
  const others = rest.map((results) => new Set(results.map(({ id }) => id)));
  return first.filter(({ id }) => others.every((ids) => ids.has(id)));
}

interface Ranked extends Hit {
  rank: number;
}

/** Title first, then the heading of a provision, then its words, then other pages; then what holds only the terms. */
function rankOf(data: PagefindData, query: string, match: Match): number {
  if (match !== 'phrase') return match === 'terms' ? 4 : 5;
  if (data.meta['heading'] === '' && findPhrase(data.meta['title'] ?? '', query)) return 0;
  if (findPhrase(data.meta['heading'] ?? '', query)) return 1;
  return data.meta['kind'] === 'regulation' ? 2 : 3;
}

function hitOf(data: PagefindData, query: string): Ranked {
  const blocks = splitBlocks(data.raw_content ?? data.content);
  const ids = (data.meta['ids'] ?? '').split(',');
  const whole = blocks.findIndex((block) => findPhrase(block, query));
  const terms = queryTerms(query);
  const marksIn = (block: string) => terms.flatMap((term) => findPhrase(block, term) ?? []);
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
    kind: data.meta['kind'] ?? 'page',
    title: data.meta['title'] ?? '',
    heading: data.meta['heading'] ?? '',
    excerpt: excerptOf(text, phrase ? [phrase] : marksIn(text)),
    match,
    rank: rankOf(data, query, match),
  };
}

/** Asks the index for a query as typed, and ranks what comes: an exact phrase is never below what only resembles it. */
export async function searchPages(api: PagefindApi, query: string): Promise<Hit[]> {
  const { phrase, terms, loose } = plannedQueries(query);
  const exact = [...(await searchPhrase(api, phrase)), ...(await searchAllTerms(api, terms))];
  const unique = [...new Map(exact.map((result) => [result.id, result])).values()].slice(0, RANKED);
  if (unique.length < LOOSE && loose !== '') {
    const known = new Set(unique.map(({ id }) => id));
    const near = (await api.search(loose)).results.filter(({ id }) => !known.has(id));
    unique.push(...near.slice(0, LOOSE));
  }
  const hits = await Promise.all(unique.map(async (result) => hitOf(await result.data(), query)));
  return hits.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...hit }) => hit);
}
