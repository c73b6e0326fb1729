import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UserError } from '../command.ts';
import { writeSafely } from '../files/safe-write.ts';

/** Served like the rest, and no odd thing to serve: it says which program made the site, and what of it lies on top. */
const MARK = join('.well-known', 'dianzhang', 'site.json');

interface Mark {
  madeBy: string;
  holds: string[];
}

function readMark(folder: string): Mark | null {
  try {
    const mark = JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as Mark;
    return mark.madeBy === 'dianzhang' && Array.isArray(mark.holds) ? mark : null;
  } catch {
    return null;
  }
}

/** Marks a built site, so that a later build may take its place. */
export function writeMark(folder: string): void {
  mkdirSync(join(folder, dirname(MARK)), { recursive: true });
  const holds = readdirSync(folder).sort();
  writeSafely(join(folder, MARK), `${JSON.stringify({ madeBy: 'dianzhang', holds }, null, 2)}\n`);
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** What lay on top of every site that was built before sites bore a mark (0.1). */
const BEFORE_MARKS = [
  ...['.nojekyll', '.well-known', '404.html', '_headers', 'assets', 'data', 'en', 'favicon.svg'],
  ...['fonts', 'index.html', 'manifest.webmanifest', 'mark.svg', 'pagefind', 'robots.txt'],
  ...['schemas', 'sitemap.xml', 'social.png', 'verify', 'verify-worker.js', 'zh'],
  ...['apple-touch-icon.png', 'icon-192.png', 'icon-512.png'],
];

/** Such a site is known by the keys that only this program publishes at that place. */
const isBeforeMarks = (folder: string): boolean =>
  existsSync(join(folder, '.well-known', 'dianzhang', 'jwks.json'));

/** What lies in the folder and was not built: all of it where it bears no mark. */
function foreignNames(folder: string): string[] {
  const before = isBeforeMarks(folder) ? BEFORE_MARKS : [];
  const ours = new Set(readMark(folder)?.holds ?? before);
  return readdirSync(folder).filter((name) => !ours.has(name));
}

/** The folder above, made where it is not there, links followed. */
function realParent(target: string): string {
  mkdirSync(dirname(target), { recursive: true });
  return realpathSync(dirname(target));
}

/**
 * Refuses, in a sentence, to build a site where something would be lost: over a folder that holds anything but a site
 * built before, over a file or link, over the program or in the content. Returns the place, links above it followed.
 */
export function chooseTarget(
  target: string,
  given: string,
  { root, content }: { root: string; content: string },
): string {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new UserError('build.not-folder', { path: given });
  const forbidden =
    isWithin(root, target) ||
    isWithin(realpathSync(content), target) ||
    isWithin(target, realpathSync(content)) ||
    ['src', 'scripts', 'public', 'schemas', 'node_modules', '.git'].some((name) =>
      isWithin(target, join(root, name)),
    );
  if (forbidden) throw new UserError('build.forbidden-place', { path: given });
  const names = there ? foreignNames(target) : [];
  if (names.length > 0)
    throw new UserError('build.not-ours', { path: given, names: names.slice(0, 5).join(', ') });
  const parent = realParent(target);
  return join(parent, target.slice(dirname(target).length).replace(/^[/\\]+/, ''));
}
