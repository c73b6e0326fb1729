import { formatChineseNumeral } from '../../text/chinese-numerals.ts';
import { NUMBER_MARK } from './read-html.ts';

/**
 * Word does not keep the numbers of automatic lists in the text: they are counted when the page is laid out. Here they
 * are counted as ECMA-376 part 1, 17.9 says, and left before each paragraph as a bookmark that carries the number.
 */

interface Level {
  start: number;
  format: string;
  /** `第%1条` */
  text: string;
  /** The level from 1 whose numbers make this one begin anew; 0 for none, as 条 run on through 章. */
  restartsAfter: number;
}

interface Numbering {
  /** numId → abstractNumId */
  lists: Map<string, string>;
  /** numId → ilvl → start */
  restarts: Map<string, Map<number, number>>;
  /** abstractNumId → ilvl → level */
  levels: Map<string, Map<number, Level>>;
  /** paragraph style → its level */
  styledLevels: Map<string, number>;
}

interface Style {
  basedOn: string | null;
  numId: string | null;
  level: number | null;
}

/** The attribute `w:val` of the first `<w:name …>` in the XML, or null. */
function valueOf(xml: string, name: string): string | null {
  return new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

/** Each `<w:name id="…">…</w:name>` as [id, inside]; of elements that never nest. */
function* elements(xml: string, name: string, id: string): Generator<[string, string]> {
  const pattern = new RegExp(`<w:${name}\\s([^>]*?)>([\\s\\S]*?)</w:${name}>`, 'g');
  for (const [, attributes = '', inside = ''] of xml.matchAll(pattern)) {
    const found = new RegExp(`w:${id}="([^"]*)"`).exec(attributes)?.[1];
    if (found !== undefined) yield [found, inside];
  }
}

/** XML's five names and the numbers, `&#31532;`. */
function unescapeXml(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    return Number.isNaN(code) ? (names[name] ?? whole) : String.fromCodePoint(code);
  });
}

function readLevel(xml: string, level: number): Level {
  const formats = [...xml.matchAll(/<w:numFmt\s[^>]*?w:val="([^"]*)"/g)].map((match) => match[1]);
  return {
    start: Number(valueOf(xml, 'start') ?? 1),
    format: formats.find((format) => format !== 'custom') ?? 'decimal',
    text: unescapeXml(valueOf(xml, 'lvlText') ?? ''),
    restartsAfter: Number(valueOf(xml, 'lvlRestart') ?? level),
  };
}

function readNumbering(xml: string): Numbering {
  const numbering: Numbering = {
    lists: new Map(),
    restarts: new Map(),
    levels: new Map(),
    styledLevels: new Map(),
  };
  for (const [id, inside] of elements(xml, 'abstractNum', 'abstractNumId')) {
    const levels = new Map<number, Level>();
    for (const [level, levelXml] of elements(inside, 'lvl', 'ilvl')) {
      levels.set(Number(level), readLevel(levelXml, Number(level)));
      const style = valueOf(levelXml, 'pStyle');
      if (style !== null) numbering.styledLevels.set(style, Number(level));
    }
    numbering.levels.set(id, levels);
  }
  for (const [id, inside] of elements(xml, 'num', 'numId')) {
    numbering.lists.set(id, valueOf(inside, 'abstractNumId') ?? '');
    const restarts = new Map<number, number>();
    for (const [level, override] of elements(inside, 'lvlOverride', 'ilvl')) {
      const start = valueOf(override, 'startOverride');
      if (start !== null) restarts.set(Number(level), Number(start));
    }
    numbering.restarts.set(id, restarts);
  }
  return numbering;
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const [id, inside] of elements(xml, 'style', 'styleId')) {
    const level = valueOf(inside, 'ilvl');
    styles.set(id, {
      basedOn: valueOf(inside, 'basedOn'),
      numId: valueOf(inside, 'numId'),
      level: level === null ? null : Number(level),
    });
  }
  return styles;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: ReadonlyArray<readonly [string, number]> = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
  ] as const),
  ...([
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
];

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(([letters, worth]) => {
    const times = Math.floor(rest / worth);
    rest %= worth;
    return letters.repeat(times);
  }).join('');
}

