import type { GridLine, Span } from './grid.ts';
import { breakLines } from './line-break.ts';
import type { TextTag } from './sheet.ts';
import type { FontRole } from '../fonts/typeface.ts';

/** How a kind of text is set. */
export interface TextStyle {
  role: FontRole;
  size: number;
  leading: number;
  lang: 'zh' | 'en';
  tag: TextTag;
  grey?: number;
}

/** Width of a text in a role at a size. */
export type MeasureText = (role: FontRole, text: string, size: number) => number;

export const STYLES = {
  section: { role: 'heading', size: 10.5, leading: 15, lang: 'zh', tag: 'H2' },
  sectionEnglish: { role: 'heading', size: 8, leading: 15, lang: 'en', tag: 'H2', grey: 0.25 },
  label: { role: 'field', size: 9.5, leading: 13, lang: 'zh', tag: 'P' },
  labelEnglish: { role: 'field', size: 7, leading: 9, lang: 'en', tag: 'P', grey: 0.3 },
  help: { role: 'field', size: 7.5, leading: 10.5, lang: 'zh', tag: 'P', grey: 0.25 },
  helpEnglish: { role: 'field', size: 6.8, leading: 9, lang: 'en', tag: 'P', grey: 0.35 },
  value: { role: 'field', size: 10.5, leading: 15.75, lang: 'zh', tag: 'P' },
  cell: { role: 'field', size: 9.5, leading: 13.5, lang: 'zh', tag: 'P' },
  statement: { role: 'field', size: 9.5, leading: 14.5, lang: 'zh', tag: 'P' },
  note: { role: 'field', size: 8.5, leading: 12.5, lang: 'zh', tag: 'P' },
} as const satisfies Record<string, TextStyle>;

/** English for a Chinese font, whose curly quotes are as wide as a character and tear English apart. */
export function straightenQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Sets text into lines; every call is a paragraph of its own. */
export class TextSetter {
  private block: number;
  readonly measure: MeasureText;
  /** Paragraphs are read in the order of their numbers, from `first`. */
  constructor(measure: MeasureText, first = 0) {
    this.measure = measure;
    this.block = first;
  }

  /** The number of a new paragraph. */
  nextBlock(): number {
    this.block += 1;
    return this.block;
  }

  span(text: string, style: TextStyle, dx = 0): Span {
    const { role, size, lang, grey } = style;
    return grey === undefined
      ? { text, role, size, dx, lang }
      : { text, role, size, dx, lang, grey };
  }

  /** One paragraph, broken into lines of at most `width`; `indent` sets it in from the left. */
  lines(words: string, style: TextStyle, width: number, indent = 0): GridLine[] {
    const text = style.lang === 'en' ? straightenQuotes(words) : words;
    const block = this.nextBlock();
    const measure = (part: string) => this.measure(style.role, part, style.size);
    return breakLines(text, width - indent, measure).map((line) => ({
      height: style.leading,
      tag: style.tag,
      block,
      spans: [this.span(line, style, indent)],
    }));
  }

  /** Lines set in the middle of `width`, each about as long as the others. */
  centred(text: string, style: TextStyle, width: number): GridLine[] {
    const lines = this.lines(text, style, this.evenWidth(text, style, width));
    return lines.map((line) => ({
      ...line,
      spans: line.spans.map((span) => ({
        ...span,
        dx: (width - this.measure(style.role, span.text, style.size)) / 2,
      })),
    }));
  }

  /** The narrowest width, in steps, that takes no more lines than `width` does. */
  private evenWidth(text: string, style: TextStyle, width: number): number {
    const measure = (part: string) => this.measure(style.role, part, style.size);
    const count = (room: number) => breakLines(text, room, measure).length;
    const least = count(width);
    if (least === 1) return width;
    let even = width;
    while (even * 0.97 > width / least / 2 && count(even * 0.97) === least) even *= 0.97;
    return even;
  }
}
