import { addYears, formatDay, toDay } from '../dates/days.ts';
import type {
  Appointed,
  Event,
  Exited,
  Expert,
  Letter,
  Renewed,
  Term,
} from '../generated/expert.ts';
import type { Scheme } from '../generated/scheme.ts';
import { dutyOn, numberOf } from './rulebook.ts';
import { timeline } from './timeline.ts';

export type ExpertStateName =
  | 'applicant'
  | 'in-notice'
  | 'serving'
  | 'expired'
  | 'exited'
  | 'barred'
  | 'rejected'
  | 'withdrawn';

/** 出库后不得重新申请：both days included; `until` is null for life. */
export interface Ban {
  from: string;
  until: string | null;
}

/** What a record says of its person on one day; `since` is the day the state began. */
export interface ExpertState {
  state: ExpertStateName;
  since: string;
  term: Term | null;
  cohort: string | null;
  letter: Letter | null;
  addition: boolean;
  ban: Ban | null;
}

/** The day an exit was confirmed, from which its ban runs. */
export function confirmedOn(exit: Exited): string {
  return exit.confirmedOn ?? exit.on;
}

/**
 * The ban that an exit brings by the rulebook of its day (counted by arts. 201–202 of the Civil Code: the last barred
 * day is the same day years later); null where that rulebook knows none.
 */
export function banOf(exit: Exited, scheme: Scheme): Ban | null {
  const from = confirmedOn(exit);
  const years = numberOf(dutyOn(scheme, 'reentry-ban', exit.on), 'years');
  return years === null ? null : { from, until: formatDay(addYears(toDay(from), years)) };
}

function nextDay(day: string): string {
  return formatDay(toDay(day) + 1);
}

function appoint(state: ExpertState, event: Appointed | Renewed, on: string): ExpertState {
  const { term, cohort } = event;
  const begun = term.from <= on;
  const serves = state.state === 'serving' && state.term !== null;
  if (serves && !begun) return state; // renewed ahead: until then the term that runs is the old one
  const goesOn = serves && state.term !== null && term.from <= nextDay(state.term.to);
  return {
    ...state,
    term,
    cohort,
    letter: event.letter ?? null,
    addition: event.type === 'appointed' ? event.addition === true : state.addition,
    ban: null,
    state: begun ? 'serving' : 'in-notice',
    since: begun && !goesOn ? term.from : state.since,
  };
}

/** The state names that an event alone brings. */
const BROUGHT: Partial<Record<Event['type'], ExpertStateName>> = {
  applied: 'applicant',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  noticed: 'in-notice',
  lapsed: 'expired',
  exited: 'exited',
  barred: 'barred',
};

/** Whether an event of this type can bring another state, term or ban. */
export function bearsOnState(type: Event['type']): boolean {
  return type === 'appointed' || type === 'renewed' || BROUGHT[type] !== undefined;
}

function step(state: ExpertState, event: Event, on: string, scheme: Scheme): ExpertState {
  if (event.type === 'appointed' || event.type === 'renewed') return appoint(state, event, on);
  const name = BROUGHT[event.type];
  if (name === undefined) return state;
  const next = { ...state, state: name, since: event.on };
  if (event.type === 'exited') return { ...next, ban: banOf(event, scheme) };
  if (event.type === 'barred') return { ...next, ban: { from: event.on, until: null } };
  return next;
}

function settle(state: ExpertState, on: string): ExpertState {
  const { term, ban } = state;
  if (state.state === 'serving' && term && term.to < on)
    return { ...state, state: 'expired', since: nextDay(term.to) };
  if (state.state === 'exited' && ban && (ban.until === null || on <= ban.until))
    return { ...state, state: 'barred' };
  return state;
}

/** Folds a record's history by `on`; null before its first event. */
export function expertState(record: Expert, on: string, scheme: Scheme): ExpertState | null {
  const events = timeline(record.history, on);
  const first = events[0]?.event;
  if (!first) return null;
  const start: ExpertState = {
    state: 'applicant',
    since: first.on,
    term: null,
    cohort: null,
    letter: null,
    addition: false,
    ban: null,
  };
  return settle(
    events.reduce((state, { event }) => step(state, event, on, scheme), start),
    on,
  );
}
