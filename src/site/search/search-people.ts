import { listSeparator, type Lang } from '../../i18n/lang.ts';
import { NO_QUERY } from '../directory/directory-query.ts';
import { findPeople } from '../directory/directory-find.ts';
import { personCard, termsOf, type Directory } from '../directory/directory.ts';
import type { Hit } from './search-query.ts';
import { excerptOf, findPhrase } from './search-text.ts';

/** A person found: by name, or by what the person does. */
export interface PersonHit extends Hit {
  named: boolean;
}

/** Everybody who holds every word of the query, by the directory's own scan; those whom it names come first. */
export function searchPeople(
  directory: Directory,
  query: string,
  lang: Lang,
  expertHref: (id: string) => string,
): PersonHit[] {
  const terms = termsOf(directory, query);
  if (terms.length === 0) return [];
  const { people } = findPeople(directory, { ...NO_QUERY, text: query });
  return people.map((at) => {
    const { id, name, otherName, post, category, fields, languages } = personCard(
      directory.data,
      at,
      lang,
    );
    const about = [post, fields.join(listSeparator(lang)), category, languages];
    const words = about.filter(Boolean).join(' · ');
    const names = directory.names[at] ?? '';
    return {
      href: expertHref(id),
      kind: 'expert',
      title: [name, otherName].filter(Boolean).join(' '),
      heading: '',
      excerpt: excerptOf(
        words,
        terms.flatMap((term) => findPhrase(words, term) ?? []),
      ),
      match: 'terms',
      named: terms.every((term) => names.includes(term)),
    };
  });
}

/** A word that asks for people and tells nothing of them; 专家库 is something else. */
const PEOPLE = /^(?:专家|experts?)$/i;

/**
 * People whom a query means: `专家 德国 专利` asks for those who hold 德国 and 专利, and they are what was meant, as if
 * they had been named.
 */
export function searchMeantPeople(
  ...[directory, query, lang, expertHref]: Parameters<typeof searchPeople>
): PersonHit[] {
  const found = searchPeople(directory, query, lang, expertHref);
  const words = query.split(/\s+/).filter(Boolean);
  const rest = words.filter((word) => !PEOPLE.test(word));
  if (found.length > 0 || rest.length === 0 || rest.length === words.length) return found;
  const meant = searchPeople(directory, rest.join(' '), lang, expertHref);
  return meant.map((hit) => ({ ...hit, named: true }));
}
