import type { Scheme } from '../generated/scheme.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { interpolate } from '../i18n/translate.ts';
import type { Basis, Finding, Level } from '../load/finding.ts';
import { locatePointer } from '../load/json.ts';
import { nameFile } from '../load/paths.ts';
import type { MappedDuty } from '../records/rulebook.ts';
import { regulationPath } from '../regulation/address.ts';
import { citeProvision } from '../regulation/cite.ts';
import { findVersion } from '../regulation/library.ts';
import { askRules, type Home, type Reporter } from './ask.ts';
import type { Content } from './content.ts';
import type { ContentContext, Rule } from './rule.ts';
import { suppress } from './suppress.ts';

export interface RunOptions {
  /** YYYY-MM-DD. */
  asOf: string;
  /** The day on which it is judged, where `asOf` may look back from it; left out, the same. */
  present?: string;
  /** Where the content folder stands, relative to the git root: findings name files from there. */
  contentPath: string;
  /** The site's address, without a trailing slash, for links to provisions. */
  publicAddress: string;
  /** Which files' findings are wanted, by path relative to the content folder; left out, all. */
  only?: (path: string) => boolean;
  /** What the content is to take the place of, for the rules that judge the change. */
  base?: Content;
  /** Which rules' findings are wanted, by id; left out, all. */
  among?: ReadonlySet<string>;
}

/** The judgement, in a stable order: by file, line, column, rule. */
export interface RunResult {
  asOf: string;
  /** What stands, by level, and how much a suppression puts off. */
  counts: Record<Level, number> & { suppressed: number };
  findings: Finding[];
}

function wordBoth(text: Bilingual, data: Record<string, string | number>): Bilingual {
  return { zh: interpolate(text.zh, data), en: interpolate(text.en, data) };
}

/** A duty's words and address, as findings and pages cite them. */
export function basisOf(content: Content, duty: MappedDuty, publicAddress: string): Basis | null {
  const { work: workId, version: versionId, provision, quote } = duty;
  const work = content.works.find(({ id }) => id === workId);
  const version = findVersion(content.works, workId, versionId);
  const place = version && citeProvision(version.regulation, provision);
  if (!work || !version || !place) return null;
  const number = version.documentNumber ? `（${version.documentNumber}）` : '';
  const citation = {
    zh: `《${work.title.zh}》${number}${place.zh}`,
    en: `${work.title.en}${number && ` (${version.documentNumber})`}, ${place.en}`,
  };
  const url = `${publicAddress}/zh/${regulationPath(workId, versionId, provision)}`;
  return { work: workId, version: versionId, provision, quote, url, citation };
}

class Run {
  findings: Finding[] = [];
  readonly #content: Content;
  readonly #options: RunOptions;
  readonly #texts: Map<string, string>;

  constructor(content: Content, options: RunOptions) {
    this.#content = content;
    this.#options = options;
    this.#texts = new Map(content.loaded.files.map((file) => [file.path, file.text]));
  }

  /** A reporter for one rule; `home` is the file and record a report is about unless it names its own. */
  reporter(rule: Rule, home: Readonly<Home>): Reporter {
    return (found) => {
      const path = found.path ?? home.path;
      if (this.#options.only?.(path) === false) return;
      const message = rule.messages[found.message];
      if (!message) throw new Error(`${rule.id} has no message ${found.message}`);
      const data = found.data ?? {};
      const pointer = found.at ?? '';
      const { publicAddress, contentPath } = this.#options;
      this.findings.push({
        ruleId: rule.id,
        level: found.level ?? rule.level,
        message: wordBoth(message, data),
        remedy: wordBoth(message.remedy, data),
        file: nameFile(contentPath, path),
        ...(found.position ?? locatePointer(this.#texts.get(path) ?? '', pointer, found.key)),
        pointer,
        record: found.record ?? home.record,
        ...(found.since === undefined ? {} : { since: found.since }),
        basis: found.duty ? basisOf(this.#content, found.duty, publicAddress) : null,
        data,
      });
    };
  }
}

/** Whether any rulebook maps a rule’s duty: else the rule is off. */
export function isMapped({ duty }: Rule, schemes: readonly Scheme[]): boolean {
  if (duty === null) return true;
  return schemes.some(({ rulebooks }) => rulebooks.some(({ duties }) => duty in duties));
}

function compare(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
    (a.message.zh < b.message.zh ? -1 : a.message.zh > b.message.zh ? 1 : 0)
  );
}

/** The duties that the rules check, their own and those they also go by. */
export function checkedDuties(rules: readonly Rule[]): Set<string> {
  return new Set(rules.flatMap(({ duty, alsoDuties }) => [...(duty ? [duty] : []), ...alsoDuties]));
}

/** What every rule is given, whatever it looks at. */
export function sharedContext(
  content: Content,
  checkedDuties: ReadonlySet<string>,
  { asOf, present = asOf, only }: RunOptions,
): ContentContext {
  const later = present > asOf ? present : asOf;
  const shared = { content, asOf, present: later, checkedDuties };
  return only ? { ...shared, isAsked: only } : shared;
}

/** The rules that are asked for and that the rulebooks turn on. */
export function rulesInForce(
  rules: readonly Rule[],
  content: Content,
  { among }: RunOptions,
): Rule[] {
  const schemes = content.schemes.map(({ value }) => value);
  return rules.filter((rule) => (among?.has(rule.id) ?? true) && isMapped(rule, schemes));
}

/** What the rules find, in no order and with nothing put off. */
export function findAll(
  shared: ContentContext,
  rules: readonly Rule[],
  options: RunOptions,
): Finding[] {
  const { content } = shared;
  const run = new Run(content, options);
  askRules(rules, shared, (rule, home) => run.reporter(rule, home), options.base);
  return run.findings;
}

/** Takes out what is put off, has the suppressions themselves judged, and brings what stands into order. */
export function concludeRun(
  shared: ContentContext,
  found: readonly Finding[],
  rules: readonly Rule[],
  options: RunOptions,
): RunResult {
  const { content } = shared;
  const run = new Run(content, options);
  const { path = '', value } = content.suppressions ?? {};
  const fileOf = (named: string): string => nameFile(options.contentPath, named);
  const { standing, count, used } = suppress(found, value?.entries ?? [], fileOf, options.asOf);
  const isUsed = (index: number): boolean => used.has(index);
  const isAsked = (file: string): boolean => options.only?.(file) !== false;
  for (const rule of rules)
    if (rule.scope === 'suppression')
      rule.check({ ...shared, isUsed, isAsked }, run.reporter(rule, { path, record: null }));
  const findings = [...standing, ...run.findings].sort(compare);
  const counts = { error: 0, warning: 0, note: 0, suppressed: count };
  for (const { level } of findings) counts[level]++;
  return { asOf: options.asOf, counts, findings };
}

/** Judges the content by the rules given; pure, and the same content, rules and options give the same result. */
export function runRules(content: Content, rules: readonly Rule[], options: RunOptions): RunResult {
  const shared = sharedContext(content, checkedDuties(rules), options);
  const found = findAll(shared, rulesInForce(rules, content, options), options);
  return concludeRun(shared, found, rules, options);
}
