import { Names } from './aliases.ts';
import type { Base, Citation } from './citation.ts';
import { readNameBefore } from './law-names.ts';
import { quotedStretches } from './quotations.ts';
import {
  HAN,
  inherit,
  NOT_A_UNIT,
  readNumber,
  readUnits,
  standAlone,
  UNIT_WORDS,
  type Units,
} from './units.ts';

// “前款”, “前两条”, “前三项”; never “目前条件”
const BEFORE = new RegExp(`^前(${HAN})?${NOT_A_UNIT}(分编|[编章节条款项])`);
// “本条”, “本款”, “本章”; never “本条例”, “本项目”
const THIS = new RegExp(`^本${NOT_A_UNIT}(分编|[编章节条款项])`);
// “《关于印发〈…〉的通知》”, with titles inside the title
const TITLE = /^《(?:[^《》]|《[^《》]*》)+》/;
// “（国发〔2021〕24号）”
const DOCUMENT_NUMBER = /^[（(]([^（）()]*〔\d{4}〕[^（）()]*号)[）)]/;
// What else stands in brackets behind a title: “（以下简称《条例》）”, “（2020年修正）”
const BRACKET = /^[（(](?:[^（）()]|[（(][^（）()]{0,40}[）)]){1,100}[）)]/;
// “本办法”, “本暂行规定”, “本实施细则”, “本解释（二）”: the regulation speaking of itself
const SELF =
  /^本(?:暂行|试行|实施|管理|补充|若干|议事|司法|组织|行动|工作|处理|操作|审理|认定)*(?:法典|法|办法|规定|条例|细则|规则|意见|计划|方案|规程|通知|制度|章程|解释|规范|决定|公告|批复|准则|标准|指引|指南|措施|要点|守则|规划|纲要|条约|公约|协定|修正案|通告|决议)(?:[（(][一二三四五六七八九十]+[）)])?/;
// What parts the members of a list, and the ends of a range
const LIST = /^(?:、|和|及|以及|与|或者?|、以及|，以及|、或者)/;
const RANGE = /^[至到－—~～-]/;
// What may follow 第二项 or 前三项 where they are provisions, and not things counted
const FOLLOWS =
  /^(?:[，。；：、（）()”》？和及与或至到所的中以情之除外内第不应均但由自为列未可规适处条款项目要行申事当有是]|$)/;

interface Read<T> {
  value: T;
  length: number;
}

/** The citations that a base opens: its own units, then a list or range of more. */
function readList(text: string, start: number, baseEnd: number, base: Base): Citation[] {
  // “本细则的第五条”, “《专利法》中第五条”
  const from =
    baseEnd + (/^(?:中的|的|中|之)(?=第)/.exec(text.slice(baseEnd, baseEnd + 3))?.[0].length ?? 0);
  const first = readUnits(text.slice(from, from + 400));
  if (!first) return base.kind === 'own' ? [] : [{ start, end: baseEnd, units: {}, base }];
  let end = from + first.length;
  const citations: Citation[] = [];
  const put = (begin: number, { units, also, to }: Omit<typeof first, 'length'>): void => {
    citations.push({
      ...{ start: begin, end, units, base },
      ...(also.length > 0 ? { also } : {}),
      ...(to ? { to } : {}),
    });
  };
  put(start, first);
  for (;;) {
    const rest = text.slice(end, end + 400);
    const range = RANGE.exec(rest);
    const mark = range ?? LIST.exec(rest);
    const next = mark && readUnits(rest.slice(mark[0].length), true);
    const last = citations.at(-1);
    if (!mark || !next || !last) return citations;
    const begin = end + mark[0].length;
    end = begin + next.length;
    const before = last.to ?? last.also?.at(-1) ?? last.units;
    const whole = (units: Units): Units => inherit(before, units);
    const units = whole(next.units);
    if (range && !last.to && !last.also && next.also.length === 0)
      Object.assign(last, { to: next.to ?? units, end });
    else put(begin, { units, also: next.also.map(whole), to: next.to && whole(next.to) });
  }
}

function readTitle(text: string, at: number, names: Names): Read<Base> | null {
  const title = TITLE.exec(text.slice(at, at + 300))?.[0];
  if (title === undefined) return null;
  const rest = text.slice(at + title.length, at + title.length + 240);
  const number = DOCUMENT_NUMBER.exec(rest);
  const named = title.slice(1, -1);
  const known = names.given(named);
  // brackets belong to the name only where a number follows them
  const bracket = number ?? BRACKET.exec(rest);
  const taken = bracket?.[0].length ?? 0;
  const length = title.length + (number || /^\s*第/.test(rest.slice(taken)) ? taken : 0);
  if (/附[件表录图][\d一二三四五六七八九十]*[：:]?$/.test(text.slice(Math.max(0, at - 6), at)))
    return { value: { kind: 'annex', title: named }, length };
  const work = { kind: 'work', title: named, documentNumber: number?.[1] ?? null } as const;
  // its own title leads to the text as a whole, too
  return { value: known === undefined || known.kind === 'own' ? work : known, length };
}

