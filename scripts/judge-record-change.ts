import { judgeRecords, wordsOfChange } from '../src/change/judge-records.ts';
import { reportChange } from '../src/change/report-change.ts';
import { openFolder, openSome } from '../src/load/disk.ts';
import { loadContent, type Loaded } from '../src/load/files.ts';
import { findChangedPaths, findFilesWith } from '../src/load/git-changes.ts';
import { openTree, type Repository } from '../src/load/git-tree.ts';
import { isOfRecord } from '../src/load/paths.ts';
import type { Schemas } from '../src/load/schemas.ts';
import type { ContentSource, Entry } from '../src/load/source.ts';
import type { Report } from '../src/report/report.ts';
import { assembleContent, withRecords, type Content } from '../src/rules/content.ts';
import { RULES } from '../src/rules/index.ts';
import type { RunOptions } from '../src/rules/run.ts';

/** A change of more records, or of records that have to do with more, is judged with all the others. */
const MOST = 1_000;

/** The two sides of a change, and how the content of either is judged. */
export interface Sides {
  repository: Repository;
  folder: string;
  base: string;
  /** Null for the work tree. */
  head: string | null;
  schemas: Schemas;
  optionsOf: (content: Content) => RunOptions;
}

/** What records are judged by; the rest of the content is for its own rules, which have nothing to say of records. */
function isOfFrame({ path }: Pick<Entry, 'path'>): boolean {
  return /^(?:schemes\/|regulations\/|site\.json$|suppressions\.json$)/.test(path);
}

/** “experts/bj-experts/bj-0001.json” and its private part → bj-experts/bj-0001.json */
function stemOf(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

/** One side of a change: what lies there, of which some records are read. */
class Side {
  readonly #source: ContentSource;
  readonly #schemas: Schemas;
  readonly #frame: Entry[] = [];
  readonly #records = new Map<string, Entry[]>();

  constructor(source: ContentSource, entries: readonly Entry[], schemas: Schemas) {
    this.#source = source;
    this.#schemas = schemas;
    for (const entry of entries)
      if (isOfRecord(entry.path))
        this.#records.getOrInsertComputed(stemOf(entry.path), () => []).push(entry);
      else if (isOfFrame(entry)) this.#frame.push(entry);
  }

  /** Texts, schemes and settings. */
  readFrame(): Loaded {
    return this.#read(this.#frame);
  }

  /** The records of some stems; of what `earlier` has alike, the very same objects. */
  readRecords(stems: ReadonlySet<string>, earlier?: Loaded): Loaded {
    const entries = [...stems].flatMap((stem) => this.#records.get(stem) ?? []);
    const { files, faults } = this.#read(entries, earlier);
    const isRead = new Set(entries.map(({ path }) => path));
    return { files, faults: faults.filter(({ path }) => isRead.has(path)) }; // nothing else is missing
  }

  #read(entries: Entry[], earlier?: Loaded): Loaded {
    return loadContent({ ...this.#source, list: () => entries }, this.#schemas, earlier);
  }

  /** How many records lie here beside those of the stems. */
  countOthers(stems: ReadonlySet<string>): number {
    const isPublic = ({ path }: Entry): boolean => !path.startsWith('private/');
    let count = 0;
    for (const [stem, entries] of this.#records)
      if (!stems.has(stem)) count += entries.filter(isPublic).length;
    return count;
  }
}

function openSides(sides: Sides, changed: readonly string[]): { before: Side; now: Side } {
  const { repository, folder, base, head, schemas } = sides;
  const source = openTree(repository, base);
  const entries = source.list();
  const before = new Side(source, entries, schemas);
  if (head !== null) {
    const tree = openTree(repository, head);
    return { before, now: new Side(tree, tree.list(), schemas) };
  }
  const altered = new Set(changed);
  const stayed = entries.filter(({ path }) => !altered.has(path));
  const there = [...stayed, ...openSome(folder, changed).list()];
  return { before, now: new Side(openFolder(folder), there, schemas) };
}

/** The stems of records that a record claims as its own by its scheme and id, wherever it lies. */
function claimedStems({ experts, workstations }: Content): string[] {
  return [...experts, ...workstations].map(({ value }) => `${value.scheme}/${value.id}.json`);
}

/** The records that the change may mean something to: in whose text something of the changed ones stands. */
function findNeighbours(sides: Sides, contents: readonly [Content, Content]): string[] {
  const claimed = contents.flatMap(claimedStems);
  const words = wordsOfChange(contents, RULES, sides.optionsOf(contents[1]));
  if (words.size === 0) return claimed;
  return [...claimed, ...findFilesWith(sides.repository, sides.base, words).map(stemOf)];
}

/**
 * Judges a change that touches records alone: those, and those that they may have to do with, before and after; of the
 * others it says how many there are. Null where something else changed, nothing or too much, or where what the change brings
 * cannot be said without all the others.
 */
export function judgeRecordChange(sides: Sides): { report: Report; content: Content } | null {
  const changed = findChangedPaths(sides.repository, sides.base, sides.head);
  if (changed.length === 0 || changed.length > MOST || !changed.every(isOfRecord)) return null;
  const { before, now } = openSides(sides, changed);
  const stems = new Set(changed.map(stemOf));
  const frame = assembleContent(now.readFrame());
  const touched = before.readRecords(stems);
  const altered = now.readRecords(stems, touched);
  const alone = stems.size;
  const contents = [withRecords(frame, touched), withRecords(frame, altered)] as const;
  for (const stem of findNeighbours(sides, contents)) stems.add(stem);
  if (stems.size > 2 * MOST) return null;
  const old = stems.size === alone ? touched : before.readRecords(stems);
  const judged = judgeRecords(
    {
      frame,
      before: old,
      now: stems.size === alone ? altered : now.readRecords(stems, old),
      owns: (path) => isOfRecord(path) && stems.has(stemOf(path)),
    },
    RULES,
    sides.optionsOf,
  );
  if (!judged) return null;
  const { base, head } = judged;
  const input = { base, head, rules: RULES, options: sides.optionsOf(head) };
  const hashes = { base: sides.base, head: sides.head };
  const report = reportChange(input, judged.result, judged.old.findings, hashes);
  return { report: { ...report, untouched: now.countOthers(stems) }, content: head };
}
