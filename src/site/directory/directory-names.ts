import { foldLetters } from '../../text/letters.ts';

/** How a name's characters are read one by one: `{ 周: 'zhou', … }`. */
export type Readings = Readonly<Record<string, string>>;

/** The pinyin that the readings give: `周样` → `zhou yang`; characters without one fall away. */
export function readName(name: string, readings: Readings): string {
  return [...name].flatMap((character) => readings[character] ?? []).join(' ');
}

/** A name's usual spelling: `zhou yang an` → `Zhou Yang'an`. */
export function spellName(pinyin: string): string {
  const [surname = '', ...given] = pinyin.split(' ');
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const joined = given.reduce(
    (word, next) => word + (word && /^[aeo]/.test(next) ? "'" : '') + next,
    '',
  );
  return [surname, joined].filter(Boolean).map(capital).join(' ');
}

/** Pinyin in the ways people type it: in syllables, run together, initials; and 吕 as lv, lu or, in passports, lyu. */
export function pinyinKeys(pinyin: string): string[] {
  const syllables = pinyin.split(' ').filter(Boolean);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const keys = [syllables.join(' '), syllables.join(''), initials];
  const spelt = keys.flatMap((key) => [
    ...[key, key.replaceAll('v', 'u')],
    ...(key === initials ? [] : [key.replaceAll('v', 'yu')]),
  ]);
  return [...new Set(spelt)].filter(Boolean);
}

/** As words are searched, and put in order. */
export const foldWord = foldLetters;
