import type { PdfFile } from './pdf-file.ts';
import { pdfString } from './pdf-file.ts';
import type { TableCell } from '../layout/sheet.ts';

interface Element {
  place: number;
  number: number;
  type: string;
  extra: string;
  kids: string[];
}

interface Table {
  element: Element;
  rows: Map<number, Map<number, Element>>;
}

/** What a piece of content is, for `Structure.place`. */
export interface Placed {
  block: number;
  type: string;
  lang?: 'zh' | 'en';
  alt?: string;
  cell?: TableCell;
}

/**
 * The structure tree of a paper that is only printed (ISO 32000-1, 14.7): paragraphs, headings and figures in the
 * order of their numbers, tables with rows and cells.
 */
export class Structure {
  private readonly elements = new Map<string, Element>();
  private readonly tables = new Map<number, Table>();
  private readonly pages: number[][] = [];
  private readonly file: PdfFile;
  readonly root: number;
  private readonly document: number;

  constructor(file: PdfFile) {
    this.file = file;
    this.root = file.reserve();
    this.document = file.reserve();
  }

  startPage(): void {
    this.pages.push([]);
  }

  private open(place: number, type: string, extra = ''): Element {
    return { place, number: this.file.reserve(), type, extra, kids: [] };
  }

  private cellOf(cell: TableCell, place: number, extra: string): Element {
    let table = this.tables.get(cell.table);
    if (!table) {
      table = { element: this.open(place, 'Table'), rows: new Map() };
      this.tables.set(cell.table, table);
    }
    const row = table.rows.get(cell.row) ?? new Map<number, Element>();
    table.rows.set(cell.row, row);
    const known = row.get(cell.column);
    if (known) return known;
    const scope = cell.head ? '/A<</O/Table/Scope/Column>>' : '';
    const element = this.open(place, cell.head ? 'TH' : 'TD', extra + scope);
    row.set(cell.column, element);
    return element;
  }

  private elementOf({ block, type, lang, alt, cell }: Placed): Element {
    const extra = `${lang === 'en' ? '/Lang(en)' : ''}${alt ? `/Alt ${pdfString(alt)}` : ''}`;
    if (cell) return this.cellOf(cell, block, extra);
    const key = `${block} ${type}`;
    const element = this.elements.get(key) ?? this.open(block, type, extra);
    this.elements.set(key, element);
    return element;
  }

  /** The number of a new piece of marked content on the current page. */
  place(placed: Placed, page: number): number {
    const element = this.elementOf(placed);
    const numbers = this.pages.at(-1)!;
    element.kids.push(`<</Type/MCR/Pg ${page} 0 R/MCID ${numbers.length}>>`);
    numbers.push(element.number);
    return numbers.length - 1;
  }

  private write({ number, type, extra, kids }: Element, parent: number): string {
    const list = kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`;
    this.file.set(number, `<</Type/StructElem/S/${type}/P ${parent} 0 R${extra}/K ${list}>>`);
    return `${number} 0 R`;
  }

  private writeTable({ element, rows }: Table): Element {
    for (const [, cells] of [...rows].sort(([a], [b]) => a - b)) {
      const row = this.open(0, 'TR');
      for (const [, cell] of [...cells].sort(([a], [b]) => a - b))
        row.kids.push(this.write(cell, row.number));
      element.kids.push(this.write(row, element.number));
    }
    return element;
  }

  /** Writes the tree; call once, at the end. */
  finish(): void {
    const tables = [...this.tables.values()].map((table) => this.writeTable(table));
    const kids = [...this.elements.values(), ...tables]
      .sort((a, b) => a.place - b.place)
      .map((element) => this.write(element, this.document));
    this.file.set(
      this.document,
      `<</Type/StructElem/S/Document/P ${this.root} 0 R/K[${kids.join(' ')}]>>`,
    );
    const nums = this.pages.map(
      (numbers, page) => `${page}[${numbers.map((number) => `${number} 0 R`).join(' ')}]`,
    );
    const parents = this.file.add(`<</Nums[${nums.join(' ')}]>>`);
    this.file.set(
      this.root,
      `<</Type/StructTreeRoot/K ${this.document} 0 R/ParentTree ${parents} 0 R` +
        `/ParentTreeNextKey ${this.pages.length}>>`,
    );
  }
}
