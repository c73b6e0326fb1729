import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../src/load/disk.ts';
import { loadContent, MAX_BYTES, type Loaded } from '../../src/load/files.ts';
import { findRepository, openTree, resolveRevision } from '../../src/load/git-tree.ts';
import { readSchemas } from '../../src/load/schemas.ts';

const SCHEMAS = readSchemas('schemas');
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'sample',
  GIT_AUTHOR_EMAIL: 'sample@example.org',
  GIT_COMMITTER_NAME: 'sample',
  GIT_COMMITTER_EMAIL: 'sample@example.org',
};
let root = '';

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, env: ENV, encoding: 'utf8' }).trim();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  git('init', '-q', '-b', 'main');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
}

function commit(): string {
  git('add', '-A');
  git('commit', '-q', '-m', 'Sample');
  return git('rev-parse', 'HEAD');
}

function load(revision: string, folder = join(root, 'content')): Loaded {
  const repository = findRepository(folder);
  return loadContent(openTree(repository, resolveRevision(repository, revision)), SCHEMAS);
}

const kinds = ({ faults }: Loaded): string[] => faults.map(({ kind, path }) => `${path} ${kind}`);

it('reads from a commit what it reads from disk: files, faults, and their order', () => {
  write({
    'site.json': '{"a":1,"a":2}',
    'experts/s/a.json': '{}',
    'experts/s/b.json': '{',
    'experts/s-2/名.json': '\uFEFF{}',
    'experts/s/empty.json': '',
    'experts/s/gbk.json': new Uint8Array([0xd5, 0xc2]),
    'experts/s/large.json': 'x'.repeat(MAX_BYTES + 1),
    'regulations/w/2020/zh.md': '第一条　甲。\n',
    'odd.txt': 'x',
    '.hidden/x.json': '{',
  });
  symlinkSync('/etc/hostname', join(root, 'content', 'experts/s/link.json'));
  commit();
  const onDisk = loadContent(openFolder(join(root, 'content')), SCHEMAS);
  expect(onDisk.faults.length).toBeGreaterThan(8);
  expect(load('HEAD')).toEqual(onDisk);
  expect(kinds(onDisk)).toContain('experts/s/link.json link');
  expect(kinds(onDisk)).toContain('experts/s/large.json tooLarge');
});

it('a submodule is no file', () => {
  write({ 'regulations/w/2020/zh.md': '第一条　甲。\n' });
  const oid = commit();
  git('update-index', '--add', '--cacheinfo', `160000,${oid},content/experts`);
  git('commit', '-q', '-m', 'Submodule');
  expect(kinds(load('HEAD'))).toEqual(['experts unexpected', 'site.json missing']);
});

it('reads a bare repository, named as if the folder lay in it, and any revision', () => {
  write({ 'regulations/w/2020/zh.md': '甲' });
  commit();
  write({ 'regulations/w/2020/zh.md': '乙' });
  commit();
  git('clone', '-q', '--bare', '.', 'bare.git');
  const folder = join(root, 'bare.git', 'content');
  expect(load('main', folder).files.map(({ text }) => text)).toEqual(['乙']);
  expect(load('main~1', folder).files.map(({ text }) => text)).toEqual(['甲']);
});

it('a content folder may be the whole tree', () => {
  writeFileSync(join(root, 'site.json'), '{}');
  commit();
  expect(load('HEAD', root).files.map(({ path }) => path)).toEqual(['site.json']);
});

it('a commit without the folder, and the empty tree, hold nothing', () => {
  writeFileSync(join(root, 'readme.md'), 'x');
  commit();
  write({ 'site.json': '{}' });
  const empty = git('hash-object', '-t', 'tree', '/dev/null');
  for (const revision of ['HEAD', empty])
    expect(load(revision)).toMatchObject({ files: [], faults: [{ kind: 'missing' }] });
});

it('takes over what the other content has, word for word, as the very same object', () => {
  write({ 'regulations/w/2020/zh.md': '甲', 'regulations/w/2020/en.md': 'A' });
  commit();
  const before = load('HEAD');
  write({ 'regulations/w/2020/en.md': 'B' });
  const now = loadContent(openFolder(join(root, 'content')), SCHEMAS, before);
  expect(now.files.map((file, at) => file === before.files[at])).toEqual([false, true]);
});

describe('nothing that was pushed takes part', () => {
  it('replacement refs are not followed', () => {
    write({ 'regulations/w/2020/zh.md': '甲' });
    const real = commit();
    write({ 'regulations/w/2020/zh.md': '乙' });
    git('replace', real, commit());
    expect(load(real).files.map(({ text }) => text)).toEqual(['甲']);
  });
  it('nor filters', () => {
    write({ 'regulations/w/2020/zh.md': '甲' });
    writeFileSync(join(root, '.gitattributes'), '*.md filter=evil diff=evil\n');
    commit();
    git('config', 'filter.evil.smudge', 'touch smudged');
    git('config', 'diff.evil.textconv', 'touch smudged');
    expect(load('HEAD').files.map(({ text }) => text)).toEqual(['甲']);
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('what cannot be read is said', () => {
  const reasonOf = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return (error as { reason?: unknown }).reason;
    }
  };
  it.each(['nowhere', 'HEAD:content/site.json', '--all', '0'.repeat(40), ''])(
    'revision “%s”',
    (revision) => {
      write({ 'regulations/w/2020/zh.md': '甲' });
      commit();
      const repository = findRepository(join(root, 'content'));
      expect(reasonOf(() => resolveRevision(repository, revision))).toBe('bad-revision');
    },
  );
  it('a folder outside every repository', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    expect(reasonOf(() => findRepository(outside))).toBe('no-repository');
    rmSync(outside, { recursive: true });
  });
});

describe('an object that the repository lost', () => {
  const lose = (oid: string): void =>
    rmSync(join(root, '.git/objects', oid.slice(0, 2), oid.slice(2)), { force: true });

  it.each([
    ['a file', ':content/site.json'],
    ['a folder', ':content/experts'],
    ['the content folder', ':content'],
    ['all', '^{tree}'],
  ])('%s: git’s reason is thrown, and nothing is called absent', (_, named) => {
    write({ 'site.json': '{}', 'experts/s/a.json': '{"a": 1}' });
    const hash = commit();
    const oid = git('rev-parse', `${hash}${named}`);
    lose(oid);
    expect(() => load(hash)).toThrow(expect.objectContaining({ name: 'Error' }));
    expect(() => load(hash)).toThrow(/missing|not a tree|Not a valid|unable|could not/i);
  });

  it('the commit itself is no revision', () => {
    write({ 'site.json': '{}' });
    const hash = commit();
    lose(hash);
    expect(() => load(hash)).toThrow(expect.objectContaining({ reason: 'bad-revision' }));
  });
});
