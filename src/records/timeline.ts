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
  for (const event of history.toReversed())
    // what corrects stands after what it corrects
    if (event.type === 'corrected' && 'corrects' in event && !corrected.has(event.id))
      corrected.add(String(event.corrects));
  return corrected;
}

function placeEvents<E extends DatedEvent>(
  history: readonly E[],
  asOf: string,
): ReadonlyArray<Placed<E>> {
  const isCorrected = history.some(({ type }) => type === 'corrected');
  const corrected = isCorrected ? correctedIds(history) : null;
  const placed: Array<Placed<E>> = [];
  let isSorted = true;
  for (const [index, event] of history.entries()) {
    if (event.on > asOf || corrected?.has(event.id)) continue;
    isSorted &&= placed.length === 0 || (placed.at(-1)?.event.on ?? '') <= event.on;
    placed.push({ event, index });
  }
  if (isSorted) return placed;
  return placed.sort((a, b) =>
    a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : a.index - b.index,
  );
}

interface Kept {
  asOf: string;
  length: number;
  placed: ReadonlyArray<Placed<DatedEvent>>;
}

// Every rule asks for the same history on the same day.
const KEPT = new WeakMap<readonly DatedEvent[], Kept>();

/**
 * The events that count up to and on a day, by `on` and, on one day, as recorded. An event named by a correction does
 * not count: the right facts follow the correction as events of their own.
 */
export function timeline<E extends DatedEvent>(
  history: readonly E[],
  asOf: string,
): ReadonlyArray<Placed<E>> {
  const { length } = history;
  const kept = KEPT.get(history);
  if (kept?.asOf === asOf && kept.length === length) return kept.placed as ReadonlyArray<Placed<E>>;
  const placed = placeEvents(history, asOf);
  KEPT.set(history, { asOf, length, placed });
  return placed;
}

/** The events of one type, in the order given. */
export function ofType<E extends DatedEvent, T extends E['type']>(
  events: ReadonlyArray<Placed<E>>,
  type: T,
): Array<Placed<Extract<E, { type: T }>>> {
  return events.filter(
    (placed): placed is Placed<Extract<E, { type: T }>> => placed.event.type === type,
  );
}
