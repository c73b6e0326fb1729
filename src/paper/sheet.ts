import type { FontRole } from './typeface.ts';

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
