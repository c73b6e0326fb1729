import { addYears, formatDay, toDay } from '../dates/days.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Assessed, Event, Inspected, Workstation } from '../generated/workstation.ts';
import { dutyOn, numberOf, rulebookOn } from './rulebook.ts';
import { timeline } from './timeline.ts';

export type WorkstationStateName =
  'applicant' | 'in-notice' | 'building' | 'serving' | 'failed' | 'revoked' | 'closed' | 'rejected';

/** What a record says of its workstation on one day; `since` is the day the state began. */
export interface WorkstationState {
  state: WorkstationStateName;
  since: string;
  plaque: string | null;
  establishedOn: string | null;
  /** The last day of the build year; null where the rulebook sets none. */
  buildUntil: string | null;
  acceptance: Inspected | null;
  assessments: Assessed[];
}

/** The last day of the build year: the first is not counted (Civil Code art. 201), so it is the anniversary. */
export function buildUntil(scheme: Scheme, establishedOn: string): string | null {
  const years = numberOf(dutyOn(scheme, 'build-year', establishedOn), 'years');
  return years === null ? null : formatDay(addYears(toDay(establishedOn), years));
}

/** Where the text in force knows no build year, a workstation serves from its plaque on. */
function hasNoBuildYear(scheme: Scheme, on: string): boolean {
  return rulebookOn(scheme, on) !== null && dutyOn(scheme, 'build-year', on) === null;
}

function brings(event: Event, scheme: Scheme): WorkstationStateName | null {
  switch (event.type) {
    case 'applied':
      return 'applicant';
    case 'recommended':
      return event.outcome === 'not-recommended' ? 'rejected' : null;
    case 'reviewed':
      return event.outcome === 'failed' ? 'rejected' : null;
    case 'decided':
      return event.outcome === 'rejected' ? 'rejected' : null;
    case 'noticed':
      return 'in-notice';
    case 'established':
      return hasNoBuildYear(scheme, event.on) ? 'serving' : 'building';
    case 'inspected':
      return event.outcome === 'passed' ? 'serving' : 'failed';
    case 'assessed':
      return event.grade === 'unqualified' ? 'failed' : null;
    case 'revoked':
      return 'revoked';
    case 'closed':
      return 'closed';
    default:
      return null;
  }
}

function step(state: WorkstationState, event: Event, scheme: Scheme): WorkstationState {
  const next = { ...state };
  const name = brings(event, scheme);
  if (name !== null && name !== state.state) Object.assign(next, { state: name, since: event.on });
  if (event.type === 'established') {
    next.plaque = event.plaque;
    next.establishedOn = event.on;
    next.buildUntil = buildUntil(scheme, event.on);
  }
  if (event.type === 'inspected') next.acceptance = event;
  if (event.type === 'assessed') next.assessments = [...state.assessments, event];
  return next;
}

/** Folds a record's history by `on`; null before its first event. */
export function workstationState(
  record: Workstation,
  on: string,
  scheme: Scheme,
): WorkstationState | null {
  const events = timeline(record.history, on);
  const first = events[0]?.event;
  if (!first) return null;
  const start: WorkstationState = {
    state: 'applicant',
    since: first.on,
    plaque: null,
    establishedOn: null,
    buildUntil: null,
    acceptance: null,
    assessments: [],
  };
  return events.reduce((state, { event }) => step(state, event, scheme), start);
}

/** Whether a record is carried as a workstation on a day: being built, or in service. */
export function isCarried(record: Workstation, on: string, scheme: Scheme): boolean {
  const state = workstationState(record, on, scheme)?.state;
  return state === 'building' || state === 'serving';
}
