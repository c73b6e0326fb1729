/**
 * The blocks whose characters take two columns of a terminal: Wide and Fullwidth of Unicode's East Asian Width (UAX 11),
 * e.g. 章 and ，. What UAX 11 calls ambiguous (“ ” … ·) takes one, as terminals have it by default.
 */
const WIDE =
  /^[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FB}\u{1D300}-\u{1D356}\u{1D360}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|^(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}/u;

/** What stands on or in the character before it: a combining accent, a variation selector, a joiner. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns that one character (a code point) takes in a terminal. */
export function columnsOf(character: string): 0 | 1 | 2 {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The columns that a text of one line takes in a terminal. */
export function terminalWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text with spaces behind it, up to a width in columns. */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - terminalWidth(text)));
}
