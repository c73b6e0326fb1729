import type { Finding } from '../load/finding.ts';
import type { Loaded } from '../load/files.ts';
import { comparePaths, isOfRecord, pathOfFile } from '../load/paths.ts';
import { withRecords, type Content } from '../rules/content.ts';
import type { Across, Rule } from '../rules/rule.ts';
import {
  checkedDuties,
  concludeRun,
  findAll,
  rulesInForce,
  sharedContext,
  type RunOptions,
  type RunResult,
} from '../rules/run.ts';

/** Some records as the base has them and as they are now; what is the same in both is the very same object. */
export interface SomeRecords {
  /** Texts, schemes and settings, which the change leaves alone; no records. */
  frame: Content;
  before: Loaded;
  now: Loaded;
  /** Whether a file is one of these records’. */
  owns: (path: string) => boolean;
}

export interface RecordsJudged {
  base: Content;
  head: Content;
  old: RunResult;
  result: RunResult;
}

/** How a rule that compares records sees one of them. */
class Aspect {
  readonly words = new Set<string>();
  readonly #seen: string[] = [];

  see(...seen: string[]): void {
    this.#seen.push(JSON.stringify(seen));
  }

  get whole(): string {
    return this.#seen.sort().join('\n');
  }
}

function aspectsOf(
  content: Content,
  { joins, views }: Across,
  options: RunOptions,
): Map<string, Aspect> {
  const aspects = new Map<string, Aspect>();
  const aspectOf = (path: string): Aspect => aspects.getOrInsertComputed(path, () => new Aspect());
  const context = sharedContext(content, new Set(), { ...options, only: isOfRecord });
  joins?.(context, (path, key, word) => {
    aspectOf(path).see('key', key);
    aspectOf(path).words.add(word);
  });
  views?.(context, (path, view) => aspectOf(path).see('view', view));
  return aspects;
}

/**
 * The words by which the records at hand may be met in others that the change means something to: of each record that a
 * rule comparing records sees otherwise than before, what the rule joins it by, before and now; and of each that a
 * suppression holds for, which is needed or not by what the others say.
 */
export function wordsOfChange(
  [before, now]: readonly [Content, Content],
  rules: readonly Rule[],
  options: RunOptions,
): Set<string> {
  const words = new Set<string>();
  const putOff = now.suppressions?.value.entries ?? [];
  for (const { id, across } of rules) {
    if (typeof across !== 'object') continue;
    const [old, present] = [before, now].map((side) => aspectsOf(side, across, options));
    const named = putOff.flatMap(({ rule, file }) => (rule === id ? [file] : []));
    for (const path of new Set([...(old?.keys() ?? []), ...(present?.keys() ?? [])])) {
      const [a, b] = [old?.get(path), present?.get(path)];
      if (a?.whole === b?.whole && !named.includes(path)) continue;
      for (const word of [...(a?.words ?? []), ...(b?.words ?? [])]) words.add(word);
    }
  }
  return words;
}

/** What the rules say of some records as if there were no others, told apart by where it is said. */
function judgeSome(
  content: Content,
  rules: readonly Rule[],
  options: RunOptions,
  owns: (path: string) => boolean,
): { ofRecords: Finding[]; elsewhere: Finding[] } {
  const { only: asked, ...rest } = options;
  const some = rules.filter(
    ({ scope, across }) => scope !== 'regulation' && scope !== 'suppression' && across !== 'texts',
  );
  const context = sharedContext(content, checkedDuties(rules), rest);
  const found = findAll(context, rulesInForce(some, content, rest), rest);
  const pathOf = ({ file }: Finding): string => pathOfFile(options.contentPath, file);
  return {
    ofRecords: found.filter((each) => owns(pathOf(each)) && (asked?.(pathOf(each)) ?? true)),
    elsewhere: found.filter((each) => !owns(pathOf(each))),
  };
}

const sayAll = (findings: readonly Finding[]): string =>
  findings
    .map(({ ruleId, file, pointer, message, data }) =>
      JSON.stringify([ruleId, file, pointer, message, data]),
    )
    .sort()
    .join('\n');

/**
 * Judges some records before and after a change of theirs, and not the others. Null where what the change brings cannot
 * be said without the others: what is found at the schemes is not the same before and after.
 */
export function judgeRecords(
  records: SomeRecords,
  rules: readonly Rule[],
  optionsOf: (content: Content) => RunOptions,
): RecordsJudged | null {
  const { frame } = records;
  const [base, head] = [records.before, records.now].map((loaded) => {
    const content = withRecords(frame, loaded);
    content.loaded.files = [...frame.loaded.files, ...loaded.files].sort(comparePaths);
    return content;
  }) as [Content, Content];
  const options = optionsOf(frame);
  const { owns } = records;
  const before = judgeSome(base, rules, options, owns);
  const now = judgeSome(head, rules, { ...options, base }, owns);
  if (sayAll(before.elsewhere) !== sayAll(now.elsewhere)) return null;
  const asked = (path: string): boolean => options.only?.(path) ?? true;
  const duties = checkedDuties(rules);
  // a suppression of a file that was not judged may well be needed
  const conclude = (content: Content, found: readonly Finding[]): RunResult =>
    concludeRun(sharedContext(content, duties, options), found, rules, {
      ...options,
      only: (path) => asked(path) && (owns(path) || path === frame.suppressions?.path),
    });
  return {
    base,
    head,
    old: conclude(base, before.ofRecords),
    result: conclude(head, now.ofRecords),
  };
}
