import type { Href } from './href.ts';

/**
 * Where a spreadsheet would begin a formula; the full-width signs too, which some fold. Not only at the start: some part
 * cells at semicolons, tabs and line ends as well. Matches `=1+1`, `＠a`, `a; =1`.
 */
const FORMULA = /^(?=[\t\r])|(?<=^\s*|[;；\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/** One cell: kept from being read as formulas by apostrophes, and quoted where RFC 4180 asks for it. */
function writeCell(value: string): string {
  const safe = value.replace(FORMULA, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows by RFC 4180, lines ended by CRLF. A byte-order mark stands first: without it spreadsheets in China read UTF-8
 * as GBK.
 */
export function writeCsv(rows: ReadonlyArray<readonly string[]>): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** A column: its name in the first row, and its cell of each thing told. */
export type CsvColumn<T> = readonly [name: string, read: (told: T, href: Href) => string];

/** Several values in one cell: no comma between them, so that it need not be quoted. */
export const joinCell = (values: readonly string[] = []): string => values.join('; ');

export function csvTable<T>(
  columns: ReadonlyArray<CsvColumn<T>>,
  told: readonly T[],
  href: Href,
): string {
  const rows = told.map((each) => columns.map(([, read]) => read(each, href)));
  return writeCsv([columns.map(([name]) => name), ...rows]);
}
