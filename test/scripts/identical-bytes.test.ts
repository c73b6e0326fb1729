import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/voices.ts';
import { Copy } from './run-check.ts';

const EXPERT = 'experts/lj-experts/lj-0002.json';
const PROGRAM = resolve('scripts/check.js');

let copy: Copy;
let clone = '';

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=sample', '-c', 'user.email=sample@example.org'];
  execFileSync('git', [...identity, ...args], { cwd: copy.root });
}

beforeAll(() => {
  copy = new Copy('test/fixtures/cities/linjiang');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'First');
  copy.replace(EXPERT, '"to": "2030-03-31"', '"to": "2030-04-01"');
  git('commit', '-q', '-a', '-m', 'Second');
  clone = join(mkdtempSync(join(tmpdir(), 'clone-')), 'elsewhere');
  git('clone', '-q', copy.root, clone);
});
afterAll(() => {
  copy[Symbol.dispose]();
  rmSync(join(clone, '..'), { recursive: true });
});

/** The same content on another machine, as far as a test can make one: folder, clock, languages, width, home. */
function checkElsewhere(args: readonly string[]): Promise<string> {
  const env = {
    ...{ TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'de' },
    ...{ HOME: '/nonexistent', COLUMNS: '40', TERM: 'dumb' },
  };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [PROGRAM, '--content', join(clone, 'content'), ...args],
      { cwd: tmpdir(), env, maxBuffer: 1e8 },
      (_, stdout, stderr) => done(stdout + stderr),
    );
  });
}

// --base and --ahead tell all that a plain check tells, and more
const ALL = ['--base', 'HEAD~1', '--ahead', '3650'];
const TIMEOUT = { timeout: 120_000 };

it.for([
  ...FORMATS.map((format) => ['--format', format, '--lang', 'zh', ...ALL]),
  ['--format', 'text', '--lang', 'en', ...ALL],
  ['--format', 'json', '--lang', 'zh'],
])('unchanged content gives identical bytes, wherever and whenever: %j', TIMEOUT, async (args) => {
  const [here, there] = await Promise.all([copy.check(args), checkElsewhere(args)]);
  expect(here).toMatchObject({ code: 1, stderr: '' });
  expect(there).toBe(here.stdout);
});
