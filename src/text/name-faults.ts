import { isGarbled } from './garbled.ts';
import { foldName } from './names.ts';

/** Why a text cannot be a name. */
export type NameFault =
  | 'empty'
  | 'unreadable'
  | 'line-break'
  | 'private-use'
  | 'direction'
  | 'formula'
  | 'digit'
  | 'sign';

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
/**
 * Characters that no font has: of private use, control characters, halves of pairs, unassigned ones. The two planes of
 * rare Chinese characters are left out, since an older browser does not know their newest blocks.
 */
const UNKNOWN = /[\p{Co}\p{Cs}]|(?![\u{20000}-\u{3FFFD}])\p{Cn}|(?!\t)\p{Cc}/u;
/** What turns the order round in which letters are shown; a right-to-left name needs none of it. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
/** What a spreadsheet would run: `=1+1`, `@SUM(1)`, `=cmd|'/C calc'!A0`. */
const FORMULA = /^\s*[=＝]|^\s*[+\-@＋－＠].*[(!]|\|/;
/** No name of a person begins so, a company's may: @Home. */
const BEGINS_FORMULA = /^\s*[+\-@＋－＠]/;
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji}\uFE0F/u;
/** The mark of what could not be read, and what some programs write in its place: `林??` */
const LOST = /\uFFFD/;
const QUESTION = /[?？]/;
/** Decimal and circled digits; 〇 and Ⅲ are counted among the letters. */
const DIGIT = /[\p{Nd}\p{No}]/u;
/**
 * Signs that stand in no name. Those of one script are its own affair (the dot of Tibetan); of the common ones stay
 * apostrophes, hyphens, full stops, commas, the stroke of `a/l`, brackets and quotation marks of a nickname.
 */
const SIGN =
  /(?=\p{Script=Common})(?![·•‧∙⋅・･.．。․﹒⸱⸳◦●'’‘`´′\-‐‑‒–—−－,，/()（）"“”])[\p{P}\p{S}]/u;

/** Most texts: Chinese or Latin letters with nothing between them but spaces and brackets. */
const PLAIN =
  /^[A-Za-z\u4E00-\u9FFF](?:[A-Za-z\u4E00-\u9FFF ,.'’()（）·]*[A-Za-z\u4E00-\u9FFF.)）])?$/;

/** Why the text cannot be the name of an office or a house; null where it can. */
export function textFault(text: string): NameFault | null {
  if (PLAIN.test(text)) return isGarbled(text) ? 'unreadable' : null;
  if (LINE_BREAK.test(text)) return 'line-break';
  if (LOST.test(text) || isGarbled(text)) return 'unreadable';
  if (UNKNOWN.test(text)) return 'private-use';
  if (DIRECTION.test(text)) return 'direction';
  if (FORMULA.test(text)) return 'formula';
  if (EMOJI.test(text)) return 'sign';
  return foldName(text) === '' ? 'empty' : null;
}

/** Why the text cannot be a pen name or another name of somebody, which may have digits; null where it can. */
export function aliasFault(name: string): NameFault | null {
  const fault = textFault(name);
  if (fault) return fault;
  if (PLAIN.test(name)) return null;
  if (QUESTION.test(name)) return 'unreadable';
  if (BEGINS_FORMULA.test(name)) return 'formula';
  return SIGN.test(name) ? 'sign' : null;
}

/** Why the text cannot be somebody's name; null where it can. */
export function nameFault(name: string): NameFault | null {
  return aliasFault(name) ?? (DIGIT.test(name) ? 'digit' : null);
}
