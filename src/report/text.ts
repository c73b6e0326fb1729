import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Basis, Finding } from '../load/finding.ts';
import type { RunResult } from '../rules/run.ts';

function reportBasis({ citation, quote }: Basis, lang: Lang): string {
  return t(lang, 'report.basis', { citation: citation[lang], quote });
}

function reportFinding(finding: Finding, lang: Lang): string {
  const { file, line, column, level, ruleId, message, remedy, since, basis } = finding;
  const lines = [
    `${file}:${line}:${column}  ${t(lang, `report.${level}`)}  ${ruleId}`,
    `  ${message[lang]}${since === undefined ? '' : t(lang, 'report.since', { since })}`,
    `  ${remedy[lang]}`,
    ...(basis ? [`  ${reportBasis(basis, lang)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Findings for people: place, level and rule; what is wrong; what to do; on whose authority. */
export function reportText(result: RunResult, lang: Lang): string {
  const { counts, asOf, findings } = result;
  const summary = t(lang, findings.length === 0 ? 'report.clean' : 'report.summary', {
    asOf,
    ...counts,
  });
  return [...findings.map((finding) => reportFinding(finding, lang)), `${summary}\n`].join('\n');
}
