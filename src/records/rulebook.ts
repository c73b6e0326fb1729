import type { Duty, Rulebook, Scheme } from '../generated/scheme.ts';

/** A duty as one rulebook maps it: the words that demand it and their parameters. */
export interface MappedDuty extends Duty {
  id: string;
  work: string;
  version: string;
}

/** A scheme's rulebooks with what was looked up in them: thousands of records ask for the same few duties. */
interface Books {
  latestFirst: readonly Rulebook[];
  duties: Map<Rulebook, Map<string, MappedDuty | null>>;
}

const BOOKS = new WeakMap<readonly Rulebook[], Books>();

function booksOf({ rulebooks }: Scheme): Books {
  const known = BOOKS.get(rulebooks);
  if (known) return known;
  const latestFirst = rulebooks.toSorted((a, b) => b.from.localeCompare(a.from));
  const books = { latestFirst, duties: new Map(latestFirst.map((book) => [book, new Map()])) };
  BOOKS.set(rulebooks, books);
  return books;
}

function findBook(latestFirst: readonly Rulebook[], on: string): Rulebook | null {
  for (const book of latestFirst)
    if (book.from <= on && (book.to === undefined || on <= book.to)) return book;
  return null;
}

/** The rulebook in force on a day (YYYY-MM-DD), or null before the earliest: what happened then is not judged. */
export function rulebookOn(scheme: Scheme, on: string): Rulebook | null {
  return findBook(booksOf(scheme).latestFirst, on);
}

function mapDuty({ duties, work, version }: Rulebook, id: string): MappedDuty | null {
  const duty = Object.hasOwn(duties, id) ? duties[id] : undefined; // `constructor` is a name
  return duty ? { ...duty, id, work, version } : null;
}

/** How the rulebook of that day maps the duty, or null where it does not: the rule is then off. */
export function dutyOn(scheme: Scheme, id: string, on: string): MappedDuty | null {
  const { latestFirst, duties } = booksOf(scheme);
  const book = findBook(latestFirst, on);
  const ofBook = book && duties.get(book);
  if (!book || !ofBook) return null;
  const known = ofBook.get(id);
  if (known !== undefined) return known;
  const mapped = mapDuty(book, id);
  ofBook.set(id, mapped);
  return mapped;
}

/** A number among a duty's parameters, or null where the text leaves it open. */
export function numberOf(duty: Duty | null, name: string): number | null {
  const value = duty?.parameters?.[name];
  return typeof value === 'number' ? value : null;
}
