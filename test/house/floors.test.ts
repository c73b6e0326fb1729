import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  betweenSubRooms,
  findCircle,
  FLOORS,
  importsOf,
  judgeImport,
  readImports,
  type Import,
  withoutTypes,
} from '../../scripts/house/imports.ts';
import { listFiles } from '../../scripts/files/list-files.ts';

const IMPORTS = readImports();
const FILES = listFiles('src').filter((path) => /\.(ts|astro|mdx|mjs|js)$/.test(path));

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

describe('the floors', () => {
  it('hold: every import goes down', () => {
    expect(IMPORTS.length).toBeGreaterThan(300);
    expect(IMPORTS.map(judgeImport).filter((wrong) => wrong !== null)).toEqual([]);
  });

  it('know every room of src/', () => {
    const rooms = new Set(
      listFiles('src')
        .filter((path) => path.includes('/'))
        .map(roomOf),
    );
    rooms.delete('styles');
    expect([...rooms].filter((room) => !FLOORS.flat().includes(room))).toEqual([]);
  });

  it('lead to files that are there', () => {
    const there = new Set(listFiles('src'));
    const inside = IMPORTS.filter(({ to }) => FLOORS.flat().includes(roomOf(to)));
    expect(inside.filter(({ to }) => !there.has(to.replace(/\?.*$/, '')))).toEqual([]);
  });

  it.each<[string, Import, boolean]>([
    ['the rules may read records', { from: 'rules/run.ts', to: 'records/rulebook.ts' }, true],
    ['the rules may not know the site', { from: 'rules/run.ts', to: 'site/href.ts' }, false],
    [
      'the numerals may not know the texts',
      { from: 'text/a.ts', to: 'regulation/parse.ts' },
      false,
    ],
    [
      'the reading of files may not know the rules',
      { from: 'load/files.ts', to: 'rules/rule.ts' },
      false,
    ],
    [
      'records and regulations do not know each other',
      { from: 'records/a.ts', to: 'regulation/b.ts' },
      false,
    ],
    ['nor do dates and text', { from: 'dates/a.ts', to: 'text/b.ts' }, false],
    ['the paper may use forms', { from: 'paper/a.ts', to: 'forms/b.ts' }, true],
    ['the site may not use a component', { from: 'site/a.ts', to: 'components/B.astro' }, false],
    ['a page may use an island', { from: 'pages/a.astro', to: 'islands/b.ts' }, true],
    ['nobody in src/ uses scripts', { from: 'pages/a.astro', to: '../scripts/command.ts' }, false],
    ['a schema may be imported', { from: 'load/a.ts', to: '../schemas/expert.schema.json' }, true],
    ['a package may be imported', { from: 'text/a.ts', to: 'unified' }, true],
    ['an unknown room is none', { from: 'utils/a.ts', to: 'text/b.ts' }, false],
  ])('%s', (_, found, allowed) => {
    expect(judgeImport(found) === null).toBe(allowed);
  });

  it.each<[string, string, string]>([
    ['import', 'text/a.ts', "import { x } from '../site/href.ts';"],
    ['import of a type', 'text/a.ts', "import type { X } from '../site/href.ts';"],
    ['import for its effect', 'text/a.ts', "import '../site/href.ts';"],
    ['export from', 'text/a.ts', "export { x } from '../site/href.ts';"],
    ['export of all', 'text/a.ts', "export * from '../site/href.ts';"],
    ['dynamic import', 'text/a.ts', "const x = await import('../site/href.ts');"],
    ['import over lines', 'text/a.ts', "import {\n  x,\n  y,\n} from '../site/href.ts';"],
    ['front matter of a page', 'text/A.astro', "---\nimport X from '../site/href.ts';\n---\n<p />"],
    [
      'script of a page',
      'text/A.astro',
      "---\n---\n<script>\n  import '../site/href.ts';\n</script>",
    ],
    ['source of a script', 'text/A.astro', '---\n---\n<script src="../site/href.ts"></script>'],
    ['handbook page', 'text/a.mdx', "import X from '../site/href.ts'\n\n# A"],
  ])('an upward %s is found and refused', (_, path, text) => {
    expect(importsOf(path, text)).toEqual([{ from: path, to: 'site/href.ts' }]);
    expect(importsOf(path, text).map(judgeImport)).toEqual([`${path} goes up to site/href.ts`]);
  });

  it('take no word of a comment or string for an import', () => {
    const text = "// import '../site/href.ts';\nconst a = \"from '../site/href.ts'\";\n";
    expect(importsOf('text/a.ts', text)).toEqual([]);
  });
});

