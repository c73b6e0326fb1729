import type { FontRole } from '../fonts/typeface.ts';

/** Structure type of a piece of text in the tagged PDF; an artifact is not read aloud. */
export type TextTag = 'H1' | 'H2' | 'P' | 'Artifact';

/** Red, green, blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** One run of text, turned by `angle` degrees about its start. `y` is its baseline; `block` joins the runs of one paragraph, over lines and pages. */
export interface TextMark {
  kind: 'text';
  x: number;
  y: number;
  size: number;
  role: FontRole;
  text: string;
  grey?: number;
  colour?: Colour;
  angle?: number;
  tag: TextTag;
  block: number;
  lang: 'zh' | 'en';
  /** Added between characters; only papers made by `writePaper` have it. */
  spacing?: number;
  /** The cell of a table that the text stands in. */
  cell?: TableCell;
}

/** A place in a table, counted from 0 over all its pages. */
export interface TableCell {
  table: number;
  row: number;
  column: number;
  head: boolean;
}

/** A picture such as a seal, from its top left corner. */
export interface ImageMark {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  image: Picture;
  alt: string;
  block: number;
}

/** A picture as a PDF holds it: `data` already compressed by `filter`; `mask` the same for its transparency. */
export interface Picture {
  width: number;
  height: number;
  colours: 'DeviceRGB' | 'DeviceGray';
  filter: 'FlateDecode' | 'DCTDecode';
  data: Uint8Array;
  mask?: Uint8Array;
}

/** A square of dark and light modules, quiet zone included. */
export interface CodeMark {
  kind: 'code';
  x: number;
  y: number;
  side: number;
  modules: readonly (readonly boolean[])[];
  alt: string;
  block: number;
}

export interface RectMark {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** grey of the inside, width of the outline */
  fill?: number;
  stroke?: number;
  colour?: Colour;
}

export interface RuleMark {
  kind: 'rule';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  colour?: Colour;
}

/** Where an answer goes: a text box, or the square of one option. */
export interface FieldBox {
  /** `periods.0.from`; for an option the field's name, with `option` */
  path: string;
  option?: string;
  /** true: several options may be chosen */
  several?: boolean;
  multiline: boolean;
  tooltip: string;
  required: boolean;
  maxLength?: number;
  /** the paragraph before it in reading order */
  after: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a paper that is only printed may have besides. */
export type PaperMark = TextMark | RectMark | RuleMark | ImageMark | CodeMark;

export interface PaperPage {
  marks: PaperMark[];
}

export interface PaperSheet {
  width: number;
  height: number;
  pages: PaperPage[];
}

/** Points from the top left corner downwards. */
export interface SheetPage {
  marks: (TextMark | RectMark | RuleMark)[];
  boxes: FieldBox[];
}

export interface Sheet {
  width: number;
  height: number;
  pages: SheetPage[];
}

const POINTS_PER_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** ISO 216 A4 in points. */
export const A4 = { width: mm(210), height: mm(297) } as const;
