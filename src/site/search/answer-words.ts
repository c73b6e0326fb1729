import { foldLetters } from '../../text/letters.ts';

const HAN = /\p{Script=Han}/u;

/** A query as best answers are matched: folded letters, one space between words, none between Han characters. */
export function foldQuery(query: string): string {
  return foldLetters(query)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

/** Pinyin typed in one piece or several; shorter than this it would be found in too much. */
const SHORTEST = 6;

/** A word to look for in queries: as it is, and in pinyin where it is Chinese. */
export interface AnswerWord {
  word: string;
  pinyin?: string;
}

/** A page that a query can lead to straight away. */
export interface Lead {
  href: string;
  kind: string;
  title: string;
  /** Which part of it, 第十二条. */
  heading?: string;
  words: string;
}

/** The words of search.json, folded, and what they lead to by its place in `leads`. */
export interface Answers {
  leads: readonly Lead[];
  answers: ReadonlyArray<{ words: readonly (readonly AnswerWord[])[]; leads: readonly number[] }>;
  /** Titles in pinyin, in one piece. */
  spelt: ReadonlyArray<{ pinyin: string; lead: number }>;
  synonyms: readonly (readonly string[])[];
}

/** Whether a folded query says a word: Chinese anywhere in it, other words whole, pinyin without its spaces. */
export function saysWord(query: string, { word, pinyin = '' }: AnswerWord): boolean {
  if (HAN.test(word) && query.includes(word)) return true;
  if (!HAN.test(word)) return ` ${query} `.includes(` ${word} `);
  return (
    pinyin.length >= SHORTEST && !HAN.test(query) && query.replaceAll(' ', '').includes(pinyin)
  );
}

/** Whether all words of a query are pinyin of a title: `shangbiao qiangzhu` of 商标在海外被抢注. */
export function spellsTitle(query: string, pinyin: string): boolean {
  if (!/^[a-z ]+$/.test(query) || query.replaceAll(' ', '').length < SHORTEST) return false;
  return query.split(' ').every((word) => word.length > 2 && pinyin.includes(word));
}
