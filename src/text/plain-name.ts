import { DOTS } from './dots.ts';
import { foldLetters, INVISIBLE } from './letters.ts';
import { simplify } from './simplified.ts';

const HAN = String.raw`[\p{Script=Han}〇]`;
const GAP = new RegExp(String.raw`(?<=${HAN}) (?=${HAN})`, 'gu');
/** Dots between two Chinese parts, in whatever shape and number. */
const DOT = new RegExp(String.raw`(?<=${HAN})\s*[${DOTS}][\s${DOTS}]*(?=${HAN})`, 'gu');
const END_DOTS = new RegExp(String.raw`^[\s${DOTS}]+(?=${HAN})|(?<=${HAN})[\s${DOTS}]+$`, 'gu');
/** Longer than any Chinese name without a dot: 阿依古丽 样提 is written 阿依古丽·样提. */
const LONG = new RegExp(String.raw`^(?:${HAN} ?){5,}$`, 'u');
const RADICALS = /[\u2E80-\u2EFF]/g;
/** What compatibility normalisation would take apart though it is spelt so: ำ of Thai and Lao, the tsheg of Tibetan. */
const NORMALISED = /[^\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]+/gu;
/** Marks that show nothing and yet shape the letters beside them, in Persian, in the scripts of India, in Mongolian. */
const JOINERS =
  /(?<=[\p{L}\p{M}])(?<![\p{Script=Han}\p{Script=Hangul}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}])[\u200C\u200D](?=\p{L})|(?<=\p{Script=Mongolian})[\u180B-\u180F]/gu;
const ACCENTS_ALONE = /[`´′]/g;

/** Takes away what cannot be seen, but for marks that a script needs. */
function removeHidden(text: string): string {
  const needed = new Set([...text.matchAll(JOINERS)].map(({ index }) => index));
  return text.replace(INVISIBLE, (mark, at: number) => (needed.has(at) ? mark : ''));
}

let gb2312: ReadonlySet<string> | null = null;
let big5: ReadonlySet<string> | null = null;

/** The characters of a two-byte encoding whose bytes lie in the given ranges. */
function charactersOf(encoding: string, leads: [number, number], trails: number[]): Set<string> {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const trail of trails) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Traditional spellings that the table of standard characters (2013) gives back to names. */
const GIVEN_BACK = /[昇釐龢脩勣鉅鍾]/g;

/**
 * Whether traditional characters stand beside simplified ones, as nobody's papers spell a name: `郑例遠`. Simplified is
 * what GB 2312 has and Big5 has not, traditional the other way round: 范 and 后 are both.
 */
function isMixed(name: string): boolean {
  const rest = name.replace(GIVEN_BACK, '');
  if (simplify(rest) === rest) return false;
  gb2312 ??= charactersOf('gbk', [0xb0, 0xf7], range(0xa1, 0xfe));
  big5 ??= charactersOf('big5', [0xa4, 0xc6], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);
  let [simplified, traditional] = [false, false];
  for (const character of rest) {
    const [inChina, inTaiwan] = [gb2312.has(character), big5.has(character)];
    if (inChina && !inTaiwan && simplify(character) === character) simplified = true;
    if (inTaiwan && !inChina && simplify(character) !== character) traditional = true;
  }
  return simplified && traditional;
}

/**
 * The name as it is rightly spelt: one form of each character, nothing that cannot be seen, `·` between the parts of a
 * Chinese name and no space in it, one space elsewhere and none at the ends, traditional or simplified throughout.
 */
export function plainName(name: string): string {
  const spaced = removeHidden(name.replace(ACCENTS_ALONE, '’').normalize('NFC'))
    .replace(NORMALISED, (run) => run.normalize('NFKC'))
    .replace(RADICALS, foldLetters)
    .replace(/\s+/g, ' ')
    .trim();
  const joined = spaced
    .replace(END_DOTS, '')
    .replace(DOT, '·')
    .replace(GAP, LONG.test(spaced) ? '·' : '');
  return isMixed(joined) ? simplify(joined) : joined;
}

/** The first character in which a name parts from its plain spelling, counted from 1; null where it does not. */
export function oddCharacter(name: string): { at: number; code: string } | null {
  const plain = plainName(name);
  if (plain === name) return null;
  const [is, should] = [[...name], [...plain]];
  const at = is.findIndex((character, place) => character !== should[place]);
  const code = (is[at]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { at: at + 1, code: `U+${code}` };
}
