import type { Duty, Rulebook, Scheme } from '../generated/scheme.ts';

/** A duty as one rulebook maps it: the words that demand it and their parameters. */
export interface MappedDuty extends Duty {
  id: string;
  work: string;
  version: string;
}

function findRulebook(rulebooks: readonly Rulebook[], on: string): Rulebook | null {
  const began = rulebooks.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  return began.toSorted((a, b) => b.from.localeCompare(a.from))[0] ?? null;
}

/** What was once looked up in a scheme's rulebooks: thousands of records ask for the same days and duties. */
interface LookedUp {
  books: Map<string, Rulebook | null>;
  duties: Map<Rulebook, Map<string, MappedDuty | null>>;
}

const LOOKED_UP = new WeakMap<readonly Rulebook[], LookedUp>();

/** More days than these are looked up anew: a hostile file may name any number. */
const MOST_DAYS = 20_000;

function lookedUpIn({ rulebooks }: Scheme): LookedUp {
  const known = LOOKED_UP.get(rulebooks) ?? { books: new Map(), duties: new Map() };
  LOOKED_UP.set(rulebooks, known);
  return known;
}

/** The rulebook in force on a day (YYYY-MM-DD), or null before the earliest: what happened then is not judged. */
export function rulebookOn(scheme: Scheme, on: string): Rulebook | null {
  const { books } = lookedUpIn(scheme);
  const known = books.get(on);
  if (known !== undefined) return known;
  const found = findRulebook(scheme.rulebooks, on);
  if (books.size < MOST_DAYS) books.set(on, found);
  return found;
}

/** How the rulebook of that day maps the duty, or null where it does not: the rule is then off. */
export function dutyOn(scheme: Scheme, id: string, on: string): MappedDuty | null {
  const rulebook = rulebookOn(scheme, on);
  if (!rulebook) return null;
  const { duties } = lookedUpIn(scheme);
  const ofBook = duties.get(rulebook) ?? new Map<string, MappedDuty | null>();
  duties.set(rulebook, ofBook);
  const known = ofBook.get(id);
  if (known !== undefined) return known;
  const duty = Object.hasOwn(rulebook.duties, id) ? rulebook.duties[id] : undefined; // `constructor` is a name
  const { work, version } = rulebook;
  const mapped = duty ? { ...duty, id, work, version } : null;
  ofBook.set(id, mapped);
  return mapped;
}

/** A number among a duty's parameters, or null where the text leaves it open. */
export function numberOf(duty: Duty | null, name: string): number | null {
  const value = duty?.parameters?.[name];
  return typeof value === 'number' ? value : null;
}
