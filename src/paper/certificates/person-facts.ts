import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { t } from '../../i18n/translate.ts';
import { lowerFirst, known, day, listed } from './fact-words.ts';
import type { Facts } from './filled-words.ts';

/** Who somebody is. */
export function personFacts({ profile }: Expert): Facts {
  const { name, nameEn, employer, title, category, fields, languages } = profile;
  return known({
    name: { zh: name, en: nameEn },
    nameEn,
    employer,
    post: title,
    category: {
      zh: t('zh', `category.${category}`),
      en: lowerFirst(t('en', `category.${category}`)),
    },
    fields: listed(fields),
    languages: languages.join(' '),
  });
}

export type Term = { from: string; to: string };

/** The term and letter of an appointment, and the cohort that it is of. */
export function appointmentFacts(
  scheme: Scheme,
  term: Term | null | undefined,
  letter: string | undefined,
  cohort: string | null | undefined,
): Facts {
  return known({
    letterNumber: letter,
    termFrom: day(term?.from),
    termTo: day(term?.to),
    cohort: scheme.cohorts?.find(({ id }) => id === cohort)?.name,
  });
}
