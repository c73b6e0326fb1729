import type { Glossary } from '../generated/glossary.ts';

/** A term with its renderings made ready to be looked for. */
export interface GlossaryEntry {
  zh: string;
  en: string;
  /** Matches any rendering, in the singular or with a simple plural. */
  rendering: RegExp;
}

// “market entity” → market entit(?:y|ies), “dispute” → dispute(?:e?s)?
function withPlural(rendering: string): string {
  const escaped = rendering.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /[^aeiou]y$/i.test(escaped) ? `${escaped.slice(0, -1)}(?:y|ies)` : `${escaped}(?:e?s)?`;
}

/** The terms of a glossary, the longest Chinese first. */
export function compileGlossary(glossary: Glossary): GlossaryEntry[] {
  return glossary.groups
    .flatMap(({ terms }) => terms)
    .map(({ zh, en, variants = [] }) => {
      const any = [en, ...variants].map(withPlural).join('|');
      return { zh, en, rendering: new RegExp(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, 'iu') };
    })
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

/** The terms of the Chinese that the English renders in none of the ways the glossary lists. */
export function findDepartures(
  entries: readonly GlossaryEntry[],
  chinese: string,
  english: string,
): GlossaryEntry[] {
  return findTerms(entries, chinese).filter(({ rendering }) => !rendering.test(english));
}
