import { addYears, formatDay, toDay } from '../dates/days.ts';
import type {
  Applied,
  Appointed,
  Event,
  Exited,
  Expert,
  Letter,
  Renewed,
  Term,
} from '../generated/expert.ts';
import type { Private } from '../generated/private.ts';
import type { Scheme } from '../generated/scheme.ts';
import { dutyOn, numberOf } from './rulebook.ts';
import { timeline, type Placed } from './timeline.ts';

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
export function confirmedOn(exit: Exited): Private<string> {
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

/** Whether a ban still lasts on a day after the exit. */
function lasts({ until }: Ban, on: string): boolean {
  return until === null || on <= until;
}

/** A reasoned approval sets a ban of years aside (原则上), given with the application or before it; never one for life. */
export function isExcepted(
  events: ReadonlyArray<Placed<Event>>,
  application: Applied,
  ban: Ban,
): boolean {
  if (ban.until === null) return false;
  return (
    (application.approval !== undefined && application.approval.on <= application.on) ||
    events.some(
      ({ event }) =>
        event.type === 'reentry-approved' && event.on >= ban.from && event.on <= application.on,
    )
  );
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

interface Fold {
  events: ReadonlyArray<Placed<Event>>;
  /** The day asked for. */
  on: string;
  scheme: Scheme;
}

/** While a ban lasts, only an application with an exception begins anything; what follows from another begins nothing. */
function isIdle({ state, ban }: ExpertState, event: Event, events: Fold['events']): boolean {
  if (!ban || !lasts(ban, event.on)) return false;
  if (event.type === 'applied') return !isExcepted(events, event, ban);
  const follows =
    event.type === 'rejected' || event.type === 'withdrawn' || event.type === 'noticed';
  return follows && (state === 'exited' || state === 'barred');
}

/** A ban for life is never shortened by an exit written down after it. */
function banAfter({ ban }: ExpertState, exit: Exited, scheme: Scheme): Ban | null {
  return ban && ban.until === null ? ban : banOf(exit, scheme);
}

function step(state: ExpertState, event: Event, { events, on, scheme }: Fold): ExpertState {
  if (event.type === 'appointed' || event.type === 'renewed') return appoint(state, event, on);
  const name = BROUGHT[event.type];
  if (name === undefined || isIdle(state, event, events)) return state;
  const next = { ...state, state: name, since: event.on };
  if (event.type === 'exited') return { ...next, ban: banAfter(state, event, scheme) };
  if (event.type === 'barred') return { ...next, ban: { from: event.on, until: null } };
  return next;
}

/** What an exception led to is over, and the ban it set aside lasts. */
const BARRED_AGAIN = new Set<ExpertStateName>(['exited', 'rejected', 'withdrawn']);

function settle(state: ExpertState, on: string): ExpertState {
  const { term, ban } = state;
  if (state.state === 'serving' && term && term.to < on)
    return { ...state, state: 'expired', since: nextDay(term.to) };
  if (BARRED_AGAIN.has(state.state) && ban && lasts(ban, on)) return { ...state, state: 'barred' };
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
    events.reduce((state, { event }) => step(state, event, { events, on, scheme }), start),
    on,
  );
}
