import type { Lang } from '../../i18n/lang.ts';
import { t, type MessageKey, type Params } from '../../i18n/translate.ts';

const WORDS = {
  found: ['count'],
  'found-one': [],
  shown: ['count'],
  'show-more': ['count'],
  remove: ['label'],
  'remove-gives': ['label', 'count'],
  'clear-gives': ['count'],
  lacks: ['labels'],
  until: ['date'],
  loading: [],
  failed: [],
} as const;

/** The words of the directory's script; `{count}`, `{label}` are still open. */
export type DirectoryWords = Record<keyof typeof WORDS, string>;

export function directoryWords(lang: Lang): DirectoryWords {
  const entries = Object.entries(WORDS).map(([id, gaps]) => {
    const open: Params = Object.fromEntries(gaps.map((gap) => [gap, `{${gap}}`]));
    return [id, t(lang, `directory.${id}` as MessageKey, open)];
  });
  return Object.fromEntries(entries) as DirectoryWords;
}
