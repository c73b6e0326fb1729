import { t } from '../i18n/translate.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Finding } from '../load/finding.ts';
import { provisionUrl, ruleUrl } from './addresses.ts';
import { birthdayWords, datesTold, type Dates } from './ahead-words.ts';
import type { TouchedRecord } from './change.ts';
import { changeSummary } from './change-words.ts';
import { escapeMarkdown, markdownCode, markdownLink } from './markdown-escape.ts';
import { errorsFirst, isOld, type Report, type Setting } from './report.ts';
import { messageWords, ruleTitle, summaryWords } from './words.ts';

/** By which a later run finds the comment of an earlier one, to write over it. */
export const MARKER = '<!-- dianzhang-check -->';

/** In characters: GitHub refuses a comment of more than 65,536. */
const MOST_CHANGES = 15_000;
const MOST_FINDINGS = 30_000;
const MOST_DATES = 7_500;

function quoteBasis(finding: Finding, setting: Setting): string[] {
  const { basis } = finding;
  if (!basis) return [];
  const cited = markdownLink(basis.citation[setting.lang], provisionUrl(setting, basis));
  return ['', `  > ${cited} “${escapeMarkdown(basis.quote)}”`];
}

function tellFinding(finding: Finding, setting: Setting): string {
  const { lang } = setting;
  const { level, line, column, ruleId, remedy } = finding;
  const rule = markdownLink(ruleTitle(setting, ruleId), ruleUrl(setting, ruleId));
  return [
    `- **${t(lang, `level.${level}`)}** ${line}:${column} ${rule} ${markdownCode(ruleId)}`,
    '',
    `  ${t(lang, 'report.wrong')}${escapeMarkdown(messageWords(finding, lang))}`,
    '',
    `  ${t(lang, 'report.remedy')}${escapeMarkdown(remedy[lang])}`,
    ...quoteBasis(finding, setting),
    '',
  ].join('\n');
}

/** Of what is new, where there was a base: only that blocks. */
function countsTable(report: Report, { lang }: Setting): string {
  const { asOf, change } = report;
  const counts = change?.newCounts ?? report.counts;
  const levels = ['error', 'warning', 'note'] as const;
  const heads = [...levels.map((level) => t(lang, `level.${level}`)), t(lang, 'report.as-of')];
  const cells = [...levels.map((level) => counts[level]), asOf];
  return `| ${heads.join(' | ')} |\n|--:|--:|--:|:--|\n| ${cells.join(' | ')} |\n`;
}

function datesTable({ heading, dates }: Dates, lang: Lang): string[] {
  if (dates.length === 0) return [`${heading}\n`];
  const rows = dates.map(({ on, words }) => `| ${on} | ${escapeMarkdown(words[lang])} |\n`);
  const fitting = takeFitting(rows, MOST_DATES, (row) => row.length);
  const heads = [t(lang, 'report.ahead-on'), t(lang, 'report.ahead-what')];
  return [
    `#### ${heading}\n`,
    `| ${heads.join(' | ')} |\n|:--|:--|\n${fitting.join('')}`,
    ...omitted(rows.length - fitting.length, lang),
  ];
}

function tellDates(report: Report, { lang }: Setting): string[] {
  const tables = datesTold(report, lang).map((dates) => datesTable(dates, lang));
  return [...tables.flat(), ...birthdayWords(report, lang).map((words) => `${words}\n`)];
}

/** The pieces that a comment has room for, taken from the beginning. */
function takeFitting<T>(pieces: readonly T[], most: number, lengthOf: (piece: T) => number): T[] {
  let length = 0;
  const tooMany = pieces.findIndex((piece) => (length += lengthOf(piece) + 1) > most);
  return tooMany < 0 ? [...pieces] : pieces.slice(0, tooMany);
}

function omitted(count: number, lang: Lang): string[] {
  return count === 0 ? [] : [`${t(lang, 'report.omitted', { count })}\n`];
}

function tellFindings(report: Report, setting: Setting): string[] {
  const old = t(setting.lang, 'report.old');
  const told = errorsFirst(report.findings).map((finding) => ({
    heading: `#### ${markdownCode(finding.file)}${isOld(finding) ? ` ${old}` : ''}\n`,
    words: tellFinding(finding, setting),
  }));
  const length = (each: (typeof told)[number]): number => each.heading.length + each.words.length;
  const fitting = takeFitting(told, MOST_FINDINGS, length);
  const blocks = [...Map.groupBy(fitting, ({ heading }) => heading)].flatMap(([heading, found]) => [
    heading,
    ...found.map(({ words }) => words),
  ]);
  return [...blocks, ...omitted(told.length - fitting.length, setting.lang)];
}

function touchedItem({ name, record, before, after }: TouchedRecord, lang: Lang): string {
  const told = (words: TouchedRecord['before']): string =>
    words.map((each) => each[lang]).join(' ') || t(lang, 'change.no-finding');
  const parts = [
    t(lang, 'change.who', { name: name[lang], id: record }),
    t(lang, 'change.before', { words: told(before) }),
    t(lang, 'change.after', { words: told(after) }),
  ];
  return `  - ${parts.map(escapeMarkdown).join('<br>')}\n`;
}

/** What the change does, and whom it touches. */
function tellChange({ change }: Report, { lang }: Setting): string[] {
  if (!change) return [];
  const items = change.changes.map(({ words }) => `- ${escapeMarkdown(words[lang])}\n`);
  const touched = change.touched.flatMap(({ words, records }) => [
    `- ${escapeMarkdown(`${words[lang]} ${t(lang, 'change.touches', { count: records.length })}`)}\n`,
    ...records.map((each) => touchedItem(each, lang)),
  ]);
  const section = (key: 'change.heading' | 'change.touched-heading', lines: string[]): string[] => {
    const fitting = takeFitting(lines, MOST_CHANGES / 2, (line) => line.length);
    if (lines.length === 0) return [];
    const list = [`#### ${t(lang, key)}\n`, fitting.join('')];
    return [...list, ...omitted(lines.length - fitting.length, lang)];
  };
  if (items.length === 0) return [`${escapeMarkdown(t(lang, 'change.none'))}\n`];
  return [...section('change.heading', items), ...section('change.touched-heading', touched)];
}

/** For the comment on a pull request: counts, then the findings by file, errors first, each with its article linked. */
export function reportMarkdown(report: Report, setting: Setting): string {
  const { lang } = setting;
  const blocks = [
    `${MARKER}\n### ${t(lang, 'report.heading')}\n`,
    report.findings.length === 0 && !report.change
      ? `${summaryWords(report, lang)}\n`
      : countsTable(report, setting),
    ...(report.change ? [`${escapeMarkdown(changeSummary(report, report.change, lang))}\n`] : []),
    ...tellChange(report, setting),
    ...tellFindings(report, setting),
    ...tellDates(report, setting),
  ];
  return blocks.join('\n');
}
