import type { Expert, Letter } from '../../generated/expert.ts';
import { termsOf, type ServedTerm } from '../../records/expert-rounds.ts';
import { timeline } from '../../records/timeline.ts';

/** A term in the pool, with nothing of its event that is not public. */
export interface PublicTerm {
  from: string;
  /** The last day served or to be served. */
  to: string;
  cohort: string;
  letter: Letter | null;
  kind: 'first' | 'addition' | 'renewed' | 'again';
}

/** `again`: appointed anew after an earlier term ended, which is no renewal. */
function kindOf({ event }: ServedTerm, place: number): PublicTerm['kind'] {
  if (event.type === 'renewed') return 'renewed';
  if (event.addition === true) return 'addition';
  return place === 0 ? 'first' : 'again';
}

/** Every term that counts on a day (one that a correction took back does not), in the order it was given. */
export function publicTerms({ history }: Expert, asOf: string): PublicTerm[] {
  return termsOf(timeline(history, asOf))
    .map((term, place) => ({ ...term, kind: kindOf(term, place) }))
    .filter(({ from, to }) => from <= to)
    .map(({ event, from, to, kind }) => ({
      from,
      to,
      cohort: event.cohort,
      letter: event.letter
        ? { number: event.letter.number, issuedOn: event.letter.issuedOn }
        : null,
      kind,
    }));
}
