import type { Glossary } from '../generated/glossary.ts';

/** A term with its renderings, to be looked for. */
export interface GlossaryEntry {
  zh: string;
  en: string;
  /** Every rendering in all its forms, in lower case. */
  forms: readonly string[];
}

/** In lower case, the singular and simple plurals: “market entity”, “market entities”; “dispute”, “disputes”. */
function formsOf(rendering: string): string[] {
  const word = rendering.toLowerCase();
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`];
  return [word, `${word}s`, `${word}es`];
}

/** The terms of a glossary, the longest Chinese first. */
export function compileGlossary(glossary: Glossary): GlossaryEntry[] {
  return glossary.groups
    .flatMap(({ terms }) => terms)
    .map(({ zh, en, variants = [] }) => ({ zh, en, forms: [en, ...variants].flatMap(formsOf) }))
    .sort((a, b) => b.zh.length - a.zh.length);
}

/** The terms that stand in a Chinese text; one that only stands inside a longer term is not among them. */
export function findTerms(entries: readonly GlossaryEntry[], chinese: string): GlossaryEntry[] {
  const taken: Array<{ from: number; to: number }> = [];
  return entries.filter(({ zh }) => {
    const places: typeof taken = [];
    for (let from = chinese.indexOf(zh); from >= 0; from = chinese.indexOf(zh, from + 1)) {
      const to = from + zh.length;
      if (!taken.some((longer) => longer.from <= from && to <= longer.to))
        places.push({ from, to });
    }
    taken.push(...places);
    return places.length > 0;
  });
}

const PART_OF_WORD = /[\p{L}\d]/u;

/** Whether words stand in a text by themselves, and not only within a longer word. */
function standsIn(text: string, words: string): boolean {
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const around = `${text.charAt(from - 1)} ${text.charAt(from + words.length)}`;
    if (!PART_OF_WORD.test(around)) return true;
  }
  return false;
}

/** The terms of the Chinese that the English renders in none of the ways the glossary lists. */
export function findDepartures(
  entries: readonly GlossaryEntry[],
  chinese: string,
  english: string,
): GlossaryEntry[] {
  const text = english.toLowerCase();
  return findTerms(entries, chinese).filter(
    ({ forms }) => !forms.some((form) => standsIn(text, form)),
  );
}
