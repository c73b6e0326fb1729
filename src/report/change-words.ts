import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Change, ChangeReport, TouchedByRule, TouchedRecord } from './change.ts';
import type { Report } from './report.ts';
import { summaryWords, suppressedWords, visible } from './words.ts';

function touchedRecordLines({ record, name, before, after }: TouchedRecord, lang: Lang): string[] {
  const none = t(lang, 'change.no-finding');
  const told = (words: TouchedRecord['before']): string =>
    words.map((each) => each[lang]).join(' ') || none;
  return [
    `    ${t(lang, 'change.who', { name: name[lang], id: record })}`,
    `      ${t(lang, 'change.before', { words: told(before) })}`,
    `      ${t(lang, 'change.after', { words: told(after) })}`,
  ];
}

function touchedLines({ words, records }: TouchedByRule, lang: Lang): string[] {
  const count = t(lang, 'change.touches', { count: records.length });
  return [
    `  ${words[lang]}`,
    `    ${count}`,
    ...records.flatMap((each) => touchedRecordLines(each, lang)),
  ];
}

const changeLine = ({ words }: Change, lang: Lang): string => `  ${words[lang]}`;

/** What the change does and whom it touches, a line each under their headings. */
export function changeLines({ changes, touched }: ChangeReport, lang: Lang): string[] {
  const lines = [
    t(lang, changes.length === 0 ? 'change.none' : 'change.heading'),
    ...changes.map((each) => changeLine(each, lang)),
  ];
  const reached = touchedRecordsLines(touched, lang);
  return [...lines.map(visible), ...(reached.length === 0 ? [] : ['', ...reached])];
}

/** Whom changed duties touch, under their heading; nothing where they touch nobody. */
export function touchedRecordsLines(touched: readonly TouchedByRule[], lang: Lang): string[] {
  if (touched.length === 0) return [];
  const lines = touched.flatMap((each) => touchedLines(each, lang));
  return [t(lang, 'change.touched-heading'), ...lines].map(visible);
}

/** The counts in a sentence: of what is new, where there was a base, else of all. */
export function lastWords(report: Report, lang: Lang): string {
  return report.change ? changeSummary(report, report.change, lang) : summaryWords(report, lang);
}

/** The counts of what is new, and of what was there before. */
export function changeSummary(
  { asOf, counts, base, untouched }: Report,
  change: ChangeReport,
  lang: Lang,
): string {
  const { error, warning, note } = change.newCounts;
  const old = counts.error + counts.warning + counts.note - error - warning - note;
  const revision = (base ?? '').slice(0, 10);
  const said = t(lang, 'change.summary', { asOf, error, warning, note, old, base: revision });
  const rest = untouched === undefined ? '' : t(lang, 'change.untouched', { count: untouched });
  return said + suppressedWords(counts, lang) + rest;
}
