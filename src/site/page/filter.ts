/** The words of a filter box, lower case; all must be found, in any order. */
export function filterTerms(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,，、;；]+/)
    .filter(Boolean);
}

/** `text` in lower case already, so that a long list is folded once. */
export function matchesAll(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}
