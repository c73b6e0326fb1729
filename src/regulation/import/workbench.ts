import type { Change, Edit, Question, QuestionId, RepairId } from './change.ts';
import { withoutSpace, type Line, type SourceText } from './line.ts';

/** What a web page's catalogue card says: `文号：国知发保字〔2021〕33号`. */
export interface PageFact {
  field: 'title' | 'documentNumber' | 'adoptedOn' | 'publishedOn' | 'effectiveFrom' | 'other';
  label: string;
  value: string;
  line: number;
}

/** A stretch of a line's text and what takes its place. */
export interface Span {
  from: number;
  to: number;
  insert: string;
}

/** Words on either side of a change that let a person find it. */
const CONTEXT = 14;

export function excerpt(text: string, from: number, to: number): string {
  const start = Math.max(0, from - CONTEXT);
  const end = Math.min(text.length, to + CONTEXT);
  return (start > 0 ? '…' : '') + text.slice(start, end) + (end < text.length ? '…' : '');
}

/** Neighbouring units of the source become one edit; `insert` goes to the first. */
function editsOf(source: string, offsets: readonly number[], put: Omit<Edit, 'remove'>): Edit[] {
  const edits: Edit[] = [];
  for (const at of offsets) {
    const last = edits.at(-1);
    if (last && last.at + last.remove.length === at) last.remove += source[at];
    else edits.push({ at, remove: source[at] ?? '', insert: '', order: put.order });
  }
  const first = edits[0];
  if (first) first.insert = put.insert;
  else if (put.insert !== '') edits.push({ ...put, remove: '' });
  return edits;
}

/**
 * The lines under repair. Whatever changes goes through it and is recorded: that the records are the whole truth is
 * proven afterwards, from the source and the finished text alone (`proveImport`).
 */
export class Workbench {
  readonly source: string;
  lines: Line[];
  readonly changes: Change[] = [];
  readonly questions: Question[] = [];
  readonly facts: PageFact[] = [];
  #made = 0;

  constructor({ text, lines }: SourceText) {
    this.source = text;
    this.lines = lines;
  }

  /** The place of a line among those left, or -1; found by its end in the source, which the lines' order follows. */
  indexOf(line: Line): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.end ?? 0) < line.end) low = middle + 1;
      else high = middle;
    }
    return this.lines[low] === line ? low : -1;
  }

  after(line: Line): Line | undefined {
    return this.lines[this.indexOf(line) + 1];
  }

  ask(id: QuestionId, line: Line | number | null, params: Question['params'] = {}): void {
    const number = typeof line === 'object' ? (line?.number ?? null) : line;
    this.questions.push({ id, line: number, params, blocking: false });
  }

  record(repair: RepairId, line: Line, words: Partial<Change>): void {
    const { number } = line;
    this.changes.push({
      ...{ repair, line: number, lastLine: number, before: '', after: '', edits: [] },
      ...words,
    });
  }

  /** Takes a line out, unless staff said that it is text. What stood before it stands before the next. */
  drop(line: Line, repair: RepairId): boolean {
    if (line.kept) return false;
    const index = this.indexOf(line);
    const next = this.lines[index + 1];
    const offsets = line.origin.filter((at) => at >= 0);
    const edits = editsOf(this.source, offsets, { at: line.end, insert: '', order: 0 });
    this.record(repair, line, { before: line.text.trim(), edits });
    if (next) {
      next.blanksBefore = Math.max(next.blanksBefore, line.blanksBefore);
      next.pageBreakBefore ||= line.pageBreakBefore;
    }
    this.lines.splice(index, 1);
    return true;
  }

  /** Puts spans' new words in (spans in order, not overlapping) and gives the edits back, unrecorded. */
  edit(line: Line, spans: readonly Span[]): Edit[] {
    const edits: Edit[] = [];
    const origin: number[] = [];
    const { text, origin: before } = line;
    let made = '';
    let read = 0;
    const take = (to: number): void => {
      made += text.slice(read, to);
      for (; read < to; read++) origin.push(before[read] ?? -1);
    };
    for (const { from, to, insert } of spans) {
      take(from);
      const taken = before.slice(from, to);
      if (taken.some((at, index) => at < 0 && withoutSpace(text[from + index] ?? '') !== ''))
        throw new Error('A repair would change what a repair put in');
      let next = to;
      while (next < before.length && (before[next] ?? -1) < 0) next += 1;
      const offsets = taken.filter((at) => at >= 0);
      this.#made += 1;
      const order = next > to ? -this.#made : this.#made; // before what was put in here earlier, or after
      const put = { at: before[next] ?? line.end, insert, order };
      edits.push(...editsOf(this.source, offsets, put));
      made += insert;
      for (let index = 0; index < insert.length; index++) origin.push(-1);
      read = to;
    }
    take(text.length);
    line.text = made;
    line.origin = origin;
    return edits;
  }

  /** Puts the spans in and records it as one change. */
  replace(line: Line, spans: readonly Span[], repair: RepairId): void {
    const first = spans[0];
    const last = spans.at(-1);
    if (!first || !last) return;
    const before = line.text;
    const grown = spans.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    const edits = this.edit(line, spans);
    this.record(repair, line, {
      before: excerpt(before, first.from, last.to),
      after: excerpt(line.text, first.from, last.to + grown),
      edits,
    });
  }

  /** Every match of a pattern with the flag `g` replaced; one change for the line, none where nothing matched. */
  replaceAll(
    line: Line,
    pattern: RegExp,
    insert: (match: RegExpExecArray) => string,
    repair: RepairId,
  ): void {
    const spans = [...line.text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      insert: insert(match),
    }));
    const changed = spans.filter(({ from, to, insert: put }) => line.text.slice(from, to) !== put);
    this.replace(line, changed, repair);
  }

  /** The line after `line` becomes its end. */
  join(line: Line, separator: string, repair: RepairId): void {
    const index = this.indexOf(line);
    const next = this.lines[index + 1];
    if (!next) return;
    const head = line.text.trimEnd();
    const tail = next.text.trimStart();
    const skipped = next.text.length - tail.length;
    const at = head.length;
    this.record(repair, line, {
      lastLine: next.number,
      before: `${excerpt(head, at, at)}⏎${excerpt(tail, 0, 0)}`,
      after: excerpt(head + separator + tail, at, at + separator.length),
    });
    line.text = head + separator + tail;
    line.origin = [
      ...line.origin.slice(0, at),
      ...Array(separator.length).fill(-1),
      ...next.origin.slice(skipped),
    ];
    line.end = next.end;
    this.lines.splice(index + 1, 1);
  }
}
