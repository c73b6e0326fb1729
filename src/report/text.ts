import { t } from '../i18n/translate.ts';
import type { Finding } from '../load/finding.ts';
import { dateLines } from './ahead-words.ts';
import type { ChangeReport } from './change.ts';
import { changeLines, changeSummary } from './change-words.ts';
import { excerpt } from './excerpt.ts';
import { byFile, type Report, type Setting } from './report.ts';
import { findingLines, summaryWords, visible } from './words.ts';

function tellFinding(finding: Finding, setting: Setting): string {
  const { lang, paint } = setting;
  const { file, line, column, level, ruleId } = finding;
  const place = paint('place', `${visible(file)}:${line}:${column}`);
  const head = [place, paint(level, t(lang, `report.${level}`)), paint('faint', ruleId)];
  const body = [...findingLines(finding, lang), ...excerpt(finding, setting)];
  return `${head.join('  ')}\n${body.map((each) => `  ${each}\n`).join('')}`;
}

function tellDates(report: Report, lang: Setting['lang']): string[] {
  const lines = dateLines(report, lang);
  return lines.length === 0 ? [] : [`${lines.join('\n')}\n`];
}

/** A change: what it does; what was there before; what is new, nearest to the eye; the counts. */
function changeText(
  report: Report,
  change: ChangeReport,
  { lang, paint }: Setting,
  tell: (findings: readonly Finding[]) => string[],
): string {
  const [fresh, old] = [true, false].map((isNew) =>
    report.findings.filter((finding) => finding.isNew === isNew),
  ) as [Finding[], Finding[]];
  const heading = (key: 'change.old' | 'change.new', findings: readonly Finding[]): string[] =>
    findings.length === 0 ? [] : [`${paint('faint', t(lang, key))}\n`];
  const dates = tellDates(report, lang);
  const worst = (['error', 'warning', 'note'] as const).find(
    (level) => change.newCounts[level] > 0,
  );
  const summary = changeSummary(report, change, lang);
  return [
    `${changeLines(change, lang).join('\n')}\n`,
    ...heading('change.old', old),
    ...tell(old),
    ...dates,
    ...heading('change.new', fresh),
    ...tell(fresh),
    `${worst ? paint(worst, summary) : summary}\n`,
  ].join('\n');
}

/**
 * Findings for people: place, level and rule; what is wrong; what to do; on whose authority; the line, the place marked.
 * An empty line parts one file from the next.
 */
export function reportText(report: Report, setting: Setting): string {
  const { lang, paint } = setting;
  const tell = (findings: readonly Finding[]): string[] =>
    byFile(findings).map(([, found]) =>
      found.map((finding) => tellFinding(finding, setting)).join(''),
    );
  if (report.change) return changeText(report, report.change, setting, tell);
  const files = tell(report.findings);
  const dates = tellDates(report, lang);
  const worst = (['error', 'warning', 'note'] as const).find((level) => report.counts[level] > 0);
  const summary = summaryWords(report, lang);
  return [...files, ...dates, `${worst ? paint(worst, summary) : summary}\n`].join('\n');
}
