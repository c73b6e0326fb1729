/**
 * Text as it is compared, never as it is shown. Folded away is what a typist, a font or a web page changes without
 * changing a word: the width of characters (NFKC: `６５` is `65`, `（` is `(`), the case of Latin letters, white space,
 * quotation marks, brackets, dashes and the marks of a sentence (`，` or `、`, `；` or `。`). What bears on a number stays:
 * whatever stands between two digits (3.5, 9:30, 2018-2020, 第1、2项), the signs of per cent and of sums.
 */
export interface FoldedText {
  /** What is left to compare. */
  folded: string;
  /**
   * Where each UTF-16 unit of `folded` comes from: the words it stands for begin at `starts[i]` in the text and end
   * where the next begin, so that what was folded away belongs to the character before it. One longer than `folded`.
   */
  starts: number[];
}

const DASH = /^[‐-―−﹘﹣－~～]$/u; // hyphens, – and —, the minus sign, 2018～2020
const BETWEEN_DIGITS = /^[.:/-]$/;
const KEPT = /^[\p{L}\p{N}\p{M}\p{S}%‰&@#*]$/u;
const QUOTE = /^[`´]$/; // counted among the symbols, used as quotation marks

interface Unit {
  value: string;
  start: number;
}

/** Every character of the folded text with the place of the one it comes from; ㈱ gives two. */
function normalisedUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  for (const character of text) {
    const plain = DASH.test(character) ? '-' : character.normalize('NFKC').toLowerCase();
    for (const value of plain) units.push({ value, start });
    start += character.length;
  }
  return units;
}

const isDigit = (unit: Unit | undefined): boolean => /^\d$/.test(unit?.value ?? '');
const isKept = ({ value }: Unit): boolean => KEPT.test(value) && !QUOTE.test(value);

/** What stands between two digits and would make one number of them: `1、2` is not 12, while `1,000` is 1000. */
function separatorOf(units: readonly Unit[], from: number, to: number): Unit[] {
  const first = units[from];
  if (!first || !isDigit(units[from - 1]) || !isDigit(units[to])) return [];
  if (to === from + 1 && BETWEEN_DIGITS.test(first.value)) return [first];
  const next = units.slice(to, to + 4).map(({ value }) => value);
  const thousands = to === from + 1 && first.value === ',' && /^\d{3}(?!\d)/.test(next.join(''));
  return thousands ? [] : [{ value: '、', start: first.start }];
}

function keepUnits(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit && isKept(unit)) kept.push(unit);
    else {
      const from = at;
      while (at + 1 < units.length && !isKept(units[at + 1] as Unit)) at++;
      kept.push(...separatorOf(units, from, at + 1));
    }
  }
  return kept;
}

/** Folds `text` for comparison and keeps the way back to its own characters. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  for (const { value, start } of keepUnits(normalisedUnits(text))) {
    for (let at = 0; at < value.length; at++) starts.push(start);
    folded += value;
  }
  if (starts.length > 0) starts[0] = 0;
  starts.push(text.length);
  return { folded, starts };
}

// All of it stays as it is: “北京市知识产权局2026”
const FOLDED = /^[a-z\d\u4E00-\u9FFF]*$/;

/** `text` folded for comparison: two texts that differ only in width, case, spacing or punctuation become one. */
export function foldText(text: string): string {
  return FOLDED.test(text) ? text : foldWithPlaces(text).folded;
}
