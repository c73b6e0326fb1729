import { LANGS, type Lang } from '../../i18n/lang.ts';

/** The saved choice, else the first of the browser's languages that the site has, else English for the rest. */
export function chooseLanguage(saved: string | null, browser: readonly string[]): Lang {
  const known = (tag: string | null): Lang | undefined =>
    LANGS.find((lang) => tag?.toLowerCase().split('-')[0] === lang);
  return known(saved) ?? browser.map(known).find((lang) => lang !== undefined) ?? 'en';
}
