import type { AnswerBook } from './answer-book.ts';
import { foldQuery, saysWord, spellsTitle } from './answer-words.ts';
import { hitOfLead } from './find-number.ts';
import type { Hit } from './search-query.ts';

/** More are no best answers. */
const MOST = 4;

/**
 * What a centre holds to be the best answer to a query, those first that ask for the most words; then what bears a
 * title that the query spells in pinyin.
 */
export function findAnswer({ answers, spelt, leads }: AnswerBook, query: string): Hit[] {
  const typed = foldQuery(query);
  const meant = answers
    .filter(({ words }) => words.every((group) => group.some((word) => saysWord(typed, word))))
    .toSorted((a, b) => b.words.length - a.words.length)
    .flatMap((answer) => answer.leads);
  const titled = spelt.flatMap(({ pinyin, lead }) => (spellsTitle(typed, pinyin) ? [lead] : []));
  return [...new Set([...meant, ...titled])].slice(0, MOST).flatMap((place) => {
    const lead = leads[place];
    return lead ? [hitOfLead(lead, lead.heading)] : [];
  });
}

/** Longer lists of variants cost more than they find. */
const MOST_VARIANTS = 6;

/** The query with a word of it replaced by one that means the same. */
export function replaceSynonyms({ synonyms }: AnswerBook, query: string): string[] {
  const typed = foldQuery(query);
  const variants = synonyms.flatMap((group) => {
    // 周岁 holds 岁: the longest is the word that was meant
    const said = group
      .filter((word) => saysWord(typed, { word }))
      .toSorted((a, b) => b.length - a.length)[0];
    return said === undefined
      ? []
      : group.filter((word) => word !== said).map((word) => typed.replace(said, word));
  });
  return [...new Set(variants)].slice(0, MOST_VARIANTS);
}
