import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { RECORD_KINDS } from './search-records.ts';

/** The words of the result list, for the search page's script; `{query}`, `{count}` are still open. */
export interface SearchWords {
  count: string;
  near: string;
  nearCount: string;
  none: string;
  /** Where only what resembles is there. */
  closest: string;
  forStaff: string;
  shorter: string;
  otherLanguage: string;
  more: string;
  working: string;
  failed: string;
  all: string;
  kindCount: string;
  filter: string;
  kinds: Record<string, string>;
}

/** In the order of the filter. */
export const KINDS = ['regulation', 'expert', ...RECORD_KINDS.slice(1)] as const;

export function searchWords(lang: Lang): SearchWords {
  return {
    count: t(lang, 'search.count', { count: '{count}' }),
    near: t(lang, 'search.near'),
    nearCount: t(lang, 'search.near-count', { count: '{count}' }),
    none: t(lang, 'search.none', { query: '{query}' }),
    closest: t(lang, 'search.closest', { query: '{query}', count: '{count}' }),
    forStaff: t(lang, 'search.for-staff'),
    shorter: t(lang, 'search.shorter'),
    otherLanguage: t(lang, 'search.other-language', { query: '{query}' }),
    more: t(lang, 'search.more', { count: '{count}' }),
    working: t(lang, 'search.working'),
    failed: t(lang, 'search.failed'),
    all: t(lang, 'search.all'),
    kindCount: t(lang, 'search.kind-count', { kind: '{kind}', count: '{count}' }),
    filter: t(lang, 'search.filter'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(lang, `search.kind-${kind}`)])),
  };
}
