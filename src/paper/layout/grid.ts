import type { FieldBox, Sheet, SheetPage, TextMark, TextTag } from './sheet.ts';
import type { FontRole } from '../fonts/typeface.ts';

/** A run inside a line, or the square of an option. */
export interface Span {
  text: string;
  role: FontRole;
  size: number;
  dx: number;
  lang: 'zh' | 'en';
  grey?: number;
  /** A paragraph of its own within the line. */
  block?: number;
  square?: Omit<FieldBox, 'after' | 'x' | 'y' | 'width' | 'height'>;
}

/** One line of a cell. Lines of one paragraph share a `block`. */
export interface GridLine {
  height: number;
  spans: Span[];
  tag: TextTag;
  block: number;
}

/** A ruled cell. `repeats`: its lines stand again, with a mark of continuation, when its row goes on overleaf. */
export interface Cell {
  x: number;
  width: number;
  lines: GridLine[];
  minHeight: number;
  align: 'top' | 'middle';
  fill?: number;
  repeats?: GridLine[];
  box?: Omit<FieldBox, 'after' | 'x' | 'y' | 'width' | 'height'>;
}

/** A row of cells. `header` is set again at the head of a page on which the row continues or stands. */
export interface GridRow {
  cells: Cell[];
  keepWithNext?: boolean;
  /** Never parted over two pages, as the place of a signature or seal. */
  whole?: boolean;
  /** Room for a hand may shrink to this height, rather than leave the foot of a page empty. */
  least?: number;
  header?: GridRow;
}

export interface PageFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const usableHeight = ({ height, top, bottom }: PageFrame) => height - top - bottom;

export const CELL_PADDING = { x: 4.5, y: 4 } as const;
const FRAME_WIDTH = 1.2;
const RULE_WIDTH = 0.5;

const linesHeight = (lines: GridLine[]) => lines.reduce((sum, line) => sum + line.height, 0);

function cellHeight(cell: Cell): number {
  return Math.max(cell.minHeight, linesHeight(cell.lines) + 2 * CELL_PADDING.y);
}

/** The height a row asks for: that of its tallest cell. */
export function rowHeight(row: GridRow): number {
  return Math.max(...row.cells.map(cellHeight));
}

/** Rows lower than this share of a page are not parted: the jump wastes little. */
const PARTED_FROM = 0.2;
/** What of a row that may be parted must stand on the first page: some lines of its text. */
const FIRST_PART = 80;

/** What of a row must stay with the row before it: some lines of a text that may be split, else all of it. */
function leastHeight(row: GridRow, usable: number): number {
  if (row.whole) return rowHeight(row);
  if (row.least !== undefined) return row.least;
  const height = rowHeight(row);
  const grown = row.cells.some((cell) => !cell.repeats && cellHeight(cell) > cell.minHeight);
  if (!grown || height <= usable * PARTED_FROM) return height;
  const labels = row.cells.filter((cell) => cell.repeats).map(cellHeight);
  return Math.min(height, Math.max(FIRST_PART, ...labels));
}

function countFitting(lines: GridLine[], room: number): number {
  let [count, used] = [0, 2 * CELL_PADDING.y];
  for (const line of lines) {
    used += line.height;
    if (used > room) break;
    count += 1;
  }
  // No single line is left to the next page when this one can spare it a companion.
  return lines.length - count === 1 && count > 2 ? count - 1 : count;
}

/** The first lines of a cell, and the rest: the box of an answer goes with that, for it is one. */
function splitCell(cell: Cell, room: number): [Cell, Cell] {
  const { box: _, ...first } = { ...cell, minHeight: 0 };
  if (cell.repeats) return [first, { ...cell, lines: cell.repeats, minHeight: 0 }];
  const count = countFitting(cell.lines, room);
  return [
    { ...first, lines: cell.lines.slice(0, count) },
    { ...cell, lines: cell.lines.slice(count), minHeight: 0 },
  ];
}

/** The part of the row that fits `room`, and the rest; undefined when too little would fit. */
function splitRow(row: GridRow, room: number): [GridRow, GridRow] | undefined {
  if (row.whole) return undefined;
  const parts = row.cells.map((cell) => splitCell(cell, room));
  const head = { ...row, cells: parts.map(([first]) => first) };
  const tail = { ...row, cells: parts.map(([, rest]) => rest) };
  const splits = row.cells.some(
    (cell, i) => !cell.repeats && cell.lines.length > parts[i]![0].lines.length,
  );
  const long = row.cells.every(
    (cell, i) => cell.repeats || cell.lines.length < 2 || parts[i]![0].lines.length >= 2,
  );
  return splits && long && rowHeight(head) <= room ? [head, tail] : undefined;
}

/**
 * The same of a row that fits no page as it is: its labels too are parted, and what was to stay whole. Without a header,
 * which would take the room of the rest.
 */
function breakRow({ cells, least: _, header: __, whole: ___, ...row }: GridRow, room: number) {
  const bare = cells.map(({ repeats: _, ...cell }) => cell);
  const parts = bare.map((cell) => splitCell(cell, room));
  const head: GridRow = { ...row, cells: parts.map(([first]) => first) };
  const tail: GridRow = { ...row, cells: parts.map(([, rest]) => rest) };
  return [head, tail] as const;
}

/** What stands above the rows leaves them no room: no page can be made of it. */
export class NoRoom extends Error {}

