import type { Line } from '../line.ts';
import type { Span, Workbench } from '../workbench.ts';

/** `| a | b |`, as it stands in text that came as Markdown. */
const MARKDOWN_ROW = /^\s*\|.*\|\s*$/;
const MARKDOWN_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

export function columnsOf(line: Line): number {
  return line.text.split('\t').length;
}

/** Stretches of neighbouring lines that all pass. */
function runsOf(lines: readonly Line[], passes: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (!passes(line)) open = null;
    else if (open) open.push(line);
    else runs.push((open = [line]));
  }
  return runs;
}

/** A colophon is set to both edges of the sheet by tabs: `\t临江市知识产权局\t2026年1月5日印发`. */
function isTabbed({ text }: Line): boolean {
  return /\t/.test(text.trimEnd()) && !/日\s*印发\s*$/.test(text);
}

function isTable(run: readonly Line[]): boolean {
  const parted = run.filter(({ text }) => /\S\s*\t/.test(text));
  return run.length > 1 && parted.length > 0;
}

/** Finds the tables: two lines or more with tabs between their words, or Markdown's own rows. */
export function findTables(bench: Workbench): void {
  let table = 0;
  for (const run of runsOf(bench.lines, ({ text }) => MARKDOWN_ROW.test(text))) {
    if (!MARKDOWN_RULE.test(run[1]?.text ?? '')) continue;
    table += 1;
    for (const line of run) Object.assign(line, { role: 'markdown-row', table });
  }
  for (const run of runsOf(bench.lines, isTabbed).filter(isTable)) {
    table += 1;
    for (const line of run) Object.assign(line, { role: 'row', table });
    const columns = Math.max(...run.map(columnsOf));
    const ragged = run.filter((line) => columnsOf(line) !== columns);
    if (ragged[0]) bench.ask('ragged-table', ragged[0], { columns, count: ragged.length });
  }
}

/** The white space and tabs between the cells of a row, each with the bars that take its place. */
function barsOf(text: string, columns: number): Span[] {
  const spans: Span[] = [];
  let column = 0;
  // Each stretch of white space with a tab in it, and those at both ends
  for (const match of text.matchAll(/^\s*|\s*\t\s*|\s*$/g)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from === to && from > 0 && from < text.length) continue;
    const tabs = match[0].split('\t').length - 1;
    if (from === 0 && spans.length === 0) {
      spans.push({ from, to, insert: `|${' |'.repeat(tabs)} ` });
    } else if (to === text.length) {
      spans.push({ from, to, insert: ' |'.repeat(Math.max(1, columns - column)) });
      break;
    } else spans.push({ from, to, insert: `${' |'.repeat(tabs)} ` });
    column += tabs;
  }
  return spans;
}

/** A bar inside a cell would part it in two. */
function escapedBars(text: string): Span[] {
  return [...text.matchAll(/\|/g)].map(({ index }) => ({ from: index, to: index, insert: '\\' }));
}

/** Tab lines to rows of a GFM table, with a rule under the first; one change a table. */
export function drawTables(bench: Workbench): void {
  const rows = bench.lines.filter(({ role }) => role === 'row');
  for (const table of Map.groupBy(rows, (line) => line.table).values()) {
    const [head] = table;
    if (!head) continue;
    const columns = Math.max(...table.map(columnsOf));
    const before = head.text.trim();
    const edits = table.flatMap((line) => {
      const spans = [...barsOf(line.text, columns), ...escapedBars(line.text)];
      const drawn = bench.edit(
        line,
        spans.toSorted((a, b) => a.from - b.from || a.to - b.to),
      );
      if (line !== head) return drawn;
      const at = line.text.length;
      const rule = `\n|${' --- |'.repeat(columns)}`;
      return [...drawn, ...bench.edit(line, [{ from: at, to: at, insert: rule }])];
    });
    const after = head.text.split('\n')[0] ?? '';
    bench.record('tables', head, {
      lastLine: table.at(-1)?.number ?? head.number,
      before,
      after,
      edits,
    });
  }
}
