import type { Content } from '../../rules/content.ts';
import { findAhead, type DueKind } from '../../rules/ahead.ts';

/** What may be told of what is to come: birthdays and bans are nobody's business. */
const PUBLIC_KINDS = ['term-ends', 'acceptance-due', 'assessment-due'] as const satisfies DueKind[];

/** A day that a record looks forward to, without the words that name a person. */
export interface PublicDue {
  kind: (typeof PUBLIC_KINDS)[number];
  scheme: string;
  /** The id of a record that the site lists. */
  record: string;
  on: string;
}

/** A term is three years; what lies further off is told when it comes nearer. */
const DAYS_AHEAD = 4 * 366;

const isPublic = (kind: DueKind): kind is PublicDue['kind'] =>
  (PUBLIC_KINDS as readonly DueKind[]).includes(kind);

/** By day. Notices have their own facts. */
export function publicDues(content: Content, asOf: string): PublicDue[] {
  const schemes = new Map(
    [...content.experts, ...content.workstations].map(({ value }) => [value.id, value.scheme]),
  );
  return findAhead(content, { asOf, days: DAYS_AHEAD }).flatMap(({ kind, on, record }) => {
    const scheme = schemes.get(record);
    return scheme !== undefined && isPublic(kind) ? [{ kind, scheme, record, on }] : [];
  });
}
