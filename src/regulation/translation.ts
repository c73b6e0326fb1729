import type { Translation } from '../generated/translation.ts';
import { parseChineseNumeral } from '../text/chinese-numerals.ts';
import { readBlocks, type Block } from './blocks.ts';
import { readItemMarker, readMarker } from './markers.ts';
import type { Profile, Provision, Regulation } from './provision.ts';

export interface TranslatedProvision {
  number: string | null;
  heading: string | null;
  text: string;
  status: 'machine' | 'reviewed' | 'official';
  /** The Chinese has changed since it was translated. */
  stale: boolean;
  /** Where its block begins in `en.md`, from 1. */
  line: number;
  column: number;
}

export interface StructureBreak {
  line: number;
  column: number;
  expected: string;
  found: string;
}

/** English by eId, and where its blocks stop mirroring the Chinese. */
export interface AlignedTranslation {
  title: string;
  provisions: Map<string, TranslatedProvision>;
  breaks: StructureBreak[];
  /** The cells of the tables' head rows, which are no provisions, in reading order. */
  header: string[];
  /** Whether it is recorded which Chinese was translated. */
  recorded: boolean;
}

/** Whether any of a text is in English: an empty or broken `en.md` is no translation. */
export function hasTranslation(
  translation: AlignedTranslation | null,
): translation is AlignedTranslation {
  return (translation?.provisions.size ?? 0) > 0;
}

// “Part I …”, “Chapter II …”, “Article 8　…”, “(3) …”, “3. …”, “III. …”
const NUMBER =
  /^((?:Part|Chapter) [IVXLC]+|Section \d+|Article \d+(?:-\d+)?|\([0-9a-z]+\)|\d+\.|[IVXLC]+\.)[\s　]*/;

// “Annex　Assessment Indicators”, “Annex 2 …”: in headings only
const ANNEX = /^(Annex(?: \d+)?)[\s　]+/;

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

interface EnglishParts {
  number: string | null;
  rest: string;
}

type Words = Pick<TranslatedProvision, 'number' | 'heading' | 'text'>;

function splitEnglish(block: Block): EnglishParts {
  const { text } = block;
  const match = NUMBER.exec(text) ?? (block.type === 'heading' ? ANNEX.exec(text) : null);
  return { number: match?.[1] ?? null, rest: text.slice(match?.[0].length ?? 0) };
}