function readBase(text: string, at: number, names: Names): Read<Base> | null {
  const title = readTitle(text, at, names);
  if (title) return title;
  const rest = text.slice(at, at + 60);
  const self = SELF.exec(rest);
  if (self) return { value: { kind: 'own', said: true }, length: self[0].length };
  const near = THIS.exec(rest);
  if (near)
    return {
      value: { kind: 'near', unit: UNIT_WORDS[near[1] ?? ''] ?? 'article', count: 0 },
      length: near[0].length,
    };
  const before = /[目此当日年先空生]/.test(text[at - 1] ?? '') ? null : BEFORE.exec(rest);
  if (!before || (before[1] !== undefined && !FOLLOWS.test(rest.slice(before[0].length))))
    return null;
  const unit = UNIT_WORDS[before[2] ?? ''] ?? 'article';
  return {
    value: { kind: 'near', unit, count: readNumber(before[1]) ?? 1 },
    length: before[0].length,
  };
}

/** What the citations before one in the same text say about it. */
class Sayings {
  #sentence = 0;
  #clause = 0;
  #read = 0;
  #other = -1;
  #otherUnits = -1;
  #article = -1;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #goTo(at: number): void {
    for (; this.#read < at; this.#read++) {
      const mark = this.#text[this.#read] ?? '';
      if (/[。；！？\n]/.test(mark)) this.#sentence = this.#clause = this.#read;
      else if (/[，：]/.test(mark)) this.#clause = this.#read;
    }
  }

  /** Another text named in the same clause, or its provisions in the same sentence, may be meant to go on. */
  isDoubtful(at: number, units: Units): boolean {
    this.#goTo(at);
    if (this.#other > this.#clause || this.#otherUnits > this.#sentence) return true;
    return !standAlone(units) && this.#article > this.#sentence;
  }

  add({ base, end, units }: Citation): void {
    const hasUnits = Object.keys(units).length > 0;
    if (base.kind === 'own' || base.kind === 'near') {
      if (base.kind === 'own' && standAlone(units)) this.#article = end;
      this.#otherUnits = -1; // the text came back to itself
      this.#other = -1;
      return;
    }
    this.#other = end;
    if (hasUnits) this.#otherUnits = end;
  }
}

/** 专利法有关优先权的第五条: a law named in the same clause, with other words between. */
function namesLaw(text: string, at: number, names: Names): boolean {
  const clause = /[^，。；：！？]*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return [...clause.matchAll(/法典?|条例|细则|条约|公约/g)].some(({ index, 0: { length } }) => {
    const found = readNameBefore(clause, index + length, names);
    return found?.kind === 'known' && names.get(found.name)?.kind !== 'own';
  });
}

/** A number without a base before it: by the name in front of it, else the text's own, else nobody can tell. */
function readBare(text: string, start: number, names: Names, sayings: Sayings): Citation[] {
  const units = readUnits(text.slice(start, start + 200));
  if (!units) return [];
  const number = /[\p{Script=Han}]{1,12}〔\d{4}〕\d+号$/u.exec(
    text.slice(Math.max(0, start - 30), start),
  )?.[0];
  if (number !== undefined)
    return readList(text, start - number.length, start, { kind: 'number', documentNumber: number });
  const named = readNameBefore(text, start, names);
  if (named?.kind === 'known') {
    const base = names.get(named.name) ?? { kind: 'unclear' };
    return readList(text, base.kind === 'unclear' ? start : named.start, start, base);
  }
  if (named?.kind === 'named') {
    const base = { kind: 'work', title: named.name, documentNumber: null } as const;
    return readList(text, named.start, start, base);
  }
  const isCounted =
    !standAlone(units.units) &&
    !FOLLOWS.test(text.slice(start + units.length, start + units.length + 4));
  if (named === null && isCounted) return [];
  const doubtful =
    named !== null || sayings.isDoubtful(start, units.units) || namesLaw(text, start, names);
  return readList(text, start, start, doubtful ? { kind: 'unclear' } : { kind: 'own' });
}

const OPENING = /[《第前本]/g;

/** `第一条` and 本条例 in quotation marks are somebody else's words; a law named in full is that law all the same. */
function quotationReader(text: string): (citation: Citation) => Citation {
  const quoted = quotedStretches(text);
  let next = 0;
  return (citation) => {
    const { start, end, base } = citation;
    while ((quoted[next]?.to ?? Infinity) <= start) next += 1;
    const inside = start >= (quoted[next]?.from ?? Infinity) && end <= (quoted[next]?.to ?? 0);
    const own = base.kind === 'own' || base.kind === 'near';
    return inside && own ? { ...citation, base: { kind: 'unclear' } } : citation;
  };
}

/** Every citation in a provision's words, in order; `names` are those by which it may call laws. */
export function readCitations(text: string, names: Names = new Names()): Citation[] {
  const citations: Citation[] = [];
  const sayings = new Sayings(text);
  const readQuoted = quotationReader(text);
  let read = 0;
  for (const { index: start, 0: sign } of text.matchAll(OPENING)) {
    if (start < read || /称(?:为)?[：:]?[“"”]?$/.test(text.slice(Math.max(0, start - 4), start)))
      continue;
    const base = readBase(text, start, names);
    const found = base
      ? readList(text, start, start + base.length, base.value)
      : sign === '第'
        ? readBare(text, start, names, sayings)
        : [];
    for (const each of found) {
      sayings.add(each);
      citations.push(readQuoted(each));
    }
    read = Math.max(read, start + (base?.length ?? 0), found.at(-1)?.end ?? 0);
  }
  return citations;
}
