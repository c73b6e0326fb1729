import type { Regulation } from '../provision.ts';
import { readPrintedLines, type PrintedRun } from './printed.ts';

const printRun = ({ columns, open, value, close, space }: PrintedRun): string =>
  '\t'.repeat(columns) + open + value + close + space;

/**
 * The text as printed, without the marks of Markdown: a paragraph a line, the cells of a table parted by tabs, every
 * other character as it stands.
 */
export function exportPlainText(regulation: Regulation): string {
  return readPrintedLines(regulation)
    .map(({ runs }) => `${runs.map(printRun).join('').trimEnd()}\n`)
    .join('');
}
