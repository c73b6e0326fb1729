/** What every event of a history carries; `on` is the day it happened, `recordedOn` the day it was written down. */
export interface DatedEvent {
  id: string;
  type: string;
  on: string;
  recordedOn: string;
}

/** An event with its place in the file's `history`, for findings that point at it. */
export interface Placed<E> {
  event: E;
  index: number;
}

/** The ids of the events that a correction takes back; one that is itself taken back takes nothing back. */
export function correctedIds(history: readonly DatedEvent[]): Set<string> {
  const corrected = new Set<string>();
  for (let index = history.length - 1; index >= 0; index--) {
    const event = history[index]!; // what corrects stands after what it corrects
    if (event.type === 'corrected' && 'corrects' in event && !corrected.has(event.id))
      corrected.add(String(event.corrects));
  }
  return corrected;
}

function placeEvents<E extends DatedEvent>(
  history: readonly E[],
  asOf: string,
): ReadonlyArray<Placed<E>> {
  const corrected = correctedIds(history);
  const placed: Array<Placed<E>> = [];
  let isSorted = true;
  let latest = '';
  for (let index = 0; index < history.length; index++) {
    const event = history[index]!;
    if (event.on > asOf || corrected.has(event.id)) continue;
    isSorted &&= latest <= event.on;
    latest = event.on;
    placed.push({ event, index });
  }
  if (isSorted) return placed;
  return placed.sort((a, b) =>
    a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : a.index - b.index,
  );
}

interface Kept {
  history: readonly DatedEvent[];
  asOf: string;
  length: number;
  placed: ReadonlyArray<Placed<DatedEvent>>;
}

// One rule after the other asks for the same history on the same day: the last one asked for is kept.
let kept: Kept = { history: [], asOf: '', length: 0, placed: [] };

/**
 * The events that count up to and on a day, by `on` and, on one day, as recorded. An event named by a correction does
 * not count: the right facts follow the correction as events of their own.
 */
export function timeline<E extends DatedEvent>(
  history: readonly E[],
  asOf: string,
): ReadonlyArray<Placed<E>> {
  const { length } = history;
  if (kept.history === history && kept.asOf === asOf && kept.length === length)
    return kept.placed as ReadonlyArray<Placed<E>>;
  const placed = placeEvents(history, asOf);
  kept = { history, asOf, length, placed };
  return placed;
}

const NONE: readonly never[] = [];

/** The events of one type, in the order given. */
export function ofType<E extends DatedEvent, T extends E['type']>(
  events: ReadonlyArray<Placed<E>>,
  type: T,
): ReadonlyArray<Placed<Extract<E, { type: T }>>> {
  const isOf = (placed: Placed<E>): placed is Placed<Extract<E, { type: T }>> =>
    placed.event.type === type;
  return events.some(isOf) ? events.filter(isOf) : NONE; // most rules ask for what few records have
}
