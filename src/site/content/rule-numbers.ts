import type { Scheme } from '../../generated/scheme.ts';
import type { Level } from '../../load/finding.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import type { Content } from '../../rules/content.ts';
import type { Rule } from '../../rules/rule.ts';
import { runRules, type RunOptions } from '../../rules/run.ts';

/** How many of one thing a rule looks at; `scheme` where they are a scheme’s records. */
export interface LookedAt {
  what:
    'experts' | 'workstations' | 'schemes' | 'certificates' | 'texts' | 'files' | 'suppressions';
  scheme: Scheme | null;
  /** False where the scheme's rulebook in force does not have the duty: the rule looks at none of its records. */
  on: boolean;
  count: number;
}

/** What the rule has before it on the day, and what it finds: numbers only. */
export interface RuleNumbers {
  looksAt: LookedAt[];
  findings: Record<Level, number>;
  /** How many more a suppression puts off. */
  suppressed: number;
}

type Counts = ReadonlyMap<string, number>;

function countBy<T>(items: readonly T[], key: (item: T) => string): Counts {
  return new Map([...Map.groupBy(items, key)].map(([name, members]) => [name, members.length]));
}

function isOn(rule: Rule, scheme: Scheme, asOf: string): boolean {
  if (rule.house !== null) return scheme.houseRules.includes(rule.house);
  return rule.duty === null || rule.duty in (rulebookOn(scheme, asOf)?.duties ?? {});
}

function recordsLookedAt(
  rule: Rule,
  content: Content,
  asOf: string,
  kind: 'experts' | 'workstations',
): LookedAt[] {
  const records = countBy<{ value: { scheme: string } }>(
    content[kind],
    ({ value }) => value.scheme,
  );
  return content.schemes
    .map(({ value }) => value)
    .filter((scheme) => scheme.kind === kind)
    .map((scheme) => {
      const on = isOn(rule, scheme, asOf);
      return { what: kind, scheme, on, count: on ? (records.get(scheme.id) ?? 0) : 0 };
    });
}

const whole = (what: LookedAt['what'], count: number): LookedAt[] => [
  { what, scheme: null, on: true, count },
];

/** By the scope, and for what looks at all records together by the rule's kind; nothing for a change. */
function lookedAt(rule: Rule, content: Content, asOf: string): LookedAt[] {
  const kind = rule.id.split('/')[0];
  if (rule.scope === 'change') return [];
  if (rule.scope === 'suppression')
    return whole('suppressions', content.suppressions?.value.entries.length ?? 0);
  if (kind === 'regulation')
    return whole('texts', content.works.flatMap(({ versions }) => versions).length);
  if (rule.scope === 'file') return whole('files', content.loaded.files.length);
  if (kind === 'certificate') return whole('certificates', content.certificates.length);
  if (kind === 'scheme') return whole('schemes', content.schemes.length);
  const experts = kind === 'workstation' ? [] : recordsLookedAt(rule, content, asOf, 'experts');
  const stations = kind === 'expert' ? [] : recordsLookedAt(rule, content, asOf, 'workstations');
  return [...experts, ...stations];
}

/** How many findings suppressions put off, by rule. */
function suppressedBy(
  content: Content,
  rules: readonly Rule[],
  options: RunOptions,
  standing: Counts,
): Counts {
  const named = new Set(content.suppressions?.value.entries.map(({ rule }) => rule));
  if (named.size === 0) return new Map();
  const { findings } = runRules({ ...content, suppressions: null }, rules, {
    ...options,
    among: named,
  });
  const all = countBy(findings, ({ ruleId }) => ruleId);
  return new Map([...all].map(([id, count]) => [id, count - (standing.get(id) ?? 0)]));
}

/** What every rule looks at and finds in the content on a day, by its id. */
export function countRules(
  content: Content,
  rules: readonly Rule[],
  asOf: string,
): ReadonlyMap<string, RuleNumbers> {
  const options = { asOf, contentPath: '', publicAddress: '' };
  const { findings } = runRules(content, rules, options);
  const standing = countBy(findings, ({ ruleId }) => ruleId);
  const byLevel = countBy(findings, ({ ruleId, level }) => `${ruleId} ${level}`);
  const suppressed = suppressedBy(content, rules, options, standing);
  const of = (id: string, level: Level): number => byLevel.get(`${id} ${level}`) ?? 0;
  return new Map(
    rules.map((rule) => [
      rule.id,
      {
        looksAt: lookedAt(rule, content, asOf),
        findings: {
          error: of(rule.id, 'error'),
          warning: of(rule.id, 'warning'),
          note: of(rule.id, 'note'),
        },
        suppressed: suppressed.get(rule.id) ?? 0,
      },
    ]),
  );
}
