import type { Expert } from '../../generated/expert.ts';
import type { Workstation } from '../../generated/workstation.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import type { ExpertState } from '../../records/expert-state.ts';
import { timeline } from '../../records/timeline.ts';
import type { WorkstationState } from '../../records/workstation-state.ts';
import { hashNumber } from '../../text/letter-number.ts';
import {
  partOf,
  type LetterBook,
  type LetterEntry,
  type RevocationList,
  type SheetKind,
} from '../../trust/lists.ts';

/** A letter or plaque that was given; `holder` only while the public may know. */
export interface LetterFact {
  number: string;
  kind: SheetKind;
  from: string;
  /** Null for a plaque, which has no last day. */
  to: string | null;
  leftOn: string | null;
  holder: { id: string; name: Bilingual } | null;
}

/** Later than any event: a letter is given before its term begins, and is then “not yet valid”, not unknown. */
const EVER = '9999-12-31';

const ENDED = new Set<WorkstationState['state']>(['failed', 'revoked', 'closed']);

/** The day on which the holder left while a term ran or was to come; null where the term was served out. */
function leftOn(expert: Expert, given: string, to: string, asOf: string): string | null {
  const exit = timeline(expert.history, asOf).find(
    ({ event }) =>
      (event.type === 'exited' || event.type === 'barred') && given <= event.on && event.on <= to,
  );
  return exit?.event.on ?? null;
}

/** Every letter that a record tells of, each with its own term. */
export function lettersOfExpert(expert: Expert, state: ExpertState, asOf: string): LetterFact[] {
  const listed = state.state === 'serving';
  const { name, nameEn } = expert.profile;
  return timeline(expert.history, EVER).flatMap(({ event }): LetterFact[] => {
    if (event.type !== 'appointed' && event.type !== 'renewed') return [];
    if (!event.letter) return [];
    const left = leftOn(expert, event.on, event.term.to, asOf);
    return [
      {
        number: event.letter.number,
        kind: 'letter',
        from: event.term.from,
        to: event.term.to,
        leftOn: left,
        holder: listed && !left ? { id: expert.id, name: { zh: name, en: nameEn } } : null,
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

function keyedByHash<T>(entries: ReadonlyArray<readonly [string, T]>): Record<string, T> {
  const hashed = entries.map(([number, entry]) => [hashNumber(number), entry] as const);
  return Object.fromEntries(hashed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const standing = (facts: readonly LetterFact[]): LetterFact[] =>
  facts.filter(({ leftOn: left }) => left === null);

/** The letters nobody took back. Of a holder who is no longer listed, it has the term alone. */
export function createLetterBook(
  facts: readonly LetterFact[],
  asOf: string,
  pinned: boolean,
): LetterBook {
  const entries = standing(facts).map(
    ({ number, kind, from, to, holder }): [string, LetterEntry] => [
      number,
      { kind, from, to, holder },
    ],
  );
  return { asOf, pinned, letters: keyedByHash(entries) };
}

/** A book up to this is fetched whole, and nothing is told of what was looked up; it is then some 180 KB (40 compressed). */
export const WHOLE_UP_TO = 1000;

/** Whether the book is so large that it is published in parts as well. */
export const isInParts = (facts: readonly LetterFact[]): boolean =>
  standing(facts).length > WHOLE_UP_TO;

const PARTS = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));

/** The book in 256 parts by name (`00` to `ff`), each a book; an empty one too, so that none is asked for in vain. */
export function divideBook({ letters, ...dated }: LetterBook): Array<[part: string, LetterBook]> {
  const entries = Map.groupBy(Object.entries(letters), ([hash]) => partOf(hash));
  return PARTS.map((part) => [
    part,
    { ...dated, letters: Object.fromEntries(entries.get(part) ?? []) },
  ]);
}

/** Those that are without effect before their term was over. */
export function createRevocations(facts: readonly LetterFact[], asOf: string): RevocationList {
  const revoked = facts.flatMap(({ number, kind, leftOn: since }) =>
    since === null ? [] : [[number, { kind, since }] as const],
  );
  return { asOf, revoked: keyedByHash(revoked) };
}
