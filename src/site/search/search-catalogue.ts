import type { RecordKind } from './search-records.ts';

/** What is known of a record before its text is fetched: enough to count it, filter it and put it in its place. */
export interface CatalogueEntry {
  kind: RecordKind;
  title: string;
  /** '' for a page as a whole. */
  heading: string;
}

/** `catalogue.json`, beside the index: titles once, and by the index's id of a record the places of kind and title. */
export interface Catalogue {
  kinds: readonly RecordKind[];
  titles: readonly string[];
  records: Readonly<Record<string, readonly [kind: number, title: number, heading: string]>>;
}

function place<T>(list: T[], item: T): number {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
}

/** In the order of the ids, so that the same content gives the same bytes. */
export function makeCatalogue(entries: ReadonlyMap<string, CatalogueEntry>): Catalogue {
  const kinds: RecordKind[] = [];
  const titles: string[] = [];
  const records = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { kind, title, heading }]) =>
        [id, [place(kinds, kind), place(titles, title), heading]] as const,
    );
  return { kinds, titles, records: Object.fromEntries(records) };
}

/** Null for an id of another build: the index and its catalogue are written together. */
export function lookUp({ kinds, titles, records }: Catalogue, id: string): CatalogueEntry | null {
  const [kind, title, heading] = records[id] ?? [];
  if (kind === undefined || title === undefined || heading === undefined) return null;
  return { kind: kinds[kind] ?? 'page', title: titles[title] ?? '', heading };
}
