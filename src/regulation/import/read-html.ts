import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import {
  readLine,
  withoutSpace,
  type Label,
  type Line,
  type Region,
  type SourceText,
} from './line.ts';
import * as marking from './page-marking.ts';

/** Begins the id of an anchor that carries the number which a word processor prints: see docx-numbers.ts. */
export const NUMBER_MARK = 'printed-number:';

export interface PageText extends SourceText {
  images: number;
}

/** Pages can ask for any span; browsers stop at 1000. */
const MAX_SPAN = 1000;

interface Place {
  region: Region;
  /** 1 to 6 inside a heading, else 0. */
  depth: number;
  inContent: boolean;
  /** In `<pre>`, where line ends count. */
  verbatim: boolean;
}

const BODY: Place = { region: 'text', depth: 0, inContent: false, verbatim: false };

function placeOf(element: Element, outer: Place): Place {
  const heading = /^h([1-6])$/.exec(element.tagName);
  const inContent = outer.inContent || marking.isContent(element);
  const region = !inContent && marking.isChrome(element) ? 'chrome' : outer.region;
  return {
    region: marking.isContent(element) ? 'text' : region,
    depth: heading ? Number(heading[1]) : outer.depth,
    inContent,
    verbatim: outer.verbatim || element.tagName === 'pre',
  };
}

/** What a reader of the page sees, letter by letter: the check on the reading below. */
function seenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(seenText).join('');
  if (node.type !== 'element' || marking.isUnseen(node)) return '';
  return node.children.map(seenText).join('');
}

/** White space of the file's layout; a line end between two Chinese characters is none (CSS Text 3, 4.1.3). */
function collapse(words: string): string {
  const wide = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFF5E]';
  const lineEnd = new RegExp(`(?<=${wide})[ \\t\\f]*[\\r\\n]\\s*(?=${wide})`, 'gu');
  return words.replace(lineEnd, '').replace(/[ \t\n\r\f]+/g, ' ');
}

/** Walks a page as a browser lays it out: each block, `<br>` and row of a table is a line. */
class PageReading {
  readonly lines: Line[] = [];
  text = '';
  images = 0;
  #words = '';
  #number = 1;
  #labels: Label[] = [];
  #place = BODY;
  readonly #fileLines: boolean;

  constructor(fileLines: boolean) {
    this.#fileLines = fileLines;
  }

  walk(node: Nodes, place: Place): void {
    if (node.type === 'text') this.#addWords(node.value, place, node.position?.start.line ?? 1);
    else if (node.type === 'root') for (const child of node.children) this.walk(child, place);
    else if (node.type === 'element' && !marking.isUnseen(node)) this.#walkElement(node, place);
  }

