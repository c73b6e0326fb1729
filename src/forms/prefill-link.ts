import type { FormDefinition, FormValues } from './definition.ts';

/** What stands after `#`: a public record to take facts from, or answers that somebody put into the link. */
export type PrefillRequest = { record: string } | { values: Record<string, unknown> };

/** Longer than any link people send each other, in characters. */
const LONGEST = 20_000;

function fromBase64Url(text: string): string {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(plain, (char) => char.charCodeAt(0)));
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function readLinked(encoded: string): PrefillRequest | 'unreadable' {
  try {
    const values: unknown = JSON.parse(fromBase64Url(encoded));
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
  return `values=${toBase64Url(JSON.stringify(values))}`;
}

/** The answers of a link that the form has fields for. */
export function keepKnown(
  form: FormDefinition,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const known = new Set(form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(values).filter(([id]) => known.has(id)));
}
