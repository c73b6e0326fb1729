import { foldLetters } from '../../text/letters.ts';

/** Spaces, commas, and the dot of 李·约翰 in its shapes; a full stop only between two Chinese parts. */
const BETWEEN = /[\s,，、;；·•‧∙⋅・･●]+|(?<=\p{Script=Han})[.．。․]+(?=\p{Script=Han})/u;

/** The words of a filter box, folded; all must be found, in any order. */
export function filterTerms(typed: string): string[] {
  return foldLetters(typed).split(BETWEEN).filter(Boolean);
}

/** `text` folded already, so that a long list is folded once. */
export function matchesAll(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}
