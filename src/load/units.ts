import { readListed, type Listing, type Loaded } from './files.ts';
import { comparePaths } from './paths.ts';
import type { Schemas } from './schemas.ts';
import type { ContentSource } from './source.ts';

/** A content folder, listed, of which as much is read as is asked for. */
export interface Shelf {
  source: ContentSource;
  listing: Listing;
  schemas: Schemas;
}

/** The files of one record: it and its private part, or what there is of the two. */
export type Unit = readonly string[];

/** Some records, read. */
export interface Batch extends Loaded {
  /** Whether a file is one of these records’, and not only looked up for one of them. */
  owns: (path: string) => boolean;
}

// “experts/bj-experts/bj-0001.json”, “private/bj-experts/bj-0001.json”
const OF_RECORD = /^(?:experts|workstations|private)\//;

/** Whether a file is a record or its private part, and no text, scheme or setting, by its place. */
export function isOfRecord(path: string): boolean {
  return OF_RECORD.test(path);
}

/** What every judgement needs, and the records by themselves, in the order of their paths. */
export function splitListing({ paths }: Listing): { frame: string[]; units: Unit[] } {
  const frame: string[] = [];
  const units: Unit[] = [];
  // By itself: a unit holds the path that is listed already, and not a second one like it.
  const parts = new Map<string, string>();
  for (const path of paths) if (path.startsWith('private/')) parts.set(path, path);
  for (const path of paths) {
    if (!isOfRecord(path)) frame.push(path);
    else if (!path.startsWith('private/')) {
      const part = parts.get(`private/${path.slice(path.indexOf('/') + 1)}`);
      units.push(part === undefined ? [path] : [path, part]);
      if (part !== undefined) parts.delete(part);
    }
  }
  for (const path of parts.values()) units.push([path]);
  return { frame, units };
}

/** The private parts, listed and not read, that records claim whose own name is another than their file’s. */
function claimedElsewhere({ files }: Loaded, { placeOf }: Listing): string[] {
  return files.flatMap(({ path, schema, sound, value }) => {
    if (!sound || (schema !== 'expert' && schema !== 'workstation')) return [];
    const { scheme, id } = value as { scheme: string; id: string };
    const part = `private/${scheme}/${id}.json`;
    const isOwn = path.endsWith(part.slice('private'.length));
    return isOwn || files.some((file) => file.path === part) || !placeOf(part) ? [] : [part];
  });
}

/** Reads some records. */
export function readUnits({ source, listing, schemas }: Shelf, units: readonly Unit[]): Batch {
  const paths = units.flat();
  const own = readListed(source, listing, paths, schemas);
  const claimed = [...new Set(claimedElsewhere(own, listing))];
  if (claimed.length === 0) {
    const owned = new Set(paths);
    return { ...own, owns: (path) => owned.has(path) };
  }
  const looked = readListed(source, listing, claimed, schemas);
  const owned = new Set(paths);
  return {
    files: [...own.files, ...looked.files].sort(comparePaths),
    faults: [...own.faults, ...looked.faults],
    owns: (path) => owned.has(path),
  };
}
