import { pinyin } from 'pinyin-pro';
import type { Form } from '../../generated/form.ts';
import { findForm } from '../../forms/find-form.ts';
import { LANG_TAGS, listSeparator, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { ListedExpert } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import type { PublicTerm } from '../content/expert-terms.ts';
import { dayAfter, phasesOf, type Phase } from '../page/days-shown.ts';
import type { Href } from '../page/href.ts';
import type { TimelineState } from '../page/timeline-view.ts';

export interface TermView {
  words: string;
  kind: string;
  /** Where the day stands to it. */
  state: TimelineState;
  stateWords: string;
  /** The state and its words on that day, and on those to come. */
  phases: Array<Phase<TimelineState>>;
  cohort: string;
  letter: { number: string; href: string } | null;
}

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
}

export interface ExpertView extends ExpertSummary {
  rights: string[];
  matters: string[];
  industries: string[];
  regions: string[];
  city: string;
  biography: string | null;
  pool: string;
  /** The newest first. */
  terms: TermView[];
  /** The form by which the person has the record put right; null where the centre has none. */
  correction: { title: string; href: string } | null;
  /** For search engines and chat windows: one sentence. */
  description: string;
  sample: boolean;
}

const displayNames = (type: 'language' | 'region') => (codes: readonly string[], lang: Lang) => {
  const names = new Intl.DisplayNames([LANG_TAGS[lang]], { type });
  return codes.map((code) => names.of(code) ?? code);
};

const languageNames = displayNames('language');
const regionNames = displayNames('region');

/** `周样𬍛` → `zhou yang li`: a surname read as a surname, without tones; signs that are not Han fall away. */
export function pinyinOf(name: string): string {
  return pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head', // 乐 is read yue as a surname alone: 王乐 is Wang Le
    nonZh: 'removed',
    v: true,
  })
    .join(' ')
    .toLowerCase();
}

function stateOf({ from, to }: PublicTerm, asOf: string): TimelineState {
  return to < asOf ? 'over' : from > asOf ? 'upcoming' : 'current';
}

function phasesOfTerm(term: PublicTerm, asOf: string, lang: Lang): Array<Phase<TimelineState>> {
  const days = [asOf, ...[term.from, dayAfter(term.to)].filter((on) => on > asOf)];
  return phasesOf(
    days.map((on) => {
      const state = stateOf(term, on);
      return { on, state, label: t(lang, `expert.term-${state}`) };
    }),
  );
}

function termView(
  term: PublicTerm,
  { scheme }: ListedExpert,
  asOf: string,
  lang: Lang,
  href: Href,
): TermView {
  const state = stateOf(term, asOf);
  const [from, to] = [formatDate(term.from, lang), formatDate(term.to, lang)];
  return {
    words: t(lang, 'expert.term-words', { from, to }),
    kind: t(lang, `appointment.${term.kind}`),
    state,
    stateWords: t(lang, `expert.term-${state}`),
    phases: phasesOfTerm(term, asOf, lang),
    cohort: scheme.cohorts?.find(({ id }) => id === term.cohort)?.name[lang] ?? term.cohort,
    letter: term.letter && {
      number: term.letter.number,
      href: href.verify(lang, term.letter.number),
    },
  };
}

function correctionOf(
  forms: readonly Form[],
  { expert, scheme }: ListedExpert,
  lang: Lang,
  href: Href,
): ExpertView['correction'] {
  const form = findForm(forms, 'change', scheme.id, 'expert');
  return form
    ? { title: form.title[lang], href: href.form(lang, form.id, `record=${expert.id}`) }
    : null;
}

/** A person in a list. */
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
  };
}

/** A person’s page. */
export function expertView(
  listed: ListedExpert,
  { asOf, forms }: { asOf: string; forms: readonly Form[] },
  lang: Lang,
  href: Href,
): ExpertView {
  const { expert, scheme, terms } = listed;
  const { profile } = expert;
  const summary = expertSummary(listed, lang, href);
  const about = [summary.post, summary.category, summary.fields.join(listSeparator(lang))];
  return {
    ...summary,
    rights: (profile.rights ?? []).map((right) => t(lang, `right.${right}`)),
    matters: (profile.matters ?? []).map((matter) => t(lang, `matter.${matter}`)),
    industries: (profile.industries ?? []).map((industry) => t(lang, `industry.${industry}`)),
    regions: regionNames(profile.regions, lang),
    city: profile.city[lang],
    biography: profile.biography?.[lang] ?? null,
    pool: scheme.name[lang],
    terms: terms.map((term) => termView(term, listed, asOf, lang, href)).reverse(),
    correction: correctionOf(forms, listed, lang, href),
    description: about.join(lang === 'zh' ? '；' : '; '),
    sample: expert.sample === true,
  };
}