class Flow {
  readonly pages: SheetPage[] = [];
  private y = 0;
  private start = 0;
  private readonly frame: PageFrame;
  private readonly head: (page: SheetPage, index: number) => number;
  constructor(frame: PageFrame, head: (page: SheetPage, index: number) => number) {
    this.frame = frame;
    this.head = head;
    this.turn();
  }

  private get page(): SheetPage {
    return this.pages.at(-1)!;
  }

  private get room(): number {
    return this.frame.height - this.frame.bottom - this.y;
  }

  /** Closes the frame round the rows of this page. */
  close(): void {
    const { left, width, right } = this.frame;
    if (this.pages.length === 0 || this.y === this.start) return;
    this.page.marks.push({
      kind: 'rect',
      x: left,
      y: this.start,
      width: width - left - right,
      height: this.y - this.start,
      stroke: FRAME_WIDTH,
    });
  }

  private turn(): void {
    this.close();
    this.pages.push({ marks: [], boxes: [] });
    this.y = this.head(this.page, this.pages.length - 1);
    this.start = this.y;
    if (this.room < FIRST_PART)
      throw new NoRoom('The title of the sheet leaves no room on its page');
  }

  /**
   * Places a row whole, or in parts when it is too high for a page of its own or for a wasteful jump. `needed`
   * is the room that must be free below, for what follows to stay with it.
   */
  place(row: GridRow, needed: number): void {
    const height = rowHeight(row);
    const fresh = this.y === this.start;
    if (height <= this.room && (needed <= this.room || fresh)) return this.draw(row, height);
    if (row.least !== undefined && row.least <= this.room && this.room < height)
      return this.draw(row, this.room);
    const parted = height > this.room && height > usableHeight(this.frame) * PARTED_FROM;
    const parts = parted && splitRow(row, this.room);
    if (parts) this.draw(parts[0], rowHeight(parts[0]));
    const rest = parts ? parts[1] : row;
    if (fresh && !parts) return this.placeBroken(row);
    this.turn();
    if (row.header && rowHeight(row.header) + 40 < this.room) {
      const room = this.room - rowHeight(row.header);
      if (rowHeight(rest) <= room || splitRow(rest, room))
        this.draw(row.header, rowHeight(row.header));
    }
    this.place(rest, rowHeight(rest));
  }

  /** A row that fits no page goes on over as many as it takes: however long a text is, it is printed. */
  private placeBroken(row: GridRow): void {
    const [head, tail] = breakRow(row, this.room);
    this.draw(head, rowHeight(head));
    this.turn();
    this.place(tail, rowHeight(tail));
  }

  private draw(row: GridRow, height: number): void {
    for (const cell of row.cells) drawCell(this.page, cell, this.y, height);
    this.y += height;
  }
}

function lastBlock(page: SheetPage): number {
  const last = page.marks.findLast((mark) => mark.kind === 'text');
  return last?.kind === 'text' ? last.block : 0;
}

function drawLine(page: SheetPage, line: GridLine, x: number, baseline: number): void {
  for (const span of line.spans) {
    const at = x + span.dx;
    if (span.square) {
      const side = span.size * 0.86;
      page.boxes.push({
        ...span.square,
        after: lastBlock(page),
        x: at,
        y: baseline - side + 0.8,
        width: side,
        height: side,
      });
    }
    if (span.text === '') continue;
    const { text, role, size, lang, grey } = span;
    const mark: TextMark = {
      kind: 'text',
      x: at,
      y: baseline,
      size,
      role,
      text,
      lang,
      tag: line.tag,
      block: span.block ?? line.block,
    };
    page.marks.push(grey === undefined ? mark : { ...mark, grey });
  }
}

function drawCell(page: SheetPage, cell: Cell, y: number, height: number): void {
  const edges = { kind: 'rect', x: cell.x, y, width: cell.width, height } as const;
  // Tints lie under all rules, or they would eat half of a neighbour's.
  if (cell.fill !== undefined) page.marks.unshift({ ...edges, fill: cell.fill });
  page.marks.push({ ...edges, stroke: RULE_WIDTH });
  if (cell.box)
    page.boxes.push({
      ...cell.box,
      after: lastBlock(page),
      x: cell.x + 2,
      y: y + 1.5,
      width: cell.width - 4,
      height: height - 3,
    });
  const slack = height - linesHeight(cell.lines);
  let top = y + (cell.align === 'middle' ? slack / 2 : CELL_PADDING.y);
  for (const line of cell.lines) {
    const size = Math.max(...line.spans.map((span) => span.size), 0);
    drawLine(page, line, cell.x + CELL_PADDING.x, top + (line.height + size * 0.72) / 2);
    top += line.height;
  }
}

/**
 * Flows ruled rows down as many pages as they need; nothing is cut off. `head` draws what stands above the rows
 * of a page and returns where they begin.
 */
export function flowRows(
  rows: GridRow[],
  frame: PageFrame,
  head: (page: SheetPage, index: number) => number,
): Sheet {
  const flow = new Flow(frame, head);
  rows.forEach((row, index) => {
    let needed = row.least ?? rowHeight(row);
    for (let next = index + 1; rows[next - 1]?.keepWithNext && rows[next]; next += 1) {
      needed += leastHeight(rows[next]!, usableHeight(frame));
    }
    flow.place(row, needed);
  });
  flow.close();
  return { width: frame.width, height: frame.height, pages: flow.pages };
}
