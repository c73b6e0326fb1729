import { openFolder } from '../load/disk.ts';
import { loadContent } from '../load/files.ts';
import type { Schemas } from '../load/schemas.ts';
import {
  changedPaths,
  hashSeen,
  seeAgain,
  watchSource,
  type Seen,
} from '../load/watched-source.ts';
import { assembleContent, type Content } from '../rules/content.ts';

/** The content as it was read, once: what is judged, shown, printed, searched and looked through for leaks. */
export interface Edition {
  content: Content;
  schemas: Schemas;
  /** Of this machine. */
  folder: string;
  seen: Seen;
  /** Over every path and byte read. */
  hash: string;
}

/** Reads a content folder whole; throws what the file system throws when it is not there. */
export function readEdition(folder: string, schemas: Schemas): Edition {
  const { source, seen } = watchSource(openFolder(folder));
  const content = assembleContent(loadContent(source, schemas));
  return { content, schemas, folder, seen, hash: hashSeen(seen) };
}

/** The files of the folder that are no longer what the edition read; none while its hash holds. */
export function findChanges({ folder, seen, hash }: Edition): string[] {
  const now = seeAgain(openFolder(folder), seen);
  return hashSeen(now) === hash ? [] : changedPaths(seen, now);
}
