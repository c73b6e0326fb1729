import type { Lang } from '../i18n/lang.ts';
import { filterTerms, matchesAll } from './filter.ts';
import type { Hit } from './search-query.ts';
import { excerptOf, findPhrase } from './search-text.ts';

/** A person as `/data/experts.json` has them, so far as the search needs it. */
export interface PublishedExpert {
  id: string;
  url: Record<Lang, string>;
  pinyin: string;
  profile: {
    name: string;
    nameEn: string;
    aliases?: string[];
    title: Record<Lang, string>;
    employer: Record<Lang, string>;
    fields: Array<Record<Lang, string>>;
    city: Record<Lang, string>;
    biography?: Record<Lang, string>;
  };
}

function namesOf({ profile, pinyin }: PublishedExpert): string {
  const syllables = pinyin.split(' ');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const names = [profile.name, profile.nameEn, ...(profile.aliases ?? []), pinyin];
  return [...names, syllables.join(''), initials].join(' ').toLowerCase();
}

/** Name and post, then what the person does: the text that a result shows. */
function wordsOf({ profile }: PublishedExpert, lang: Lang): string {
  const fields = profile.fields.map((field) => field[lang]).join(lang === 'zh' ? '、' : ', ');
  const about = [profile.employer[lang], profile.title[lang], fields, profile.city[lang]];
  return [...about, profile.biography?.[lang] ?? ''].filter(Boolean).join(' · ');
}

/** Everybody who holds every word of the query; those whom it names come first. */
export function searchPeople(
  people: readonly PublishedExpert[],
  query: string,
  lang: Lang,
): Array<Hit & { named: boolean }> {
  const terms = filterTerms(query);
  if (terms.length === 0) return [];
  const hits = people.flatMap((person) => {
    const names = namesOf(person);
    const words = wordsOf(person, lang);
    const other = wordsOf(person, lang === 'zh' ? 'en' : 'zh');
    if (!matchesAll(`${names} ${words} ${other}`.toLowerCase(), terms)) return [];
    const { name, nameEn } = person.profile;
    return {
      href: person.url[lang],
      kind: 'expert',
      title: lang === 'zh' ? `${name} ${nameEn}` : `${nameEn} ${name}`,
      heading: '',
      excerpt: excerptOf(
        words,
        terms.flatMap((term) => findPhrase(words, term) ?? []),
      ),
      match: 'terms' as const,
      named: matchesAll(names, terms),
    };
  });
  return hits.sort((a, b) => Number(b.named) - Number(a.named));
}
