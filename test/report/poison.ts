import { publish, type SchemaSet } from '../../src/records/publish.ts';
import type { LoadedFile } from '../../src/load/files.ts';
import type { Schemas } from '../../src/load/schemas.ts';

/** What no report may say, and where it stands. */
export type Secrets = Map<string, string>;

/** All that the functions here make, whole or cut, and nothing else that any content says. */
export const SECRET =
  /机密[^\s"]{0,12}|zz-secret-\d+|secret-\d+@|0755-\d{7}|e{40,}\d+|1[78]\d\d-(?:07-\d\d|09)|(?<![0-9A-Za-z])9876\d{3}(?![0-9A-Za-z])/g;

/** An event's own id, kind and days are its place: reports say them. */
const PLACE = new Set(['id', 'type', 'on', 'recordedOn', 'scheme', 'schemaVersion', '$schema']);

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Another value of the same make, unlike anything else in the content; `n` is its number. */
function likeness(value: unknown, n: number): unknown {
  if (typeof value === 'number') return 9_876_000 + n;
  if (typeof value !== 'string') return value;
  if (DAY.test(value)) {
    const day = `${(n % 28) + 1}`.padStart(2, '0');
    return `${1700 + (Math.floor(n / 28) % 200)}-07-${day}`;
  }
  if (/^\d{4}(-\d\d)?$/.test(value)) return `${1700 + (n % 200)}-09`;
  if (/^[0-9a-f]{64}$/.test(value)) return `${n}`.padStart(64, 'e');
  if (/^\+?[0-9 ()-]{5,24}$/.test(value)) return `0755-${6_660_000 + n}`;
  if (value.includes('@')) return `secret-${n}@private.example`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? `zz-secret-${n}` : `机密第${n}号之文`;
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every value that the allow-list of publishing keeps back, with how to write another in its place. */
function* keptBack(value: Tree, shown: unknown, path = ''): Generator<[Tree, string, string]> {
  for (const [name, child] of Object.entries(value)) {
    const also = isTree(shown) ? (shown as Tree)[name] : undefined;
    const at = `${path}/${name}`;
    if (isTree(child)) yield* keptBack(child, also, at);
    else if (also === undefined && !PLACE.has(name)) yield [value, name, at];
  }
}

/** The shown part of a history leaves out events: with them in their places, entry stands beside entry. */
function shownOf(set: SchemaSet, schema: string, value: Tree): Tree {
  const history = value['history'];
  if (!Array.isArray(history)) return publish(set, schema, value);
  const entries = history.map((event: Tree) => {
    const alone = publish(set, schema, { ...value, history: [event] }) as { history?: Tree[] };
    return alone.history?.[0] ?? {};
  });
  return { ...publish(set, schema, value), history: entries };
}

/** A scheme is public as a whole, but for these of its events. */
const WORDS_OF_SCHEMES = new Set(['note', 'reason', 'by']);

/** What is done to a value that is kept back; `n` is its number. */
export type Poison = (value: unknown, n: number) => unknown;

const IS_OF: Record<string, (value: unknown) => boolean> = {
  numbers: (value) => typeof value === 'number',
  days: (value) => /^\d{4}(-\d\d){0,2}$/.test(String(value)),
  references: (value) => /^[a-z]+(-[a-z0-9]+)*$/.test(String(value)),
  words: (value) => /[^\x00-\x7F]|@|^0\d\d/.test(String(value)),
};

/** Another value for those of one make: were all of them others, few rules would come to speak. */
export const another =
  (make: keyof typeof IS_OF): Poison =>
  (value, n) =>
    IS_OF[make]?.(value) ? likeness(value, n) : value;

export const OF_ANOTHER_TYPE: Poison = (value, n) =>
  typeof value === 'string' ? 9_876_000 + n : `机密第${n}号之文`;

/** A copy of a record in which everything private is a secret; with `soundly`, only where the schema lets it stand. */
export function poison(
  { path, schema, value }: LoadedFile,
  schemas: Schemas,
  how: Poison,
  secrets: Secrets,
  soundly: boolean,
): string {
  const copy = structuredClone(value) as Tree;
  const isSound = schemas.firstValidator(schema);
  for (const [owner, name, at] of keptBack(copy, shownOf(schemas.byName, schema, copy))) {
    if (schema === 'scheme' && !WORDS_OF_SCHEMES.has(name)) continue;
    const before = owner[name];
    const secret = how(before, secrets.size);
    if (secret === before) continue;
    owner[name] = secret;
    if (soundly && !isSound(copy)) owner[name] = before;
    else secrets.set(String(secret), `${path}${at}`);
  }
  return `${JSON.stringify(copy, null, 2)}\n`;
}
