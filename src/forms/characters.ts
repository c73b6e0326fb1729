/** What no sheet prints and no font is asked for: emoji, control characters other than line ends, halves of pairs. */
export const REFUSED_CHARACTER =
  '\\p{Emoji_Presentation}|\\p{Regional_Indicator}|[\\u{1F000}-\\u{1FAFF}]|(?!\\n)\\p{Cc}|\\p{Cs}';

const REFUSED = new RegExp(REFUSED_CHARACTER, 'gu');

/** `U+1F600` */
function codeOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The refused characters of a text, each once, as a person can find them: “😀”（U+1F600）; what shows nothing by its code alone. */
export function nameRefused(text: string): string {
  const found = [...new Set(text.match(REFUSED) ?? [])];
  const named = found.map((char) =>
    /\p{Cc}|\p{Cs}/u.test(char) ? codeOf(char) : `“${char}”（${codeOf(char)}）`,
  );
  return named.join('、');
}

// Zero-width marks, direction marks and variation selectors come along when text is pasted from a page or a chat;
// none of them shows on paper.
const INVISIBLE =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g;

/** The text without what shows nothing, line ends of one kind, and Latin letters joined to the marks that follow them. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letters) => letters.normalize('NFC'));
}
