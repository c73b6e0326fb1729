import type { Column, Setting } from './composer.ts';
import { Composer } from './composer.ts';
import type { MeasureText } from './sheet-text.ts';

/** Where text stands on a page, in points from the top left. */
export interface TextArea {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A cell of a table before its place is known. */
export interface FlowCell {
  text: string;
  second?: string;
  set: Setting;
  secondSet?: Setting;
  leading: number;
  align?: 'left' | 'centre';
  /** The cell spans so many rows; its text stands in the first, and again overleaf. */
  rows?: number;
}

/** `null`: the place is taken by a cell that began above. */
export type FlowRow = readonly (FlowCell | null)[];

export interface FlowTable {
  /** Their sum is the width of the table. */
  widths: readonly number[];
  head: FlowRow;
  rows: readonly FlowRow[];
}

const PAD = { x: 4, y: 5 } as const;

/** A cell over several rows that is still open. */
interface Spanning {
  cell: FlowCell;
  column: number;
  top: number;
  row: number;
  rest: number;
}

/** `artifact`: a repetition, not read aloud. */
interface CellPlace {
  row: number;
  column: number;
  head?: boolean;
  artifact?: boolean;
}

/** Flows paragraphs and tables down as many pages as they need. `y` is where the next line's box begins. */
export class PaperFlow {
  readonly to: Composer;
  readonly area: TextArea;
  private tables = 0;
  y = 0;

  constructor(measure: MeasureText, area: TextArea) {
    this.to = new Composer(measure);
    this.area = area;
    this.turn();
  }

  get width(): number {
    return this.area.width - this.area.left - this.area.right;
  }

  get end(): number {
    return this.area.height - this.area.bottom;
  }

  get room(): number {
    return this.end - this.y;
  }

  turn(): void {
    this.to.addPage();
    this.y = this.area.top;
  }

  /** Turns the page unless so much fits on this one. */
  need(height: number): void {
    if (height > this.room + 0.01 && this.y > this.area.top) this.turn();
  }

  skip(height: number): void {
    this.y += height;
  }

  /** The baseline of a line whose box begins at `top`. */
  private baseline(top: number, size: number, leading: number): number {
    return top + (leading + size * 0.72) / 2;
  }

  /** One paragraph over as many pages as it needs; `keep` lines of what follows must fit below its last. */
  paragraph(
    text: string,
    set: Setting,
    column: Omit<Column, 'x'> & { x?: number },
    keep = 0,
  ): void {
    const whole: Column = { x: this.area.left, ...column };
    const block = this.to.nextBlock();
    const lines = this.to.breakText(text, set, whole.width, whole.indent);
    lines.forEach((line, i) => {
      const last = i === lines.length - 1;
      this.need(whole.leading * (last ? 1 + keep : 1));
      const part = { block, first: i === 0, last };
      this.to.line(line, this.baseline(this.y, set.size, whole.leading), set, whole, part);
      this.y += whole.leading;
    });
  }

  private linesOf(cell: FlowCell, width: number): { text: string; set: Setting }[] {
    const inner = width - 2 * PAD.x;
    const first = this.to.breakText(cell.text, cell.set, inner);
    const second = cell.second
      ? this.to.breakText(cell.second, cell.secondSet ?? cell.set, inner)
      : [];
    return [
      ...first.map((text) => ({ text, set: cell.set })),
      ...second.map((text) => ({ text, set: cell.secondSet ?? cell.set })),
    ];
  }

  private heightOf(row: FlowRow, widths: readonly number[]): number {
    const heights = row.map((cell, i) =>
      cell && (cell.rows ?? 1) === 1
        ? this.linesOf(cell, widths[i]!).length * cell.leading + 2 * PAD.y
        : 0,
    );
    return Math.max(...heights, 16);
  }

  private drawCell(
    cell: FlowCell,
    at: { x: number; y: number; width: number; height: number },
    { row, column, head = false, artifact = false }: CellPlace,
  ): void {
    this.to.add({ kind: 'rect', ...at, stroke: 0.5 });
    const lines = this.linesOf(cell, at.width);
    const block = this.to.nextBlock();
    const structure = artifact
      ? ({ tag: 'Artifact' } as const)
      : { cell: { table: this.tables, row, column, head } };
    let y = at.y + (at.height - lines.length * cell.leading) / 2;
    for (const { text, set } of lines) {
      const used = this.to.measure(set.role, text.trimEnd(), set.size);
      const x = cell.align === 'centre' ? at.x + (at.width - used) / 2 : at.x + PAD.x;
      this.to.put(
        text,
        x,
        this.baseline(y, set.size, cell.leading),
        { ...set, ...structure },
        block,
      );
      y += cell.leading;
    }
  }

  /** A ruled table; its head stands again on every page, and so does a cell that spans rows. */
  table(table: FlowTable): void {
    this.tables += 1;
    const first = table.rows[0] ?? table.head;
    this.need(this.heightOf(table.head, table.widths) + this.heightOf(first, table.widths));
    this.tableHead(table, false);
    let spanning: Spanning[] = [];
    for (const [index, row] of table.rows.entries()) {
      const height = this.heightOf(row, table.widths);
      if (height > this.room) {
        for (const span of spanning) this.drawSpanning(table, span);
        this.turn();
        this.tableHead(table, true);
        spanning = spanning.map((span) => ({ ...span, top: this.y }));
      }
      for (const [column, cell] of row.entries()) {
        const spans = cell?.rows ?? 1;
        if (cell && spans > 1)
          spanning.push({ cell, column, top: this.y, row: index + 1, rest: spans });
        else if (cell)
          this.drawCell(cell, this.place(table, column, this.y, height), {
            row: index + 1,
            column,
          });
      }
      this.y += height;
      for (const span of spanning) span.rest -= 1;
      for (const span of spanning) if (span.rest === 0) this.drawSpanning(table, span);
      spanning = spanning.filter(({ rest }) => rest > 0);
    }
  }

  private place({ widths }: FlowTable, column: number, y: number, height: number) {
    const before = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    return { x: this.area.left + before, y, width: widths[column]!, height };
  }

  private tableHead(table: FlowTable, again: boolean): void {
    const height = this.heightOf(table.head, table.widths);
    for (const [column, cell] of table.head.entries())
      if (cell)
        this.drawCell(cell, this.place(table, column, this.y, height), {
          row: 0,
          column,
          head: true,
          artifact: again,
        });
    this.y += height;
  }

  private drawSpanning(table: FlowTable, { cell, column, top, row }: Spanning): void {
    this.drawCell(cell, this.place(table, column, top, this.y - top), { row, column });
  }
}
