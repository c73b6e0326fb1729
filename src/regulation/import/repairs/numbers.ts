import { formatChineseNumeral } from '../../../text/chinese-numerals.ts';
import type { Workbench } from '../workbench.ts';

/** `第3条 ` → `第三条 `: a label of an automatic list whose format a converter forgot. */
export function withHanNumber(label: string): string {
  return label.replace(/^第(\d{1,4})(?=[编章节条])/, (_, digits: string) => `第${han(digits)}`);
}

function han(digits: string): string {
  return formatChineseNumeral(Number(digits));
}

/**
 * `第1章 总则` → 第一章, `第22条 【施行日期】` → 第二十二条, at the front of a line only: a reference inside a sentence
 * stays as the authority wrote it.
 */
export function printChineseNumbers(bench: Workbench): void {
  const last = new Map<string, number>();
  for (const line of bench.lines) {
    if (line.role === 'row' || line.role === 'markdown-row') continue;
    const match = /^(\s*第)(\s*(\d{1,4})\s*)([编章节条])(.?)/.exec(line.text);
    if (!match) continue;
    const [, front = '', middle = '', digits = '', unit = '', after = ''] = match;
    const follows = Number(digits) === (last.get(unit) ?? 0) + 1;
    // “第3条规定的…” after a page break is no article, unless it is the next in turn
    if (!follows && !/^[\s　【（(]?$/.test(after)) continue;
    last.set(unit, Number(digits));
    if (unit === '章') last.delete('节');
    const span = { from: front.length, to: front.length + middle.length, insert: han(digits) };
    bench.replace(line, [span], 'arabic-numbers');
  }
}
