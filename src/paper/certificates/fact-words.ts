import type { Bilingual } from '../../i18n/lang.ts';
import { formatDay } from '../layout/day-words.ts';
import type { Facts } from './filled-words.ts';

/** Later than any event. */
export const EVER = '9999-12-31';

/** A text that is the same in both languages. */
export const both = (text: string): Bilingual => ({ zh: text, en: text });

/** For a name that stands within a sentence. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Leaves out the facts that are not known. */
export function known(facts: Readonly<Record<string, Bilingual | string | undefined>>): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? both(value) : value]],
    ),
  );
}

/** A day in words, where it is known. */
export const day = (iso: string | undefined): Bilingual | undefined =>
  iso ? formatDay(iso) : undefined;

/** Names one after another. */
export const listed = (texts: readonly Bilingual[]): Bilingual => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});
