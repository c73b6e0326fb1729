import type { Bilingual } from '../i18n/lang.ts';
import { hashNumber } from '../text/letter-number.ts';

export type SheetKind = 'letter' | 'plaque';

/** A letter or plaque in force or run out; `holder` only while the public may know. */
export interface LetterEntry {
  kind: SheetKind;
  from: string;
  /** Null for a plaque, which has no last day. */
  to: string | null;
  holder: { id: string; name: Bilingual } | null;
}

/** `/data/letters.json`, or one part of it: keyed by the hash of the folded number. */
export interface LetterBook {
  asOf: string;
  /** The day is fixed; else the reader's own day judges the terms. */
  pinned: boolean;
  letters: Record<string, LetterEntry>;
}

/**
 * `/.well-known/dianzhang/revoked.json`: since when a letter or plaque is without effect, and nothing else of it. Keyed
 * as the letter book is. A number short enough to type is short enough to guess, so the hash keeps the list from being
 * read, not from being asked; therefore it holds no more than the page answers to anybody who asks.
 */
export interface RevocationList {
  asOf: string;
  revoked: Record<string, { kind: SheetKind; since: string }>;
}

/**
 * The name of the part that a letter is in: `3f` of `/data/letters/3f.json`. To ask for it tells the server the first
 * byte of the hash: that the number is one of those, a 256th of all, that share it.
 */
export const partOf = (hash: string): string => hash.slice(0, 2);

export type NumberAnswer = 'valid' | 'not-yet' | 'term-over' | 'left' | 'unknown';

/** Where a day (YYYY-MM-DD) falls: both ends belong to the term. */
export function judgeTerm(
  term: { from: string; to?: string | null },
  on: string,
): 'valid' | 'not-yet' | 'term-over' {
  if (on < term.from) return 'not-yet';
  return typeof term.to === 'string' && term.to < on ? 'term-over' : 'valid';
}

/** What a number that somebody typed comes to on a day (YYYY-MM-DD). */
export function judgeNumber(
  lists: { book: LetterBook; revoked: RevocationList },
  number: string,
  on: string,
): {
  answer: NumberAnswer;
  kind: SheetKind | null;
  entry: LetterEntry | null;
  left: string | null;
} {
  const hash = hashNumber(number);
  const revoked = lists.revoked.revoked[hash];
  if (revoked) return { answer: 'left', kind: revoked.kind, entry: null, left: revoked.since };
  const entry = lists.book.letters[hash] ?? null;
  const answer = entry ? judgeTerm(entry, on) : 'unknown';
  return { answer, kind: entry?.kind ?? null, entry, left: null };
}
