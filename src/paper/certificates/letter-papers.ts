import type { Applied, Appointed, Event, Expert, Renewed } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { termsOf } from '../../records/expert-rounds.ts';
import { timeline } from '../../records/timeline.ts';
import type { PaperSource } from './certificate-record.ts';
import { changedSince } from './changed-facts.ts';
import { EVER, known, day } from './fact-words.ts';
import type { Standings } from './filled-words.ts';
import { appointmentFacts, personFacts } from './person-facts.ts';

type Appointment = Appointed | Renewed;

const isLettered = (event: Event): event is Appointment =>
  (event.type === 'appointed' || event.type === 'renewed') && event.letter !== undefined;

/** The last appointment or renewal that came with a letter; corrected ones do not count. */
export function findAppointment(expert: Expert): Appointment | undefined {
  const events = timeline(expert.history, EVER).map(({ event }) => event);
  return events.filter(isLettered).at(-1);
}

/** The application that an appointment answers. */
function findApplication(expert: Expert, appointment: Appointment): Applied | undefined {
  const events = timeline(expert.history, EVER).map(({ event }) => event);
  const before = events.slice(0, events.indexOf(appointment));
  return before.filter((event) => event.type === 'applied').at(-1);
}

function standingsOf(appointment: Appointment): Standings {
  if (appointment.type === 'renewed') return { appointment: 'renewed' };
  const { route } = appointment;
  return { appointment: 'first', ...(route ? { route } : {}) };
}

/** What the letter of the last appointment says; undefined when none came with a letter. */
export function letterSource(expert: Expert, scheme: Scheme): PaperSource | undefined {
  const appointment = findAppointment(expert);
  if (!appointment?.letter) return undefined;
  const { letter, term, cohort } = appointment;
  return {
    id: expert.id,
    issuedOn: letter.issuedOn,
    facts: {
      ...personFacts(expert),
      ...appointmentFacts(scheme, term, letter.number, cohort),
      ...known({ appliedOn: day(findApplication(expert, appointment)?.on) }),
    },
    standings: standingsOf(appointment),
    rows: [],
    changed: changedSince(expert, letter.issuedOn),
  };
}

/** Whether the term of somebody's last letter has ended by a day: by an exit, by lapsing, or by its days. */
export function hasLeft(expert: Expert, asOf: string): boolean {
  const appointment = findAppointment(expert);
  const term = termsOf(timeline(expert.history, asOf)).find(({ event }) => event === appointment);
  return term !== undefined && (term.endedBy !== null || term.to < asOf);
}
