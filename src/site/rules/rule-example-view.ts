import type { Lang } from '../../i18n/lang.ts';
import { interpolate, t } from '../../i18n/translate.ts';
import type { Rule } from '../../rules/rule.ts';
import { formatDate } from '../page/date-words.ts';
import {
  RULE_EXAMPLES,
  type ExampleFinding,
  type ExamplePair,
  type RuleExample,
} from './rule-example.ts';

/** A stretch of a line; `differs` where the case beside it has other words there. */
export interface LinePart {
  text: string;
  differs: boolean;
}

export interface ExampleView {
  asOf: string;
  asOfDiffers: boolean;
  parts: Array<{ about: string; lines: LinePart[][] }>;
  findings: Array<{ level: string; levelLabel: string; message: string }>;
  test: string;
  json: string;
}

export interface ExamplePairView {
  fails: ExampleView;
  passes: ExampleView | null;
}

function findingView(rule: Rule, finding: ExampleFinding, lang: Lang) {
  const { message, level, data } = finding;
  return {
    level,
    levelLabel: t(lang, `level.${level}`),
    message: interpolate(rule.messages[message]?.[lang] ?? message, data),
  };
}

const same = (text: string): LinePart[] => [{ text, differs: false }];

/** The beginning that two texts share, up to a whole number, date or Latin word: `2029-0|6-30` is cut before 2029. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  while (at > 0 && /[\w.-]/.test(a[at - 1] ?? '') && at < Math.max(a.length, b.length)) at--;
  return at;
}

const reversed = (text: string): string => [...text].reverse().join('');

/** A line with what its counterpart has otherwise marked; with no counterpart, the whole of it. */
function markLine(line: string, counterpart: string | undefined): LinePart[] {
  if (counterpart === undefined) return [{ text: line, differs: true }];
  const start = sharedStart(line, counterpart);
  const [rest, other] = [line.slice(start), counterpart.slice(start)];
  const end = sharedStart(reversed(rest), reversed(other));
  return [
    { text: line.slice(0, start), differs: false },
    { text: rest.slice(0, rest.length - end), differs: true },
    { text: rest.slice(rest.length - end), differs: false },
  ].filter(({ text }) => text !== '');
}

/** The lines of one part, marked where the same part of the case beside it has others. */
function markLines(lines: readonly string[], beside: readonly string[] | null): LinePart[][] {
  if (beside === null) return lines.map(same);
  const others = beside.filter((line) => !lines.includes(line));
  return lines.map((line) => (beside.includes(line) ? same(line) : markLine(line, others.shift())));
}

function exampleView(
  rule: Rule,
  example: RuleExample,
  beside: RuleExample | null,
  lang: Lang,
): ExampleView {
  const besideOf = (about: string): string[] =>
    beside?.parts.find((part) => part.about[lang] === about)?.lines.map((line) => line[lang]) ?? [];
  return {
    asOf: t(lang, 'rule.example-as-of', { date: formatDate(example.asOf, lang) }),
    asOfDiffers: beside !== null && beside.asOf !== example.asOf,
    parts: example.parts.map(({ about, lines }) => ({
      about: about[lang],
      lines: markLines(
        lines.map((line) => line[lang]),
        beside && besideOf(about[lang]),
      ),
    })),
    findings: example.findings.map((finding) => findingView(rule, finding, lang)),
    test: example.test,
    json: JSON.stringify(example.given, null, 2),
  };
}

/** The rule's examples, what fails beside what passes, and what tells them apart marked. */
export function exampleViews(
  rule: Rule,
  lang: Lang,
  examples: Readonly<Record<string, readonly ExamplePair[]>> = RULE_EXAMPLES,
): ExamplePairView[] {
  return (examples[rule.id] ?? []).map(({ fails, passes }) => ({
    fails: exampleView(rule, fails, passes, lang),
    passes: passes && exampleView(rule, passes, fails, lang),
  }));
}
