import type { Duty, Rulebook, Scheme } from '../generated/scheme.ts';
import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import { citeProvision } from '../regulation/cite.ts';
import { findVersion, type LibraryWork } from '../regulation/library.ts';
import type { Rule } from '../rules/rule.ts';
import type { Href } from './href.ts';

export interface RuleSummary {
  id: string;
  href: string;
  title: string;
  demand: string;
  level: string;
  levelLabel: string;
}

/** The words of the law that a rule checks, as one scheme's rulebook maps them. */
export interface RuleBasis {
  scheme: string;
  quote: string;
  citation: string;
  work: string;
  href: string;
  parameters: Array<{ name: string; value: string }>;
  interpretation: { text: string; ground: string } | null;
}

/** A message cut at its placeholders, which are shown as such. */
export interface MessagePart {
  text: string;
  placeholder: boolean;
}

export interface RuleView extends RuleSummary {
  scope: string;
  /** Why no article stands beside it, or null where one does. */
  withoutArticle: string | null;
  bases: RuleBasis[];
  messages: Array<{ id: string; words: MessagePart[]; remedy: MessagePart[] }>;
}

export interface RuleGroup {
  scope: string;
  label: string;
  rules: RuleSummary[];
}

interface RuleSources {
  schemes: readonly Scheme[];
  works: readonly LibraryWork[];
}

export function ruleSummary(rule: Rule, lang: Lang, href: Href): RuleSummary {
  return {
    id: rule.id,
    href: href.rule(lang, rule.id),
    title: rule.title[lang],
    demand: rule.demand[lang],
    level: rule.level,
    levelLabel: t(lang, `level.${rule.level}`),
  };
}

/** The catalogue, grouped by what the rules look at, in its own order. */
export function ruleGroups(rules: readonly Rule[], lang: Lang, href: Href): RuleGroup[] {
  return [...Map.groupBy(rules, ({ id }) => id.split('/')[0] ?? '')].map(([scope, members]) => ({
    scope,
    label: t(lang, `rule-kind.${scope as 'expert'}`),
    rules: members.map((rule) => ruleSummary(rule, lang, href)),
  }));
}

function basisView(
  { works }: RuleSources,
  scheme: Scheme,
  { work, version }: Rulebook,
  duty: Duty,
  lang: Lang,
  href: Href,
): RuleBasis {
  const found = findVersion(works, work, version);
  const citation = found && citeProvision(found.regulation, duty.provision)?.[lang];
  return {
    scheme: scheme.shortName[lang],
    quote: duty.quote,
    citation: citation ?? duty.provision,
    work: works.find(({ id }) => id === work)?.title[lang] ?? work,
    href: href.version(lang, work, version, duty.provision),
    parameters: Object.entries(duty.parameters ?? {}).map(([name, value]) => ({
      name,
      value: value === null ? t(lang, 'rule.parameter-open') : String(value),
    })),
    interpretation: duty.interpretation
      ? { text: duty.interpretation[lang], ground: duty.interpretation.ground[lang] }
      : null,
  };
}

/** Its own duty first, then those that it also goes by. */
export function dutiesOf({ duty, alsoDuties }: Pick<Rule, 'duty' | 'alsoDuties'>): string[] {
  return [...(duty === null ? [] : [duty]), ...alsoDuties];
}

function basesOf(rule: Rule, sources: RuleSources, lang: Lang, href: Href): RuleBasis[] {
  return sources.schemes.flatMap((scheme) =>
    scheme.rulebooks.flatMap((rulebook) =>
      dutiesOf(rule).flatMap((name) => {
        const duty = rulebook.duties[name];
        return duty ? [basisView(sources, scheme, rulebook, duty, lang, href)] : [];
      }),
    ),
  );
}

/** `满 {{limit}} 周岁` → 满 · limit · 周岁. */
export function splitMessage(message: string): MessagePart[] {
  return message
    .split(/\{\{(\w+)\}\}/)
    .map((text, at) => ({ text, placeholder: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

export function ruleView(rule: Rule, sources: RuleSources, lang: Lang, href: Href): RuleView {
  const bases = basesOf(rule, sources, lang, href);
  const why = rule.house === null ? 'rule.without-article' : 'rule.house';
  return {
    ...ruleSummary(rule, lang, href),
    scope: t(lang, `rule-scope.${rule.scope}`),
    withoutArticle: bases.length > 0 ? null : t(lang, why),
    bases,
    messages: Object.entries(rule.messages).map(([id, message]) => ({
      id,
      words: splitMessage(message[lang]),
      remedy: splitMessage(message.remedy[lang]),
    })),
  };
}
