import { readFront } from '../fronts.ts';
import type { Line } from '../line.ts';
import type { Span, Workbench } from '../workbench.ts';

function isWords({ role }: Line): boolean {
  return role !== 'row' && role !== 'markdown-row';
}

/** Indents and spaces at the end of a line; rows of a table keep their tabs. */
export function trimEdges(bench: Workbench): void {
  for (const line of bench.lines.filter(({ role }) => role !== 'row'))
    bench.replaceAll(line, /^\s+|(?<!\s)\s+$/g, () => '', 'edge-spaces');
}

/** `总  则` → 总则; between Latin letters one space stays. */
export function closedUp(words: string): string {
  return words.replace(/(\S)\s+(?=(\S))/g, (_, left: string, right: string) =>
    /[!-~]/.test(left) && /[!-~]/.test(right) ? `${left} ` : left,
  );
}

/** Headings of 编, 章 and 节 are set wide on paper: `第一章　总  则` → 第一章 总则. */
function closeUpHeading(bench: Workbench, line: Line): void {
  const match = /^(第\S+?[编章节])(\s*)(.*)$/.exec(line.text);
  if (!match) return;
  const [whole, number = '', , name = ''] = match;
  const insert = name === '' ? number : `${number} ${closedUp(name)}`;
  if (insert === whole) return;
  const gap = number.length;
  const spans: Span[] = [];
  if (match[2] !== ' ' && name !== '')
    spans.push({ from: gap, to: gap + (match[2]?.length ?? 0), insert: ' ' });
  spans.push(...spansToClose(line.text, whole.length - name.length));
  bench.replace(line, spans, 'heading-spaces');
}

/** The white space that `closedUp` would change, from `start` on. */
export function spansToClose(text: string, start: number): Span[] {
  return [...text.matchAll(/\s+/g)].flatMap(({ index, 0: space }) => {
    if (index < start || index === 0) return [];
    const left = text[index - 1] ?? '';
    const right = text[index + space.length] ?? '';
    const insert = /[!-~]/.test(left) && /[!-~]/.test(right) ? ' ' : '';
    return space === insert ? [] : [{ from: index, to: index + space.length, insert }];
  });
}

/** `第八条 专家` → `第八条　专家`: U+3000, as paper has it. */
function spaceArticle(bench: Workbench, line: Line): void {
  const match = /^(第\S+?条(?:之[一二三四五六七八九十]+)?)(\s*)(?=\S)/.exec(line.text);
  const [whole, number = '', space] = match ?? [];
  if (whole === undefined || space === '　') return;
  const span = { from: number.length, to: whole.length, insert: '　' };
  bench.replace(line, [span], 'article-spaces');
}

/** Two spaces or more, tabs and spaces of typesetting become one space; one U+3000 stays. */
const WIDE = /[^\S\n]{2,}|[\t\u00A0\u2000-\u200A\u202F\u205F]/g;

/** Spaces inside lines, by what the line is. */
export function evenSpaces(bench: Workbench): void {
  for (const line of bench.lines.filter(isWords)) {
    const front = line.role === 'line' ? readFront(line.text) : null;
    if (front === 'part' || front === 'chapter' || front === 'section') closeUpHeading(bench, line);
    if (front === 'article') spaceArticle(bench, line);
    bench.replaceAll(line, WIDE, () => ' ', 'wide-spaces');
  }
}
