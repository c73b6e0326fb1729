import { DOTS } from './dots.ts';
import { foldLetters, spellOut } from './letters.ts';
import { simplify } from './simplified.ts';

const DOT = new RegExp(`[${DOTS}]+`, 'u');
const HAN = /\p{Script=Han}/u;
/** What is no part of a word: signs, spaces, dots (two of which Unicode counts among the letters), Arabic vowel signs. */
const NO_LETTER = /[^\p{L}\p{N}\p{M}]|[ᆞꞏ\u064B-\u065F]/gu;

/**
 * A name as people are told to be one: `郑 例遠` and `郑例远`, `李·约翰` and `李约翰`, `O’BRIEN` and `O'Brien` fold alike.
 * Empty where the name has no letter.
 */
export function foldName(name: string): string {
  return simplify(foldLetters(name)).replace(NO_LETTER, '');
}

/**
 * The folded name, and where a dot parts it, with its last part first: `约翰·李` is `李·约翰`. Words between spaces stay in
 * their order: `Li Yang` and `Yang Li` are two people.
 */
export function nameKeys(name: string): string[] {
  const parts = HAN.test(name) ? name.split(DOT).filter((part) => foldName(part) !== '') : [];
  const turned = parts.length > 1 ? [[parts.at(-1), ...parts.slice(0, -1)].join('')] : [];
  return [...new Set([name, ...turned, ...spellOut(name)].map(foldName))].filter(Boolean);
}
