import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Due } from '../rules/ahead.ts';
import type { Report } from './report.ts';
import { visible } from './words.ts';

/** Dates under one heading, which says as much where there are none. */
export interface Dates {
  heading: string;
  dates: readonly Due[];
}

/** What days alone have brought, and what will fall due, as far as each was asked for. */
export function datesTold({ since, ahead, asOf }: Report, lang: Lang): Dates[] {
  const told: Dates[] = [];
  if (since) {
    const { passed } = since;
    const params = { since: since.since, asOf };
    const heading =
      passed.length === 0
        ? t(lang, 'report.passed-none', params)
        : t(lang, 'report.passed', { ...params, count: passed.length });
    told.push({ heading, dates: passed });
  }
  if (ahead) {
    const heading =
      ahead.length === 0
        ? t(lang, 'report.ahead-none', { asOf })
        : t(lang, 'report.ahead', { asOf, count: ahead.length });
    told.push({ heading, dates: ahead });
  }
  return told;
}

/** How many pass the age limit; nothing where nobody does. */
export function birthdayWords({ birthdays }: Report, lang: Lang): string[] {
  const { passed = 0, ahead = 0 } = birthdays ?? {};
  return passed + ahead === 0 ? [] : [t(lang, 'report.birthdays', { passed, ahead })];
}

/** The dates, a line each under their headings. */
export function dateLines(report: Report, lang: Lang): string[] {
  const lines = datesTold(report, lang).flatMap(({ heading, dates }) => [
    heading,
    ...dates.map(({ on, words }) => `  ${on}  ${visible(words[lang])}`),
  ]);
  return [...lines, ...birthdayWords(report, lang)];
}
