import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';

/** The words of the result list, for the search page's script; `{query}`, `{count}` are still open. */
export interface SearchWords {
  count: string;
  near: string;
  none: string;
  more: string;
  working: string;
  failed: string;
  kinds: Record<string, string>;
}

const KINDS = ['regulation', 'rule', 'form', 'workstation', 'page', 'expert'] as const;

export function searchWords(lang: Lang): SearchWords {
  return {
    count: t(lang, 'search.count', { count: '{count}' }),
    near: t(lang, 'search.near'),
    none: t(lang, 'search.none', { query: '{query}' }),
    more: t(lang, 'search.more'),
    working: t(lang, 'search.working'),
    failed: t(lang, 'search.failed'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(lang, `search.kind-${kind}`)])),
  };
}
