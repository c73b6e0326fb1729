import type { ContentSource } from '../../src/load/source.ts';

/** The bytes of a content folder's files, by path in it. */
export type Folder = Map<string, Uint8Array>;

export function sourceOf(folder: Folder): ContentSource {
  return {
    list: () => [...folder].map(([path, { length }]) => ({ kind: 'file', path, bytes: length })),
    read: (paths) => paths.map((path) => ({ path, bytes: folder.get(path) ?? new Uint8Array() })),
  };
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Holder = Json[] | { [name: string]: Json };

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const DAYS = [
  ...['2026-02-30', '2025-02-29', '2024-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-06-31'],
  ...['0000-01-01', '0001-01-01', '1582-10-10', '1949-10-01', '1960-02-29', '2000-02-29'],
  ...['2026-12-31', '2027-01-01', '2029-04-30', '2029-05-01', '9996-12-31', '9999-12-31', '9999'],
  ...['2026', '2026-02', '2026-00', '+002026-01-01', '-000001-01-01', '2026-03-18T00:00:00Z'],
];

const STRINGS = [
  ...['', ' ', '\n', '\0', '\uD800', '\uDFFF', '\u202E反向', '\u200B', '\u{E0041}', '𬍛😀'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    'art_1',
    'art_999__para_9',
  ],
  ...[
    '{{on}}',
    '${a}',
    '$&',
    '</script>',
    '::error::x',
    '../../etc/passwd',
    '%s%n',
    '|',
    '\\u0000',
  ],
  ...[
    'e-1',
    'e-5',
    'bj-0001',
    'bj-0012',
    'cq-0001',
    'lj-0001',
    'call-2026-1',
    'selection',
    'direct',
  ],
  'x'.repeat(5000),
  '章'.repeat(3000),
];

const NUMBERS = [
  ...[0, -0, 1, -1, 2, 3, 4, 10, 64, 65, 66, 100, 1949, 2026, 9999, 10000, 0.1, -0.5, 1e21, 1e308],
  ...[2 ** 31, 2 ** 53, 2 ** 53 + 2, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER],
];

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function deep(random: Random): Json {
  let value: Json = 1;
  for (let left = pick(random, [3, 50, 3000]); left > 0; left--)
    value = random() < 0.5 ? [value] : { a: value };
  return value;
}

/** A day so many days from another; the day itself where the calendar does not reach so far. */
function shiftDay(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`).getTime() + by * 86_400_000;
  const shifted = new Date(at);
  return Number.isNaN(shifted.getTime()) ? day : shifted.toISOString().slice(0, 10);
}

function hostile(random: Random): Json {
  return pick<() => Json>(random, [
    () => pick(random, DAYS),
    () => pick(random, STRINGS),
    () => pick(random, NUMBERS),
    () => pick<Json>(random, [null, true, false, [], {}, [[]], [null], { zh: '', en: '' }]),
    () => deep(random),
  ])();
}

/** Every place in a value: what holds it, and under which name. */
function placesIn(root: Json): Array<[Holder, string]> {
  const places: Array<[Holder, string]> = [];
  const waiting: Json[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, child] of Object.entries(next)) {
      places.push([next, name]);
      waiting.push(child);
    }
  }
  return places;
}

function at(holder: Holder, name: string): Json {
  return (holder as Record<string, Json>)[name] as Json;
}

function put(holder: Holder, name: string, value: Json): void {
  // not by assignment: `__proto__` shall become a property
  Object.defineProperty(holder, name, {
    ...{ value, writable: true, enumerable: true, configurable: true },
  });
}

function remove(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else delete holder[name];
}

/** Something near to what stands there, so that the schema may well pass it. */
function vary(random: Random, value: Json, others: readonly Json[]): Json {
  if (isDay(value))
    return random() < 0.2
      ? pick(random, DAYS)
      : shiftDay(value, pick(random, [-1, 1, -2, 7, -7, 30, 365, 1096, -1096, 4000, -40000]));
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number')
    return random() < 0.5 ? value + pick(random, [-1, 1]) : pick(random, NUMBERS);
  const alike = others.filter((other) => typeof other === typeof value);
  return structuredClone(pick(random, alike.length > 0 ? alike : [value]));
}

function changeValue(random: Random, root: Json): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const [holder, name] = pick(random, places);
  const twin = (): Json => at(...pick(random, places));
  const list = places.map(([each]) => each).filter((each) => Array.isArray(each));
  const entries = pick(random, list.length > 0 ? list : [[]]);
  const one = Math.floor(random() * entries.length);
  const other = Math.floor(random() * entries.length);
  pick(random, [
    () => put(holder, name, hostile(random)),
    () => put(holder, name, structuredClone(twin())),
    () => remove(holder, name),
    () => {
      const same = places.filter(([, each]) => each === name).map((place) => at(...place));
      put(holder, name, vary(random, at(holder, name), same));
    },
    () => {
      const days = places.filter((place) => isDay(at(...place)));
      if (days.length === 0) return;
      const [where, called] = pick(random, days);
      put(where, called, vary(random, at(where, called), []));
    },
    () => {
      const numbers = places.filter((place) => typeof at(...place) === 'number');
      if (numbers.length === 0) return;
      const [where, called] = pick(random, numbers);
      put(where, called, vary(random, at(where, called), []));
    },
    () => put(holder, pick(random, STRINGS), at(holder, name)),
    () => entries.length > 0 && entries.splice(other, 0, structuredClone(entries[one] as Json)),
    () => entries.length > 0 && entries.splice(other, 0, ...entries.splice(one, 1)),
    () => entries.length > 0 && entries.splice(one, 1),
  ])();
}

function changeText(random: Random, text: string): string {
  const where = Math.floor(random() * text.length);
  const insert = (words: string): string => text.slice(0, where) + words + text.slice(where);
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  return pick(random, [
    () => text.slice(0, where),
    () => text.slice(where),
    () =>
      insert(
        pick(random, [
          '"',
          '{',
          '}',
          '[',
          ',',
          ':',
          '\\',
          '\0',
          '\u202E',
          '\uFEFF',
          '\r',
          '#',
          '|',
          '第九百条　',
        ]),
      ),
    () => insert(pick(random, STRINGS)),
    () => `\uFEFF${text}`,
    () => text.replaceAll('\n', '\r\n'),
    () =>
      text.replace(
        /\d+(?=[,\s}\]])/,
        pick(random, ['1e400', '-1e400', '9007199254740993', '00', '1.']),
      ),
    () => text.replace('{', '{"__proto__": {"sound": true}, '),
    () => text.replace(/("\w+": )/, '$1 1, $1'),
    () => text.replace(/"([^"\\]{2})/, '"\\ud800\\u202e$1'),
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[line] ?? '').join('\n'),
    () => lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n'),
    () => '['.repeat(20_000),
    () => `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    () => pick(random, ['', '\n', 'null', '[]', '{}', '0', '"x"', '1e400', '{"erased":null}']),
  ])();
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

