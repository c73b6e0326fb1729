import type { Translation } from '../generated/translation.ts';
import { readBlocks, type Block } from './blocks.ts';
import type { Provision, Regulation } from './provision.ts';

export interface TranslatedProvision {
  number: string | null;
  heading: string | null;
  text: string;
  status: 'machine' | 'reviewed' | 'official';
  /** The Chinese has changed since it was translated. */
  stale: boolean;
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
  /** Whether it is recorded which Chinese was translated. */
  recorded: boolean;
}

// “Chapter II …”, “Article 8　…”, “(3) …”, “3. …”, “III. …”
const NUMBER =
  /^(Chapter [IVXLC]+|Section \d+|Article \d+(?:-\d+)?|\([0-9a-z]+\)|\d+\.|[IVXLC]+\.)[\s　]*/;

/** What a block is, so far as the two languages must agree: heading depth, article, point, line or cell. */
function kindOf(block: Block, number: string | null): string {
  if (block.type !== 'line') return `${block.type} ${block.depth}`;
  if (number === null) return 'paragraph';
  if (/^(第.*条|Article)/.test(number)) return 'article';
  return /^[（(]/.test(number) ? 'point' : 'item';
}

function splitEnglish(text: string): { number: string | null; rest: string } {
  const match = NUMBER.exec(text);
  return { number: match?.[1] ?? null, rest: text.slice(match?.[0].length ?? 0) };
}

function share(
  provisions: readonly Provision[],
  english: { number: string | null; rest: string },
): Array<Pick<TranslatedProvision, 'number' | 'heading' | 'text'>> {
  const caption = /^\[([^\]]+)\]\s*/.exec(english.rest); // “[Purpose] These Measures …”
  return provisions.map((provision, index) => {
    const number = index === 0 ? english.number : null;
    if (provision.text === '') {
      const alone = provisions.length === 1;
      return { number, heading: caption?.[1] ?? (alone ? english.rest : null), text: '' };
    }
    return { number, heading: null, text: english.rest.slice(caption?.[0].length ?? 0) };
  });
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
  const aligned: AlignedTranslation = { title: '', provisions: new Map(), breaks: [], recorded };
  for (let index = 0; index < Math.max(zhBlocks.length, enBlocks.length); index++) {
    const zh = zhBlocks[index];
    const en = enBlocks[index];
    const provisions = zh ? provisionsOf(zh, byPlace.get(zh.line) ?? []) : [];
    const parts = splitEnglish(en?.text ?? '');
    const expected = zh ? kindOf(zh, provisions[0]?.number ?? null) : '–';
    const found = en ? kindOf(en, parts.number) : '–';
    if (expected !== found) {
      const { line, column } = en ?? enBlocks.at(-1) ?? { line: 1, column: 1 };
      aligned.breaks.push({ line, column, expected, found });
      break;
    }
    if (zh?.line === chinese.regulation.titleLine) aligned.title = en?.text ?? '';
    const shares = share(provisions, parts);
    for (const [at, provision] of provisions.entries()) {
      const known = record?.provisions[provision.eId];
      const status = known?.status ?? 'machine';
      const hasWords = provision.text !== '' || provision.heading !== null;
      const stale = hasWords && record !== null && known?.textHash !== provision.textHash;
      const words = shares[at];
      if (words) aligned.provisions.set(provision.eId, { ...words, status, stale });
    }
  }
  return aligned;
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
