import { parseChineseNumeral } from '../text/chinese-numerals.ts';

/** The units a citation can name, from the outside in. */
export const UNITS = ['chapter', 'section', 'article', 'paragraph', 'point', 'indent'] as const;

export type Unit = (typeof UNITS)[number];

/** `第八条之一` → {value: 8, inserted: 1}. */
export interface UnitNumber {
  value: number;
  inserted: number;
}

/** One place that a citation names; what it leaves out it takes from `base`. */
export interface Citation {
  /** UTF-16 offsets in the text, end excluded. */
  start: number;
  end: number;
  units: Partial<Record<Unit, UnitNumber>>;
  /** Where a range ends: 第三条至第五条. */
  to?: Partial<Record<Unit, UnitNumber>>;
  base: Base;
}

/** What the units of a citation are counted from. */
export type Base =
  /** 本办法, or nothing said: the regulation itself, around the provision that speaks. */
  | { kind: 'own' }
  /** 前款, 前两条: `count` units of this kind just before; 本条, 本章: count 0. */
  | { kind: 'near'; unit: Unit; count: number }
  /** 《…》（文号）, or a short name given to one. */
  | { kind: 'work'; title: string; documentNumber: string | null };

/** Words that only look like a unit: 本条例, 本项目, 第一条件, 目前条件. */
const UNIT_WORDS: Record<string, Unit> = {
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'point',
  目: 'indent',
};

const HAN = '[〇零一二两三四五六七八九十百千]+';
const NUMBER = `(?:${HAN}|\\d+)`;
const NOT_A_UNIT = '(?!条[件例线理目约款]|款[项式]|项目|目[标的录前]|节[约省点日奏]|章[程])';

// “第八条”, “第八条之一”, “第（三）项”, “第三项”, “第2目”
const UNIT = new RegExp(
  `^第(?:[（(](${NUMBER})[）)]|(${NUMBER}))${NOT_A_UNIT}([章节条款项目])(?:之(${HAN}))?`,
);
// “前款”, “前两条”, “前三项”; never “目前条件”
const BEFORE = new RegExp(`^前(${HAN})?${NOT_A_UNIT}([条款项章节])`);
// “本条”, “本款”, “本章”; never “本条例”, “本项目”
const THIS = new RegExp(`^本${NOT_A_UNIT}([章节条款项])`);
// “《关于印发〈…〉的通知》”, with titles inside the title
const TITLE = /^《(?:[^《》]|《[^《》]*》)+》/;
// “（国发〔2021〕24号）”
const DOCUMENT_NUMBER = /^（([^（）]*〔\d{4}〕[^（）]*号)）/;
// “本办法”, “本意见”: the regulation speaking of itself
const SELF = /^本(?:办法|规定|条例|细则|规则|意见|计划|方案|规程|通知|制度|章程)/;
// What parts the members of a list, and the ends of a range
const LIST = /^(?:、|和|及|以及|与|或者?)/;
const RANGE = /^[至到－—~～-]/;

function readNumber(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  return /^\d+$/.test(printed) ? Number(printed) : parseChineseNumeral(printed);
}

interface Read<T> {
  value: T;
  length: number;
}

/** 第八条第一款第（三）项: units run from the outside in. */
function readUnits(text: string): Read<Partial<Record<Unit, UnitNumber>>> | null {
  const units: Partial<Record<Unit, UnitNumber>> = {};
  let length = 0;
  let depth = -1;
  for (;;) {
    const match = UNIT.exec(text.slice(length));
    const unit = match && UNIT_WORDS[match[3] ?? ''];
    const value = readNumber(match?.[1] ?? match?.[2]);
    if (!match || !unit || value === null || UNITS.indexOf(unit) <= depth) break;
    units[unit] = { value, inserted: readNumber(match[4]) ?? 0 };
    depth = UNITS.indexOf(unit);
    length += match[0].length;
  }
  return length > 0 ? { value: units, length } : null;
}

