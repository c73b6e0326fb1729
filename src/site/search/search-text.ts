/**
 * Pagefind cuts Chinese with one dictionary when it indexes and with another when it asks. So nothing is left for it
 * to cut: index and query both hold one Han character or digit a word, and `"维 权 援 助"` in quotes is then exact.
 */

/** Ends a block in the index, so that no phrase runs over from one provision into the next. */
export const BLOCK_END = 'qzqzq';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
const HAN_OR_DIGIT = String.raw`[\p{Script=Han}\d]`;
// Brackets and quotes that open stay with what follows, other signs with what they close: “（一）遵守” → “（一） 遵 守”.
const UNIT = new RegExp(
  String.raw`([\p{Ps}\p{Pi}]*)(${HAN_OR_DIGIT})([^\p{L}\p{N}\p{Ps}\p{Pi}\s]*)`,
  'gu',
);
const WIDE_SIGN = /([、，。；：？！”’）》〉】〕…—])(?=[\p{L}\p{N}\p{Ps}\p{Pi}])/gu;

function narrow(text: string): string {
  return text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** `维权援助2026` → `维 权 援 助 2 0 2 6`; Latin words stay whole. */
export function spaceOut(text: string): string {
  return narrow(text)
    .replace(UNIT, ' $1$2$3 ')
    .replace(WIDE_SIGN, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

// Signs, but not those within a Latin word: rights-protection, Yang'an.
const LOOSE_SIGN = /(?<!\p{Script=Latin})[^\p{L}\p{N}\s]+|[^\p{L}\p{N}\s]+(?!\p{Script=Latin})/gu;

/** The words of a query alone: a sign in a quoted query would hide what it stands beside. */
export function queryWords(query: string): string {
  return spaceOut(query).replace(LOOSE_SIGN, '').replace(/\s+/g, ' ').trim();
}

const TIGHT = String.raw`[\p{Script=Han}、，。；：？！“”‘’（）《》〈〉【】〔〕…—]`;
const BETWEEN_HAN = new RegExp(String.raw`(?<=${TIGHT}) | (?=${TIGHT})`, 'gu');
const BETWEEN_DIGITS = /(?<=\d[-/.]?) (?=\d)/g; // “2 0 2 6- 0 3” → “2026-03”

/** Spaced text as people read it again; Pagefind puts zero-width spaces into Chinese of its own. */
export function closeUp(spaced: string): string {
  return spaced
    .replaceAll('\u200b', '')
    .replace(BETWEEN_HAN, '')
    .replace(BETWEEN_DIGITS, '')
    .trim();
}

/** The blocks of a record as one text for the index. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.map((block) => `${spaceOut(block)} ${BLOCK_END}`).join(' ');
}

/** The blocks again, from the text that the index gives back. */
export function splitBlocks(content: string): string[] {
  return content
    .split(BLOCK_END)
    .slice(0, -1)
    .map((block) => closeUp(block.trim()));
}

interface Folded {
  letters: string[];
  /** For each letter, where it stands in the text (UTF-16). */
  starts: number[];
  ends: number[];
}

/** Letters and digits alone, lower case, without accents: what decides whether two wordings are the same. */
function fold(text: string): Folded {
  const folded: Folded = { letters: [], starts: [], ends: [] };
  let at = 0;
  for (const sign of text) {
    const plain = narrow(sign).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of plain) {
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      folded.letters.push(letter);
      folded.starts.push(at);
      folded.ends.push(at + sign.length);
    }
    at += sign.length;
  }
  return folded;
}

/** Where the phrase stands in the text, signs and spaces aside; null where it does not. */
export function findPhrase(text: string, phrase: string): { start: number; end: number } | null {
  const wanted = fold(phrase).letters;
  if (wanted.length === 0) return null;
  const { letters, starts, ends } = fold(text);
  for (let at = 0; at + wanted.length <= letters.length; at++) {
    if (!wanted.every((letter, offset) => letters[at + offset] === letter)) continue;
    return { start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? text.length };
  }
  return null;
}

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Latin words take more room than Han characters do. */
const roomFor = (text: string): number => (/\p{Script=Han}/u.test(text) ? 96 : 200);

/** The place in the text nearest to `at` where no Latin word is cut. */
function toWordEdge(text: string, at: number): number {
  const edge = text.slice(0, at).search(/[\w’'-]+$/);
  return edge >= 0 && /[\w]/.test(text.charAt(at)) ? edge : at;
}

/** About `room` characters round the first of the marks, cut with …; `marks` in any order. */
export function excerptOf(
  text: string,
  marks: ReadonlyArray<{ start: number; end: number }>,
  room = roomFor(text),
): ExcerptPart[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  const first = sorted[0]?.start ?? 0;
  const from = first < room / 2 ? 0 : toWordEdge(text, first - Math.floor(room / 3));
  const far = Math.max(from + room, sorted[0]?.end ?? 0);
  const to = far < text.length ? Math.max(toWordEdge(text, far), sorted[0]?.end ?? 0) : text.length;
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const { start, end } of sorted) {
    if (start < at || end > to) continue;
    parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to), marked: false });
  if (from > 0) parts.unshift({ text: '…', marked: false });
  if (to < text.length) parts.push({ text: '…', marked: false });
  return parts.filter((part) => part.text !== '');
}
