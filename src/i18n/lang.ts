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
