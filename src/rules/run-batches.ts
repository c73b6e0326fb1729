import type { Loaded } from '../load/files.ts';
import type { Finding } from '../load/finding.ts';
import { comparePaths, isOfRecord, pathOfFile } from '../load/paths.ts';
import type { Shelf } from '../load/units.ts';
import { Collisions } from './collisions.ts';
import { assembleContent, withRecords, type Content } from './content.ts';
import type { Across, ContentContext, Rule } from './rule.ts';
import {
  checkedDuties,
  concludeRun,
  findAll,
  rulesInForce,
  sharedContext,
  type RunOptions,
  type RunResult,
} from './run.ts';

export interface BatchesResult {
  result: RunResult;
  /** The content without its records. */
  frame: Content;
  /** What is wrong with all the files. */
  faults: Loaded['faults'];
}

/** As many records are held at a time, unless told otherwise. */
const AT_ONCE = 32;

/** How a rule goes about records it cannot see all at once. */
function acrossOf(rule: Rule): Across | null {
  return typeof rule.across === 'object' ? rule.across : null;
}

/** Whether a rule looks at texts and schemes alone. */
function looksAtTexts({ scope, across }: Rule): boolean {
  return scope === 'regulation' || across === 'texts';
}

/** Finds the records that rules must see together, by what each gives of itself. */
class Gathering {
  readonly #joins: ReadonlySet<NonNullable<Across['joins']>>;
  readonly #firsts: ReadonlySet<NonNullable<Across['first']>>;
  readonly #collisions = new Collisions();
  readonly #decisive = new Map<string, { rank: string; unit: number }>();

  constructor(rules: readonly Rule[]) {
    const across = rules.flatMap((rule) => acrossOf(rule) ?? []);
    this.#joins = new Set(across.flatMap(({ joins }) => joins ?? []));
    this.#firsts = new Set(across.flatMap(({ first }) => first ?? []));
  }

  /** `unitOf` gives the number of the unit that a file is of; undefined for a file that is not being added. */
  add(context: ContentContext, unitOf: (path: string) => number | undefined): void {
    for (const [salt, joins] of [...this.#joins].entries())
      joins(context, (path, key) => {
        const unit = unitOf(path);
        if (unit !== undefined) this.#collisions.add(unit, salt, key);
      });
    for (const [salt, first] of [...this.#firsts].entries())
      first(context, (path, of, rank) => {
        const unit = unitOf(path);
        const known = this.#decisive.get(`${salt} ${of}`);
        if (unit === undefined || (known && known.rank <= rank)) return;
        this.#decisive.set(`${salt} ${of}`, { rank, unit });
      });
  }

  /** The numbers of the units to be seen together. */
  get together(): ReadonlySet<number> {
    const decisive = [...this.#decisive.values()].map(({ unit }) => unit);
    return this.#collisions.found.union(new Set(decisive));
  }
}

/** One run over shelved content, a batch after the other. */
class BatchRun {
  readonly frame: Content;
  readonly options: RunOptions;
  readonly faults: Loaded['faults'];
  readonly #shelf: Shelf;
  readonly #atOnce: number;
  readonly #rules: readonly Rule[];
  readonly #inForce: readonly Rule[];
  readonly #duties: ReadonlySet<string>;
  readonly #gathering: Gathering;
  /** The files of records that could not be read. */
  readonly #unlisted: ReadonlySet<string>;
  #findings: Finding[] = [];

  constructor(
    shelf: Shelf,
    rules: readonly Rule[],
    optionsOf: (frame: Content) => RunOptions,
    atOnce: number,
  ) {
    this.#shelf = shelf;
    this.#atOnce = atOnce;
    this.#rules = rules;
    this.#duties = checkedDuties(rules);
    this.frame = assembleContent(shelf.frame);
    this.options = optionsOf(this.frame);
    this.#inForce = rulesInForce(rules, this.frame, this.options);
    this.#gathering = new Gathering(this.#inForce);
    this.faults = [...shelf.frame.faults];
    this.#unlisted = new Set(this.faults.map(({ path }) => path));
  }

  /** Judges one content by some rules, for the files that are of it; gives what the rules were given. */
  #judge(
    content: Content,
    rules: readonly Rule[],
    owns: (path: string) => boolean,
  ): ContentContext {
    const asked = this.options.only;
    const only = asked ? (path: string): boolean => owns(path) && asked(path) : owns;
    const options = { ...this.options, only };
    const context = sharedContext(content, this.#duties, options);
    for (const finding of findAll(context, rules, options)) this.#findings.push(finding);
    return sharedContext(content, this.#duties, { ...options, only: owns });
  }

  /** Texts, schemes and files that could not be read; what bears on records is judged with them. */
  judgeFrame(): void {
    const { units } = this.#shelf;
    const rules = this.#inForce.filter((rule) => acrossOf(rule) === null);
    const context = this.#judge(this.frame, rules, this.#isOfFrame);
    this.#gathering.add(context, (path) => (this.#isOfFrame(path) ? units.length : undefined));
  }

  judgeRecords(): void {
    const { units, read } = this.#shelf;
    const rules = this.#inForce.filter((rule) => !looksAtTexts(rule));
    for (let start = 0; start < units.length; start += this.#atOnce) {
      const some = units.slice(start, start + this.#atOnce);
      const batch = read(some);
      for (const fault of batch.faults) if (batch.owns(fault.path)) this.faults.push(fault);
      const context = this.#judge(withRecords(this.frame, batch), rules, batch.owns);
      const places = new Map<string, number>();
      for (const [at, unit] of some.entries())
        for (const path of unit) places.set(path, start + at);
      this.#gathering.add(context, (path) => places.get(path));
    }
  }

  /** Judges once more, and together, what has to do with one another: what was found of each for itself is void. */
  judgeTogether(): void {
    const { frame, units, read } = this.#shelf;
    const rules = this.#inForce.filter((rule) => acrossOf(rule) !== null);
    const { together } = this.#gathering;
    const batch = read(units.filter((_, at) => together.has(at)));
    const content = withRecords(this.frame, batch);
    content.loaded.files = [...frame.files, ...batch.files].sort(comparePaths);
    const anew = new Set(rules.map(({ id }) => id));
    this.#findings = this.#findings.filter(
      ({ ruleId, file }) =>
        !anew.has(ruleId) || !batch.owns(pathOfFile(this.options.contentPath, file)),
    );
    this.#judge(content, rules, (path) => this.#isOfFrame(path) || batch.owns(path));
  }

  conclude(): RunResult {
    const context = sharedContext(this.frame, this.#duties, this.options);
    return concludeRun(context, this.#findings, this.#rules, this.options);
  }

  readonly #isOfFrame = (path: string): boolean => !isOfRecord(path) || this.#unlisted.has(path);
}

/**
 * Judges content of any size, a few records at a time: the same rules, findings and order as `runRules` gives of all of
 * it at once. What rules must see together (`across`) is read a second time, and nothing else.
 */
export function runBatches(
  shelf: Shelf,
  rules: readonly Rule[],
  optionsOf: (frame: Content) => RunOptions,
  atOnce = AT_ONCE,
): BatchesResult {
  const run = new BatchRun(shelf, rules, optionsOf, atOnce);
  run.judgeFrame();
  run.judgeRecords();
  run.judgeTogether();
  return { result: run.conclude(), frame: run.frame, faults: run.faults.sort(comparePaths) };
}