function changeFile(random: Random, folder: Folder, path: string): void {
  const text = DECODER.decode(folder.get(path));
  if (path.endsWith('.json') && random() < 0.75)
    try {
      const value = JSON.parse(text) as Json;
      for (let left = pick(random, [1, 1, 2, 4]); left > 0; left--) changeValue(random, value);
      folder.set(path, ENCODER.encode(JSON.stringify(value, null, pick(random, [2, 2, 0]))));
      return;
    } catch {
      // an earlier change has broken it: then its text is changed
    }
  folder.set(path, ENCODER.encode(changeText(random, text)));
}

const TOMBSTONE =
  '{"schemaVersion":1,"id":"ID","scheme":"S","erased":{"on":"2026-10-01","ground":"x"}}';

function changeFolder(random: Random, folder: Folder, path: string): void {
  const bytes = folder.get(path) ?? new Uint8Array();
  const other = pick(random, [...folder.keys()]);
  const name = pick(random, [...STRINGS.filter((words) => /^[\w-]+$/.test(words)), 'zz-0001']);
  pick(random, [
    () => folder.delete(path),
    () => folder.set(path.replace(/[^/]+(?=\.json$)/, name), bytes),
    () => folder.set(path.replace(/(?<=^\w+\/)[^/]+(?=\/)/, name), bytes),
    () => folder.set(path, folder.get(other) ?? bytes).set(other, bytes),
    () =>
      folder.set(path, ENCODER.encode(TOMBSTONE.replace('ID', path.replace(/^.*\/|\.json$/g, '')))),
    () => folder.set(path, bytes.slice(0, Math.floor(random() * bytes.length))),
    () =>
      folder.set(path, Uint8Array.of(...bytes.slice(0, 40), 0xc3, 0x28, ...bytes.slice(40, 80))),
  ])();
}

/** A content folder with one to three things in it changed, by the seed. */
export function mutate(folder: Folder, random: Random): Folder {
  const changed = new Map(folder);
  for (let left = pick(random, [1, 1, 2, 3]); left > 0; left--) {
    const path = pick(random, [...changed.keys()]);
    if (random() < 0.08) changeFolder(random, changed, path);
    else changeFile(random, changed, path);
  }
  return changed;
}
