import { foldWord } from './directory-names.ts';

export interface MarkedPart {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text where words of the query stand in it; the parts give the text again. A text whose letters change their
 * number when folded (ﬁ, é in two parts) is left in one piece.
 */
export function markTerms(text: string, terms: readonly string[]): MarkedPart[] {
  const folded = foldWord(text);
  if (terms.length === 0 || folded.length !== text.length) return [{ text, marked: false }];
  const marked = new Uint8Array(text.length);
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
      marked.fill(1, at, at + term.length);
  const parts: MarkedPart[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    while (to < text.length && marked[to] === marked[from]) to++;
    parts.push({ text: text.slice(from, to), marked: marked[from] === 1 });
  }
  return parts;
}
