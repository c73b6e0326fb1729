import type { AnswerBook } from './answer-book.ts';
import { replaceSynonyms } from './find-answer.ts';
import { readQuestion } from './question-words.ts';
import { searchPages, type Candidate, type FoundPages, type SearchIndex } from './search-query.ts';

const keyOf = ({ kind, title, heading }: Candidate): string => [kind, title, heading].join('\n');

/** Those of `more` that are not there yet, behind the others: nothing rises above what holds the very words. */
export function addPages(first: FoundPages, more: FoundPages): FoundPages {
  const held = new Set(first.found.map(keyOf));
  const found = [...first.found, ...more.found.filter((each) => !held.has(keyOf(each)))];
  const known = new Set([...found, ...first.near].map(keyOf));
  const near = [...first.near, ...more.near.filter((each) => !known.has(keyOf(each)))];
  return { found, near: near.filter((each) => !held.has(keyOf(each))) };
}

/** Kinds that the question asks for before the others, else as they came. */
function putWantedFirst({ found, near }: FoundPages, wants: ReadonlySet<string>): FoundPages {
  const isWanted = ({ kind }: Candidate): boolean => wants.has(kind);
  return { found: [...found.filter(isWanted), ...found.filter((each) => !isWanted(each))], near };
}

const asTerms = ({ found, near }: FoundPages): FoundPages => ({
  found: found.map((each) => ({ ...each, match: 'terms' })),
  near,
});

/** The pages for a query as typed, then for what it asks without its question words, then for words that mean the same. */
export async function searchMeaning(
  index: SearchIndex,
  book: AnswerBook,
  query: string,
): Promise<FoundPages> {
  const { words, wants } = readQuestion(query);
  let pages = await searchPages(index, query);
  const isQuestion = words !== '' && words !== query;
  if (isQuestion) pages = addPages(pages, putWantedFirst(await searchPages(index, words), wants));
  for (const variant of replaceSynonyms(book, words || query))
    pages = addPages(pages, putWantedFirst(asTerms(await searchPages(index, variant)), wants));
  return pages;
}
