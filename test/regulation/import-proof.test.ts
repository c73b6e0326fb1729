import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importRegulation } from '../../src/regulation/import/import-regulation.ts';
import { proveImport } from '../../src/regulation/import/prove.ts';
import { readSource, SourceRefused } from '../../src/regulation/import/read-source.ts';
import { readTextLines } from '../../src/regulation/import/read-text.ts';
import { Workbench } from '../../src/regulation/import/workbench.ts';

const RUNS = Number(process.env['FC_RUNS'] ?? 300);

/** What texts as received are made of, damage and all. */
const PIECES = [
  ...[
    '第1章 ',
    '第一章　总  则',
    '第二条 ',
    '第3条 【目的】',
    '第三条规定的',
    '一、',
    '（一）',
    '1. ',
    '——',
  ],
  ...[
    '临江市知识产权局',
    '关于印发',
    '《临江市办法》',
    '的通知',
    '管理办法',
    '（试行）',
    '（征求意见稿）',
  ],
  ...[
    '为了规范工作',
    '，',
    '。',
    '；',
    '：',
    '”',
    '）',
    '|',
    '\t',
    ' ',
    '　',
    '\u200b',
    '\ufeff',
    '\\',
    '**',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\n---\n',
    '\n— 2 —\n',
    '\n3\n',
    '# ',
    '## ',
    '[bookmark: _Toc1]',
  ],
  ...[
    '临知发〔2026〕1号',
    '2026年1月5日',
    '自2026年2月1日起施行',
    '附表',
    '附件1',
    '| a | b |\n| --- | --- |',
  ],
  ...[
    '当前位置：首页>正文',
    '发布时间：2026-01-02',
    '字号：大 中 小',
    '虚ICP备1号',
    '文号：',
    'A b',
    '😀',
  ],
];

const damagedText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

describe('for any text', () => {
  const texts = fc.oneof(damagedText, fc.string({ unit: 'grapheme', maxLength: 200 }));

  test('the import does not throw, and its proof holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = { kind: 'text', encoding: 'UTF-8', changes: [], questions: [] } as const;
        const read = { ...source, ...readTextLines(text), changes: [], questions: [] };
        const imported = importRegulation(read);
        expect(imported.proof).toMatchObject({ holds: true });
      }),
      { numRuns: RUNS },
    );
  });

  test('so it is for the page that holds it', async () => {
    fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const page = `<body><p>第一条 ${text}</p><table><tr><td>${text}<td>b<tr><td>c</table>`;
        const source = await readSource('page.html', new TextEncoder().encode(page));
        expect(importRegulation(source).proof).toMatchObject({ holds: true });
      }),
      { numRuns: RUNS },
    );
  });
});

test('for any bytes, a file is read or refused with a reason', async () => {
  const names = fc.constantFrom('a.txt', 'a.docx', 'a.html', 'a');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, async (bytes, name) => {
      const read = await readSource(name, bytes).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(SourceRefused);
    }),
    { numRuns: RUNS },
  );
});

describe('the proof fails', () => {
  const source = '第一条 甲。\n第二条 乙。\n';
  const workbench = (): Workbench => new Workbench(readTextLines(source));

  test('where a character is lost, and says in which line of the source', () => {
    expect(proveImport(source, '第一条 甲。\n第二条 。\n', [])).toMatchObject({
      holds: false,
      line: 2,
    });
  });

  test('where a character is added at the end', () => {
    expect(proveImport(source, `${source}丙`, []).holds).toBe(false);
  });

  test('where the same characters stand in another order', () => {
    expect(proveImport(source, '第二条 乙。\n第一条 甲。\n', []).holds).toBe(false);
  });

  test('where a repair changes a line past the record', () => {
    const bench = workbench();
    const [line] = bench.lines;
    if (line) line.text = '第一条 丁。';
    const text = bench.lines.map((each) => each.text).join('\n');
    expect(proveImport(source, text, bench.changes)).toMatchObject({ holds: false, line: 1 });
  });

  test('where a recorded change was not made', () => {
    const bench = workbench();
    const [line] = bench.lines;
    if (line) bench.drop(line, 'told');
    expect(proveImport(source, source, bench.changes).holds).toBe(false);
  });

  test('where a record says that something stood there which did not', () => {
    const edits = [{ at: 0, remove: '丙', insert: '', order: 0 }];
    expect(proveImport(source, source, [{ edits }]).holds).toBe(false);
  });

  test('and holds where each change is recorded', () => {
    const bench = workbench();
    for (const line of bench.lines)
      bench.replaceAll(line, /[甲乙]/g, ([letter]) => (letter === '甲' ? '丙' : ''), 'told');
    const text = bench.lines.map((each) => each.text).join('\n');
    expect(text).toBe('第一条 丙。\n第二条 。');
    expect(proveImport(source, text, bench.changes)).toEqual({ holds: true, compared: 9 });
  });
});
