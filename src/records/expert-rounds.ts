import type { Appointed, Event, Renewed } from '../generated/expert.ts';
import { formatDay, toDay } from '../dates/days.ts';
import type { Placed } from './timeline.ts';

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

/** Every term of a record, in the order of the events that gave it. */
export function termsOf(events: ReadonlyArray<Placed<Event>>): ServedTerm[] {
  return events.flatMap(({ event, index }, place) => {
    if (event.type !== 'appointed' && event.type !== 'renewed') return [];
    const { from, to } = event.term;
    const later = events.slice(place + 1);
    const end = later.find(({ event: { type } }) => type === 'exited' || type === 'lapsed');
    const cut = end === undefined ? to : dayBefore(end.event.on);
    return [{ event, index, from, to: cut < to ? cut : to, endedBy: end ?? null }];
  });
}

/** Whether these events leave a term that runs on a day or is still to come, and that nothing has ended. */
export function holdsTerm(events: ReadonlyArray<Placed<Event>>, on: string): boolean {
  return termsOf(events).some(({ to, endedBy }) => endedBy === null && to >= on);
}
