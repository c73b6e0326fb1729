import { INVISIBLE } from './letters.ts';

const DASH = /[‐-―−﹘﹣]/g;
/** A resident identity number that ends in x, which is an X: the tenth check character. */
const IDENTITY_CARD = /^\d{17}x$/;

/** Wide letters and digits narrow, every dash a `-`, nothing hidden: `（０１０）６５５５—１２３４` → `(010)6555-1234`. */
function narrowCode(typed: string): string {
  const plain = typed.normalize('NFKC').replace(INVISIBLE, '').replace(DASH, '-').trim();
  return IDENTITY_CARD.test(plain) ? plain.toUpperCase() : plain;
}

/**
 * A number or address as typed, in the spelling that the pattern asks for where the meaning is plain: `ｎａｍｅ＠example。org`
 * is `name@example.org`, `1101 0119 …` an identity number. As typed where none of the spellings is what is asked for.
 */
export function readCode(typed: string, pattern: RegExp): string {
  const narrow = narrowCode(typed);
  const closed = narrowCode(narrow.replace(/\s+/g, ''));
  const spellings = [narrow, closed, closed.replace(/[。｡]/g, '.')];
  return spellings.find((each) => pattern.test(each) && !/[。｡]/.test(each)) ?? typed;
}
