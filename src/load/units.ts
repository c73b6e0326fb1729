import { readListed, type Listing, type Loaded } from './files.ts';
import { comparePaths, isOfRecord } from './paths.ts';
import type { Schemas } from './schemas.ts';
import type { ContentSource } from './source.ts';

/** The files of one record: it and its private part, or what there is of the two. */
export type Unit = readonly string[];

/** Some records, read. */
export interface Batch extends Loaded {
  /** Whether a file is one of these records’, and not only looked up for one of them. */
  owns: (path: string) => boolean;
}

/** A content folder that is read a few records at a time. */
export interface Shelf {
  listing: Listing;
  /** Texts, schemes and settings; among the faults, those of the listing. */
  frame: Loaded;
  /** Every record, in the order of their paths. */
  units: readonly Unit[];
  read: (units: readonly Unit[]) => Batch;
  /** The text of a file, read anew. */
  textOf: (path: string) => string | undefined;
}

type ReadPaths = (paths: readonly string[]) => Loaded;

/** What every judgement needs, and the records by themselves, in the order of their paths. */
function splitListing({ paths }: Listing): { frame: string[]; units: Unit[] } {
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
function claimedElsewhere({ files }: Loaded, listing: Listing): string[] {
  return files.flatMap(({ path, schema, sound, value }) => {
    if (!sound || (schema !== 'expert' && schema !== 'workstation')) return [];
    const { scheme, id } = value as { scheme: string; id: string };
    const part = `private/${scheme}/${id}.json`;
    const isOwn = path.endsWith(part.slice('private'.length));
    return isOwn || files.some((file) => file.path === part) || !listing.has(part) ? [] : [part];
  });
}

function readUnits(read: ReadPaths, listing: Listing, units: readonly Unit[]): Batch {
  const paths = units.flat();
  const owned = new Set(paths);
  const owns = (path: string): boolean => owned.has(path);
  const own = read(paths);
  const claimed = [...new Set(claimedElsewhere(own, listing))];
  if (claimed.length === 0) return { ...own, owns };
  const looked = read(claimed);
  return {
    files: [...own.files, ...looked.files].sort(comparePaths),
    faults: [...own.faults, ...looked.faults],
    owns,
  };
}

/** Reads of a content folder what every judgement needs; records are read when they are asked for. */
export function openShelf(source: ContentSource, listing: Listing, schemas: Schemas): Shelf {
  const read: ReadPaths = (paths) => readListed(source, listing, paths, schemas);
  const { frame, units } = splitListing(listing);
  const { files, faults } = read(frame);
  return {
    listing,
    frame: { files, faults: [...listing.faults, ...faults].sort(comparePaths) },
    units,
    read: (some) => readUnits(read, listing, some),
    textOf: (path) => read([path]).files[0]?.text,
  };
}