const CHINESE_FORMATS = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'ideographDigital',
]);

/** A number as a `w:numFmt` prints it, or null for a format that is not known here. */
function printNumber(value: number, format: string): string | null {
  if (CHINESE_FORMATS.has(format)) return formatChineseNumeral(value);
  if (format === 'decimal') return String(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'lowerLetter') return LATIN[(value - 1) % 26] ?? null;
  if (format === 'upperLetter') return LATIN[(value - 1) % 26]?.toUpperCase() ?? null;
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  // “①” to “⑳”
  if (format.startsWith('decimalEnclosedCircle') && value <= 20)
    return String.fromCodePoint(0x2460 + value - 1);
  return null;
}

/** Counts the paragraphs of each list as they go by. */
class Counting {
  readonly unknownFormats = new Set<string>();
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #restarted = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number printed before the next paragraph of this list and level, or '' for a bullet or none. */
  next(numId: string, level: number): string {
    const list = this.#numbering.lists.get(numId) ?? '';
    const levels = this.#numbering.levels.get(list);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const counts = this.#counts.get(list) ?? new Map<number, number>();
    this.#counts.set(list, counts);
    const before = counts.get(level);
    const next = before === undefined ? own.start : before + 1;
    counts.set(level, this.#restartOnce(numId, level) ?? next);
    for (const [deeper, { restartsAfter }] of levels)
      if (deeper > level && restartsAfter > level) counts.delete(deeper);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const shown = levels.get(Number(digit) - 1) ?? own;
      const value = counts.get(Number(digit) - 1) ?? shown.start;
      const printed = printNumber(value, shown.format);
      if (printed === null) this.unknownFormats.add(shown.format);
      return printed ?? String(value);
    });
  }

  #restartOnce(numId: string, level: number): number | undefined {
    const key = `${numId} ${level}`;
    if (this.#restarted.has(key)) return undefined;
    this.#restarted.add(key);
    return this.#numbering.restarts.get(numId)?.get(level);
  }
}

/** A paragraph's list and level: its own, else its style's or of the style that is based on. */
function findList(
  properties: string,
  styles: Map<string, Style>,
  numbering: Numbering,
): { numId: string; level: number } | null {
  const own = valueOf(properties, 'numId');
  const ownLevel = valueOf(properties, 'ilvl');
  if (own !== null) return own === '0' ? null : { numId: own, level: Number(ownLevel ?? 0) };
  const seen = new Set<string>();
  let id = valueOf(properties, 'pStyle');
  let level: number | null = ownLevel === null ? null : Number(ownLevel);
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const style = styles.get(id);
    level ??= style?.level ?? numbering.styledLevels.get(id) ?? null;
    if (style?.numId === '0') return null;
    if (style?.numId) return { numId: style.numId, level: level ?? 0 };
    id = style?.basedOn ?? null;
  }
  return null;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** A tab or space goes after it, as in the paper, but not after `一、` or `（一）`. */
function withGap(number: string): string {
  return number === '' || /[、）)]$/.test(number) ? number : `${number} `;
}

export interface NumberedDocument {
  xml: string;
  /** Word's names of the number formats that are printed as Arabic here. */
  unknownFormats: string[];
}

/** `document` with a bookmark before the words of every paragraph that Word numbers, named after the number. */
export function markPrintedNumbers(
  document: string,
  numberingXml: string,
  stylesXml: string,
): NumberedDocument {
  const numbering = readNumbering(numberingXml);
  const styles = readStyles(stylesXml);
  const counting = new Counting(numbering);
  // The properties before a tracked change hold a second <w:pPr>, which is of no account
  const current = document.replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '');
  const xml = current.replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole, properties: string) => {
    const list = findList(properties, styles, numbering);
    const number = list ? withGap(counting.next(list.numId, list.level)) : '';
    if (number === '') return whole;
    const name = escapeAttribute(NUMBER_MARK + number);
    return `${whole}<w:bookmarkStart w:id="0" w:name="${name}"/><w:bookmarkEnd w:id="0"/>`;
  });
  return { xml, unknownFormats: [...counting.unknownFormats] };
}
