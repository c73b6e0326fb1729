import type { PrintedLine, PrintedRun } from '../../regulation/export/printed.ts';
import { readPrintedLines } from '../../regulation/export/printed.ts';
import type { Regulation } from '../../regulation/provision.ts';
import type { FontRole } from '../fonts/typeface.ts';

/** What a printed line of a regulation is on paper (GB/T 9704—2012, 7). */
export type RegulationBlock =
  | { kind: 'organ' | 'number' | 'title' | 'chapter' | 'addressee' | 'imprint'; text: string }
  /** `lead` characters at its start are set in `leadRole`. */
  | { kind: 'paragraph'; text: string; lead: number; leadRole: FontRole; heading: boolean }
  /** Who signs, and the day: centred over one another at the right. */
  | { kind: 'signature'; lines: string[] }
  | { kind: 'attachment'; number: string; text: string }
  /** The regulation itself begins, after the notice that issues it. */
  | { kind: 'break' }
  /** Cells by row and column; null where a cell above goes on. */
  | { kind: 'table'; head: string[]; rows: (string | null)[][] };

const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/; // 2026年3月13日
const NUMBER = /^\p{sc=Han}+〔\d{4}〕\d+号$/u; // 京知公服〔2026〕3号
const IMPRINT = /\d日印发$/; // 综合管理部 2026年3月9日印发
const SENTENCE = /[。；：，、？！]/;

/** Between a number and what follows stands a full-width space, as print has it; brackets and 、 need none. */
function spaceAfter({ field, value, space }: PrintedRun): string {
  if (field === 'number') return /[、）)]$/.test(value) ? '' : /^\d+[.．]$/.test(value) ? '' : '　';
  return space;
}

const printRun = (run: PrintedRun): string => run.open + run.value + run.close + spaceAfter(run);
const printLine = ({ runs }: PrintedLine): string => runs.map(printRun).join('').trimEnd();

/** How deep a level of the outline lies: 一、 is 1, （一） 2, 1. 3. */
function depthOf(eId: string): number {
  return eId.split('__').filter((part) => part.startsWith('level_')).length;
}

const LEVEL_ROLES: readonly FontRole[] = ['heading', 'kai', 'body'];

/** Runs of the line that are set otherwise than its text: the number of an article, the heading of a level. */
function leadOf(line: PrintedLine): { lead: number; leadRole: FontRole; heading: boolean } {
  const first = line.runs[0];
  const none = { lead: 0, leadRole: 'body', heading: false } as const;
  if (first?.field !== 'number' || !first.provision) return none;
  const { kind, eId } = first.provision;
  const count = (runs: PrintedRun[]) => Array.from(runs.map(printRun).join('')).length;
  if (kind === 'article') return { lead: count([first]), leadRole: 'heading', heading: false };
  if (kind !== 'level') return none;
  const depth = depthOf(eId);
  const heads = line.runs.filter(({ field }) => field === 'number' || field === 'heading');
  return {
    lead: count(heads),
    leadRole: LEVEL_ROLES[depth - 1] ?? 'body',
    heading: heads.length === line.runs.length && depth === 1,
  };
}

const isTableRun = ({ field, provision, columns }: PrintedRun): boolean =>
  field === 'header' ||
  columns > 0 ||
  provision?.kind === 'item' ||
  /__sec_\d/.test(provision?.eId ?? '');

/** The cells of a row by column, with `width` columns in all. */
function cellsOf({ runs }: PrintedLine, width: number): (string | null)[] {
  const cells = Array.from({ length: width }, (): string | null => null);
  let column = 0;
  for (const run of runs) {
    column += run.columns;
    cells[column] = (cells[column] ?? '') + printRun(run);
  }
  return cells.map((cell) => cell?.trim() ?? null);
}

function tableOf(lines: readonly PrintedLine[]): RegulationBlock {
  const width = Math.max(
    ...lines.map(({ runs }) => 1 + runs.reduce((sum, run) => sum + run.columns, 0)),
  );
  const rows = lines.map((line) => cellsOf(line, width));
  return { kind: 'table', head: (rows[0] ?? []).map((cell) => cell ?? ''), rows: rows.slice(1) };
}

function blockOf(line: PrintedLine, place: { notice: boolean; first: boolean }): RegulationBlock {
  const text = printLine(line);
  const run = line.runs[0];
  const kind = run?.provision?.kind;
  if (run?.field === 'title' || kind === 'preface') return { kind: 'title', text };
  if (kind === 'chapter' || kind === 'part') return { kind: 'chapter', text };
  if (kind === 'section' && run?.field === 'number') return { kind: 'chapter', text };
  if (kind === 'attachment') {
    const [number, ...rest] = line.runs;
    return { kind: 'attachment', number: number?.value ?? '', text: rest.map(printRun).join('') };
  }
  if (NUMBER.test(text)) return { kind: 'number', text };
  if (IMPRINT.test(text)) return { kind: 'imprint', text };
  if (place.notice && place.first && !SENTENCE.test(text)) return { kind: 'organ', text };
  if (place.notice && text.endsWith('：')) return { kind: 'addressee', text };
  return { kind: 'paragraph', text, ...leadOf(line) };
}

/** A day on a line of its own, and the short lines above it, are a signature. */
function joinSignatures(blocks: readonly RegulationBlock[]): RegulationBlock[] {
  const joined: RegulationBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !DAY.test(block.text)) {
      joined.push(block);
      continue;
    }
    const lines = [block.text];
    for (let last = joined.at(-1); last?.kind === 'paragraph'; last = joined.at(-1)) {
      if (SENTENCE.test(last.text) || last.lead > 0 || last.text.length > 40) break;
      lines.unshift(last.text);
      joined.pop();
    }
    joined.push({ kind: 'signature', lines });
  }
  return joined;
}

/** A regulation as blocks to be set, every word of its source in them. */
export function readBlocks(regulation: Regulation): RegulationBlock[] {
  const blocks: RegulationBlock[] = [];
  let table: PrintedLine[] = [];
  const closeTable = () => {
    if (table.length > 0) blocks.push(tableOf(table));
    table = [];
  };
  for (const [index, line] of readPrintedLines(regulation).entries()) {
    if (line.runs.some(isTableRun) && line.runs[0]?.field !== 'title') {
      table.push(line);
      continue;
    }
    closeTable();
    if (line.line === regulation.titleLine && index > 0) blocks.push({ kind: 'break' });
    const inPreface = line.runs[0]?.provision?.eId.startsWith('preface') ?? false;
    blocks.push(blockOf(line, { notice: inPreface, first: index === 0 }));
  }
  closeTable();
  return joinSignatures(blocks);
}
