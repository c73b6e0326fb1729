import { foldWord } from './directory-names.ts';

export interface MarkedPart {
  text: string;
  marked: boolean;
}

/** The folded text, and the place in `text` of the character that each of its units comes from. */
function foldWithStarts(text: string, fold: (text: string) => string) {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let unit = 0; unit < plain.length; unit++) starts.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, starts };
}

/** Cuts a text where words of the query stand in it; the parts give the text again. */
export function markTerms(
  text: string,
  terms: readonly string[],
  fold: (text: string) => string = foldWord,
): MarkedPart[] {
  if (terms.length === 0) return [{ text, marked: false }];
  const { folded, starts } = foldWithStarts(text, fold);
  const endOf = (unit: number): number => {
    const start = starts[unit] ?? text.length;
    return start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
  };
  const marked = new Uint8Array(text.length);
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
      marked.fill(1, starts[at], endOf(at + term.length - 1));
  const parts: MarkedPart[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && marked[to] === marked[from]) to++;
    parts.push({ text: text.slice(from, to), marked: marked[from] === 1 });
  }
  return parts;
}
