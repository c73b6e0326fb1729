import { execFileSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { Copy } from './run-check.ts';

const copy = new Copy('test/fixtures/cities/linjiang');
afterAll(() => copy[Symbol.dispose]());

const RECORD = 'content/experts/lj-experts/lj-0001.json';

it.each(['', ':3', ':3:7'])('a place as reports print it names its file: %j', async (place) => {
  const { code, stderr } = await copy.check([`${RECORD}${place}`]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

it('no control character of an argument reaches the terminal', async () => {
  const { code, stderr } = await copy.check(['content/\u001B[2J\u009B31m.json']);
  expect(code).toBe(2);
  expect(stderr).toContain('\\u001B[2J\\u009B31m');
});

it('git’s own reason is passed on, and what it advises', async () => {
  execFileSync('git', ['init', '-q', copy.root]);
  const owned = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
  const { code, stderr } = await copy.check(['--base', 'HEAD'], owned);
  expect(code).toBe(2);
  expect(stderr).toMatch(/dubious ownership.*safe\.directory/);
});
