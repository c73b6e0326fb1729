import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Expert } from '../../src/generated/expert.ts';
import { loadContent, MAX_BYTES } from '../../src/load/files.ts';
import type { Fault } from '../../src/load/faults.ts';
import { readSchemas } from '../../src/load/schemas.ts';

const SCHEMAS = readSchemas('schemas');
const PATH = 'experts/s/a.json';
const MANY = 100_000;

/** What is wrong with one file of the content folder. */
function faultsOf(text: string): Fault[] {
  const bytes = new TextEncoder().encode(text);
  expect(bytes.length).toBeLessThanOrEqual(MAX_BYTES);
  const source = {
    list: () => [{ kind: 'file' as const, path: PATH, bytes: bytes.length }],
    read: () => [{ path: PATH, bytes }],
  };
  const { faults } = loadContent(source, SCHEMAS);
  return faults.filter(({ path }) => path === PATH);
}

const kindsOf = (text: string): Set<string> => new Set(faultsOf(text).map(({ kind }) => kind));

const list = (length: number, entry: (index: number) => string): string =>
  Array.from({ length }, (_, index) => entry(index)).join(',');

// Each of these once took minutes or broke the stack: the suite's own time limit is the bound.
it.each([
  ['empty events', `{"history":[${list(600_000, () => '{}')}]}`, 'required'],
  ['events of no known type', `{"history":[${list(MANY, () => '{"type":"x"}')}]}`, 'choice'],
  ['unknown names', `{${list(MANY, (index) => `"k${index}":1`)}}`, 'unknownProperty'],
  ['names written twice', `{${list(2 * MANY, () => '"a":1')}}`, 'duplicateKey'],
  ['hidden escapes', `{"a":"${'\\u200b'.repeat(2 * MANY)}"}`, 'invisible'],
  ['halves of characters', `{"a":"${'\\ud800'.repeat(2 * MANY)}"}`, 'halfCharacter'],
])('%s by the hundred thousand are told in some fifty faults', (_, text, kind) => {
  const faults = faultsOf(text);
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  expect(faults.length).toBeLessThan(150);
});

it.each([
  ['lists', '['.repeat(MANY) + ']'.repeat(MANY)],
  ['objects', '{"a":'.repeat(MANY) + '1' + '}'.repeat(MANY)],
  ['lists within a history', `{"history":[${'['.repeat(MANY)}${']'.repeat(MANY)}]}`],
  ['a string of two million letters', `{"id":"${'a'.repeat(1_900_000)}"}`],
  ['a string of a million escapes', `{"id":"${'\\n'.repeat(900_000)}"}`],
])('%s: faults, and no broken stack', (_, text) => {
  expect(faultsOf(text)).not.toEqual([]);
});

it('nesting that is never closed breaks off at its end', () => {
  expect(faultsOf('['.repeat(MANY))).toMatchObject([{ kind: 'syntax', column: MANY + 1 }]);
});

/** A real record with so many more events that its text is long; `change` alters it. */
function longRecord(change: (record: Expert) => void): string {
  const record = JSON.parse(
    readFileSync('content/experts/bj-experts/bj-0001.json', 'utf8'),
  ) as Expert;
  const on = '2026-11-03';
  for (let at = 0; at < 400; at++)
    record.history.push({
      ...{ id: `f-${at}`, type: 'evaluated', on, recordedOn: on },
      result: '样本'.repeat(100),
    });
  change(record);
  return JSON.stringify(record);
}

const last = (record: Expert): Record<string, unknown> => record.history.at(-1) as never;

it('a long file is sound, or told of its one error, however far in that stands', () => {
  expect(faultsOf(longRecord(() => {}))).toEqual([]);
  const wrong = longRecord((record) => (last(record)['on'] = '2026-02-30'));
  expect(faultsOf(wrong)).toMatchObject([
    { kind: 'date', pointer: expect.stringMatching(/\/on$/) },
  ]);
});

it('of a long file all errors of its first entries are told, each once', () => {
  const wrong = longRecord((record) => {
    record.history[1] = { ...record.history[1], on: 7 } as never;
    record.history[2] = { ...record.history[2], id: 7 } as never;
  });
  expect(faultsOf(wrong).map(({ kind, pointer }) => [kind, pointer])).toEqual([
    ['type', '/history/1/on'],
    ['type', '/history/2/id'],
  ]);
});

const record = (change: (text: string) => string): string =>
  change(readFileSync('content/experts/bj-experts/bj-0001.json', 'utf8'));

it.each([
  ['a number beyond all numbers', '"year": 1e400'],
  ['minus that', '"year": -1e400'],
  ['a whole number that no double holds', '"schemaVersion": 9007199254740993'],
  ['`__proto__`', '"__proto__": {"sample": false}'],
  ['`constructor`', '"constructor": {"prototype": {"x": 1}}'],
  ['an id that every object has', '"id": "constructor"'],
])('%s is told and is nobody’s property', (_, property) => {
  const kinds = kindsOf(record((text) => text.replace('{', `{${property},`)));
  expect(kinds.size).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-3-18', '2026-03-18T00:00'])(
  '%s is no day',
  (day) => {
    const kinds = kindsOf(record((text) => text.replace('"on": "2026-03-18"', `"on": "${day}"`)));
    expect([...kinds]).toEqual(['date']);
  },
);

it('line ends of Windows are none of ours to judge, and shift no line', () => {
  const windows = record((text) => text.replaceAll('\n', '\r\n'));
  expect(faultsOf(windows)).toEqual([]);
  const [unix, dos] = [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')].map(
    (write) => faultsOf(record((text) => write(text.replace('"2026-04-16"', '"2026-04-31"')))),
  );
  expect(dos).toEqual(unix);
});

it('NUL is no JSON outside a string and a hidden character within', () => {
  expect(kindsOf('{"a": \0 1}')).toEqual(new Set(['invisible', 'syntax']));
});
