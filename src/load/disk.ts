import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { ContentSource, Entry, FileBytes } from './source.ts';

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}

function entryOf(path: string, stat: Stats): Entry {
  if (stat.isSymbolicLink()) return { kind: 'link', path };
  return stat.isFile() ? { kind: 'file', path, bytes: stat.size } : { kind: 'unexpected', path };
}

function listFolder(root: string, folder: string): Entry[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder));
  } catch (error) {
    if (folder === '') throw error; // no content at all: the command says so
    return [{ kind: 'unreadable', path: folder, code: codeOf(error) }];
  }
  return names.flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    const stat = lstatSync(join(root, path));
    return stat.isDirectory() && !name.startsWith('.')
      ? listFolder(root, path)
      : [entryOf(path, stat)];
  });
}

function* readFiles(root: string, paths: readonly string[]): Iterable<FileBytes> {
  for (const path of paths)
    try {
      yield { path, bytes: readFileSync(join(root, path)) };
    } catch (error) {
      yield { path, code: codeOf(error) };
    }
}

/** A folder of this machine. Listing it throws what the file system throws when it is not there. */
export function openFolder(root: string): ContentSource {
  return { list: () => listFolder(root, ''), read: (paths) => readFiles(root, paths) };
}