/** The outermost unit decides what a later member of a list inherits: 第七条第一款、第三款 → 第七条第三款. */
function inherit(
  before: Partial<Record<Unit, UnitNumber>>,
  units: Partial<Record<Unit, UnitNumber>>,
): Partial<Record<Unit, UnitNumber>> {
  const outermost = UNITS.findIndex((unit) => units[unit] !== undefined);
  const kept = UNITS.slice(0, Math.max(outermost, 0)).flatMap((unit) =>
    before[unit] ? [[unit, before[unit]] as const] : [],
  );
  return { ...Object.fromEntries(kept), ...units };
}

/** The citations that a base opens: its own units, then a list or range of more. */
function readList(text: string, start: number, from: number, base: Base): Citation[] {
  const first = readUnits(text.slice(from));
  if (!first) {
    return base.kind === 'own' ? [] : [{ start, end: from, units: {}, base }];
  }
  let end = from + first.length;
  const citations: Citation[] = [{ start, end, units: first.value, base }];
  for (;;) {
    const rest = text.slice(end);
    const range = RANGE.exec(rest);
    const mark = range ?? LIST.exec(rest);
    const next = mark && readUnits(rest.slice(mark[0].length));
    const last = citations.at(-1);
    if (!mark || !next || !last) return citations;
    const begin = end + mark[0].length;
    end = begin + next.length;
    const units = inherit(last.units, next.value);
    if (range && last.to === undefined) Object.assign(last, { to: units, end });
    else citations.push({ start: begin, end, units, base });
  }
}

function readBase(text: string, at: number, aliases: ReadonlyMap<string, Base>): Read<Base> | null {
  const rest = text.slice(at);
  const title = TITLE.exec(rest)?.[0];
  if (title !== undefined) {
    const number = DOCUMENT_NUMBER.exec(rest.slice(title.length));
    const known = aliases.get(title);
    const named = {
      kind: 'work',
      title: title.slice(1, -1),
      documentNumber: number?.[1] ?? null,
    } as const;
    return { value: known ?? named, length: title.length + (number?.[0].length ?? 0) };
  }
  const self = SELF.exec(rest);
  if (self) return { value: { kind: 'own' }, length: self[0].length };
  const near = THIS.exec(rest);
  if (near)
    return {
      value: { kind: 'near', unit: UNIT_WORDS[near[1] ?? ''] ?? 'article', count: 0 },
      length: near[0].length,
    };
  const before = /[目此当日年先空生]/.test(text[at - 1] ?? '') ? null : BEFORE.exec(rest);
  if (!before) return null;
  const unit = UNIT_WORDS[before[2] ?? ''] ?? 'article';
  return {
    value: { kind: 'near', unit, count: readNumber(before[1]) ?? 1 },
    length: before[0].length,
  };
}

/** Short names that the regulation gives to works: 《…》（以下简称《办法》）, by what is written later, marks included. */
export function readAliases(texts: readonly string[]): Map<string, Base> {
  const aliases = new Map<string, Base>();
  // “《北京市知识产权保护条例》（以下简称《条例》）”, “…（京知发〔2020〕1号，以下简称“《规程》”）”
  const given =
    /《((?:[^《》]|《[^《》]*》)+)》（(?:([^（）]*〔\d{4}〕[^（）]*号)[，,；]?)?(?:以下)?简称[“"]?(《[^《》]+》|[^“”"（）]+)[”"]?）/g;
  for (const text of texts)
    for (const [, title = '', number, alias = ''] of text.matchAll(given))
      aliases.set(alias, { kind: 'work', title, documentNumber: number ?? null });
  return aliases;
}

const OPENING = /[《第前本]/g;

/** Every citation in a provision's words, in order; `aliases` are those that its regulation gives. */
export function readCitations(text: string, aliases: ReadonlyMap<string, Base>): Citation[] {
  const citations: Citation[] = [];
  let read = 0;
  for (const { index: start } of text.matchAll(OPENING)) {
    if (start < read || /简称[“"]?$/.test(text.slice(Math.max(0, start - 3), start))) continue;
    const base = readBase(text, start, aliases) ?? { value: { kind: 'own' } as const, length: 0 };
    const found = readList(text, start, start + base.length, base.value);
    citations.push(...found);
    read = Math.max(read, start + base.length, found.at(-1)?.end ?? 0);
  }
  return citations;
}
