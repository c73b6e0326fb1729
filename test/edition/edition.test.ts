import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChanges, readEdition } from '../../src/edition/edition.ts';
import { readSchemas } from '../../src/load/schemas.ts';

const schemas = readSchemas('schemas');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync('test/fixtures/cities/yunhe', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const RECORD = 'experts/yh-experts/yh-0001.json';
const append = (file: string, text: string): void =>
  writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}${text}`);

describe('an edition', () => {
  it('has the same hash as long as every path and byte is the same', () => {
    const edition = readEdition(folder, schemas);
    expect(edition.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(readEdition(folder, schemas).hash).toBe(edition.hash);
    expect(findChanges(edition)).toEqual([]);
  });

  it.each<[string, () => void, string[]]>([
    ['a byte of a record', () => append(RECORD, '\n'), [RECORD]],
    [
      'a new file',
      () => writeFileSync(join(folder, 'experts/yh-experts/yh-9999.json'), '{}'),
      ['experts/yh-experts/yh-9999.json'],
    ],
    ['a file that is gone', () => rmSync(join(folder, RECORD)), [RECORD]],
    [
      'a file that is a link now',
      () => {
        rmSync(join(folder, RECORD));
        symlinkSync('/etc/hostname', join(folder, RECORD));
      },
      [RECORD],
    ],
    [
      'a file that is a pipe now, without opening it',
      () => {
        rmSync(join(folder, RECORD));
        execFileSync('mkfifo', [join(folder, RECORD)]);
      },
      [RECORD],
    ],
  ])('tells %s', (_, change, expected) => {
    const edition = readEdition(folder, schemas);
    change();
    expect(findChanges(edition)).toEqual(expected);
  });

  it('does not mind an editor’s hidden files', () => {
    const edition = readEdition(folder, schemas);
    writeFileSync(join(folder, 'experts/.yh-0001.json.swp'), 'x');
    expect(findChanges(edition)).toEqual([]);
  });

  it('reads no pipe and follows no link: they are faults', () => {
    execFileSync('mkfifo', [join(folder, 'experts/yh-experts/yh-7777.json')]);
    symlinkSync('nowhere', join(folder, 'experts/yh-experts/yh-8888.json'));
    const { content } = readEdition(folder, schemas);
    const faults = content.loaded.faults.map(({ kind, path }) => `${kind} ${path}`);
    expect(faults).toContain('unexpected experts/yh-experts/yh-7777.json');
    expect(faults).toContain('link experts/yh-experts/yh-8888.json');
  });
});
