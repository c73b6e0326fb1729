import type { Expert } from '../generated/expert.ts';
import type { Workstation } from '../generated/workstation.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { ExpertState } from '../records/expert-state.ts';
import type { WorkstationState } from '../records/workstation-state.ts';
import { sha256Hex } from '../text/digest.ts';

/** A letter or plaque that was given; `holder` only while the public may know. */
export interface LetterFact {
  number: string;
  kind: 'letter' | 'plaque';
  from: string;
  /** Null for a plaque, which has no last day. */
  to: string | null;
  leftOn: string | null;
  holder: { id: string; name: Bilingual } | null;
}

export type LetterEntry = Omit<LetterFact, 'number'>;

/** `/data/letters.json`: keyed by the hash of the folded number, so that nobody who left is listed by it. */
export interface LetterBook {
  asOf: string;
  /** The day is fixed; else the reader's own day judges the terms. */
  pinned: boolean;
  letters: Record<string, LetterEntry>;
}

export type LetterAnswer = 'valid' | 'not-yet' | 'term-over' | 'left' | 'unknown';

const LEFT = new Set<ExpertState['state']>(['exited', 'barred']);
const ENDED = new Set<WorkstationState['state']>(['failed', 'revoked', 'closed']);

/** However people type it: `样聘〔2026〕001号`, `样聘[2026] 001 号`, `样聘2026001` fold alike. */
export function foldNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{P}\p{S}\s\u200b-\u200d]/gu, '')
    .replace(/号$/, '');
}

export function hashNumber(number: string): string {
  return sha256Hex(foldNumber(number));
}

/** Every letter that a record tells of, each with its own term. */
export function lettersOfExpert(expert: Expert, state: ExpertState): LetterFact[] {
  const listed = state.state === 'serving';
  const { name, nameEn } = expert.profile;
  return expert.history.flatMap((event): LetterFact[] => {
    if (event.type !== 'appointed' && event.type !== 'renewed') return [];
    if (!event.letter) return [];
    return [
      {
        number: event.letter.number,
        kind: 'letter',
        from: event.term.from,
        to: event.term.to,
        leftOn: LEFT.has(state.state) ? state.since : null,
        holder: listed ? { id: expert.id, name: { zh: name, en: nameEn } } : null,
      },
    ];
  });
}

export function plaqueOfWorkstation(station: Workstation, state: WorkstationState): LetterFact[] {
  if (!state.plaque || !state.establishedOn) return [];
  const ended = ENDED.has(state.state);
  return [
    {
      number: state.plaque,
      kind: 'plaque',
      from: state.establishedOn,
      to: null,
      leftOn: ended ? state.since : null,
      holder: ended ? null : { id: station.id, name: station.profile.name },
    },
  ];
}

export function createLetterBook(
  facts: readonly LetterFact[],
  asOf: string,
  pinned: boolean,
): LetterBook {
  const entries = facts.map(({ number, ...entry }) => [hashNumber(number), entry] as const);
  return {
    asOf,
    pinned,
    letters: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What a number comes to on a day (YYYY-MM-DD). */
export function judgeLetter(
  book: LetterBook,
  number: string,
  on: string,
): { answer: LetterAnswer; entry: LetterEntry | null } {
  const entry = book.letters[hashNumber(number)] ?? null;
  if (!entry) return { answer: 'unknown', entry };
  if (entry.leftOn !== null) return { answer: 'left', entry };
  if (on < entry.from) return { answer: 'not-yet', entry };
  if (entry.to !== null && entry.to < on) return { answer: 'term-over', entry };
  return { answer: 'valid', entry };
}
