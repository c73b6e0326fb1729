// A footnote's * stays with its word.
// Marks that may not begin a line, and marks that may not end one (CLREQ §3.1.3, GB/T 15834).
const NO_START = new Set('，。、；：？！）》〉」』】〕〗”’…—·～％‰℃,.;:?!)]}%°*');
const NO_END = new Set('（《〈「『【〔〖“‘([{￥＄№');

const WORD =
  /[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

type Measure = (text: string) => number;

function sticksToPrevious(char: string): boolean {
  return NO_START.has(char) || /\p{M}/u.test(char);
}

/**
 * The pieces of a line between which it may break: a Latin word, a number or one Chinese character, with the
 * marks that must stay with it. Their concatenation is the text.
 */
export function splitUnbreakable(text: string): string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const char of text) {
    const joins =
      previous !== '' &&
      (sticksToPrevious(char) ||
        NO_END.has(previous) ||
        /\s/u.test(char) ||
        (WORD.test(char) && WORD.test(previous)));
    if (joins) pieces[pieces.length - 1] += char;
    else pieces.push(char);
    previous = char;
  }
  return pieces;
}

function breakByCharacter(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of piece) {
    if (part !== '' && measure(part + char) > width) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return part === '' ? parts : [...parts, part];
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of splitUnbreakable(text)) {
    const fits = measure((line + piece).trimEnd()) <= width;
    if (fits) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const parts =
      measure(piece.trimEnd()) <= width ? [piece] : breakByCharacter(piece, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line.trimEnd()];
}

/**
 * Lines no wider than `width`: Chinese breaks between any two characters but for the marks above, Latin at
 * spaces, and a piece wider than the line anywhere. Only white space at a line's end is left out.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}
