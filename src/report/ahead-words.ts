import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Report } from './report.ts';
import { visible } from './words.ts';

/** What will fall due, a line each under a heading. */
export function aheadLines({ ahead = [], asOf }: Report, lang: Lang): string[] {
  if (ahead.length === 0) return [t(lang, 'report.ahead-none', { asOf })];
  const lines = ahead.map(({ on, words }) => `  ${on}  ${visible(words[lang])}`);
  return [t(lang, 'report.ahead', { asOf, count: ahead.length }), ...lines];
}
