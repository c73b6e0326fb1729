import type { Bilingual, Lang } from './lang.ts';
import { hasMessage, t, type MessageKey, type Params } from './translate.ts';

/** The interface text for `key` in both languages; what fills its placeholders may differ by language. */
export function tBoth(key: MessageKey, params: (lang: Lang) => Params = () => ({})): Bilingual {
  return { zh: t('zh', key, params('zh')), en: t('en', key, params('en')) };
}

/** What people call something, by the first of some keys that has a text; as it is written in the data where none has. */
export function nameBy(keys: readonly string[], written: string): Bilingual {
  const key = keys.find((each) => hasMessage(each));
  return key !== undefined && hasMessage(key) ? tBoth(key) : { zh: written, en: written };
}
