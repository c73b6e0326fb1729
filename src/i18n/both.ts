import type { Bilingual, Lang } from './lang.ts';
import { t, type MessageKey, type Params } from './translate.ts';

/** The interface text for `key` in both languages; what fills its placeholders may differ by language. */
export function tBoth(key: MessageKey, params: (lang: Lang) => Params = () => ({})): Bilingual {
  return { zh: t('zh', key, params('zh')), en: t('en', key, params('en')) };
}
