import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import type { FormDefinition, FormValues } from './definition.ts';

/** What stands after `#`: a public record to take facts from, or answers that somebody put into the link. */
export type PrefillRequest = { record: string } | { values: Record<string, unknown> };

/** Longer than any link people send each other, in characters. */
const LONGEST = 20_000;

function readLinked(encoded: string): PrefillRequest | 'unreadable' {
  try {
    const values: unknown = JSON.parse(
      new TextDecoder().decode(decodeBase64url(encoded) ?? new Uint8Array()),
    );
    const fits = typeof values === 'object' && values !== null && !Array.isArray(values);
    return fits ? { values: values as Record<string, unknown> } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/**
 * Reads the part of an address after `#`, which no server is told. Matches `record=bj-0012`, `values=eyJuYW1l…`;
 * null where it is a place on the page.
 */
export function readPrefillRequest(fragment: string): PrefillRequest | 'unreadable' | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const [record, values] = [parts.get('record'), parts.get('values')];
  if (values !== null) return values.length > LONGEST ? 'unreadable' : readLinked(values);
  if (record === null) return null;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(record) ? { record } : 'unreadable';
}

/** The fragment, without `#`, of a link that offers these answers to whoever opens it. */
export function linkValues(values: FormValues): string {
  return `values=${encodeBase64url(new TextEncoder().encode(JSON.stringify(values)))}`;
}

/** The answers of a link that the form has fields for. */
export function keepKnown(
  form: FormDefinition,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const known = new Set(form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(values).filter(([id]) => known.has(id)));
}
