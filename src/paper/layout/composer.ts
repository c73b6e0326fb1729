import { breakLines } from './line-break.ts';
import type { MeasureText } from './sheet-text.ts';
import { straightenQuotes } from './sheet-text.ts';
import type { Colour, PaperMark, PaperPage, TableCell, TextTag } from './sheet.ts';
import type { FontRole } from '../fonts/typeface.ts';

/** How a piece of text is set. */
export interface Setting {
  role: FontRole;
  size: number;
  lang: 'zh' | 'en';
  tag?: TextTag;
  grey?: number;
  colour?: Colour;
  angle?: number;
  spacing?: number;
  cell?: TableCell;
}

/** Where lines go: left edge, width, distance of baselines, and what the first line is set in by. */
export interface Column {
  x: number;
  width: number;
  leading: number;
  indent?: number;
  align?: 'left' | 'centre' | 'right' | 'justify';
}

/** Puts text on the last of its pages; every call of `paragraph` is a paragraph of its own. */
export class Composer {
  readonly pages: PaperPage[] = [];
  private block = 0;
  readonly measure: MeasureText;

  constructor(measure: MeasureText) {
    this.measure = measure;
  }

  addPage(): void {
    this.pages.push({ marks: [] });
  }

  nextBlock(): number {
    this.block += 1;
    return this.block;
  }

  add(mark: PaperMark): void {
    this.pages.at(-1)!.marks.push(mark);
  }

  /** One run of text with its baseline at `y`. */
  put(text: string, x: number, y: number, set: Setting, block = this.nextBlock()): void {
    if (text !== '') this.add({ kind: 'text', tag: 'P', ...set, text, x, y, block });
  }

  centre(text: string, middle: number, y: number, set: Setting, block?: number): void {
    const words = this.wordsOf(text, set);
    const width = this.measure(set.role, words.trimEnd(), set.size);
    this.put(words, middle - width / 2, y, set, block);
  }

  wordsOf(text: string, { lang }: Setting): string {
    return lang === 'en' ? straightenQuotes(text) : text;
  }

  /**
   * The lines of a text; the first is shorter by `indent`. A space at which a line was broken stays at its end, or the
   * words on both sides would be one when the sheet is read aloud or copied.
   */
  breakText(text: string, set: Setting, width: number, indent = 0): string[] {
    const measure = (part: string) => this.measure(set.role, part, set.size);
    const words = this.wordsOf(text, set);
    // Full-width spaces in place of the indent make the first line shorter; they are taken away again.
    const space = '　'.repeat(Math.round(indent / set.size));
    const [first = '', ...rest] = breakLines(space + words, width, measure);
    let at = 0;
    return [first.slice(space.length), ...rest].map((line) => {
      at = words.indexOf(line, at) + line.length;
      return words[at] === ' ' ? `${line} ` : line;
    });
  }

  /** Sets one line in its column; `last` lines are not stretched. */
  line(
    text: string,
    y: number,
    set: Setting,
    column: Column,
    part: { block: number; first: boolean; last: boolean },
  ): void {
    const { x, width, indent = 0, align = 'left' } = column;
    const inset = part.first ? indent : 0;
    const seen = text.trimEnd();
    const used = this.measure(set.role, seen, set.size);
    const slack = width - inset - used;
    const gaps = Array.from(seen).length - 1;
    const stretch = align === 'justify' && !part.last && gaps > 0 && slack < set.size * 3;
    const left = align === 'centre' ? slack / 2 : align === 'right' ? slack : inset;
    const spacing = stretch ? { spacing: slack / gaps } : {};
    this.put(text, x + left, y, { ...set, ...spacing }, part.block);
  }

  /** One paragraph on this page from the baseline `y` down; returns the baseline under it. */
  paragraph(text: string, y: number, set: Setting, column: Column): number {
    const block = this.nextBlock();
    const lines = this.breakText(text, set, column.width, column.indent);
    lines.forEach((line, i) => {
      const part = { block, first: i === 0, last: i === lines.length - 1 };
      this.line(line, y + i * column.leading, set, column, part);
    });
    return y + lines.length * column.leading;
  }
}
