import { readFront } from './fronts.ts';
import type { Line } from './line.ts';
import type { Profile } from '../provision.ts';
import type { Workbench } from './workbench.ts';

/** `# ` for titles and annexes, `## ` for 编, 章 and 一、, `### ` for 节; the rest of a regulation has no marks. */
function marksOf({ role, text }: Line, profile: Profile | null): string {
  if (role === 'title' || role === 'attachment') return '# ';
  if (role !== 'line') return '';
  const front = readFront(text);
  if (profile === 'outline') return front === 'level' && isShort(text) ? '## ' : '';
  if (profile !== 'articles') return '';
  if (front === 'part' || front === 'chapter') return '## ';
  return front === 'section' ? '### ' : '';
}

/** `一、总体要求` is a heading; `一、申请人应当…。` is a paragraph. */
function isShort(text: string): boolean {
  return text.length <= 60 && !/[。；]$/.test(text);
}

export function markHeadings(bench: Workbench, profile: Profile | null): void {
  for (const line of bench.lines) {
    const marks = marksOf(line, profile);
    if (marks !== '') bench.replace(line, [{ from: 0, to: 0, insert: marks }], 'heading-marks');
  }
}

/** The lines as `zh.md`: an empty line between paragraphs, none between the rows of a table. */
export function renderText(lines: readonly Line[]): string {
  const text = lines.map((line, index) => {
    const before = lines[index - 1];
    const sameTable = line.table > 0 && line.table === before?.table;
    return `${index === 0 ? '' : sameTable ? '\n' : '\n\n'}${line.text}`;
  });
  return lines.length === 0 ? '' : `${text.join('')}\n`;
}
