import type { Provision, Regulation } from '../provision.ts';

/** Words of a printed line: what stands before and after them there, Markdown taken away, that is no provision’s own. */
export interface PrintedRun {
  field: 'title' | 'number' | 'heading' | 'text' | 'header';
  /** Null for the regulation’s own title and the head row of a table. */
  provision: Provision | null;
  value: string;
  /** 【 before a caption. */
  open: string;
  /** 】 after a caption, 。 after a level’s first sentence. */
  close: string;
  /** The white space between these words and the next, or the end of the line. */
  space: string;
  /** Columns of a table between the words before (or the edge) and these. */
  columns: number;
}

export interface PrintedLine {
  /** From 1, in the source. */
  line: number;
  runs: PrintedRun[];
}

type Words = Pick<PrintedRun, 'field' | 'provision' | 'value'>;

/** What the reader will have taken from each line, in its order: number, heading, text of each provision there. */
function wordsByLine({ provisions }: Regulation): Map<number, Words[]> {
  const byLine = new Map<number, Words[]>();
  for (const provision of provisions) {
    const words = byLine.get(provision.line) ?? [];
    for (const field of ['number', 'heading', 'text'] as const)
      if (provision[field]) words.push({ field, provision, value: provision[field] });
    byLine.set(provision.line, words);
  }
  return byLine;
}

/** The layout between two stretches of words, without Markdown: heading marks, the bars and the rule of a table. */
interface Gap {
  lines: number;
  /** What still belongs to the line before, and what already to the next. */
  before: string;
  after: string;
}

function splitGap(gap: string): Gap {
  const lines = gap.split('\n');
  return lines.length === 1
    ? { lines: 0, before: '', after: gap }
    : { lines: lines.length - 1, before: lines[0] ?? '', after: lines.at(-1) ?? '' };
}

const countBars = (layout: string): number => layout.split('|').length - 1;
const withoutMarks = (layout: string): string => layout.replace(/^\s*#+ ?|\|/g, '');

function closeRun(run: PrintedRun | undefined, layout: string): void {
  if (!run) return;
  const clean = withoutMarks(layout);
  run.close += clean.trim();
}

/** White space and brackets between two runs of one line: what closes the first, what opens the second. */
function joinRuns(before: PrintedRun, next: PrintedRun, layout: string): void {
  if (layout.includes('|')) {
    next.columns = countBars(layout);
    return;
  }
  const [, close = '', space = '', open = ''] = /^([^\s【]*)(\s*)([^]*)$/.exec(layout) ?? [];
  Object.assign(before, { close: before.close + close, space });
  next.open = open;
}

/**
 * A regulation line by line as on paper: every character of its source but line breaks and the marks of Markdown, each
 * with the provision whose it is.
 */
export function readPrintedLines(regulation: Regulation): PrintedLine[] {
  const expected = wordsByLine(regulation);
  const lines: PrintedLine[] = [];
  let line = 1;
  for (const { gap, value } of regulation.pieces) {
    const { lines: broken, before, after } = splitGap(gap);
    line += broken;
    const last = lines.at(-1);
    const owner = expected.get(line)?.find((words) => words.value === value);
    if (owner) expected.get(line)?.splice(expected.get(line)?.indexOf(owner) ?? 0, 1);
    const field = line === regulation.titleLine ? 'title' : 'header';
    const words = owner ?? { field, provision: null, value };
    const run: PrintedRun = { ...words, open: '', close: '', space: '', columns: 0 };
    if (last?.line === line) {
      joinRuns(last.runs.at(-1) ?? run, run, after);
      last.runs.push(run);
    } else {
      closeRun(last?.runs.at(-1), before);
      run.columns = Math.max(0, countBars(after) - 1);
      run.open = withoutMarks(after).trim();
      lines.push({ line, runs: [run] });
    }
  }
  closeRun(lines.at(-1)?.runs.at(-1), splitGap(`${regulation.tail}\n`).before);
  return lines;
}
