import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolderSafely, writeSafely } from '../../../scripts/files/safe-write.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'safe-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** How many kills are tried. */
const KILLS = Number(process.env['DIANZHANG_KILLS'] ?? 3);

describe('a file', () => {
  it('is written, and nothing else is left beside it', () => {
    writeSafely(join(folder, 'a.json'), 'one');
    writeSafely(join(folder, 'a.json'), new Uint8Array([50]));
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('2');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('keeps its mode; a new one has the mode asked for', () => {
    const path = join(folder, 'key');
    writeSafely(path, 'k', { mode: 0o600, fresh: true });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o666);
    writeSafely(path, 'l');
    expect(statSync(path).mode & 0o777).toBe(0o666);
  });

  it('that is to be fresh is never written over', () => {
    writeFileSync(join(folder, 'a'), 'old');
    expect(() => writeSafely(join(folder, 'a'), 'new', { fresh: true })).toThrow(/EEXIST/);
    symlinkSync('nowhere', join(folder, 'b'));
    expect(() => writeSafely(join(folder, 'b'), 'new', { fresh: true })).toThrow(/EEXIST/);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  it('behind a link is written, and the link stays one', () => {
    writeFileSync(join(folder, 'a'), 'old');
    symlinkSync('a', join(folder, 'b'));
    writeSafely(join(folder, 'b'), 'new');
    expect(lstatSync(join(folder, 'b')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
  });

  it('that cannot be written leaves the old one, and nothing beside it', () => {
    mkdirSync(join(folder, 'a'));
    expect(() => writeSafely(join(folder, 'a'), 'new')).toThrow(/EISDIR/);
    expect(() => writeSafely(join(folder, 'none', 'a'), 'new')).toThrow(/ENOENT/);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('of a killed process is cleared away by the next; a living one’s stays', () => {
    writeFileSync(join(folder, `.a.${2 ** 22 + 1}-00000000.part`), 'half');
    writeFileSync(join(folder, `.a.${process.pid}-00000000.part`), 'half');
    writeSafely(join(folder, 'a'), 'new');
    expect(readdirSync(folder)).toEqual([`.a.${process.pid}-00000000.part`, 'a']);
  });

  it('goes into a pipe as it is, and the pipe stays', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const told = new Promise((done) => execFile('cat', [pipe], (_, out) => done(out)));
    writeSafely(pipe, 'told');
    expect(await told).toBe('told');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it(`is the old or the new whenever its writer is killed (${KILLS} times)`, async () => {
    const path = join(folder, 'a');
    const texts = ['x', 'y'].map((letter) => letter.repeat(3_000_000));
    const code = `import { writeSafely } from ${JSON.stringify(resolve('scripts/files/safe-write.ts'))};
      process.stdout.write('ready');
      for (;;) for (const letter of ['x', 'y']) writeSafely(${JSON.stringify(path)}, letter.repeat(3_000_000));`;
    writeSafely(path, texts[0]!);
    for (let time = 0; time < KILLS; time++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
      await new Promise((ready) => child.stdout.once('data', ready));
      await new Promise((later) => setTimeout(later, Math.random() * 60));
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      expect(texts.includes(readFileSync(path, 'utf8'))).toBe(true);
      writeSafely(path, texts[0]!);
      expect(readdirSync(folder)).toEqual(['a']);
    }
  });
});

describe('a folder', () => {
  const whole = (path: string) => (part: string) => {
    expect(existsSync(path) && readdirSync(path).length > 0).toBe(false);
    writeFileSync(join(part, 'one'), '1');
  };

  it('appears when it is full, in place of none or of an empty one', () => {
    const path = join(folder, 'deep', 'made');
    writeFolderSafely(path, whole(path));
    expect(readdirSync(path)).toEqual(['one']);
    mkdirSync(join(folder, 'empty'));
    writeFolderSafely(join(folder, 'empty'), whole(join(folder, 'empty')));
    expect(readdirSync(folder).sort()).toEqual(['deep', 'empty']);
  });

  it('is not there where filling it fails, nor put over another', () => {
    const fail = (): void => {
      throw new Error('no');
    };
    expect(() => writeFolderSafely(join(folder, 'made'), fail)).toThrow('no');
    writeFolderSafely(join(folder, 'full'), (part) => writeFileSync(join(part, 'mine'), ''));
    expect(() => writeFolderSafely(join(folder, 'full'), () => {})).toThrow(/ENOTEMPTY|EEXIST/);
    expect(readdirSync(folder)).toEqual(['full']);
    expect(readdirSync(join(folder, 'full'))).toEqual(['mine']);
  });
});
