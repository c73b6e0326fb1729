import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSample } from '../../scripts/sample/write-sample.ts';
import { judgeInBatches } from '../../scripts/judge-content.ts';
import type { Expert } from '../../src/generated/expert.ts';

const root = mkdtempSync(join(tmpdir(), 'sample-'));
const write = (to: string, experts: number, stations: number, seed: number): void =>
  writeSample({ from: resolve('content'), to: join(root, to), experts, stations, seed });

function bytesOf(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(join(root, folder).length), readFileSync(path, 'utf8')]),
  );
}

function expertsOf(folder: string): Expert[] {
  return [...bytesOf(join(folder, 'experts')).values()].map((text) => JSON.parse(text) as Expert);
}

beforeAll(() => write('large', 200, 40, 1));
afterAll(() => rmSync(root, { recursive: true }));

function graveIn(folder: string): string[] {
  const { findings } = judgeInBatches({ content: join(root, folder) }).result;
  const grave = findings.filter(
    ({ level, file }) =>
      level !== 'note' && /\/(experts|workstations|private|schemes)\//.test(file),
  );
  return grave.map(({ file, ruleId }) => `${file} ${ruleId}`);
}

it('a sample of more people than a notice may name has no error of its own either', () => {
  write('many', 1_000, 2, 1);
  expect(graveIn('many')).toEqual([]);
});

describe('a sample of 200 experts and 40 workstations', () => {
  it('has no error and no warning of its own', () => {
    expect(graveIn('large')).toEqual([]);
  });

  it('has people in every stage, all marked as samples', () => {
    const experts = expertsOf('large');
    expect(experts.every(({ sample }) => sample === true)).toBe(true);
    const types = new Set(experts.flatMap(({ history }) => history.map(({ type }) => type)));
    for (const type of ['rejected', 'appointed', 'renewed', 'lapsed', 'exited', 'corrected'])
      expect(types).toContain(type);
  });
});

describe('the seed', () => {
  it('the same gives the same bytes, another gives others', () => {
    write('one', 12, 4, 7);
    write('again', 12, 4, 7);
    write('other', 12, 4, 8);
    expect(bytesOf('again')).toEqual(bytesOf('one'));
    const names = (folder: string): string[] =>
      expertsOf(folder).map(({ profile }) => profile.name);
    expect(names('other')).not.toEqual(names('one'));
  });
});

describe('the command', () => {
  const run = (...args: string[]): { code: number; stderr: string } => {
    try {
      execFileSync(process.execPath, ['scripts/sample.ts', '--lang', 'en', ...args], {
        stdio: 'pipe',
      });
      return { code: 0, stderr: '' };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: Buffer };
      return { code: status, stderr: String(stderr) };
    }
  };

  it('writes nothing into a folder that holds something', () => {
    write('full', 1, 1, 1);
    writeFileSync(join(root, 'full', 'mine.txt'), 'mine');
    const before = bytesOf('full');
    const { code, stderr } = run('-o', join(root, 'full'));
    expect(code).toBe(2);
    expect(stderr).toContain('is not empty');
    expect(bytesOf('full')).toEqual(before);
  });

  it.each([[['--experts', 'many']], [['--seed=-1']], [[]]])('refuses %j', (args) => {
    const { code, stderr } = run(...args, ...(args.length > 0 ? ['-o', join(root, 'new')] : []));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
