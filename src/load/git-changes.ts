import { GitError, runGit, type Repository } from './git-tree.ts';

function splitNames(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}

/** Neither filters nor monitors of the repository’s own settings are run, and no index is written. */
const QUIET = ['-c', 'core.fsmonitor=false', '--no-optional-locks'];

/** Paths from the root of the tree, within the content folder, as the folder names them. */
function inFolder(paths: readonly string[], prefix: string): string[] {
  if (prefix === '') return [...paths];
  const folder = `${prefix}/`;
  return paths.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
}

/** A path as git takes it, and nothing else by it: no pattern. */
function literal(prefix: string, folder = ''): string {
  const path = [prefix, folder].filter((part) => part !== '').join('/');
  return `:(top,literal)${path}`;
}

/**
 * The files of the content folder that two revisions, or (`head` null) a revision and the work tree, have differently;
 * in any order. In the work tree also those that git knows nothing of. Throws a GitError.
 */
export function findChangedPaths(
  { cwd, prefix }: Repository,
  base: string,
  head: string | null,
): string[] {
  const names = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const where = ['--', literal(prefix)];
  if (head !== null)
    return inFolder(
      splitNames(runGit(cwd, ['diff-tree', '-r', ...names, base, head, ...where])),
      prefix,
    );
  const changed = runGit(cwd, [
    ...QUIET,
    'diff',
    ...names,
    '--ignore-submodules=none',
    base,
    ...where,
  ]);
  const unknown = runGit(cwd, [...QUIET, 'ls-files', '-z', '--others', '--full-name', ...where]);
  return inFolder([...new Set([...splitNames(changed), ...splitNames(unknown)])], prefix);
}

/** The folders below the content folder whose files are searched. */
const SEARCHED = ['experts', 'workstations', 'private'];

/**
 * How JSON may write a character otherwise than by itself: in a file with one of these a word may stand unseen
 * (`\u738b` for 王, `\/` for /).
 */
const DISGUISES = ['\\u', '\\/'];

/**
 * The files of records in a revision in whose text some of the words may stand, as JSON writes them; those too that
 * write characters by their numbers. Throws a GitError.
 */
export function findFilesWith(
  { cwd, prefix }: Repository,
  revision: string,
  words: Iterable<string>,
): string[] {
  const asWritten = [...words].map((word) => JSON.stringify(word).slice(1, -1));
  const patterns = [...new Set([...asWritten, ...DISGUISES])].filter((word) => word !== '');
  const args = ['grep', '-F', '-l', '-z', '-a', '--full-name', '--no-textconv', '--no-color'];
  const where = SEARCHED.map((folder) => literal(prefix, folder));
  const given = patterns.flatMap((word) => ['-e', word]);
  try {
    const named = runGit(cwd, [...QUIET, ...args, ...given, revision, '--', ...where]);
    const found = splitNames(named).map((name) => name.slice(name.indexOf(':') + 1));
    return inFolder(found, prefix);
  } catch (error) {
    // git grep says with the code 1, and without a word, that it found nothing
    if (error instanceof GitError && error.reason === 'failed' && error.message === '') return [];
    throw error;
  }
}
