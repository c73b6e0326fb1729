const HAN = '[〇零一二三四五六七八九十百千两]+';
const NUMBER = `(?:${HAN}|\\d+)`;

export type Front =
  'part' | 'chapter' | 'section' | 'article' | 'level' | 'bracketed' | 'numbered' | 'dash' | 'mark';

/** What may stand before a line of a regulation, Arabic numbers of automatic lists among them. */
const FRONTS: ReadonlyArray<readonly [Front, RegExp]> = [
  // “第一编 总则”; “第2章 体系建设”, never “第三章规定的”
  ['part', new RegExp(`^第\\s*${NUMBER}\\s*编(?![规所的、至和或中])`)],
  ['chapter', new RegExp(`^第\\s*${NUMBER}\\s*章(?![规所的、至和或中])`)],
  ['section', new RegExp(`^第\\s*${NUMBER}\\s*节(?![规所的、至和或中])`)],
  // “第八条　专家”, “第2条 【定义】”, “第八条之一 …”, never “第三条规定的”, “第七条、第十一条”
  [
    'article',
    new RegExp(`^第\\s*${NUMBER}\\s*条(?:之${HAN}[\\s　]|(?![规所的、至和或中第之，。；]))`),
  ],
  ['level', new RegExp(`^${HAN}、`)], // “一、总体要求”
  ['bracketed', new RegExp(`^[（(]\\s*${NUMBER}\\s*[）)]`)], // “（一）”, “(1)”
  ['numbered', /^\d{1,3}[.．、](?!\d)/], // “1. 引进”, never “3.5 倍”
  ['dash', /^(?:——|[①-⑳●■◆•·])/], // “——引进”
  ['mark', /^附[件表录图]/], // “附件1”, “附表”
];

/** What the front of a line says that it begins, or null for plain words. */
export function readFront(text: string): Front | null {
  const words = text.trim();
  return FRONTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Fronts that stand above the articles or are articles. */
export function isArticleUnit(front: Front | null): boolean {
  return front === 'part' || front === 'chapter' || front === 'section' || front === 'article';
}

/** The line is a sentence's end: `。`, `；`, `：” …, or a sentence in brackets after one. */
export function endsClosed(text: string): boolean {
  return /[。；：？！…;:?!]["”’'）)》】]*$|[。；][（(][^（）()]*[）)]$/.test(text.trim());
}

/** `京知公服〔2026〕3号`, `国知发保字[2021]33号` alone on a line. */
export function readDocumentNumber(text: string): string | null {
  const words = text.trim();
  const pattern = /^[\p{Script=Han}（）()]{1,24}[〔[（(【]\d{4}[〕\]）)】]\s*第?\s*\d{1,5}\s*号$/u;
  return pattern.test(words) ? words : null;
}

const ORGAN =
  /(?:局|委|部|厅|署|会|院|府|办|办公室|办公厅|中心|银行|室|所|社|团|总队|集团|公司|大学)$/;

/** The words could be the name of an authority: `国家知识产权局`. */
export function endsAsOrgan(text: string): boolean {
  return ORGAN.test(text.trim());
}

/** A letterhead, `北京市知识产权局文件`. */
export function isLetterhead(text: string): boolean {
  return /文件$/.test(text.trim()) && endsAsOrgan(text.trim().replace(/(?:行政规范性)?文件$/, ''));
}
