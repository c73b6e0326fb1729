import type { Scheme } from '../generated/scheme.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { interpolate } from '../i18n/translate.ts';
import type { Basis, Finding, Level } from '../load/finding.ts';
import { locatePointer } from '../load/json.ts';
import { dutyOn, type MappedDuty } from '../records/rulebook.ts';
import { regulationPath } from '../regulation/address.ts';
import { citeProvision } from '../regulation/cite.ts';
import { findVersion } from '../regulation/library.ts';
import type { Content, Held } from './content.ts';
import type { ContentContext, RecordContext, Report, Rule } from './rule.ts';
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

function nameFile(contentPath: string, path: string): string {
  return contentPath === '' ? path : `${contentPath}/${path}`;
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
  reporter(
    rule: Rule,
    home: { path: string; record: string | null },
  ): (found: Report<string>) => void {
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

function recordContexts<R extends { id: string; scheme: string }>(
  records: ReadonlyArray<Held<R>>,
  rule: Rule,
  shared: ContentContext,
): Array<RecordContext<R>> {
  const { content } = shared;
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  return records.flatMap((held) => {
    const record = held.value;
    const scheme = schemes.get(record.scheme);
    if (!scheme || (rule.house !== null && !scheme.houseRules.includes(rule.house))) return [];
    const priv = content.privates.get(`${record.scheme}/${record.id}`) ?? null;
    const duty = rule.duty;
    const on = (day: string): MappedDuty | null => (duty ? dutyOn(scheme, duty, day) : null);
    return [{ ...shared, record, scheme, held, priv, dutyOn: on }];
  });
}

function isMapped(rule: Rule, schemes: ReadonlyArray<Held<Scheme>>): boolean {
  const { duty } = rule;
  if (duty === null) return true;
  return schemes.some(({ value }) => value.rulebooks.some((rulebook) => duty in rulebook.duties));
}

function runRule(run: Run, rule: Rule, shared: ContentContext, base: Content | undefined): void {
  const { content } = shared;
  if (!isMapped(rule, content.schemes)) return;
  if (rule.scope === 'expert') {
    for (const context of recordContexts(content.experts, rule, shared))
      rule.check(
        context,
        run.reporter(rule, { path: context.held.path, record: context.record.id }),
      );
  } else if (rule.scope === 'workstation') {
    for (const context of recordContexts(content.workstations, rule, shared))
      rule.check(
        context,
        run.reporter(rule, { path: context.held.path, record: context.record.id }),
      );
  } else if (rule.scope === 'change') {
    if (base) rule.check({ ...shared, base }, run.reporter(rule, { path: '', record: null }));
  } else if (rule.scope !== 'suppression')
    rule.check(shared, run.reporter(rule, { path: '', record: null }));
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

/** Takes out what is put off, and has the suppressions themselves judged; returns how many findings were taken out. */
function applySuppressions(
  run: Run,
  rules: readonly Rule[],
  shared: ContentContext,
  options: RunOptions,
): number {
  const entries = shared.content.suppressions?.value.entries ?? [];
  const fileOf = (path: string): string => nameFile(options.contentPath, path);
  const { standing, count, used } = suppress(run.findings, entries, fileOf, shared.asOf);
  run.findings = standing;
  const isUsed = (index: number): boolean => used.has(index);
  const isAsked = (file: string): boolean => options.only?.(file) !== false;
  for (const rule of rules)
    if (rule.scope === 'suppression')
      rule.check(
        { ...shared, isUsed, isAsked },
        run.reporter(rule, { path: shared.content.suppressions?.path ?? '', record: null }),
      );
  return count;
}

/** The duties that the rules check, their own and those they also go by. */
export function checkedDuties(rules: readonly Rule[]): Set<string> {
  return new Set(rules.flatMap(({ duty, alsoDuties }) => [...(duty ? [duty] : []), ...alsoDuties]));
}

/** Judges the content by the rules given; pure, and the same content, rules and options give the same result. */
export function runRules(content: Content, rules: readonly Rule[], options: RunOptions): RunResult {
  const run = new Run(content, options);
  const { asOf, present = asOf } = options;
  const shared = {
    content,
    asOf,
    present: present > asOf ? present : asOf,
    checkedDuties: checkedDuties(rules),
  };
  const wanted = rules.filter(({ id }) => options.among?.has(id) ?? true);
  for (const rule of wanted) runRule(run, rule, shared, options.base);
  const suppressed = applySuppressions(run, rules, shared, options);
  const counts = { error: 0, warning: 0, note: 0, suppressed };
  for (const finding of run.findings) counts[finding.level]++;
  return { asOf: options.asOf, counts, findings: run.findings.sort(compare) };
}
