import { formatDay, toDay } from '../../src/dates/days.ts';
import { between } from '../seeded.ts';

/** A day of those from `from` to `to`, both YYYY-MM-DD and both included. */
export function dayBetween(random: () => number, from: string, to: string): string {
  return formatDay(between(random, toDay(from), toDay(to)));
}

export function daysAfter(day: string, days: number): string {
  return formatDay(toDay(day) + days);
}

interface Written {
  id: string;
  type: string;
  on: string;
  recordedOn: string;
  [property: string]: unknown;
}

/** A history as it grows: events are numbered in the order written and recorded on the day they happened. */
export class History {
  readonly events: Written[] = [];

  /** Returns the event’s id, for later events to name. */
  add(type: string, on: string, rest: object = {}): string {
    const id = `e-${this.events.length + 1}`;
    this.events.push({ id, type, on, recordedOn: on, ...rest });
    return id;
  }
}