  flush(): void {
    const words = this.#words.trimEnd().replace(/^[ \n\r]+/, '');
    this.#words = '';
    if (words.trim() === '') return;
    const { region, depth } = this.#place;
    const number = this.#fileLines ? this.#number : this.lines.length + 1;
    const hints = { region, depth, labels: this.#labels };
    this.lines.push(readLine(words, this.text.length, number, hints));
    this.text += `${words}\n`;
    this.#labels = [];
  }

  #addWords(value: string, place: Place, line: number): void {
    const words = place.verbatim ? value : collapse(value);
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) this.flush();
      if (this.#words.trim() === '' && part.trim() !== '') {
        this.#place = place;
        this.#number = line + index + (/^\s*/.exec(value)?.[0].split('\n').length ?? 1) - 1;
      }
      this.#words += part;
    }
  }

  #walkElement(element: Element, outer: Place): void {
    const place = placeOf(element, outer);
    const id = marking.attribute(element, 'id');
    if (id.startsWith(NUMBER_MARK)) this.#labels = [{ at: 0, text: id.slice(NUMBER_MARK.length) }];
    if (element.tagName === 'img') this.images += 1;
    const inline = marking.isInline(element);
    if (!inline) this.flush();
    if (marking.isDataTable(element)) this.#walkTable(element, place);
    else if (element.tagName === 'ol' && this.#fileLines) this.#walkList(element, place);
    else for (const child of element.children) this.walk(child, place);
    if (!inline) this.flush();
  }

  /** A row is one line, its cells apart by tabs, as word processors flatten them. */
  #walkTable(table: Element, place: Place): void {
    for (const caption of marking.descendants(table, 'caption')) this.walk(caption, place);
    const spanned: number[] = []; // by column, the rows below that a cell reaches into
    for (const row of marking.descendants(table, 'tr')) {
      this.flush();
      this.#place = place;
      this.#number = row.position?.start.line ?? this.#number;
      const cells = marking.descendants(row, 'td', 'th');
      for (let column = 0; cells.length > 0 || (spanned[column] ?? 0) > 0; column++) {
        if (column > 0) this.#words += '\t';
        if ((spanned[column] ?? 0) > 0) spanned[column] = (spanned[column] ?? 0) - 1;
        else column += this.#addCell(cells.shift(), place, column, spanned);
      }
      this.flush();
    }
  }

  /** Adds a cell's words; gives the columns that it covers beside its own, each an empty cell. */
  #addCell(cell: Element | undefined, place: Place, column: number, spanned: number[]): number {
    if (!cell) return 0;
    const reading = new PageReading(this.#fileLines);
    for (const child of cell.children) reading.walk(child, place);
    reading.flush();
    this.images += reading.images;
    for (const [index, { text, labels }] of reading.lines.entries()) {
      if (index > 0) this.#words += ' ';
      const from = this.#words.length;
      this.#labels.push(...labels.map((label) => ({ ...label, at: from + label.at })));
      this.#words += text;
    }
    const wide = Math.min(Number(cell.properties['colSpan'] ?? 1), MAX_SPAN);
    const high = Math.min(Number(cell.properties['rowSpan'] ?? 1), MAX_SPAN);
    for (let covered = 0; covered < wide; covered++) spanned[column + covered] = high - 1;
    this.#words += '\t'.repeat(Math.max(0, wide - 1));
    return Math.max(0, wide - 1);
  }

  /** A browser prints the numbers of `<ol>`; they are no part of the page's text. */
  #walkList(list: Element, place: Place): void {
    let number = Number(list.properties['start'] ?? 1);
    for (const child of list.children) {
      if (child.type !== 'element' || child.tagName !== 'li') {
        this.walk(child, place);
        continue;
      }
      number = Number(child.properties['value'] ?? number);
      this.flush();
      this.#labels = [{ at: 0, text: `${number}. ` }];
      this.walk(child, place);
      this.flush();
      this.#labels = [];
      number += 1;
    }
  }
}

/** Browsers lay nothing deeper out (Blink stops at 512); reading goes down the page by calling itself. */
export const MAX_NESTING = 512;

/** Elements that stay open until their end tag says otherwise, so that their tags tell how deep a page goes. */
const NESTING_TAG =
  /<(\/?)(?:article|b|blockquote|center|div|dl|em|fieldset|font|form|i|main|ol|section|small|span|strong|table|u|ul)(?=[\s/>])/gi;

/** Whether a page nests deeper than any browser shows; told from its tags alone, before anything is built of them. */
export function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing] of html.matchAll(NESTING_TAG)) {
    depth = Math.max(0, depth + (closing === '' ? 1 : -1));
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

/**
 * The lines of a page, with what its marking says of them. `fileLines`: lines count as in the file and `<ol>` is
 * numbered, else lines count as blocks. Throws where a letter a reader sees would be missing.
 */
export function readPageLines(html: string, fileLines: boolean): PageText {
  const root = fromHtml(html);
  const reading = new PageReading(fileLines);
  reading.walk(root, BODY);
  reading.flush();
  const { text, lines, images } = reading;
  if (withoutSpace(seenText(root)) !== withoutSpace(text))
    throw new Error('The page has words that the import did not read');
  return { text, lines, images };
}
