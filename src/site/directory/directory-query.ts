import { FACETS, type FacetId } from './directory-facets.ts';

export const SORTS = ['relevance', 'name', 'term'] as const;

export type Sort = (typeof SORTS)[number];

/** What is asked of the directory; all of it stands in the address. */
export interface DirectoryQuery {
  text: string;
  /** Value ids by facet; a facet without any is left out. */
  chosen: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Null: by relevance where there is a text, else by name. */
  sort: Sort | null;
  /** How many pages of results are shown, from 1. */
  page: number;
}

export const NO_QUERY: DirectoryQuery = { text: '', chosen: {}, sort: null, page: 1 };

/** More pages than any directory fills. */
const MOST_PAGES = 10_000;

/** Reads `?q=…&right=patent&region=US&region=JP&sort=term&page=2`; what it does not know it leaves aside. */
export function readQuery(search: string): DirectoryQuery {
  const parameters = new URLSearchParams(search);
  const chosen = FACETS.flatMap((facet) => {
    const ids = [...new Set(parameters.getAll(facet).filter(Boolean))];
    return ids.length > 0 ? [[facet, ids] as const] : [];
  });
  const page = Number(parameters.get('page'));
  return {
    text: parameters.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The same the other way round, with `?` before it; '' where nothing is asked. */
export function writeQuery({ text, chosen, sort, page }: DirectoryQuery): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text);
  for (const facet of FACETS) for (const id of chosen[facet] ?? []) parameters.append(facet, id);
  if (sort !== null) parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Whether it leaves everybody in, in the order of names. */
export function asksNothing({ text, chosen, sort }: DirectoryQuery): boolean {
  const isPlain = sort === null || sort === 'name';
  return text.trim() === '' && Object.keys(chosen).length === 0 && isPlain;
}

/** The query with one facet's value put in or taken out; back at the first page. */
export function toggleValue(query: DirectoryQuery, facet: FacetId, id: string): DirectoryQuery {
  const now = query.chosen[facet] ?? [];
  const ids = now.includes(id) ? now.filter((each) => each !== id) : [...now, id];
  return chooseValues(query, facet, ids);
}

/** The query with exactly these values of a facet. */
export function chooseValues(
  query: DirectoryQuery,
  facet: FacetId,
  ids: readonly string[],
): DirectoryQuery {
  const { [facet]: _, ...others } = query.chosen;
  const chosen = ids.length > 0 ? { ...others, [facet]: ids } : others;
  return { ...query, chosen, page: 1 };
}
