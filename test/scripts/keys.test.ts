import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parseArgs } from 'node:util';
import { UserError } from '../../scripts/command.ts';
import { runKeys } from '../../scripts/key-file.ts';
import { t } from '../../src/i18n/translate.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { DEVELOPMENT_KEY } from '../../src/trust/development-key.ts';
import { thumbprintOf } from '../../src/text/key-thumbprint.ts';
import { keyOf } from '../trust/signing.ts';

const root = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(root, { recursive: true }));

const OPTIONS = {
  content: { type: 'string' },
  from: { type: 'string' },
  on: { type: 'string' },
  reason: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

let content = '';
let count = 0;
beforeEach(() => {
  content = join(root, `content-${(count += 1)}`);
  mkdirSync(content);
});

function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      { env: { PATH, HOME, NODE_COMPILE_CACHE, LANG: 'en', ...env } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
/** The command without a process of its own; what it refuses, it refuses with one sentence. */
function keys(...given: string[]): { out: string; refused: string } {
  const { values, positionals } = parseArgs({
    args: [...given, '--content', content],
    options: OPTIONS,
    allowPositionals: true,
  });
  try {
    return { out: runKeys({ values, positionals, lang: 'en' }), refused: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { out: '', refused: t('en', error.key, error.params) };
  }
}
const published = () => JSON.parse(readFileSync(join(content, 'keys.json'), 'utf8'));

test('create: the private part for its owner alone, the public part in the content', async () => {
  const path = join(root, 'a.json');
  const args = ['create', '-o', path, '--from', '2026-05-01', '--content', content];
  const { code, out, err } = await run('keys', args);
  const key = JSON.parse(readFileSync(path, 'utf8'));
  const kid = thumbprintOf(key.x);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(kid);
  expect(out).not.toContain(key.d);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(published()).toEqual({
    schemaVersion: 1,
    keys: [{ kid, x: key.x, validFrom: '2026-05-01' }],
  });
  expect(readSchemas('schemas').validator('keys')(published())).toBe(true);
  expect(readSchemas('schemas').validator('keys')({ ...published(), keys: [key] })).toBe(false);
});

test('create: never over a file, never in the repository or the content, links followed', () => {
  const taken = join(root, 'taken.json');
  writeFileSync(taken, 'mine');
  symlinkSync(content, join(root, `link-${count}`));
  for (const path of [
    taken,
    join(process.cwd(), 'key.json'),
    join(content, 'key.json'),
    join(root, `link-${count}`, 'key.json'),
  ]) {
    expect(keys('create', '-o', path).refused).toContain(path);
  }
  expect(readFileSync(taken, 'utf8')).toBe('mine');
  expect(existsSync(join(content, 'keys.json'))).toBe(false);
  expect(existsSync(join(content, 'key.json'))).toBe(false);
});

test('retire and revoke add a day and take nothing out; list shows them', () => {
  for (const seed of [1, 2]) {
    writeFileSync(join(root, `k${seed}.json`), JSON.stringify(keyOf(seed)));
    keys('add', join(root, `k${seed}.json`), '--from', '2026-01-01');
  }
  const [first, second] = published().keys.map(({ kid }: { kid: string }) => kid);
  keys('retire', first.slice(0, 8), '--on', '2026-06-30');
  keys('revoke', second, '--on', '2026-05-02', '--reason', '遗失');
  expect(published().keys).toMatchObject([
    { kid: first, validFrom: '2026-01-01', retiredOn: '2026-06-30' },
    { kid: second, compromisedOn: '2026-05-02', reason: '遗失' },
  ]);
  const { out } = keys('list');
  expect(out.trim().split('\n')).toHaveLength(2);
  expect(out).toContain('given up as of 2026-05-02: 遗失');
});

test.each([
  [['retire', 'zzz', '--on', '2026-06-30'], /zzz/],
  [['revoke', 'x'], /x/],
  [['retire'], /create, add, list/],
  [['create', '-o', '/nowhere/at/all.json'], /nowhere/],
  [['create', '-o', join(root, 'n.json'), '--from', '2026-02-30'], /2026-02-30/],
  [['add', join(root, 'none.json')], /none\.json/],
  [['stamp'], /create, add, list/],
])('%j: refused in one sentence, nothing written', (args, words) => {
  const { refused } = keys(...args);
  expect(refused).toMatch(words);
  expect(refused).not.toContain('\n');
  expect(existsSync(join(content, 'keys.json'))).toBe(false);
});

test('a key is added once, and the development key never', () => {
  const path = join(root, 'once.json');
  writeFileSync(path, JSON.stringify(keyOf(5)));
  expect(keys('add', path).refused).toBe('');
  expect(keys('add', path).refused).toContain('already');
  writeFileSync(path, JSON.stringify(DEVELOPMENT_KEY));
  expect(keys('add', path).refused).toContain('development key');
  expect(published().keys).toHaveLength(1);
});

test('an unsound keys.json is left as it is', () => {
  writeFileSync(join(content, 'keys.json'), '{"keys":[]}');
  expect(keys('create', '-o', join(root, 'unsound.json')).refused).toContain('keys.json');
  expect(readFileSync(join(content, 'keys.json'), 'utf8')).toBe('{"keys":[]}');
  expect(existsSync(join(root, 'unsound.json'))).toBe(false);
});

test('a letter is not signed by a key that nobody published, or that is none', async () => {
  const paper = (key: string) =>
    run('paper', ['letter', 'bj-0001', '-o', join(root, 'l.pdf')], { DIANZHANG_SIGNING_KEY: key });
  const own = keyOf(6);
  for (const [key, words] of [
    [JSON.stringify(own), thumbprintOf(own.x)],
    [JSON.stringify({ ...own, x: keyOf(7).x }), 'halves'],
    [JSON.stringify({ kty: 'RSA' }), 'no private Ed25519 key'],
    ['/nowhere.json', '/nowhere.json'],
  ] as const) {
    const { code, err } = await paper(key);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain(own.d);
  }
  expect(existsSync(join(root, 'l.pdf'))).toBe(false);
});

test('a letter dated outside the key’s time is not signed', async () => {
  cpSync('content', content, { recursive: true });
  const path = join(root, 'late.json');
  keys('create', '-o', path, '--from', '2026-11-01');
  const { code, err } = await run(
    'paper',
    ['letter', 'bj-0001', '--content', content, '-o', join(root, 'late.pdf')],
    { DIANZHANG_SIGNING_KEY: path },
  );
  expect(code).toBe(2);
  expect(err).toContain('2026-04-30');
  expect(existsSync(join(root, 'late.pdf'))).toBe(false);
}, 60_000);
