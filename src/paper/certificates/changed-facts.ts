import type { Certificate } from '../../generated/certificate.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { placeholdersOf } from '../../rules/certificate-facts.ts';
import { PAPER_WORDS } from '../layout/words.ts';
import { EVER } from './fact-words.ts';
import type { Facts } from './filled-words.ts';

/** A fact of somebody that was another on the day of a paper: a record holds what is so now. */
export interface ChangedFact {
  record: string;
  fact: string;
  on: string;
}

/** What a paper calls that which a `changed` event names. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'nameEn'],
  employer: ['employer'],
  title: ['post'],
  category: ['category'],
};

const STATION_NAMES: Readonly<Record<string, readonly string[]>> = {
  name: ['station'],
  host: ['host'],
  district: ['district'],
  address: ['address'],
};

interface Change {
  on: string;
  facts: readonly string[];
}

function changesOf(record: Expert | Workstation, on: string): Change[] {
  const { history } = record as { history: Array<Expert['history'][number]> };
  return ofType(timeline(history, EVER), 'changed')
    .map(({ event }) => event)
    .filter((event) => event.on > on);
}

/** In a table, what has changed since is left to the copy on file; nothing else of the paper depends on it. */
export function markChanged(facts: Facts, changed: readonly ChangedFact[]): Facts {
  const marks = changed.map(({ fact }) => [fact, PAPER_WORDS.changedSince] as const);
  return { ...facts, ...Object.fromEntries(marks) };
}

/** The facts of a person that have changed since a day. */
export function changedSince(expert: Expert, on: string): ChangedFact[] {
  return listChanged(expert, on, NAMES);
}

/** The facts of a workstation that have changed since a day. */
export function stationChangedSince(station: Workstation, on: string): ChangedFact[] {
  return listChanged(station, on, STATION_NAMES);
}

function listChanged(
  record: Expert | Workstation,
  on: string,
  names: Readonly<Record<string, readonly string[]>>,
): ChangedFact[] {
  return changesOf(record, on).flatMap((change) =>
    change.facts.flatMap((name) =>
      (names[name] ?? []).map((fact) => ({ record: record.id, fact, on: change.on })),
    ),
  );
}

/** Thrown instead of printing what was not so on the day that the paper bears. */
export class ChangedFactError extends Error {
  readonly changed: readonly ChangedFact[];
  constructor(changed: readonly ChangedFact[]) {
    const told = changed.map(({ record, fact, on }) => `${record}: ${fact} (${on})`);
    super(`The record holds another fact than that of the day: ${told.join(', ')}`);
    this.name = 'ChangedFactError';
    this.changed = changed;
  }
}

/** Refuses a paper whose template asks for what has changed since its day. */
export function assertUnchanged(template: Certificate, changed: readonly ChangedFact[]): void {
  const { title, words } = template;
  const asked = new Set(placeholdersOf(JSON.stringify([title, words])));
  const found = changed.filter(({ fact }) => asked.has(fact));
  if (found.length > 0) throw new ChangedFactError(found);
}
