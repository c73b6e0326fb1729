/** An event as the oracle reads it: what it does not ask for, it does not know. */
export interface Told {
  id: string;
  type: string;
  on: string;
  recordedOn: string;
  [property: string]: unknown;
}

export interface Counted extends Told {
  index: number;
}

/** What counts on a day, by the day and then by the order of recording; what was corrected does not. */
export function countedOn(history: readonly Told[], asOf: string): Counted[] {
  const gone = new Set<unknown>();
  for (let at = history.length - 1; at >= 0; at--) {
    const event = history[at];
    if (event?.type === 'corrected' && !gone.has(event.id)) gone.add(event['corrects']);
  }
  const counted: Counted[] = history.map((event, index) => ({ ...event, index }));
  return counted
    .filter(({ id, on }) => on <= asOf && !gone.has(id))
    .sort((a, b) => (a.on === b.on ? a.index - b.index : a.on < b.on ? -1 : 1));
}

/** A finding as it is foretold: `rule level pointer since`. */
export function foretell(rule: string, level: string, pointer: string, since = '-'): string {
  return `${rule} ${level} ${pointer} ${since}`;
}
