import { spanOfPartialDate } from '../dates/days.ts';
import type { Statement } from '../generated/statement.ts';

/** The order in which a statement is written: the same facts are the same bytes, and so the same signature. */
const ORDER = ['v', 'k', 'sch', 'id', 'name', 'role', 'no', 'on', 'from', 'to'] as const;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/; // bj-0012

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 10 && spanOfPartialDate(value) !== null;
const isId = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 64 && ID.test(value);
const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 4000;

const CLAIMS: Record<(typeof ORDER)[number], (value: unknown) => boolean> = {
  v: (value) => value === 1,
  k: (value) => value === 'letter' || value === 'plaque',
  sch: isId,
  id: isId,
  name: isText,
  role: (value) => value === undefined || isId(value),
  no: isText,
  on: isDay,
  from: isDay,
  to: (value) => value === undefined || isDay(value),
};

/** The statement as JSON, in the one order and without a space. */
export function formatStatement(statement: Statement): string {
  return JSON.stringify(Object.fromEntries(ORDER.map((claim) => [claim, statement[claim]])));
}

/** As `schemas/statement.schema.json` has it (a test holds the two together); null for anything else. */
export function parseStatement(text: string): Statement | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const claims = value as Record<string, unknown>;
  const known = Object.keys(claims).every((claim) => Object.hasOwn(CLAIMS, claim));
  const sound = ORDER.every((claim) => CLAIMS[claim](claims[claim]));
  return known && sound ? (claims as unknown as Statement) : null;
}
