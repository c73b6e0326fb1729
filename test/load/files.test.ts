import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadFiles, type Loaded } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';

const SCHEMAS = readSchemas('schemas');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'load-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function load(files: Record<string, string>): Loaded {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return loadFiles(root, SCHEMAS);
}

const kinds = ({ faults }: Loaded): string[] => faults.map(({ kind, path }) => `${path} ${kind}`);

it('reads in one order, whatever the disk gives, with paths from the folder', () => {
  const { files } = load({
    'regulations/w/2020/zh.md': '第一条',
    'experts/s/b.json': '{}',
    'experts/s/a.json': '{}',
    'experts/r/c.json': '{}',
  });
  expect(files.map(({ path }) => path)).toEqual([
    'experts/r/c.json',
    'experts/s/a.json',
    'experts/s/b.json',
    'regulations/w/2020/zh.md',
  ]);
});

it('knows each file by its place', () => {
  const { files } = load({
    'site.json': '{}',
    'regulations/w/work.json': '{}',
    'regulations/w/2020/source.json': '{}',
    'regulations/w/2020/translation.json': '{}',
    'regulations/w/2020/en.md': 'Article 1',
    'schemes/s.json': '{}',
    'experts/s/a.json': '{}',
    'workstations/t/b.json': '{}',
    'private/s/a.json': '{}',
    'private/t/b.json': '{}',
    'forms/f.json': '{}',
  });
  expect(Object.fromEntries(files.map(({ path, schema }) => [path, schema]))).toEqual({
    'site.json': 'site',
    'regulations/w/work.json': 'work',
    'regulations/w/2020/source.json': 'source',
    'regulations/w/2020/translation.json': 'translation',
    'regulations/w/2020/en.md': 'text',
    'schemes/s.json': 'scheme',
    'experts/s/a.json': 'expert',
    'workstations/t/b.json': 'workstation',
    'private/s/a.json': 'expert-private',
    'private/t/b.json': 'workstation-private',
    'forms/f.json': 'form',
  });
});

it('trusts no shape that the schema has something against', () => {
  const { files } = load({
    'experts/s/a.json': '{}',
    'experts/s/b.json': '{',
    'site.json': '{"a":1,"a":2}',
  });
  expect(files.filter(({ sound }) => sound)).toEqual([]);
});

it('a fault of one file leaves the others read', () => {
  const loaded = load({
    'experts/s/a.json': '',
    'experts/s/b.json': '{',
    'odd.txt': 'x',
    'regulations/w/2020/zh.md': '第一条',
  });
  expect(kinds(loaded)).toEqual([
    'experts/s/a.json empty',
    'experts/s/b.json syntax',
    'odd.txt unexpected',
    'site.json missing',
  ]);
  expect(loaded.files.find(({ path }) => path.endsWith('zh.md'))).toMatchObject({
    text: '第一条',
    sound: true,
  });
});

it('the byte-order mark is a fault and not part of the text', () => {
  expect(load({ 'regulations/w/2020/zh.md': '\uFEFF第一条' }).files[0]?.text).toBe('第一条');
});

it('a folder that is not there, or no folder, throws: the command says so', () => {
  expect(() => loadFiles(join(root, 'none'), SCHEMAS)).toThrow('ENOENT');
  writeFileSync(join(root, 'file'), '');
  expect(() => loadFiles(join(root, 'file'), SCHEMAS)).toThrow('ENOTDIR');
});
