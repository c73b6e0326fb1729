import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../scripts/command.ts';
import { recoverLast, swapIn } from '../../../scripts/publish/swap.ts';
import { chooseTarget, writeMark } from '../../../scripts/publish/target.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'target-')));
  for (const name of ['program/src', 'content/experts']) make(name);
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = (name: string): string => {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
};
const site = (name: string, text: string): string => {
  const path = make(name);
  writeFileSync(join(path, 'index.html'), text);
  writeMark(path);
  return path;
};
const choose = (path: string): string =>
  chooseTarget(path, path, { root: join(folder, 'program'), content: join(folder, 'content') });

function refusal(path: string): string {
  try {
    choose(path);
  } catch (error) {
    if (error instanceof UserError) return error.key;
    throw error;
  }
  return 'taken';
}

describe('a site is built', () => {
  it('where nothing is, into an empty folder, and over a site built before', () => {
    expect(choose(join(folder, 'new', 'deep'))).toBe(join(folder, 'new', 'deep'));
    expect(choose(make('empty'))).toBe(join(folder, 'empty'));
    expect(choose(site('old', 'old'))).toBe(join(folder, 'old'));
  });

  it('over one built before sites bore a mark, unless something else lies in it', () => {
    const old = make('before');
    mkdirSync(join(old, '.well-known', 'dianzhang'), { recursive: true });
    for (const name of ['index.html', '.well-known/dianzhang/jwks.json'])
      writeFileSync(join(old, name), '');
    expect(choose(old)).toBe(old);
    writeFileSync(join(old, 'mine.txt'), 'mine');
    expect(refusal(old)).toBe('build.not-ours');
  });

  it('through a link above', () => {
    symlinkSync(make('real'), join(folder, 'link'));
    expect(choose(join(folder, 'link', 'dist'))).toBe(join(folder, 'real', 'dist'));
  });

  it('never over what it did not write: nothing is touched', () => {
    const notes = make('notes');
    writeFileSync(join(notes, 'mine.txt'), 'mine');
    expect(refusal(notes)).toBe('build.not-ours');
    const mixed = site('mixed', 'old');
    writeFileSync(join(mixed, 'mine.txt'), 'mine');
    expect(refusal(mixed)).toBe('build.not-ours');
    expect(readFileSync(join(mixed, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    ['program', 'build.forbidden-place'],
    ['program/src', 'build.forbidden-place'],
    ['program/src/new', 'build.forbidden-place'],
    ['content', 'build.forbidden-place'],
    ['content/experts/site', 'build.forbidden-place'],
    ['.', 'build.forbidden-place'],
  ])('nor at %s', (name, key) => {
    expect(refusal(join(folder, name))).toBe(key);
  });

  it('nor over a file, a link or a link to nowhere', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(make('real'), join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'broken'));
    for (const name of ['file', 'link', 'broken'])
      expect(refusal(join(folder, name)), name).toBe('build.not-folder');
  });
});

describe('the swap', () => {
  const shown = (path: string): string => readFileSync(join(path, 'index.html'), 'utf8');

  it('puts the new site in the old one’s place, and leaves nothing beside', () => {
    const target = site('dist', 'old');
    swapIn(site('next', 'new'), target);
    expect(shown(target)).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist', 'program']);
  });

  it('that was killed in between is mended: the old site comes back', () => {
    site('dist.last', 'old');
    site('dist.near', 'half');
    recoverLast(join(folder, 'dist'));
    expect(shown(join(folder, 'dist'))).toBe('old');
    expect(existsSync(join(folder, 'dist.near'))).toBe(false);
  });

  it('that was killed after it leaves only something to clear away', () => {
    site('dist', 'new');
    site('dist.last', 'old');
    recoverLast(join(folder, 'dist'));
    expect(shown(join(folder, 'dist'))).toBe('new');
    expect(existsSync(join(folder, 'dist.last'))).toBe(false);
  });

  it('that cannot be brings the old site back', () => {
    const target = site('dist', 'old');
    expect(() => swapIn(join(folder, 'nowhere'), target)).toThrow(/ENOENT/);
    expect(shown(target)).toBe('old');
  });

  it.runIf(existsSync('/dev/shm'))('works from another disk', () => {
    const far = mkdtempSync('/dev/shm/site-');
    writeFileSync(join(far, 'index.html'), 'new');
    const target = site('dist', 'old');
    swapIn(far, target);
    rmSync(far, { recursive: true });
    expect(shown(target)).toBe('new');
  });
});
