import type { Scheme } from '../generated/scheme.ts';
import type { Loaded } from '../load/files.ts';
import type { Content } from './content.ts';

/** An event of a file that may not be sound: what is known of it is that it is an object. */
export type RawEvent = Readonly<Record<string, unknown>>;

/** A record, or a scheme, as its file gives it, sound or not: a broken file must not hide a rewritten history. */
export interface KeptRecord {
  /** `experts/bj-experts/bj-0012`, `schemes/bj-experts`; by what the file says of itself, wherever it lies. */
  key: string;
  path: string;
  id: string;
  /** Its own id, for a scheme. */
  scheme: string;
  schemaVersion: unknown;
  history: RawEvent[];
  /** A tombstone. */
  isErased: boolean;
  /** All that the file says; the very same object where two contents share it. */
  value: object;
}

const SCHEMAS = new Set(['expert', 'workstation', 'scheme', 'tombstone']);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsOf(history: unknown[]): RawEvent[] {
  return history.every(isObject) ? history : history.filter(isObject);
}

/** Every record and scheme of a content folder, by its key. */
export function keptRecords({ files }: Loaded): Map<string, KeptRecord> {
  const kept = new Map<string, KeptRecord>();
  for (const { path, schema, value } of files) {
    if (!SCHEMAS.has(schema) || !isObject(value) || typeof value['id'] !== 'string') continue;
    const { id, schemaVersion, history } = value;
    const kind = path.split('/')[0] ?? '';
    const named = typeof value['scheme'] === 'string' ? value['scheme'] : '';
    const scheme = schema === 'scheme' ? id : named;
    const key = schema === 'scheme' ? `${kind}/${id}` : `${kind}/${scheme}/${id}`;
    const events = Array.isArray(history) ? objectsOf(history) : [];
    const isErased = schema === 'tombstone';
    kept.set(key, { key, path, id, scheme, schemaVersion, history: events, isErased, value });
  }
  return kept;
}

/**
 * The schemes that a change is judged by: as the base has them, so that no change switches off the house rule which
 * forbids it; new ones as they come.
 */
export function schemesBefore(base: Content, content: Content): Map<string, Scheme> {
  return new Map([...content.schemes, ...base.schemes].map(({ value }) => [value.id, value]));
}
