/** What a spreadsheet would take for a formula; the full-width signs too, which some fold. Matches `=1+1`, `＠a`. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One cell: kept from being read as a formula by an apostrophe, and quoted where RFC 4180 asks for it. */
function writeCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows by RFC 4180, lines ended by CRLF. A byte-order mark stands first: without it spreadsheets in China read UTF-8
 * as GBK.
 */
export function writeCsv(rows: ReadonlyArray<readonly string[]>): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
