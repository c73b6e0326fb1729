import { columnsOf } from '../text/terminal-width.ts';
import type { Finding } from '../load/finding.ts';
import type { Span } from '../load/visibility.ts';
import type { Setting } from './report.ts';
import { visible } from './words.ts';

/** The columns that an excerpt shows of a line: a paragraph of a regulation may have a thousand. */
const COLUMNS = 96;

/** Where in them a far place comes to stand, so that what leads to it and what follows are both seen. */
const MARK_AT = 64;

interface Sign {
  shown: string;
  /** As wide as `shown`, and blank: a full-width space is as wide as the character above it in every font. */
  blank: string;
  columns: number;
  /** In UTF-16 units from the line's beginning. */
  offset: number;
}

function readSigns(line: string): Sign[] {
  const signs: Sign[] = [];
  let offset = 0;
  for (const character of line) {
    const shown = character === '\t' ? '  ' : visible(character);
    const columns = shown === character ? columnsOf(character) : shown.length;
    const blank = columns === 2 && shown === character ? '\u3000' : ' '.repeat(columns);
    signs.push({ shown, blank, columns, offset });
    offset += character.length;
  }
  return signs;
}

function widthOf(signs: readonly Sign[]): number {
  return signs.reduce((width, { columns }) => width + columns, 0);
}

/** The first sign to show, so that the mark stands at most `MARK_AT` columns to the right. */
function firstShown(signs: readonly Sign[], mark: number): number {
  if (widthOf(signs) <= COLUMNS) return 0;
  let width = widthOf(signs.slice(0, mark));
  let first = 0;
  while (width > MARK_AT) width -= signs[first++]?.columns ?? 0;
  return first;
}

function lastShown(signs: readonly Sign[], first: number): number {
  let width = 0;
  let last = first;
  while (last < signs.length && (width += signs[last]?.columns ?? 0) <= COLUMNS) last++;
  return last;
}

/**
 * A line cut to what a terminal shows and, for under it, a line that marks the place with ^; `column` counts from 1, in
 * UTF-16 units.
 */
export function markPlace(line: string, column: number): { shown: string; mark: string } {
  const signs = readSigns(line);
  const found = signs.findLastIndex(({ offset }) => offset <= column - 1);
  const mark = column > line.length ? signs.length : Math.max(0, found);
  const first = firstShown(signs, mark);
  const last = lastShown(signs, first);
  const [before, after] = [first > 0 ? '…' : '', last < signs.length ? '…' : ''];
  const shown = signs.slice(first, last).map((sign) => sign.shown);
  const blanks = signs.slice(first, mark).map(({ blank }) => blank);
  return {
    shown: `${before}${shown.join('')}${after}`,
    mark: `${before && ' '}${blanks.join('')}^`,
  };
}

/** What these rules point at is the very thing that nobody may see. */
const UNSHOWN: ReadonlySet<string> = new Set(['file/private-published']);

/** What stands for a value that is not shown: as long for each, so that nobody counts its characters. */
const HIDDEN = '•••';

/** A line without what is not public, and the column moved with it. */
export function hide(
  text: string,
  column: number,
  spans: readonly Span[],
): { shown: string; column: number } {
  let [shown, end, moved] = ['', 0, column];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    shown += text.slice(end, from - 1) + HIDDEN;
    end = to - 1;
    if (column >= to) moved += HIDDEN.length - (to - from);
    else if (column > from) moved -= column - from;
  }
  return { shown: shown + text.slice(end), column: moved };
}

/** Nothing but an opening bracket: the line after it says more. */
const isBracket = (line: string): boolean => /^\s*[[{]$/.test(line);

/**
 * The lines of the file that a finding is about, the place marked and what is not public left out; none for a finding
 * about the whole file or about one that could not be read.
 */
export function excerpt(finding: Finding, { lineOf, hiddenIn, paint }: Setting): string[] {
  const { file, line, column, pointer } = finding;
  if (UNSHOWN.has(finding.ruleId)) return [];
  const text = lineOf(file, line);
  const wholeFile = pointer === '' && line === 1 && column === 1;
  if (text === null || text.trim() === '' || wholeFile) return [];
  const hidden = hiddenIn(file);
  if (hidden === null) return [];
  const told = (words: string, at: number, number: number): ReturnType<typeof hide> =>
    hide(
      words,
      at,
      hidden.filter((span) => span.line === number),
    );
  const seen = told(text, column, line);
  const { shown, mark } = markPlace(seen.shown, seen.column);
  const next = isBracket(text) ? lineOf(file, line + 1) : null;
  const gutter = Math.max(4, String(line + 1).length);
  const numbered = (number: string, words: string): string =>
    `${paint('faint', `${number.padStart(gutter)} |`)} ${words}`;
  return [
    numbered(String(line), shown),
    numbered('', paint('mark', mark)),
    ...(next === null
      ? []
      : [numbered(String(line + 1), markPlace(told(next, 1, line + 1).shown, 1).shown)]),
  ];
}
