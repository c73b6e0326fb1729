import type { SoughtIndex } from '../../text/written/sought.ts';
import type { Kept } from '../../records/private-values.ts';
import { readingsOf, type Passage } from './passage.ts';

/** A record as a published file may name it. */
export interface Subject {
  id: string;
  names: readonly string[];
}

/** A private value in a published file: where, and what it is of; never the value. */
export interface Leak {
  /** Relative to the built site. */
  file: string;
  /** Null for an identity number that no record is known to keep. */
  kept: Kept | null;
}

/** By the file's name; a search fragment says first which page it is of. */
function isOfRules(file: string, read: readonly Passage[]): boolean {
  return OF_RULES.test(file) || read.slice(0, 3).some(({ text }) => /^\/\S*\/rules\//.test(text));
}

type Found = ReturnType<SoughtIndex<Kept>['find']>;

/** The rules' pages and data show the examples of their tests. */
const OF_RULES = /(^|\/)(rules|rule-[\w-]+)(\/|\.|$)/;

/** As near to a person’s name or number a birthday must stand to be theirs, in passages. */
const NEAR = 8;
const LONGEST_KNOWN = 4_000;
const MOST_KNOWN = 400_000;

/**
 * Looks through published files for private values. What proves something anywhere is a leak anywhere. A birthday is
 * one on a page or in a data entry that is its person’s, near their name, or beside a word of birth: of 10,000 people
 * every second day of forty years is somebody’s.
 */
export class PrivateScan {
  readonly #index: SoughtIndex<Kept>;
  readonly #subjects: ReadonlyMap<string, Subject>;
  /** Most passages stand on many pages: each is read once. */
  readonly #known = new Map<string, Found>();

  /** `subjects` by the record's id. */
  constructor(index: SoughtIndex<Kept>, subjects: ReadonlyMap<string, Subject>) {
    this.#index = index;
    this.#subjects = subjects;
  }

  #find(text: string): Found {
    const known = this.#known.get(text);
    if (known) return known;
    const found = readingsOf(text).flatMap((reading) => this.#index.find(reading));
    if (text.length <= LONGEST_KNOWN && this.#known.size < MOST_KNOWN) this.#known.set(text, found);
    return found;
  }

  /** Whether a place is about the record: by the file's name, the data entry, or words near it. */
  #isAbout(
    file: string,
    near: readonly Passage[],
    passage: Passage,
    { record, pointer }: Kept,
  ): boolean {
    if (passage.about === record || file.split(/[/.]/).includes(record)) return true;
    // A name that is looked for itself cannot show whom it is about.
    const names = pointer.startsWith('/profile/') ? [] : this.#subjects.get(record)?.names;
    const words = [record, ...(names ?? [])];
    return near.some(({ text }) => words.some((word) => text.includes(word)));
  }

  /** What leaks in one file, each record's field once; `passages` in the order of the file. */
  scan(file: string, passages: Iterable<Passage>): Leak[] {
    const leaks = new Map<string, Leak>();
    const unsure: Array<{ at: number; passage: Passage; kept: Kept }> = [];
    const read: Passage[] = [];
    const report = (kept: Kept | null): void => {
      leaks.set(kept ? `${kept.path} ${kept.pointer}` : '', { file, kept });
    };
    for (const passage of [{ text: file }, ...passages]) {
      const at = read.push(passage) - 1;
      for (const { owner, certain, inExample } of this.#find(passage.text))
        if (inExample && isOfRules(file, read)) continue;
        else if (certain || owner === null) report(owner);
        else unsure.push({ at, passage, kept: owner });
    }
    for (const { at, passage, kept } of unsure) {
      const near = read.slice(Math.max(0, at - NEAR), at + NEAR + 1);
      if (this.#isAbout(file, near, passage, kept)) report(kept);
    }
    return [...leaks.values()];
  }
}
