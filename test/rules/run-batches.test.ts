import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { judgeContent, judgeInBatches } from '../../scripts/judge-content.ts';
import { writeSample } from '../../scripts/sample/write-sample.ts';
import { Collisions } from '../../src/rules/collisions.ts';
import { defineRule } from '../../src/rules/rule.ts';

interface Kept {
  id: string;
  profile: { name: string };
  history: Array<Record<string, unknown> & { type: string; letter?: { number: string } }>;
  [name: string]: unknown;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A sample larger than a few batches, to be spoilt. */
function sample(): string {
  const root = mkdtempSync(join(tmpdir(), 'batches-'));
  folders.push(root);
  const to = join(root, 'content');
  writeSample({ from: resolve('content'), to, experts: 120, stations: 6, seed: 3 });
  // a notice brings together all whom it names; here only one, so that other faults have to
  edit<{ history: Array<{ subjects?: string[] }> }>(
    join(to, 'schemes/bj-experts.json'),
    ({ history }) => {
      for (const event of history) if (event.subjects) event.subjects = ['bj-0031'];
    },
  );
  return to;
}

const path = (folder: string, id: number, kind = 'experts'): string =>
  join(folder, kind, 'bj-experts', `bj-${String(id).padStart(4, '0')}.json`);

function edit<T = Kept>(file: string, change: (value: T) => void): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as T;
  change(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** One fault each. */
const SPOIL: ReadonlyArray<(record: Partial<Kept>) => void> = [
  (record) => record.history?.reverse(),
  (record) => (record.id = 'nobody'),
  ({ history }) => history?.forEach((event) => (event['on'] = '2026-02-28')),
  ({ history }) => history?.push(...history.slice(-1)),
  (record) => (record['scheme'] = 'none'),
  ({ history }) => history?.splice(0, 1),
  (record) => delete record['schemaVersion'],
  ({ history }) => history?.forEach((event) => event.letter && (event.letter.number = '1')),
];

function expectAlike(content: string): string[] {
  const whole = judgeContent({ content }).result;
  // one at a time is the hardest: a rule that compares records and does not say so sees no two of them
  for (const atOnce of [1, 32]) {
    const batched = judgeInBatches({ content, atOnce }).result;
    expect(JSON.stringify(batched, null, 1)).toBe(JSON.stringify(whole, null, 1));
  }
  return whole.findings.map(({ ruleId }) => ruleId);
}

describe('a few records at a time and all at once say the same', () => {
  it.each(['content', 'test/fixtures/cities/linjiang', 'test/fixtures/cities/yunhe'])(
    'of %s',
    (content) => void expectAlike(content),
  );

  it('of faults that far records have with one another', () => {
    const folder = sample();
    const text = (id: number, kind?: string): string =>
      readFileSync(path(folder, id, kind), 'utf8');
    // one person twice, by identity: the last record is made the first one’s
    const { identity } = JSON.parse(text(2, 'private')) as { identity: string };
    edit<Record<string, unknown>>(path(folder, 119, 'private'), (priv) => {
      priv['identity'] = identity;
    });
    const numbers: string[] = [];
    for (const id of Array.from({ length: 120 }, (_, index) => index + 1))
      edit(path(folder, id), ({ history }) => {
        for (const event of history) if (event.letter) numbers.push(event.letter.number);
        const last = history.findLast((event) => event.letter);
        if (id > 110 && last?.letter) last.letter.number = numbers[0] ?? '';
      });
    // ids that are not their files’ names, a private part of nobody, broken and misplaced files
    edit(path(folder, 5), (record) => (record.id = 'bj-0118'));
    write(path(folder, 999, 'private'), text(7, 'private'));
    write(path(folder, 9), '{ "id": 1, }');
    write(join(folder, 'experts', 'note.txt'), 'a note');
    rmSync(path(folder, 30, 'private'));
    rmSync(path(folder, 31));
    const found = expectAlike(folder);
    for (const rule of [
      ...['file/identity-twice', 'expert/letter-number', 'file/name-and-id', 'file/private-orphan'],
      ...['file/json', 'file/readable', 'file/private-absent', 'scheme/event-target'],
    ])
      expect(found).toContain(rule);
  });

  it.each(['linjiang', 'yunhe'])('of a city whose every record is spoilt: %s', (city) => {
    const root = mkdtempSync(join(tmpdir(), 'batches-'));
    folders.push(root);
    cpSync(join('test/fixtures/cities', city), root, { recursive: true });
    const records = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?:experts|workstations|private)\/.*\.json$/.test(name))
      .sort();
    for (const [at, name] of records.entries())
      edit<Partial<Kept>>(join(root, name), (record) => SPOIL[at % SPOIL.length]?.(record));
    const found = new Set(expectAlike(root));
    expect(found.size).toBeGreaterThan(5);
  });

  it('of a register never published, which only the earliest of all decides', () => {
    const folder = sample();
    edit<{ history: Array<{ type: string }>; rulebooks: Array<{ from: string }> }>(
      join(folder, 'schemes/bj-experts.json'),
      (scheme) => {
        scheme.history = scheme.history.filter(({ type }) => type !== 'register-published');
        for (const book of scheme.rulebooks) book.from = '2020-01-01';
      },
    );
    expect(expectAlike(folder)).toContain('expert/register-edition');
  });
});

it('a rule that is given all records does not compile unless it says which of them it compares', () => {
  const words = { zh: '甲', en: 'A' };
  // @ts-expect-error `across` is left out
  const rule = defineRule({
    id: 'file/example',
    scope: 'registry',
    level: 'error',
    title: words,
    demand: words,
    messages: { m: { ...words, remedy: words } },
    check: () => undefined,
  });
  expect(rule.id).toBe('file/example');
});

describe('collisions', () => {
  it('finds all who share a key, however many keys there are, and nobody else’s salt', () => {
    const collisions = new Collisions();
    for (let owner = 0; owner < 20_000; owner++) collisions.add(owner, 0, `key ${owner}`);
    collisions.add(7, 0, 'key 7');
    collisions.add(11, 1, 'key 19999');
    collisions.add(3, 0, 'key 15000');
    expect([3, 15_000].every((owner) => collisions.found.has(owner))).toBe(true);
    expect(collisions.found.size).toBeLessThan(8); // two hashes alike are no fault, but rare
  });
});
