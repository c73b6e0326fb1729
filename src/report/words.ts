import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Basis, Finding } from '../load/finding.ts';
import type { Report, Setting } from './report.ts';

/**
 * What nobody sees, made visible: controls, which in a terminal are commands, and bidirectional marks, which turn a
 * line round, as `\u001B`; line breaks as `\n`, so that a value from a file never begins a line of its own.
 */
export function visible(text: string): string {
  return text
    .replaceAll('\n', '\\n')
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      (hidden) => `\\u${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
}

/** What is wrong, with the day since which it is where days alone have brought it and it does not say so itself. */
export function messageWords({ message, since }: Finding, lang: Lang): string {
  const told = message[lang];
  const isTold = since === undefined || told.includes(since);
  return isTold ? told : told + t(lang, 'report.since', { since });
}

export function basisWords({ citation, quote }: Basis, lang: Lang): string {
  return t(lang, 'report.basis', { citation: citation[lang], quote });
}

/** What is wrong, the remedy, the authority: a line each. */
export function findingLines(finding: Finding, lang: Lang): string[] {
  const { remedy, basis } = finding;
  const lines = [messageWords(finding, lang), remedy[lang]];
  return [...lines, ...(basis ? [basisWords(basis, lang)] : [])].map(visible);
}

/** How much was put off; nothing where nothing was. */
export function suppressedWords({ suppressed }: Report['counts'], lang: Lang): string {
  return suppressed === 0 ? '' : t(lang, 'report.suppressed', { suppressed });
}

export function summaryWords({ asOf, counts, findings, since }: Report, lang: Lang): string {
  const clean = since ? 'report.clean-since' : 'report.clean';
  const said = t(lang, findings.length === 0 ? clean : 'report.summary', { asOf, ...counts });
  return said + suppressedWords(counts, lang);
}

/** The rule's title, or its id where the rules at hand do not have it. */
export function ruleTitle({ rules, lang }: Setting, ruleId: string): string {
  return rules.find(({ id }) => id === ruleId)?.title[lang] ?? ruleId;
}
