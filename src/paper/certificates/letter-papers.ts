import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { timeline } from '../../records/timeline.ts';
import type { PaperSource } from './certificate-record.ts';
import { EVER } from './fact-words.ts';
import { appointmentFacts, personFacts } from './person-facts.ts';

/** The last appointment or renewal that came with a letter; corrected ones do not count. */
export function findAppointment(expert: Expert) {
  const events = timeline(expert.history, EVER).map(({ event }) => event);
  return events
    .filter((event) => event.type === 'appointed' || event.type === 'renewed')
    .findLast((event) => event.letter !== undefined);
}

/** What the letter of the last appointment says; undefined when none came with a letter. */
export function letterSource(expert: Expert, scheme: Scheme): PaperSource | undefined {
  const appointment = findAppointment(expert);
  if (!appointment?.letter) return undefined;
  const { letter, term, cohort } = appointment;
  return {
    id: expert.id,
    issuedOn: letter.issuedOn,
    facts: { ...personFacts(expert), ...appointmentFacts(scheme, term, letter.number, cohort) },
    rows: [],
  };
}
