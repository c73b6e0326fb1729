import type { Lang } from '../../i18n/lang.ts';
import { foldNumber } from '../../text/letter-number.ts';
import { personCard, type Directory } from '../directory/directory.ts';
import type { AnswerBook } from './answer-book.ts';
import { foldRecordNumber, letterPrefix } from './record-number.ts';
import type { Lead } from './answer-words.ts';
import type { Hit } from './search-query.ts';

/** A lead as the list shows it. */
export function hitOfLead({ href, kind, title, words }: Lead, heading = ''): Hit {
  return { href, kind, title, heading, excerpt: [{ text: words, marked: false }], match: 'phrase' };
}

function personNumbered(
  directory: Directory,
  key: string,
  lang: Lang,
  expertHref: (id: string) => string,
): Hit[] {
  const at = directory.data.people.id.findIndex((id) => foldRecordNumber(id) === key);
  if (at < 0) return [];
  const { id, name, otherName, post } = personCard(directory.data, at, lang);
  const title = [name, otherName].filter(Boolean).join(' ');
  return [hitOfLead({ href: expertHref(id), kind: 'expert', title, words: post }, id)];
}

/** The page of the record, letter or plaque whose number the query is: `bj-0009`, `样聘〔2026〕001号`. */
export function findNumber(
  book: AnswerBook,
  directory: Directory,
  query: string,
  lang: Lang,
  expertHref: (id: string) => string,
): Hit[] {
  const key = foldRecordNumber(query);
  const record = book.records[key];
  if (key !== '' && record) return [hitOfLead(record, key === '' ? '' : query.trim())];
  if (key !== '') return personNumbered(directory, key, lang, expertHref);
  if (!book.letters.includes(letterPrefix(foldNumber(query)))) return [];
  const { href, title } = book.verify;
  const number = query.trim();
  return [
    hitOfLead({
      ...book.verify,
      href: href.replace('{number}', encodeURIComponent(number)),
      title: title.replace('{number}', number),
    }),
  ];
}
