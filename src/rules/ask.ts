import type { Scheme } from '../generated/scheme.ts';
import { dutyOn, type MappedDuty } from '../records/rulebook.ts';
import type { Content, Held } from './content.ts';
import type { ContentContext, RecordContext, Report, Rule } from './rule.ts';

/** The file and record that a report is about unless it names its own; other ones while a rule goes from record to record. */
export interface Home {
  path: string;
  record: string | null;
}

export type Reporter = (found: Report<string>) => void;

/** Gives each rule somebody to report to. */
export type Hear = (rule: Rule, home: Readonly<Home>) => Reporter;

/** A record with its scheme and private part, as every rule is given it. */
type Judged<R> = Pick<RecordContext<R>, 'record' | 'scheme' | 'held' | 'priv'>;

function withScheme<R extends { id: string; scheme: string }>(
  records: ReadonlyArray<Held<R>>,
  { schemes: all, privates }: Content,
): Array<Judged<R>> {
  const schemes = new Map(all.map(({ value }) => [value.id, value]));
  return records.flatMap((held) => {
    const record = held.value;
    const scheme = schemes.get(record.scheme);
    const priv = privates.get(`${record.scheme}/${record.id}`) ?? null;
    return scheme ? [{ record, scheme, held, priv }] : [];
  });
}

/** A rule for records of one kind. */
type RecordRule<R> = Rule & {
  check: (context: RecordContext<R>, report: Reporter) => void;
};

/** A rule's duty by the rulebook of a day, in one scheme. */
function dutyIn(scheme: Scheme, { duty }: Rule): (day: string) => MappedDuty | null {
  return (day) => (duty === null ? null : dutyOn(scheme, duty, day));
}

function isOnIn(scheme: Scheme, { house }: Rule): boolean {
  return house === null || scheme.houseRules.includes(house);
}

/** Asks one record's rules after the other, and then of the next: what the first looked up, the others find at hand. */
function askOfRecords<R extends { id: string; scheme: string }>(
  rules: ReadonlyArray<RecordRule<R>>,
  records: ReadonlyArray<Judged<R>>,
  shared: ContentContext,
  hear: Hear,
): void {
  const home: Home = { path: '', record: null };
  const asked = rules.map((rule) => ({ rule, report: hear(rule, home) }));
  const inScheme = (
    scheme: Scheme,
  ): Array<(typeof asked)[number] & Pick<RecordContext<R>, 'dutyOn'>> =>
    asked
      .filter(({ rule }) => isOnIn(scheme, rule))
      .map((each) => ({ ...each, dutyOn: dutyIn(scheme, each.rule) }));
  const byScheme = new Map<Scheme, ReturnType<typeof inScheme>>();
  const { content, checkedDuties, asOf, present } = shared;
  for (const { record, scheme, held, priv } of records) {
    const on = byScheme.get(scheme) ?? inScheme(scheme);
    byScheme.set(scheme, on);
    [home.path, home.record] = [held.path, record.id];
    for (const { rule, report, dutyOn } of on)
      rule.check(
        { content, checkedDuties, asOf, present, record, scheme, held, priv, dutyOn },
        report,
      );
  }
}

function askOfAll(rule: Rule, shared: ContentContext, base: Content | undefined, hear: Hear): void {
  const report = hear(rule, { path: '', record: null });
  if (rule.scope === 'change') {
    if (base) rule.check({ ...shared, base }, report);
  } else if (rule.scope === 'registry' || rule.scope === 'regulation' || rule.scope === 'file')
    rule.check(shared, report);
}

/** Asks rules of every scope but `suppression`, those that judge a change only where there is a `base`. */
export function askRules(
  rules: readonly Rule[],
  shared: ContentContext,
  hear: Hear,
  base?: Content,
): void {
  const { content } = shared;
  const ofExperts = rules.filter((rule) => rule.scope === 'expert');
  const ofWorkstations = rules.filter((rule) => rule.scope === 'workstation');
  askOfRecords(ofExperts, withScheme(content.experts, content), shared, hear);
  askOfRecords(ofWorkstations, withScheme(content.workstations, content), shared, hear);
  for (const rule of rules) askOfAll(rule, shared, base, hear);
}