describe('no circle', () => {
  it('is among files, types included', () => {
    expect(findCircle(IMPORTS.filter(({ to }) => FLOORS.flat().includes(roomOf(to))))).toEqual([]);
  });

  it('is among the sub-rooms of a big room: they stand on floors too', () => {
    const edges = betweenSubRooms(IMPORTS);
    expect(edges.length).toBeGreaterThan(20);
    expect(findCircle(edges)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['a chain has none', ['a b', 'b c', 'a c'], []],
    ['two that import each other', ['a b', 'b a', 'b c'], ['a', 'b']],
    ['three in a ring, and one that uses them', ['a b', 'b c', 'c a', 'x a'], ['a', 'b', 'c']],
  ])('%s', (_, pairs, expected) => {
    const edges = pairs.map((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return { from, to };
    });
    expect(findCircle(edges)).toEqual(expected);
  });

  it('is found between rooms by files that make none', () => {
    const edges = betweenSubRooms([
      { from: 'site/reading/a.ts', to: 'site/rules/b.ts' },
      { from: 'site/rules/c.ts', to: 'site/reading/d.ts' },
    ]);
    expect(findCircle(edges)).toEqual(['site/reading', 'site/rules']);
  });
});

describe('a folder', () => {
  it('of a room with sub-rooms holds no more than 25 files beside them', () => {
    const counts = new Map<string, number>();
    for (const path of FILES) {
      const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const parted = [...counts].filter(([folder]) =>
      [...counts.keys()].some((other) => folder !== '' && other.startsWith(`${folder}/`)),
    );
    expect(parted.filter(([, count]) => count > 25)).toEqual([]);
  });
});

describe('the browser’s rooms', () => {
  const BROWSER = ['rules', 'forms', 'islands', 'text', 'dates', 'i18n', 'trust'];

  it('import nothing of Node', () => {
    const node = IMPORTS.filter(
      ({ from, to }) => BROWSER.includes(roomOf(from)) && to.startsWith('node:'),
    );
    expect(node).toEqual([]);
  });

  const RUNNING = readImports('src', withoutTypes);

  it('a type is not reached: it is gone when the code runs', () => {
    const text = "import type {\n  A,\n} from './a.ts';\nimport { b } from './b.ts';\n";
    expect(importsOf('c.ts', withoutTypes(text)).map(({ to }) => to)).toEqual(['b.ts']);
  });

  /** Everything that a room's files reach. */
  function reached(room: string): Set<string> {
    const seen = new Set(FILES.filter((path) => roomOf(path) === room));
    for (const path of seen)
      for (const { to } of RUNNING.filter(({ from }) => from === path)) seen.add(to);
    return seen;
  }

  it.each(['forms', 'trust', 'islands', 'text', 'dates'])(
    '%s reach nothing of Node either',
    (room) => {
      expect([...reached(room)].filter((path) => path.startsWith('node:'))).toEqual([]);
    },
  );

  it('only src/load reads files', () => {
    const fs = IMPORTS.filter(({ from, to }) => /^node:fs/.test(to) && roomOf(from) !== 'load');
    expect(fs.map(({ from }) => from).filter((from) => roomOf(from) !== 'layouts')).toEqual([]);
  });
});

describe('src/', () => {
  const texts = FILES.map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));
  const withPattern = (pattern: RegExp): string[] =>
    texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('does not ask where it lies: under Astro the answer differs, and enters the bytes', () => {
    expect(withPattern(/import\.meta\.(url|dirname|filename)|__dirname|__filename/)).toEqual([]);
  });

  it('neither prints nor exits: scripts do', () => {
    expect(withPattern(/\bconsole\.|process\.(exit|stdout|stderr)/)).toEqual([]);
  });

  it('has no clock and no chance below the top floor', () => {
    const pattern = /Date\.now\(|new Date\(\)|Temporal\.Now|Math\.random|randomUUID/;
    expect(withPattern(pattern).filter((path) => roomOf(path) !== 'islands')).toEqual([]);
  });

  it('reads the environment nowhere but where pages are put together', () => {
    expect(withPattern(/process\.env/).filter((path) => roomOf(path) !== 'layouts')).toEqual([]);
  });
});
