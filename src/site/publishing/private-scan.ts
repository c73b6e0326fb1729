/** What must not be found: `text` as the record has it. */
export interface PrivateScanner {
  /** Values of four letters or more, by their first two letters; signs and spaces do not count. */
  folded: Map<string, string[]>;
  /** Short values, numbers and dates, to be found as they stand, spaces aside: bare digits stand in any program. */
  verbatim: string[];
  originals: Map<string, string>;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHORTEST_FOLDED = 4;

const foldLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const dropSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** A date as people write it too: 1961-05-17, 1961年5月17日. */
function wordingsOfDate(value: string): string[] {
  const [, year, month, date] = DATE.exec(value) ?? [];
  return [value, `${year}年${Number(month)}月${Number(date)}日`];
}

export function createPrivateScanner(values: Iterable<string>): PrivateScanner {
  const scanner: PrivateScanner = { folded: new Map(), verbatim: [], originals: new Map() };
  for (const value of new Set(values)) {
    const letters = foldLetters(value);
    if (DATE.test(value)) {
      for (const wording of wordingsOfDate(value)) {
        scanner.verbatim.push(wording);
        scanner.originals.set(wording, value);
      }
    } else if ([...letters].length >= SHORTEST_FOLDED && /\p{L}/u.test(letters)) {
      const start = letters.slice(0, 2);
      scanner.folded.set(start, [...(scanner.folded.get(start) ?? []), letters]);
      scanner.originals.set(letters, value);
    } else if ([...letters].length >= 2) {
      scanner.verbatim.push(dropSpaces(value));
      scanner.originals.set(dropSpaces(value), value);
    }
  }
  return scanner;
}

/** The private values that stand in a text, each once, as the records write them; one pass over the text. */
export function findPrivateValues(scanner: PrivateScanner, text: string): string[] {
  const found = new Set<string>();
  const letters = foldLetters(text);
  for (let at = 0; at < letters.length; at++) {
    for (const value of scanner.folded.get(letters.slice(at, at + 2)) ?? []) {
      if (letters.startsWith(value, at)) found.add(value);
    }
  }
  const packed = dropSpaces(text);
  for (const value of scanner.verbatim) if (packed.includes(value)) found.add(value);
  return [...found].map((value) => scanner.originals.get(value) ?? value).sort();
}
