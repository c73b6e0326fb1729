import type { Scheme } from '../generated/scheme.ts';
import type { DatedEvent } from '../records/timeline.ts';
import type { Content } from './content.ts';

/** A history with where it stands and the scheme it belongs to; a scheme's own among them. */
export interface KeptHistory {
  path: string;
  record: string;
  /** Null where the content has no such scheme. */
  scheme: Scheme | null;
  history: readonly DatedEvent[];
}

export function historiesOf(content: Content): KeptHistory[] {
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  const ofRecords = [...content.experts, ...content.workstations].map(({ value, path }) => ({
    path,
    record: value.id,
    scheme: schemes.get(value.scheme) ?? null,
    history: value.history,
  }));
  const ofSchemes = content.schemes.map(({ value, path }) => ({
    path,
    record: value.id,
    scheme: value,
    history: value.history,
  }));
  return [...ofSchemes, ...ofRecords];
}
