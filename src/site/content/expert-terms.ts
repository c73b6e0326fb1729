import type { Expert, Letter } from '../../generated/expert.ts';
import { termsOf } from '../../records/expert-rounds.ts';
import { timeline } from '../../records/timeline.ts';

/** A term in the pool, with nothing of its event that is not public. */
export interface PublicTerm {
  from: string;
  /** The last day served or to be served. */
  to: string;
  cohort: string;
  letter: Letter | null;
  kind: 'appointed' | 'addition' | 'renewed';
}

/** Every term that counts on a day (one that a correction took back does not), in the order it was given. */
export function publicTerms({ history }: Expert, asOf: string): PublicTerm[] {
  return termsOf(timeline(history, asOf))
    .filter(({ from, to }) => from <= to)
    .map(({ event, from, to }) => ({
      from,
      to,
      cohort: event.cohort,
      letter: event.letter
        ? { number: event.letter.number, issuedOn: event.letter.issuedOn }
        : null,
      kind: event.type === 'appointed' && event.addition === true ? 'addition' : event.type,
    }));
}
