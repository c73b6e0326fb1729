import { endsClosed, isLetterhead, readFront } from '../fronts.ts';
import { readDateLine } from '../dates.ts';
import { foldLine, type Line } from '../line.ts';
import type { Workbench } from '../workbench.ts';
import { columnsOf } from './tables.ts';

/** `---`, `* * *`, `————————`: a rule between pages or above the colophon. */
const SEPARATOR = /^\s*(?:[-–—─―_=*~－]\s*){3,}$/;

/** A rule across the paper ends a page; what follows it may be the rest of a sentence. */
export function dropPageSeparators(bench: Workbench): void {
  for (const line of bench.lines.filter(({ text }) => SEPARATOR.test(text))) {
    const next = bench.after(line);
    if (bench.drop(line, 'page-separators') && next) next.pageBreakBefore = true;
  }
}

/** “— 2 —”, “－12－”, “第 3 页”, “第3页 共10页”, “3 / 10” */
const PAGE_NUMBER =
  /^\s*(?:[-–—―－•·~]+\s*\d{1,4}\s*[-–—―－•·~]+|第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})\s*$/;
const BARE_NUMBER = /^\s*\d{1,3}\s*$/;

export function dropPageNumbers(bench: Workbench): void {
  for (const line of bench.lines.filter(({ text }) => PAGE_NUMBER.test(text))) {
    const next = bench.after(line);
    if (bench.drop(line, 'page-numbers') && next) next.pageBreakBefore = true;
  }
  dropBareNumbers(bench);
}

/** Lines that are only a number: page numbers where they count on and stand apart, else a question. */
function dropBareNumbers(bench: Workbench): void {
  const bare = bench.lines.filter(({ text }) => BARE_NUMBER.test(text));
  const values = bare.map(({ text }) => Number(text));
  const countOn = values.every(
    (value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1,
  );
  for (const line of bare) {
    const next = bench.after(line);
    const apart = line.blanksBefore > 0 || line.pageBreakBefore || next?.pageBreakBefore || !next;
    if (bare.length > 1 && countOn && apart) {
      if (bench.drop(line, 'page-numbers') && next) next.pageBreakBefore = true;
    } else if (!line.kept) bench.ask('bare-number', line, { text: line.text.trim() });
  }
}

const MAX_HEADER_LENGTH = 40;

/** Short words of their own that are no provision, date or sentence. */
function couldBeHeader(line: Line): boolean {
  const text = line.text.trim();
  return (
    text.length <= MAX_HEADER_LENGTH &&
    !text.includes('\t') &&
    readFront(text) === null &&
    readDateLine(text) === null &&
    !endsClosed(text)
  );
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && line.text.includes('\t');
}

/** Between two rows of equal width, or in the midst of a sentence. */
function interrupts(bench: Workbench, line: Line): 'table' | 'sentence' | null {
  const index = bench.indexOf(line);
  const before = bench.lines[index - 1];
  const after = bench.lines[index + 1];
  if (!before || !after) return null;
  if (isRow(before) && isRow(after)) return columnsOf(before) === columnsOf(after) ? 'table' : null;
  const cut =
    /[，。；]/.test(before.text) && !endsClosed(before.text) && /[，。；]/.test(after.text);
  return cut && readFront(after.text) === null ? 'sentence' : null;
}

/** Where pages meet: a break on either side, or a place that words were cut at. */
function atPageEdge(bench: Workbench, line: Line): boolean {
  const next = bench.after(line);
  return (
    line.pageBreakBefore || (next?.pageBreakBefore ?? false) || interrupts(bench, line) !== null
  );
}

/**
 * Words printed at the head of every page. A line that comes again at the edges of pages is one, and so is a title or
 * letterhead; a line alone that stands between blank lines in the midst of a table is taken for one, with a question.
 */
export function dropRunningHeaders(bench: Workbench): void {
  const firstUnit = bench.lines.findIndex(({ text }) => readFront(text) !== null);
  const groups = Map.groupBy(bench.lines.filter(couldBeHeader), ({ text }) => foldLine(text));
  for (const [words, group] of groups) {
    const later = group.filter((line) => bench.indexOf(line) > firstUnit);
    const edges = later.filter((line) => atPageEdge(bench, line));
    const known = edges.length > 1 || later.length < group.length;
    if (group.length > 1 && edges.length > 0 && known && words.length > 1) dropAll(bench, edges);
    else for (const line of edges) dropLoneHeader(bench, line);
    if (group.length > 2 && edges.length === 0 && later.length > 2 && words.length > 4)
      bench.ask('repeated-line', later[0] ?? null, { text: words, count: group.length });
  }
}

function dropAll(bench: Workbench, lines: readonly Line[]): void {
  for (const line of lines) {
    const next = bench.after(line);
    if (bench.drop(line, 'running-headers') && next) next.pageBreakBefore = true;
  }
}

/** One line says little: only blank lines on both sides in the midst of a table, or of a sentence under a letterhead. */
function dropLoneHeader(bench: Workbench, line: Line): void {
  const next = bench.after(line);
  const place = interrupts(bench, line);
  const apart = line.blanksBefore > 0 && (next?.blanksBefore ?? 0) > 0;
  if (!apart || place === null || (place === 'sentence' && !isLetterhead(line.text))) return;
  const text = line.text.trim();
  if (bench.drop(line, 'running-headers')) bench.ask('running-header', line, { text });
}
