import { LANG_TAGS, LANGS, type Bilingual, type Lang } from '../../i18n/lang.ts';
import { t, type MessageKey } from '../../i18n/translate.ts';
import type { ListedExpert } from '../content/content.ts';
import type { FacetId, FacetValue } from './directory-facets.ts';

/** A term that ends within so many months of the day is told apart. */
const ENDING_MONTHS = 6;

const inBoth = (words: (lang: Lang) => string): Bilingual => ({
  zh: words('zh'),
  en: words('en'),
});

const named = (prefix: string) => (id: string) => ({
  id,
  ...inBoth((lang) => t(lang, `${prefix}.${id}` as MessageKey)),
});

const NAMES = Object.fromEntries(
  LANGS.map((lang) => [
    lang,
    {
      language: new Intl.DisplayNames([LANG_TAGS[lang]], { type: 'language' }),
      region: new Intl.DisplayNames([LANG_TAGS[lang]], { type: 'region' }),
    },
  ]),
) as Record<Lang, Record<'language' | 'region', Intl.DisplayNames>>;

const coded = (kind: 'language' | 'region') => (id: string) => ({
  id,
  ...inBoth((lang) => NAMES[lang][kind].of(id) ?? id),
});

/** `Shijiazhuang` → `shijiazhuang`, `New York` → `new-york`; the Chinese where nothing is left of it. */
function cityValue({ zh, en }: Bilingual): FacetValue {
  const words = en
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return { id: words?.join('-') ?? zh, zh, en };
}

/** The same day months later, for comparing: 08-31 and six months give 02-31, after which no day of February comes. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const later = String((count % 12) + 1).padStart(2, '0');
  return `${Math.floor(count / 12)}-${later}-${day.slice(8)}`;
}

function appointmentOf({ state, terms }: ListedExpert, asOf: string): string[] {
  const began = terms.findLast(({ from }) => from <= asOf)?.kind ?? 'first';
  return state.term && state.term.to <= monthsLater(asOf, ENDING_MONTHS)
    ? [began, 'ending']
    : [began];
}

/** Every facet's values for one person, in the order of the record. */
export function facetValuesOf(
  listed: ListedExpert,
  asOf: string,
): Record<FacetId, readonly FacetValue[]> {
  const { profile } = listed.expert;
  return {
    matter: (profile.matters ?? []).map(named('matter')),
    right: (profile.rights ?? []).map(named('right')),
    region: profile.regions.map(coded('region')),
    language: profile.languages.map(coded('language')),
    industry: (profile.industries ?? []).map(named('industry')),
    category: [named('category')(profile.category)],
    city: [cityValue(profile.city)],
    appointment: appointmentOf(listed, asOf).map(named('appointment')),
  };
}
