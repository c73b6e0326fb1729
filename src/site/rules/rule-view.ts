import { listSeparator, type Bilingual, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { Level } from '../../load/finding.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Rule } from '../../rules/rule.ts';
import { isMapped } from '../../rules/run.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import { RULE_EXAMPLES } from './rule-example.ts';
import { exampleViews, type ExamplePairView } from './rule-example-view.ts';
import { splitMessage, type MessagePart } from '../page/message-parts.ts';
import { dutyViews, type DutyView } from './rule-duty-view.ts';
import type { LookedAt, RuleNumbers } from '../content/rule-numbers.ts';

export interface RuleSummary {
  id: string;
  href: string;
  title: string;
  demand: string;
  level: string;
  levelLabel: string;
  /** How many findings it has now, in words, or that it is off; null where none. */
  found: string | null;
}

export interface NumberRow {
  label: string;
  count: number;
}

/** What the rule has before it and finds, in numbers. */
export interface RuleNumbersView {
  asOf: string;
  looksAt: NumberRow[];
  findings: Array<NumberRow & { level: Level | 'suppressed' }>;
}

export interface RuleView extends RuleSummary {
  levelMeaning: string;
  scope: string;
  /** Why no article stands beside it, or null where one does. */
  withoutArticle: string | null;
  duties: DutyView[];
  messages: Array<{ id: string; words: MessagePart[]; remedy: MessagePart[] }>;
  examples: ExamplePairView[];
  numbers: RuleNumbersView;
}

export interface RuleGroup {
  scope: string;
  label: string;
  rules: RuleSummary[];
}

/** What a rule's page is made from. */
export interface RuleSources {
  schemes: readonly Scheme[];
  works: readonly LibraryWork[];
  asOf: string;
  ruleNumbers: () => ReadonlyMap<string, RuleNumbers>;
}

function numbersOf(rule: Rule, { ruleNumbers }: RuleSources): RuleNumbers {
  const none = { looksAt: [], findings: { error: 0, warning: 0, note: 0 }, suppressed: 0 };
  return ruleNumbers().get(rule.id) ?? none;
}

/** Whether no scheme here asks for it: none maps its duty, or has the house rule on. */
export function isOff(rule: Rule, { schemes }: Pick<RuleSources, 'schemes'>): boolean {
  const { house } = rule;
  const isOn = house === null || schemes.some(({ houseRules }) => houseRules.includes(house));
  return !isOn || !isMapped(rule, schemes);
}

export function ruleSummary(rule: Rule, sources: RuleSources, lang: Lang, href: Href): RuleSummary {
  const { error, warning, note } = numbersOf(rule, sources).findings;
  const count = error + warning + note;
  const off = isOff(rule, sources) ? t(lang, 'rule.index-off') : null;
  return {
    id: rule.id,
    href: href.rule(lang, rule.id),
    title: rule.title[lang],
    demand: rule.demand[lang],
    level: rule.level,
    levelLabel: t(lang, `level.${rule.level}`),
    found: count > 0 ? t(lang, 'rule.index-found', { count }) : off,
  };
}

/** The catalogue, grouped by what the rules look at, in its own order. */
export function ruleGroups(
  rules: readonly Rule[],
  sources: RuleSources,
  lang: Lang,
  href: Href,
): RuleGroup[] {
  return [...Map.groupBy(rules, ({ id }) => id.split('/')[0] ?? '')].map(([scope, members]) => ({
    scope,
    label: t(lang, `rule-kind.${scope as 'expert'}`),
    rules: members.map((rule) => ruleSummary(rule, sources, lang, href)),
  }));
}

function lookedAtRow({ what, scheme, on, count }: LookedAt, lang: Lang): NumberRow {
  const name = scheme?.shortName[lang] ?? '';
  const label = t(lang, `rule.numbers-${what}`, { scheme: name });
  return { label: on ? label : t(lang, 'rule.numbers-off', { scheme: label }), count };
}

function numbersView(rule: Rule, sources: RuleSources, lang: Lang): RuleNumbersView {
  const { looksAt, findings, suppressed } = numbersOf(rule, sources);
  const levels = Object.entries(findings) as Array<[Level, number]>;
  return {
    asOf: t(lang, 'rule.numbers-as-of', { date: formatDate(sources.asOf, lang) }),
    looksAt: looksAt.map((each) => lookedAtRow(each, lang)),
    findings: [
      ...levels.map(([level, count]) => ({ level, label: t(lang, `level.${level}`), count })),
      {
        level: 'suppressed' as const,
        label: t(lang, 'rule.numbers-suppressed'),
        count: suppressed,
      },
    ],
  };
}

/** Why a rule stands on no article: it is a house rule, on where a scheme says so, or about files. */
function withoutArticle(rule: Rule, { schemes }: RuleSources, lang: Lang): string {
  const { duty, house } = rule;
  if (duty !== null) return t(lang, 'rule.off');
  if (house === null) return t(lang, 'rule.without-article');
  const names = schemes
    .filter(({ houseRules }) => houseRules.includes(house))
    .map(({ shortName }) => shortName[lang])
    .join(listSeparator(lang));
  const where =
    names === '' ? t(lang, 'rule.house-off') : t(lang, 'rule.house-on', { schemes: names });
  return `${t(lang, 'rule.house')}${lang === 'zh' ? '' : ' '}${where}`;
}

/** A rule's page: what it demands and by which words, what fails and passes, what it finds now. */
export function ruleView(rule: Rule, sources: RuleSources, lang: Lang, href: Href): RuleView {
  const duties = dutyViews(rule, sources, lang, href);
  const findings = (RULE_EXAMPLES[rule.id] ?? []).flatMap(({ fails }) => fails.findings);
  return {
    ...ruleSummary(rule, sources, lang, href),
    levelMeaning: t(lang, `rule.level-meaning.${rule.level}`),
    scope: t(lang, `rule-scope.${rule.scope}`),
    withoutArticle:
      duties.length > 0 && rule.house === null ? null : withoutArticle(rule, sources, lang),
    duties,
    messages: Object.entries(rule.messages).map(([id, message]) => {
      const example = findings.find((finding) => finding.message === id)?.data;
      const split = (words: Bilingual): MessagePart[] => splitMessage(words[lang], example);
      return { id, words: split(message), remedy: split(message.remedy) };
    }),
    examples: exampleViews(rule, lang),
    numbers: numbersView(rule, sources, lang),
  };
}
