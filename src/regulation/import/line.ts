/** Where a line of a web page stood: in its text, or in a menu, head or foot by the page's own marking. */
export type Region = 'text' | 'chrome';

export interface Label {
  at: number;
  text: string;
}

/** A line of the source on its way to a line of the regulation. Repairs change it through the workbench only. */
export interface Line {
  /** From 1: the line of a text or HTML file, the paragraph of a Word file. */
  readonly number: number;
  text: string;
  /** For each UTF-16 unit of `text`, its offset in the source, or -1 where a repair put it in. */
  origin: number[];
  /** The source's offset just after the line. */
  end: number;
  blanksBefore: number;
  pageBreakBefore: boolean;
  /** 1 to 6 where the source marked it as a heading, else 0. */
  depth: number;
  region: Region;
  /** Numbers that a word processor or browser prints at `at` and its text does not hold, `第一条 `. */
  labels: Label[];
  /** What the repairs found it to be. */
  role: 'line' | 'title' | 'attachment' | 'row' | 'markdown-row';
  /** The table that a row belongs to, from 1. */
  table: number;
  /** The member of staff said that it is text: no repair takes it out. */
  kept: boolean;
}

export type LineHints = Partial<
  Pick<Line, 'blanksBefore' | 'pageBreakBefore' | 'depth' | 'region' | 'labels'>
>;

/** A line as read: `text` stands in the source at `offset`. */
export function readLine(text: string, offset: number, number: number, hints: LineHints): Line {
  return {
    number,
    text,
    origin: Array.from({ length: text.length }, (_, index) => offset + index),
    end: offset + text.length,
    blanksBefore: 0,
    pageBreakBefore: false,
    depth: 0,
    region: 'text',
    labels: [],
    ...hints,
    role: 'line',
    table: 0,
    kept: false,
  };
}

/** What the source says, letter by letter, and its lines that are not blank. */
export interface SourceText {
  text: string;
  lines: Line[];
}

/** The text without white space: what no repair may lose or add unrecorded. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Full and half width alike, without white space: for comparison only, `（2018年）` = `(2018 年)`. */
export function foldLine(text: string): string {
  return withoutSpace(text.normalize('NFKC'));
}
