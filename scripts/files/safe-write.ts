import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './process.ts';

export interface WriteOptions {
  /** Of a new file; one that is written over keeps its own. */
  mode?: number;
  /** Never over a file that is there: then throws `EEXIST`, and that file is as it was. */
  fresh?: boolean;
}

/** `.keys.json.4711-9f03.part`: the loader passes over names with a leading dot. */
const partOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.part`);

/** What an earlier process of the same file left when it was killed; what a living one is writing stays. */
function clearParts(path: string): void {
  const [folder, start] = [dirname(path), `.${basename(path)}.`];
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(start)
      ? (/^(\d+)-[0-9a-f]{8}\.part$/.exec(name.slice(start.length)) ?? [])
      : [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** After this the name, too, outlasts a loss of power. Some systems cannot open a folder; there the rename must do. */
export function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // Said above.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function writePart(part: string, data: string | Uint8Array, mode: number, exact: boolean): void {
  const handle = openSync(part, 'wx', mode);
  try {
    if (exact) fchmodSync(handle, mode); // what is written over keeps its mode, whatever the umask
    writeFileSync(handle, data);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a written file its name, unless something has it. Without hard links (FAT) there is a moment in between. */
function nameFresh(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(path))
      throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST', path });
    renameSync(part, path);
  }
  rmSync(part, { force: true });
}

/**
 * Writes a file whole or not at all: whenever the process is killed, the disk fills up or the power goes, what stands
 * under the name is the old file or the new. A link stays a link, and what it leads to is written; into a pipe or
 * device (`-o /dev/stdout`) the bytes simply go.
 */
export function writeSafely(
  path: string,
  data: string | Uint8Array,
  { mode = 0o666, fresh = false }: WriteOptions = {},
): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !fresh && !there.isFile()) return writeFileSync(path, data);
  const target = there && !fresh ? realpathSync(path) : path;
  const part = partOf(target);
  try {
    writePart(part, data, there && !fresh ? there.mode & 0o7777 : mode, there !== undefined);
    if (fresh) nameFresh(part, target);
    else renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(target));
  clearParts(target);
}

/** A folder that `fill` fills, whole or not at all, where there is none or an empty one. */
export function writeFolderSafely(path: string, fill: (folder: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = partOf(path);
  try {
    mkdirSync(part);
    fill(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  syncFolder(dirname(path));
}
