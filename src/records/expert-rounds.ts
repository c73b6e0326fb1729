import type { Applied, Appointed, Event, Renewed } from '../generated/expert.ts';
import { formatDay, toDay } from '../dates/days.ts';
import type { Scheme } from '../generated/scheme.ts';
import { dutyOn, numberOf } from './rulebook.ts';
import { ofType, type Placed } from './timeline.ts';

/** Whether an application ended in 未予入选 or was taken back: what it lacked has then been seen. */
export function isTurnedDown(
  events: ReadonlyArray<Placed<Event>>,
  application: Placed<Event>,
): boolean {
  const place = events.findIndex(({ index }) => index === application.index);
  const end = events
    .slice(place + 1)
    .find(({ event }) => ['applied', 'appointed', 'rejected', 'withdrawn'].includes(event.type));
  return end?.event.type === 'rejected' || end?.event.type === 'withdrawn';
}

/** While the notice ran that a day is nearest to: from the posting of the last one by then, else of the next; null where none has a length. */
export function noticeWindow(
  events: ReadonlyArray<Placed<Event>>,
  on: string,
  scheme: Scheme,
): { from: string; to: string } | null {
  const posted = ofType(events, 'noticed').map(({ event }) => event.on);
  const from = posted.findLast((day) => day <= on) ?? posted[0];
  const days = from === undefined ? null : numberOf(dutyOn(scheme, 'public-notice', from), 'days');
  return from === undefined || days === null ? null : { from, to: formatDay(toDay(from) + days) };
}

/** The last application by the order of the events before one of them. */
export function applicationBefore(
  events: ReadonlyArray<Placed<Event>>,
  placed: Placed<Event>,
): Placed<Applied> | undefined {
  const place = events.findIndex(({ index }) => index === placed.index);
  return ofType(events.slice(0, place), 'applied').at(-1);
}

/** A term in the pool as it was served: cut short by an exit, or by being marked as lapsed. */
export interface ServedTerm extends Placed<Appointed | Renewed> {
  from: string;
  /** The last day, both days included; before `from` where the term never began. */
  to: string;
  /** The exit or lapse that ended it, where one did. */
  endedBy: Placed<Event> | null;
}

function dayBefore(day: string): string {
  return formatDay(toDay(day) - 1);
}

/** The event after a place that ends a term begun there. */
function endAfter(events: ReadonlyArray<Placed<Event>>, place: number): Placed<Event> | null {
  const isEnd = ({ event: { type } }: Placed<Event>, at: number): boolean =>
    at > place && (type === 'exited' || type === 'lapsed');
  return events.find(isEnd) ?? null;
}

function findTerms(events: ReadonlyArray<Placed<Event>>): ServedTerm[] {
  const terms: ServedTerm[] = [];
  for (const [place, { event, index }] of events.entries()) {
    if (event.type !== 'appointed' && event.type !== 'renewed') continue;
    const { from, to } = event.term;
    const endedBy = endAfter(events, place);
    const cut = endedBy === null ? to : dayBefore(endedBy.event.on);
    terms.push({ event, index, from, to: cut < to ? cut : to, endedBy });
  }
  return terms;
}

// One rule after the other asks for the terms of the same events: those asked for last are kept.
let kept: { events: ReadonlyArray<Placed<Event>>; terms: readonly ServedTerm[] } = {
  events: [],
  terms: [],
};

/** Every term of a record, in the order of the events that gave it. */
export function termsOf(events: ReadonlyArray<Placed<Event>>): readonly ServedTerm[] {
  if (kept.events !== events) kept = { events, terms: findTerms(events) };
  return kept.terms;
}

/** Whether these events leave a term that runs on a day or is still to come, and that nothing has ended. */
export function holdsTerm(events: ReadonlyArray<Placed<Event>>, on: string): boolean {
  return termsOf(events).some(({ to, endedBy }) => endedBy === null && to >= on);
}
