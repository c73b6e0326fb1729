import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../files/list-files.ts';

/** The rooms, each floor standing only on those after it; rooms of one floor do not know each other, but at the top. */
export const FLOORS: readonly (readonly string[])[] = [
  ['pages', 'components', 'layouts', 'islands', 'handbook'],
  ['site'],
  ['paper', 'change'],
  ['edition', 'forms', 'trust', 'report'],
  ['rules'],
  ['records', 'regulation'],
  ['load'],
  ['text', 'dates', 'i18n', 'generated'],
];

/** One import of one file, both relative to `src/`, with `/`; `to` is as written where it leads out of it. */
export interface Import {
  from: string;
  to: string;
}

/** The TypeScript of a file: all of a module, of an Astro or MDX file its front matter, its scripts and imports. */
function codeOf(path: string, text: string): string {
  if (/\.(m?ts|m?js)$/.test(path)) return text;
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  const sources = [...text.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, src]) => `import '${src}';`,
  );
  const mdx = path.endsWith('.mdx') ? (text.match(/^import .*$/gm) ?? []) : [];
  return [front, ...scripts, ...sources, ...mdx].join('\n');
}

/** What a file imports, by `import`, `export … from` and `import()`, types among them. */
export function importsOf(path: string, text: string): Import[] {
  const { importedFiles } = ts.preProcessFile(codeOf(path, text), true, true);
  return importedFiles.map(({ fileName }) => ({
    from: path,
    to: fileName.startsWith('.') ? join(dirname(path), fileName).replaceAll('\\', '/') : fileName,
  }));
}

function floorOf(path: string): { floor: number; room: string } | null {
  const room = path.split('/')[0] ?? '';
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor < 0 ? null : { floor, room };
}

/** Why an import may not be, or null if it may. */
export function judgeImport({ from, to }: Import): string | null {
  if (to.startsWith('../')) {
    return /^\.\.\/(package\.json|schemas\/)/.test(to) ? null : `${from} leaves src/ for ${to}`;
  }
  const here = floorOf(from);
  const there = floorOf(to);
  if (!here && /^[^/]+$/.test(from)) return null; // content.config.ts and such, at the very top
  if (!here) return `${from} is in no room`;
  if (!there) return null; // a package
  if (there.floor < here.floor) return `${from} goes up to ${to}`;
  const isSibling = there.floor === here.floor && there.room !== here.room;
  return isSibling && here.floor > 0 ? `${from} goes next door to ${to}` : null;
}

/** Without the imports of types alone: they are gone when the code runs. */
export function withoutTypes(text: string): string {
  return text.replace(/^(?:import|export) type\s[^;]*;/gm, '');
}

/** All imports of `src/`; `prepare` may take some of them out of a file's text. */
export function readImports(root = 'src', prepare = (text: string) => text): Import[] {
  return listFiles(root)
    .filter((path) => /\.(ts|astro|mdx|mjs|js)$/.test(path))
    .flatMap((path) => importsOf(path, prepare(readFileSync(join(root, path), 'utf8'))));
}

/** The room within a big room (`site/reading` of `site/reading/a.ts`); null for what lies in the big room itself. */
function subRoomOf(path: string): string | null {
  const [room, within, file] = path.split('/');
  return room === 'site' || room === 'paper' || room === 'islands'
    ? file === undefined
      ? null
      : `${room}/${within}`
    : null;
}

/** The same imports as between sub-rooms of the big rooms, each once. */
export function betweenSubRooms(imports: readonly Import[]): Import[] {
  const pairs = imports.flatMap(({ from, to }) => {
    const [here, there] = [subRoomOf(from), subRoomOf(to)];
    return here && there && here !== there ? [`${here} ${there}`] : [];
  });
  return [...new Set(pairs)].map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to };
  });
}

/**
 * The circles that imports make, each as the names in it: strongly connected sets of more than one, found by taking
 * away again and again what imports nothing that is left, or is imported by nothing that is left.
 */
export function findCircle(imports: readonly Import[]): string[] {
  let left = imports.filter(({ from, to }) => from !== to);
  for (;;) {
    const importing = new Set(left.map(({ from }) => from));
    const imported = new Set(left.map(({ to }) => to));
    const kept = left.filter(({ from, to }) => importing.has(to) && imported.has(from));
    if (kept.length === left.length) return [...new Set(kept.map(({ from }) => from))].sort();
    left = kept;
  }
}
