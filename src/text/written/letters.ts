/** The letters of a text in their order; two words of a script with spaces stay two: `the us`, 代理中国企业. */
export interface Letters {
  letters: string;
  /** Where in the plain text each UTF-16 unit of `letters` stands; one longer than `letters`. */
  starts: number[];
}

const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;
const IS_HAN = /\p{Script=Han}/u;
const IS_WORD = /[\p{L}\p{N}]/u;
const IN_WORD = /['’ʼ·]/; // Yang'an is one word
const BASE: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', œ: 'oe', æ: 'ae', ı: 'i', ħ: 'h',
}; // prettier-ignore

export function isHan(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return (code >= HAN_FIRST && code <= HAN_LAST) || (code > 0x7f && IS_HAN.test(sign));
}

/** A letter without case and accent. */
function bare(sign: string): string {
  const plain = sign.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return BASE[plain] ?? plain.normalize('NFC');
}

/** Gives each letter of a plain text in turn, with whether a new word of a script with spaces begins. */
function walkLetters(
  plain: string,
  take: (letter: string, at: number, parted: boolean) => void,
): void {
  let wordBefore = false;
  let signs = false;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code >= HAN_FIRST && code <= HAN_LAST) {
      take(plain[at] ?? '', at, false);
      wordBefore = signs = false;
      continue;
    }
    const isLower = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    const sign = isLower ? (plain[at] ?? '') : String.fromCodePoint(plain.codePointAt(at) ?? 0);
    if (!isLower && !IS_WORD.test(sign)) {
      signs ||= !IN_WORD.test(sign) && !/\p{M}/u.test(sign);
      if (sign.length > 1) at++;
      continue;
    }
    const han = !isLower && isHan(sign);
    take(isLower ? sign : bare(sign), at, !han && wordBefore && signs);
    wordBefore = !han;
    signs = false;
    if (sign.length > 1) at++;
  }
}

/** A plain text by its letters alone, for a quick look. */
export function lettersOf(plain: string): string {
  let letters = '';
  walkLetters(plain, (letter, _, parted) => {
    letters += parted ? ` ${letter}` : letter;
  });
  return letters;
}

/** The same with the way back to the text. */
export function lettersWithPlaces(plain: string): Letters {
  let letters = '';
  const starts: number[] = [];
  walkLetters(plain, (letter, at, parted) => {
    const value = parted ? ` ${letter}` : letter;
    for (let unit = 0; unit < value.length; unit++) starts.push(at);
    letters += value;
  });
  starts.push(plain.length);
  return { letters, starts };
}
