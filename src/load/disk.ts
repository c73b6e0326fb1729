import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES, type ContentSource, type Entry, type FileBytes } from './source.ts';

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}

function entryOf(path: string, found: Stats | Dirent): Entry {
  if (found.isSymbolicLink()) return { kind: 'link', path };
  return found.isFile() ? { kind: 'file', path } : { kind: 'unexpected', path };
}

function listFolder(root: string, folder: string): Entry[] {
  let found: Dirent[];
  try {
    found = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error; // no content at all: the command says so
    return [{ kind: 'unreadable', path: folder, code: codeOf(error) }];
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found.flatMap((each) => {
    const { name } = each;
    const path = folder === '' ? name : `${folder}/${name}`;
    return each.isDirectory() && !name.startsWith('.')
      ? listFolder(root, path)
      : entryOf(path, each);
  });
}

/** What there is of some paths; nothing of those that are not there. */
function entriesAt(root: string, paths: readonly string[]): Entry[] {
  return paths.flatMap((path): Entry[] => {
    try {
      return [entryOf(path, lstatSync(join(root, path)))];
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' || code === 'ENOTDIR' ? [] : [{ kind: 'unreadable', path, code }];
    }
  });
}

/** Most files are smaller than this, and one look into them is enough. */
const LOOK = Buffer.allocUnsafe(65_536);

/** Text is taken as such unless it holds what stands for bytes that are none: then the bytes say which it was. */
function asRead(path: string, bytes: Buffer): FileBytes {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? { path, bytes: new Uint8Array(bytes) } : { path, text };
}

function readFile(root: string, path: string): FileBytes {
  const file = openSync(join(root, path), 'r');
  try {
    const length = readSync(file, LOOK, 0, LOOK.length, 0);
    if (length < LOOK.length) return asRead(path, LOOK.subarray(0, length));
    const { size } = fstatSync(file);
    return size > MAX_BYTES ? { path, tooLarge: size } : asRead(path, readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function* readFiles(root: string, paths: readonly string[]): Iterable<FileBytes> {
  for (const path of paths)
    try {
      yield readFile(root, path);
    } catch (error) {
      yield { path, code: codeOf(error) };
    }
}

/** A folder of this machine. Listing it throws what the file system throws when it is not there. */
export function openFolder(root: string): ContentSource {
  return { list: () => listFolder(root, ''), read: (paths) => readFiles(root, paths) };
}

/** Some files of a folder, as if it held nothing else. */
export function openSome(root: string, paths: readonly string[]): ContentSource {
  return { list: () => entriesAt(root, paths), read: (some) => readFiles(root, some) };
}
