/** The languages a page, message or paper exists in; Chinese prevails. */
export const LANGS = ['zh', 'en'] as const;

export type Lang = (typeof LANGS)[number];

/** One text in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** BCP 47 tags for `lang` attributes and PDF `/Lang`. */
export const LANG_TAGS: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** What stands between the items of a list. */
export const listSeparator = (lang: Lang): string => (lang === 'zh' ? '、' : ', ');
