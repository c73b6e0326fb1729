/** Characters nobody sees, which part a word for a machine alone: soft hyphens, zero-width and direction marks, selectors. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** The digit that a character of another script stands for: the ten of a script follow one another. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** A text in the plainest characters that say the same: full width is narrow, every digit is ASCII, nothing is unseen. */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(UNSEEN, '').normalize('NFKC').replace(OTHER_DIGIT, asciiDigit);
}
