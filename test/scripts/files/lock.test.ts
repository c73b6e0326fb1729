import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock, waitForLock } from '../../../scripts/files/lock.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'dist.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const hold = (holder: object): void => writeFileSync(path, JSON.stringify(holder));

it('a lock is had by one at a time, and given back', () => {
  const release = takeLock(path);
  expect(release).not.toBeNull();
  expect(takeLock(path)).toBeNull();
  release!();
  expect(existsSync(path)).toBe(false);
  takeLock(path)!();
});

it.each([
  [
    'of a process that is gone',
    () => ({ pid: spawnSync('true').pid, host: hostname(), began: '' }),
  ],
  ['of a number that another process has now', () => ({ pid: 1, host: hostname(), began: 'x' })],
])('a lock %s is taken over', (_, holder) => {
  hold(holder());
  const release = takeLock(path);
  expect(release).not.toBeNull();
  release!();
  expect(readdirSync(folder)).toEqual([]);
});

it('a lock that tells nobody is taken over', () => {
  writeFileSync(path, '');
  expect(takeLock(path)).not.toBeNull();
});

it('a lock of another machine holds', () => {
  hold({ pid: 1, host: `not-${hostname()}`, began: '' });
  expect(takeLock(path)).toBeNull();
});

it('is waited for as long as is said', async () => {
  const release = takeLock(path)!;
  expect(await waitForLock(path, 0.3)).toBeNull();
  setTimeout(release, 250);
  expect(await waitForLock(path, 30)).not.toBeNull();
});
