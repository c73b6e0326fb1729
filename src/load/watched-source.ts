import { createHash } from 'node:crypto';
import type { ContentSource, Entry, FileBytes } from './source.ts';

/** What was seen of a content folder: each path there with what it is or, of a file that was read, the hash of its bytes. */
export type Seen = ReadonlyMap<string, string>;

/** Names with a leading dot are nothing to the content: an editor's, or the temporary file of a write. */
const isHidden = (path: string): boolean => /(^|\/)\./.test(path);

/** A text with U+FFFD is never read as such, so that its UTF-8 is the bytes that were read. */
function digestOf(read: FileBytes): string {
  if ('code' in read) return read.code;
  if ('tooLarge' in read) return `${read.tooLarge} bytes`;
  return createHash('sha256')
    .update('text' in read ? read.text : read.bytes)
    .digest('base64url');
}

/** The same source, which keeps account of all that is listed and read of it. */
export function watchSource(source: ContentSource): { source: ContentSource; seen: Seen } {
  const seen = new Map<string, string>();
  function* read(paths: readonly string[]): Iterable<FileBytes> {
    for (const each of source.read(paths)) {
      seen.set(each.path, digestOf(each));
      yield each;
    }
  }
  function list(): Entry[] {
    const entries = source.list();
    for (const { kind, path } of entries) if (!isHidden(path)) seen.set(path, kind);
    return entries;
  }
  return { source: { list, read }, seen };
}

/** The same account taken again of the same source: what was read then is read now. */
export function seeAgain(source: ContentSource, before: Seen): Seen {
  const now = watchSource(source);
  const paths = now.source
    .list()
    .filter(({ kind, path }) => kind === 'file' && isRead(before, path))
    .map(({ path }) => path);
  for (const _ of now.source.read(paths)); // reading is the account
  return now.seen;
}

function isRead(seen: Seen, path: string): boolean {
  return seen.has(path) && seen.get(path) !== 'file';
}

/** The paths that are not as they were: changed, come or gone, in order. */
export function changedPaths(before: Seen, now: Seen): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => before.get(path) !== now.get(path)).sort();
}

/** One hash over every path and what was seen there. */
export function hashSeen(seen: Seen): string {
  const sorted = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
