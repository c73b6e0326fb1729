import { readFront } from '../fronts.ts';
import type { Line } from '../line.ts';
import type { Workbench } from '../workbench.ts';
import { withHanNumber } from './numbers.ts';

// Controls, soft hyphens and zero-width letters: what a reviewer cannot see and `check` refuses
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFFF9-\uFFFB]+/g;

function printable(letters: string): string {
  const codes = [...letters].map((letter) => letter.codePointAt(0)?.toString(16).toUpperCase());
  return codes.map((code) => `U+${code?.padStart(4, '0')}`).join(' ');
}

export function dropInvisibleCharacters(bench: Workbench): void {
  for (const line of [...bench.lines]) {
    const found = [...line.text.matchAll(INVISIBLE)];
    if (found.length === 0) continue;
    const spans = found.map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
      insert: '',
    }));
    const edits = bench.edit(line, spans);
    const before = printable(found.map(([letters]) => letters).join(''));
    bench.record('invisible-characters', line, { before, edits });
    if (line.text.trim() === '') bench.lines.splice(bench.indexOf(line), 1);
  }
}

export function askAboutUnreadableCharacters(bench: Workbench): void {
  for (const line of bench.lines.filter(({ text }) => text.includes('\uFFFD')))
    bench.ask('unreadable-characters', line, { count: line.text.split('\uFFFD').length - 1 });
}

/** `[bookmark: _Toc30627]`, `[書籤: …]`: left by tools that turn Word files into text. */
const BOOKMARK = /\[(?:bookmark|书签|書籤)\s*[:：][^\][]*\]/gi;

export function dropBookmarks(bench: Workbench): void {
  for (const line of bench.lines) bench.replaceAll(line, BOOKMARK, () => '', 'bookmarks');
}

/** Whether the whole text came through a converter that writes Markdown: it has `## headings` or `**bold**`. */
function isConvertedMarkdown(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => /^#{1,6}[ \t]+\S/.test(text) || /\*\*[^*]+\*\*/.test(text));
}

/** `## 一、…` → a heading of that depth; `**四、**` → 四、; `1\. ` → 1. */
export function dropMarkdownMarks(bench: Workbench): void {
  if (!isConvertedMarkdown(bench.lines)) return;
  for (const line of bench.lines) {
    const marks = /^\s*(#{1,6})[ \t]+(?=\S)/.exec(line.text);
    if (marks) line.depth = marks[1]?.length ?? 0;
    const closing = marks ? '|(?:(?<![ \\t])[ \\t]+#+\\s*$)' : '';
    const pattern = new RegExp(
      `^\\s*#{1,6}[ \\t]+(?=\\S)|\\*\\*(?=[^*\\s])|(?<=[^*\\s])\\*\\*|\\\\(?=[.\\-*_()#\\[\\]])${closing}`,
      'g',
    );
    bench.replaceAll(line, pattern, () => '', 'markdown-marks');
  }
}

/** The numbers that Word or a browser prints of itself, typed; an Arabic 第1条 as the paper has it is made even later. */
export function typeAutomaticNumbers(bench: Workbench): void {
  for (const line of bench.lines) {
    const typed = line.labels.filter(({ at, text }) => {
      // “<ol><li>（一）…”: the author typed his own, and hid the list's
      const repeats = /^\d+\. $/.test(text) && readFront(line.text.slice(at)) !== null;
      return !repeats;
    });
    const spans = typed.map(({ at, text }) => ({ from: at, to: at, insert: withHanNumber(text) }));
    bench.replace(line, spans, 'automatic-numbers');
    line.labels = [];
  }
}
