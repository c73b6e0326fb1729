import { parseChineseNumeral } from '../chinese-numerals.ts';

const HAN_DIGITS = '零一二三四五六七八九';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const NUMBER = String.raw`(\d{1,2}|[〇零○一二三四五六七八九十廿卅]{1,4})`;
const YEAR = String.raw`((?:1[89]|2[01])\d{2}|[一二][〇零○一二三四五六七八九]{3})`;
const MARK = String.raw`\s*[-‐-―−/.,、·•・~_|]?\s*`;
const MONTH = `(${MONTHS.map((name) => `${name}[a-z]*`).join('|')})\\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const OF = String.raw`[\s,.\-/]*(?:of\s+)?`;

type Order = readonly [year: number, month: number, day: number];

/** Each way of writing a day, with the places of year, month and day in it. Months before days and days before months. */
const WAYS: ReadonlyArray<readonly [RegExp, ...Order[]]> = [
  [new RegExp(`${YEAR}\\s*年\\s*${NUMBER}\\s*月\\s*${NUMBER}`, 'g'), [1, 2, 3]],
  [new RegExp(`(?<![\\d〇-九])${YEAR}${MARK}${NUMBER}${MARK}${NUMBER}(?!\\d)`, 'g'), [1, 2, 3]],
  [/(?<!\d)((?:1[89]|2[01])\d\d)(\d\d)(\d\d)(?!\d)/g, [1, 2, 3]],
  [
    /(?<!\d)(\d{1,2})\s*[-/.·]\s*(\d{1,2})\s*[-/.·]\s*((?:1[89]|2[01])\d\d)(?!\d)/g,
    [3, 2, 1],
    [3, 1, 2],
  ],
  [new RegExp(`(?<!\\d)${DAY}${OF}${MONTH}${OF}${YEAR}`, 'g'), [3, 2, 1]],
  [new RegExp(`\\b${MONTH}${OF}${DAY}${OF}${YEAR}`, 'g'), [3, 1, 2]],
  [new RegExp(`${YEAR}${OF}${MONTH}${OF}${DAY}`, 'g'), [1, 2, 3]],
  [/(?<![\d./-])(\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])/g, [1, 3, 4]],
  [new RegExp(`(?<!\\d)${DAY}${OF}${MONTH}${OF}['’]?(\\d{2})(?!\\d)`, 'g'), [3, 2, 1]],
  // 62年7月23日: of two digits only with its 年
  [
    new RegExp(
      `(?<![\\d〇-九])(\\d{2}|[〇零○一二三四五六七八九]{2})\\s*年\\s*${NUMBER}\\s*月\\s*${NUMBER}`,
      'g',
    ),
    [1, 2, 3],
  ],
];

/** Numerals as cheques have them: 壹玖陆贰年 */
const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十'.matchAll(/(.)(.)/gu)].map((pair) => [
    pair[1],
    pair[2],
  ]),
);
const IS_FORMAL = /[壹贰貳叁參肆伍陆陸柒捌玖拾]/g;

/** Worth a closer look: four digits, two before 年, or a year in numerals. */
const MAY_HOLD = /\d{2}|[壹贰貳叁參肆伍陆陸柒捌玖〇零○一二三四五六七八九]{2}/;

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const month = MONTHS.indexOf(written.slice(0, 3));
  if (month >= 0) return month + 1;
  const numeral = written.replace(/[〇○]/g, '零').replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (numeral.includes('十')) return parseChineseNumeral(numeral) ?? 0;
  return Number([...numeral].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
}

function yearsOf(written: string): number[] {
  const year = numberOf(written);
  return written.length === 2 ? [1900 + year, 2000 + year] : [year];
}

function isoDates(found: RegExpMatchArray, [y, m, d]: Order): string[] {
  const [month, day] = [numberOf(found[m] ?? ''), numberOf(found[d] ?? '')];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return [];
  const two = (value: number): string => String(value).padStart(2, '0');
  return yearsOf(found[y] ?? '').map((year) => `${year}-${two(month)}-${two(day)}`);
}

export interface WrittenDate {
  /** YYYY-MM-DD. */
  date: string;
  start: number;
  end: number;
}

/**
 * Every day that a plain text names, in whatever spelling: 1962-7-23, 19620723, 一九六二年七月二十三日, 23 July 1962.
 * 3/4/1962 is read both ways, and 62年7月23日 in both centuries: who looks for a day must not miss it.
 */
export function readDates(plain: string): WrittenDate[] {
  if (!MAY_HOLD.test(plain)) return [];
  const text = plain.toLowerCase().replace(IS_FORMAL, (sign) => FORMAL[sign] ?? sign);
  return WAYS.flatMap(([way, ...orders]) =>
    [...text.matchAll(way)].flatMap((found) =>
      orders
        .flatMap((order) => isoDates(found, order))
        .map((date) => ({ date, start: found.index, end: found.index + found[0].length })),
    ),
  );
}