/** What a block is, so far as the two languages must agree: heading depth, article, point, line or cell. */
function kindOf(block: Block, number: string | null): string {
  if (block.type !== 'line') return `${block.type} ${block.depth}`;
  if (number === null) return 'paragraph';
  if (/^(第.*条|Article)/.test(number)) return 'article';
  return /^[（(]/.test(number) ? 'point' : 'item';
}

function readRoman(digits: string): number {
  const values = [...digits].map((digit) => ROMAN[digit] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** “Chapter IV” → 4, “(3)” → 3, “Article 8-1” → 8-1; '' without a number. */
function englishValue(number: string | null): string {
  const roman = /^(?:Part |Chapter )?([IVXLC]+)\.?$/.exec(number ?? '')?.[1];
  return roman === undefined
    ? (/\d+(?:-\d+)?/.exec(number ?? '')?.[0] ?? '')
    : `${readRoman(roman)}`;
}

/** 附件二, 附件2 → 2; '' for 附表. */
function attachmentValue(number: string): string {
  const digits = /[\d一二三四五六七八九十]+$/.exec(number)?.[0] ?? '';
  return /^\d*$/.test(digits) ? digits : `${parseChineseNumeral(digits)}`;
}

/** 第四章 → 4, （三） → 3, 第八条之一 → 8-1; '' without a number. */
function chineseValue(profile: Profile, block: Block, provision: Provision | undefined): string {
  if (provision?.number == null) return '';
  const marker =
    block.type === 'cell' ? readItemMarker(block.text) : readMarker(profile, block.text);
  if (marker === null) return attachmentValue(provision.number);
  return `${marker.value}${marker.inserted > 0 ? `-${marker.inserted}` : ''}`;
}

/** “[Purpose] These Measures …”, “Working goals. Strive …”; null where nothing parts heading and text. */
function splitHeading(unit: Provision, rest: string): { heading: string; text: string } | null {
  const front = unit.kind === 'article' ? /^\[([^\]]+)\]\s*/ : /^(.+?)\. (?=\S)/;
  const match = front.exec(rest);
  return match?.[1] === undefined ? null : { heading: match[1], text: rest.slice(match[0].length) };
}

/** The English words of each provision of a block; null where its heading cannot be told from its text. */
function share(provisions: readonly Provision[], { number, rest }: EnglishParts): Words[] | null {
  const [unit, ...below] = provisions;
  if (!unit) return [];
  if (below.length === 0 && unit.text !== '') return [{ number, heading: null, text: rest }];
  if (unit.heading === null || below.length === 0) {
    const heading = unit.heading === null ? null : rest.replace(/^\[([^\]]+)\]$/, '$1');
    return [{ number, heading, text: '' }, ...below.map(() => asText(rest))];
  }
  const front = splitHeading(unit, rest);
  if (!front) return null;
  return [{ number, heading: front.heading, text: '' }, ...below.map(() => asText(front.text))];
}

function asText(text: string): Words {
  return { number: null, heading: null, text };
}

/** How the English block departs from the Chinese one, in what the two must agree on. */
function findDifference(
  profile: Profile,
  zh: Block | undefined,
  en: Block | undefined,
  provisions: readonly Provision[],
): Pick<StructureBreak, 'expected' | 'found'> | null {
  const parts = en ? splitEnglish(en) : { number: null, rest: '' };
  const number = provisions[0]?.number ?? null;
  const expected = zh ? kindOf(zh, number) : '–';
  const found = en ? kindOf(en, parts.number) : '–';
  if (!zh || expected !== found) return { expected, found };
  if (chineseValue(profile, zh, provisions[0]) !== englishValue(parts.number))
    return { expected: number ?? '–', found: parts.number ?? '–' };
  if (share(provisions, parts) === null)
    return { expected: `${expected} with heading`, found: `${found} without` };
  return null;
}

/** Gives each English block the eIds of the Chinese block at its place, up to the first place where they differ. */
export function alignTranslation(
  chinese: { source: string; regulation: Regulation },
  english: string,
  record: Translation | null,
): AlignedTranslation {
  const byPlace = Map.groupBy(chinese.regulation.provisions, (provision) => provision.line);
  const zhBlocks = readBlocks(chinese.source);
  const enBlocks = readBlocks(english);
  const recorded = record !== null;
  const aligned: AlignedTranslation = {
    title: '',
    provisions: new Map(),
    breaks: [],
    header: [],
    recorded,
  };
  for (let index = 0; index < Math.max(zhBlocks.length, enBlocks.length); index++) {
    const zh = zhBlocks[index];
    const en = enBlocks[index];
    const provisions = zh ? provisionsOf(zh, byPlace.get(zh.line) ?? []) : [];
    const difference = findDifference(chinese.regulation.profile, zh, en, provisions);
    if (!zh || !en || difference) {
      const { line, column } = en ?? enBlocks.at(-1) ?? { line: 1, column: 1 };
      if (difference) aligned.breaks.push({ line, column, ...difference });
      break;
    }
    if (zh.line === chinese.regulation.titleLine) aligned.title = en.text;
    if (zh.header) aligned.header.push(en.text);
    const { line, column } = en;
    for (const [at, words] of (share(provisions, splitEnglish(en)) ?? []).entries()) {
      const provision = provisions[at];
      if (!provision) continue;
      const state = translationState(provision, record);
      aligned.provisions.set(provision.eId, { ...words, ...state, line, column });
    }
  }
  return aligned;
}

function translationState(
  provision: Provision,
  record: Translation | null,
): Pick<TranslatedProvision, 'status' | 'stale'> {
  const known = record?.provisions[provision.eId];
  const hasWords = provision.text !== '' || provision.heading !== null;
  const stale = hasWords && record !== null && known?.textHash !== provision.textHash;
  return { status: known?.status ?? 'machine', stale };
}

/** The provisions whose words stand in a block: of a table's row, only the cell's own. */
function provisionsOf(block: Block, onLine: readonly Provision[]): Provision[] {
  if (block.header) return [];
  if (block.type === 'cell')
    return onLine.filter((provision) => (provision.kind === 'section') === (block.depth === 0));
  return onLine.filter(
    ({ kind }) => kind !== 'colophon' && (kind !== 'preface' || block.type === 'heading'),
  );
}
