import { formatChineseNumeral, parseChineseNumeral } from '../text/chinese-numerals.ts';
import type { Profile, ProvisionKind } from './provision.ts';

/** What the front of a line says about it: `第八条`, `（一）`, `1.` … */
export interface Marker {
  kind: ProvisionKind;
  /** Depth within its profile, the smaller the higher; a paragraph is deeper than what it may follow. */
  rank: number;
  /** As printed, `第八条`. */
  number: string;
  value: number;
  /** The 一 of 第八条之一, else 0. */
  inserted: number;
  /** How a number of this style is printed. */
  print: (value: number) => string;
  /** UTF-16 units of the line that number and white space take. */
  length: number;
}

interface Style {
  kind: ProvisionKind;
  rank: number;
  pattern: RegExp;
  print: (value: number) => string;
}

const HAN = '[〇零一二三四五六七八九十百千]+';

const ARTICLE_STYLES: readonly Style[] = [
  // “第一编 总则”
  { kind: 'part', rank: 0.5, pattern: style(`第(${HAN})编`), print: (n) => `第${han(n)}编` },
  // “第一章 总则”, “第十二章”
  { kind: 'chapter', rank: 1, pattern: style(`第(${HAN})章`), print: (n) => `第${han(n)}章` },
  // “第二节 监督”
  { kind: 'section', rank: 2, pattern: style(`第(${HAN})节`), print: (n) => `第${han(n)}节` },
  // “第八条　专家入库条件：”, “第八条之一 …”, “第12条 …”; not “第七条规定的职责，…”, which only cites one
  {
    kind: 'article',
    rank: 3,
    pattern: style(
      `第(${HAN}|\\d+)条(?:之(${HAN}))?(?!规定|所[列述称]|[、和及与或至]?第|[的款项]|中的)`,
    ),
    print: (n) => `第${han(n)}条`,
  },
  // “（三）年龄在65周岁以下”, “(三) …”
  { kind: 'point', rank: 5, pattern: style(`[（(](${HAN})[）)]`), print: (n) => `（${han(n)}）` },
  // “1.按照要求”, “2．…”, “3、…”; never “3.5 倍”
  { kind: 'indent', rank: 6, pattern: style(`(\\d+)[.．、](?!\\d)`), print: (n) => `${n}.` },
];

const OUTLINE_STYLES: readonly Style[] = [
  // “一、总体要求”
  { kind: 'level', rank: 1, pattern: style(`(${HAN})、`), print: (n) => `${han(n)}、` },
  // “（一）加强组织领导”, “(一) 指导思想和原则。”
  { kind: 'level', rank: 2, pattern: style(`[（(](${HAN})[）)]`), print: (n) => `（${han(n)}）` },
  // “12. 发展知识产权服务业新业态。”
  { kind: 'level', rank: 3, pattern: style(`(\\d+)[.．、](?!\\d)`), print: (n) => `${n}.` },
  // “（1）…”
  { kind: 'level', rank: 4, pattern: style(`[（(](\\d+)[）)]`), print: (n) => `（${n}）` },
];

/** The rank of a paragraph: under its article, above its points; in an outline, under every level. */
export const PARAGRAPH_RANK: Record<Profile, number> = { articles: 4, outline: 9 };

function style(number: string): RegExp {
  return new RegExp(`^(${number})[ \\t　]*`);
}

function han(value: number): string {
  return formatChineseNumeral(value);
}

function numeral(printed: string | undefined): number | null {
  if (printed === undefined) return 0;
  return /^\d+$/.test(printed) ? Number(printed) : parseChineseNumeral(printed);
}

/** The marker at the front of `text`, or null for a plain paragraph. */
export function readMarker(profile: Profile, text: string): Marker | null {
  for (const { pattern, ...rest } of profile === 'articles' ? ARTICLE_STYLES : OUTLINE_STYLES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = numeral(match[2]);
    const inserted = numeral(match[3]);
    if (value === null || inserted === null) continue;
    return { ...rest, number: match[1] ?? '', value, inserted, length: match[0].length };
  }
  return null;
}

/** The number of an attachment's item: `1.按照要求…`. */
export function readItemMarker(text: string): Marker | null {
  const marker = readMarker('articles', text);
  return marker?.kind === 'indent' ? { ...marker, kind: 'item' } : null;
}

/** `附件`, `附表1`, `附件二：…` at the front of a heading, or null. */
export function readAttachmentMark(text: string): string | null {
  // “附表 工作站考核指标”, “附件1：…”
  return /^(附[件表录图][\d一二三四五六七八九十]*)[ 　：:]*/.exec(text)?.[0] ?? null;
}
