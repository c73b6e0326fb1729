import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { ContentSource, Entry, FileBytes } from './source.ts';

/** What git's own programs said when they could not do what was asked. */
export class GitError extends Error {
  readonly reason: 'no-git' | 'no-repository' | 'bad-revision' | 'failed';

  constructor(reason: GitError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The repository that a content folder belongs to, and the folder's place in its trees. */
export interface Repository {
  /** Where git is run: the environment that a hook sets (GIT_DIR, quarantined objects) holds from here. */
  cwd: string;
  /** With `/`, '' for the whole tree. */
  prefix: string;
}

/** As many bytes of files as are asked for at once. */
const BATCH_BYTES = 32_000_000;

const MAX_OUTPUT = 1_000_000_000;

/**
 * Runs git for reading alone. Of the repository nothing is executed: no hook, filter, attribute or text conversion
 * belongs to these commands; replacement refs, which somebody could push, are not followed.
 */
export function runGit(cwd: string, args: readonly string[], input?: string): Buffer {
  const { stdout, stderr, status, error } = spawnSync('git', ['--no-replace-objects', ...args], {
    cwd,
    maxBuffer: MAX_OUTPUT,
    ...(input === undefined ? {} : { input }),
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT')
    throw new GitError('no-git', error.message);
  if (error) throw new GitError('failed', error.message);
  if (status !== 0)
    throw new GitError(
      'failed',
      stderr
        .toString('utf8')
        .trim()
        .split(/\s*\n\s*/)
        .join(' '),
    );
  return stdout;
}

function tryGit(cwd: string, args: readonly string[]): string | null {
  try {
    return runGit(cwd, args).toString('utf8').trimEnd();
  } catch (error) {
    if (error instanceof GitError && error.reason === 'failed') return null;
    throw error;
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

/** That a repository is another's git says in its own words: the setting in them has its name in every language. */
function findGitDir(at: string, folder: string): string {
  try {
    return runGit(at, ['rev-parse', '--absolute-git-dir']).toString('utf8').trimEnd();
  } catch (error) {
    if (!(error instanceof GitError) || error.reason !== 'failed') throw error;
    throw /safe\.directory/.test(error.message) ? error : new GitError('no-repository', folder);
  }
}

/**
 * Finds the repository of a content folder; the folder need not be on disk: in a bare repository it is named as if it
 * lay there (`repository.git/content`). `cwd` is given where the environment itself names the repository (GIT_DIR), as
 * it does in hooks. Throws a GitError.
 */
export function findRepository(folder: string, cwd?: string): Repository {
  const near = nearestFolder(folder);
  const at = cwd ?? near;
  const gitDir = findGitDir(at, folder);
  // Without a work tree (a bare repository, or inside .git) paths count from the repository's own folder.
  const root = tryGit(at, ['rev-parse', '--show-toplevel']) || gitDir;
  const place = resolve(realpathSync(near), relative(near, folder));
  const prefix = relative(realpathSync(root), place).split(sep).join('/');
  if (prefix.startsWith('..')) throw new GitError('no-repository', folder);
  return { cwd: at, prefix };
}

/** The full hash of a revision: a commit's, or a bare tree's (such as the empty one). Throws a GitError. */
export function resolveRevision({ cwd }: Repository, revision: string): string {
  for (const kind of ['commit', 'tree']) {
    const named = `${revision}^{${kind}}`;
    const hash = tryGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', named]);
    if (hash !== null) return hash.replace('--end-of-options', '').trim(); // git before 2.30 repeats it
  }
  throw new GitError('bad-revision', revision);
}

interface Blob {
  oid: string;
  bytes: number;
}

/** `100644 blob 3a1f…    2071\tsite.json`: mode, type, object, size (`-` for a submodule), path. */
function readTreeLine(line: string): Entry & Partial<Blob> {
  const [tab, oid] = [line.indexOf('\t'), line.indexOf(' ', '100644 '.length) + 1];
  const path = line.slice(tab + 1);
  if (line.startsWith('120000')) return { kind: 'link', path };
  if (!line.startsWith('100')) return { kind: 'unexpected', path };
  const end = line.indexOf(' ', oid);
  return { kind: 'file', path, oid: line.slice(oid, end), bytes: Number(line.slice(end, tab)) };
}

function listTree(cwd: string, tree: string, blobs: Map<string, Blob>): Entry[] {
  const lines = runGit(cwd, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]).toString('utf8');
  const entries = lines.split('\0').slice(0, -1).map(readTreeLine);
  for (const { path, oid, bytes = 0 } of entries)
    if (oid !== undefined) blobs.set(path, { oid, bytes });
  return entries;
}

/** What `cat-file --batch` prints: `<oid> blob <size>`, a line feed, the bytes, a line feed; or `<oid> missing`. */
function* splitBatch(output: Buffer, paths: readonly string[]): Iterable<FileBytes> {
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(0x0a, at);
    const [name = '', kind, size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    // a repository that lost an object (or was cloned in part) is not one whose file was never there
    if (kind === 'missing') throw new GitError('failed', `${path}: object ${name} is missing`);
    if (kind !== 'blob') yield { path, code: kind ?? 'missing' };
    else {
      yield { path, bytes: output.subarray(at, at + Number(size)) };
      at += Number(size) + 1;
    }
  }
}

function* readBlobs(
  cwd: string,
  paths: readonly string[],
  blobs: ReadonlyMap<string, Blob>,
): Iterable<FileBytes> {
  let batch: string[] = [];
  let bytes = 0;
  const take = function* (): Iterable<FileBytes> {
    const oids = batch.map((path) => `${blobs.get(path)?.oid}\n`).join('');
    if (batch.length > 0) yield* splitBatch(runGit(cwd, ['cat-file', '--batch'], oids), batch);
    [batch, bytes] = [[], 0];
  };
  for (const path of paths) {
    batch.push(path);
    bytes += blobs.get(path)?.bytes ?? 0;
    if (bytes > BATCH_BYTES) yield* take();
  }
  yield* take();
}

/**
 * The tree of the content folder; null where the revision has none, which git says by naming nothing. Throws git's own
 * reason where an object on the way is missing: of what cannot be read nobody knows that it is new.
 */
function findFolder({ cwd, prefix }: Repository, hash: string): string | null {
  if (prefix === '') return hash;
  const args = ['--literal-pathspecs', 'ls-tree', '-d', '-z', '--full-tree', hash, '--', prefix];
  const [mode = '', kind, oid = ''] = runGit(cwd, args).toString('utf8').split(/[ \t]/);
  return mode.startsWith('040000') && kind === 'tree' ? oid : null;
}

/**
 * The content folder as a commit (or tree) has it; nothing is checked out. One without the folder is empty. Listing and
 * reading throw a GitError where an object is missing.
 */
export function openTree(repository: Repository, hash: string): ContentSource {
  const { cwd } = repository;
  const blobs = new Map<string, Blob>();
  return {
    list: () => {
      const tree = findFolder(repository, hash);
      return tree === null ? [] : listTree(cwd, tree, blobs);
    },
    read: (paths) => readBlobs(cwd, paths, blobs),
  };
}
