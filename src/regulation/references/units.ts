import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

/** The units a citation can name, from the outside in. */
export const UNITS = [
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'indent',
] as const;

export type Unit = (typeof UNITS)[number];

/** `第八条之一` → {value: 8, inserted: 1}. */
export interface UnitNumber {
  value: number;
  inserted: number;
}

export type Units = Partial<Record<Unit, UnitNumber>>;

export const UNIT_WORDS: Record<string, Unit> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'point',
  目: 'indent',
};

export const HAN = '[〇零一二两三四五六七八九十百千]+';
const NUMBER = `(?:[（(](?:${HAN}|\\d+)[）)]|${HAN}|\\d+)`;
/** Words that only look like a unit: 本条例, 本项目, 第一条件, 目前条件, 第三条生产线. */
export const NOT_A_UNIT =
  '(?!条[件例线理目约款生街道路]|款[项式]|项目|目[标的录前]|节[约省点日奏能假课]|章[程]|编[号制写辑码排印入纂者造审导外内程队成])';
const WORD = '(分编|[编章节条款项目])';

// “第八条”, “第八条之一”, “第（三）项”, “第一、二项”, “第（一）、（二）项”, “第二至四条”
const UNIT = new RegExp(
  `^第(${NUMBER})((?:[、和及]第?${NUMBER})*)(?:[至到－—~～-](${NUMBER}))?${NOT_A_UNIT}${WORD}(?:之(${HAN}))?`,
);
// “（三）项” in a list, its 第 left out
const BARE_UNIT = new RegExp(`^([（(](?:${HAN}|\\d+)[）)])${NOT_A_UNIT}([款项目])`);

export function readNumber(printed: string | undefined): number | null {
  const digits = printed?.replace(/[（()）第]/g, '');
  if (digits === undefined || digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
}

export interface ReadUnits {
  units: Units;
  /** The further numbers of 第一、二项, each whole. */
  also: Units[];
  /** The last number of 第二至四条. */
  to: Units | null;
  length: number;
}

interface Level {
  unit: Unit;
  numbers: UnitNumber[];
  to: UnitNumber | null;
  length: number;
}

function readLevel(text: string, inList: boolean): Level | null {
  const match = UNIT.exec(text);
  if (!match) {
    const bare = inList ? BARE_UNIT.exec(text) : null;
    const unit = UNIT_WORDS[bare?.[2] ?? ''];
    const value = readNumber(bare?.[1]);
    if (!bare || !unit || value === null) return null;
    return { unit, numbers: [{ value, inserted: 0 }], to: null, length: bare[0].length };
  }
  const [whole, first, more = '', last, word = '', inserted] = match;
  const unit = UNIT_WORDS[word];
  const printed = [first, ...more.split(/[、和及]/).slice(1)];
  const values = printed.map(readNumber);
  const to = readNumber(last);
  if (!unit || values.some((value) => value === null)) return null;
  const numbers = values.map((value) => ({ value: value ?? 0, inserted: 0 }));
  const end = numbers.at(-1);
  const after = readNumber(inserted) ?? 0;
  if (to === null && end) end.inserted = after;
  return {
    unit,
    numbers,
    to: to === null ? null : { value: to, inserted: after },
    length: whole.length,
  };
}

/** 第八条第一款第（三）项: units run from the outside in; only the innermost may have several numbers. */
export function readUnits(text: string, inList = false): ReadUnits | null {
  const found: ReadUnits = { units: {}, also: [], to: null, length: 0 };
  for (let depth = -1; found.also.length === 0 && found.to === null;) {
    const level = readLevel(text.slice(found.length, found.length + 120), inList && depth < 0);
    const [first, ...others] = level?.numbers ?? [];
    if (!level || !first || UNITS.indexOf(level.unit) <= depth) break;
    depth = UNITS.indexOf(level.unit);
    const outer = found.units;
    found.units = { ...outer, [level.unit]: first };
    found.also = others.map((number) => ({ ...outer, [level.unit]: number }));
    found.to = level.to && { ...outer, [level.unit]: level.to };
    found.length += level.length;
  }
  return found.length > 0 ? found : null;
}

/** The outermost unit decides what a later member of a list inherits: 第七条第一款、第三款 → 第七条第三款. */
export function inherit(before: Units, units: Units): Units {
  const outermost = UNITS.findIndex((unit) => units[unit] !== undefined);
  const kept = UNITS.slice(0, Math.max(outermost, 0)).flatMap((unit) =>
    before[unit] ? [[unit, before[unit]] as const] : [],
  );
  return { ...Object.fromEntries(kept), ...units };
}

/** Whether units stand on their own, and are not counted from the article that speaks. */
export function standAlone({ part, subpart, chapter, section, article }: Units): boolean {
  return (part ?? subpart ?? chapter ?? section ?? article) !== undefined;
}
