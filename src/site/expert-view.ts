import { pinyin } from 'pinyin-pro';
import type { Expert } from '../generated/expert.ts';
import { LANG_TAGS, type Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { ListedExpert } from './content.ts';
import { formatDate } from './date-words.ts';
import type { Href } from './href.ts';

export interface ExpertSummary {
  id: string;
  href: string;
  name: string;
  /** The name in the other script, null where it is the same. */
  otherName: string | null;
  post: string;
  category: string;
  fields: string[];
  languages: string;
  /** What a filter finds besides the words shown. */
  keys: string;
}

export interface ExpertView extends ExpertSummary {
  rights: string[];
  matters: string[];
  regions: string[];
  city: string;
  biography: string | null;
  pool: string;
  term: { from: string; to: string; words: string } | null;
  letter: { number: string; href: string } | null;
  /** Joined in the middle of a term (增补). */
  addition: boolean;
  sample: boolean;
}

const displayNames = (type: 'language' | 'region') => (codes: readonly string[], lang: Lang) => {
  const names = new Intl.DisplayNames([LANG_TAGS[lang]], { type });
  return codes.map((code) => names.of(code) ?? code);
};

const languageNames = displayNames('language');
const regionNames = displayNames('region');

export const listSeparator = (lang: Lang): string => (lang === 'zh' ? '、' : ', ');

/** `周样𬍛` → `zhou yang li`: a surname read as a surname, without tones; signs that are not Han fall away. */
export function pinyinOf(name: string): string {
  return pinyin(name, {
    toneType: 'none',
    type: 'array',
    mode: 'surname',
    nonZh: 'removed',
    v: true,
  })
    .join(' ')
    .toLowerCase();
}

/** Pinyin in the ways people type it: in syllables, run together, initials. */
function filterKeys({ name, nameEn, aliases = [] }: Expert['profile']): string {
  const syllables = pinyinOf(name).split(' ').filter(Boolean);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [syllables.join(' '), syllables.join(''), initials, nameEn, name, ...aliases]
    .join(' ')
    .toLowerCase();
}

export function expertSummary({ expert }: ListedExpert, lang: Lang, href: Href): ExpertSummary {
  const { profile } = expert;
  const { name, nameEn } = profile;
  return {
    id: expert.id,
    href: href.expert(lang, expert.id),
    name: lang === 'zh' ? name : nameEn,
    otherName: name === nameEn ? null : lang === 'zh' ? nameEn : name,
    post: [profile.employer[lang], profile.title[lang]].join(lang === 'zh' ? '　' : ', '),
    category: t(lang, `category.${profile.category}`),
    fields: profile.fields.map((field) => field[lang]),
    languages: languageNames(profile.languages, lang).join(listSeparator(lang)),
    keys: filterKeys(profile),
  };
}

export function expertView(listed: ListedExpert, lang: Lang, href: Href): ExpertView {
  const { expert, scheme, state } = listed;
  const { profile } = expert;
  return {
    ...expertSummary(listed, lang, href),
    rights: (profile.rights ?? []).map((right) => t(lang, `right.${right}`)),
    matters: (profile.matters ?? []).map((matter) => t(lang, `matter.${matter}`)),
    regions: regionNames(profile.regions, lang),
    city: profile.city[lang],
    biography: profile.biography?.[lang] ?? null,
    pool: scheme.name[lang],
    term: state.term && {
      ...state.term,
      words: t(lang, 'expert.term-words', {
        from: formatDate(state.term.from, lang),
        to: formatDate(state.term.to, lang),
      }),
    },
    letter: state.letter && {
      number: state.letter.number,
      href: href.verify(lang, state.letter.number),
    },
    addition: state.addition,
    sample: expert.sample === true,
  };
}
