import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/i18n/lang.ts';
import { escapeMarkdown, markdownCode, markdownLink } from '../../src/report/markdown-escape.ts';
import { MARKER, reportMarkdown } from '../../src/report/markdown.ts';
import { visible } from '../../src/report/words.ts';
import {
  FINDING,
  HOSTILE_FINDING,
  HOSTILE_WORDS,
  MIXED,
  PLAIN,
  report,
  setting,
} from './sample-report.ts';

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}

function withTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const PARSER = unified().use(remarkParse).use(withTables);

function read(text: string): Node[] {
  const root = PARSER.parse(text) as Node;
  const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];
  return walk(root);
}

const of = (nodes: readonly Node[], type: string): Node[] =>
  nodes.filter((node) => node.type === type);

/** The words that a reader sees, without what only keeps them apart. */
const wordsOf = (nodes: readonly Node[]): string =>
  of(nodes, 'text')
    .map(({ value = '' }) => value)
    .join('')
    .replaceAll('\u200B', '');

/** What a host makes of words by itself: addresses, people, issues. */
const LIVE = /(?:https?|ftp):\/\/|www\.|@\w|#\d|\bGH-\d|![0-9]|~\w|%\d|\$\d/i;

describe('reportMarkdown', () => {
  it('counts, then tells by file, errors first, the article quoted and linked', () => {
    expect(
      reportMarkdown(report(FINDING, { ...PLAIN, file: 'content/b.json' }), setting('zh')),
    ).toBe(
      `<!-- dianzhang-check -->
### 典章检查

| 错误 | 警告 | 提示 | 基准日 |
|--:|--:|--:|:--|
| 1 | 1 | 0 | 2026-11-16 |

#### \`content/b.json\`

- **错误** 3:7 [聘期](https://city.example/zh/rules/expert/term-length/) \`expert/term-length\`

  问题：甲。

  处理：乙。

#### \`content/a.json\`

- **警告** 3:7 [聘期](https://city.example/zh/rules/expert/term-length/) \`expert/term-length\`

  问题：甲。（自 2026-05-01 起）

  处理：乙。

  > [《某办法》第一条](https://city.example/zh/regulations/w/2026/#art_1) “应当”
`,
    );
  });

  it('is one table, a heading a file, an item a finding', () => {
    const nodes = read(reportMarkdown(MIXED, setting('en')));
    expect(of(nodes, 'table')).toHaveLength(1);
    expect(of(nodes, 'heading')).toHaveLength(3);
    expect(of(nodes, 'listItem')).toHaveLength(4);
    expect(of(nodes, 'blockquote')).toHaveLength(2);
    expect(of(nodes, 'strong').map(({ children }) => children?.[0]?.value)).toEqual([
      'Error',
      'Warning',
      'Note',
      'Error',
    ]);
  });

  it('says when nothing was found, and what falls due', () => {
    expect(reportMarkdown(report(), setting('en'))).toBe(
      `${MARKER}\n### Dianzhang check\n\nNothing found (as of 2026-11-16).\n`,
    );
    const words = { zh: '届|满', en: 'It | ends' };
    const ahead = [{ on: '2026-12-22', kind: 'term-ends' as const, record: 'a', words }];
    const nodes = read(reportMarkdown({ ...report(), ahead }, setting('en')));
    expect(of(nodes, 'tableCell').map(({ children }) => wordsOf(children ?? []))).toEqual([
      'Day',
      'What',
      '2026-12-22',
      'It | ends',
    ]);
    expect(reportMarkdown({ ...report(), ahead: [] }, setting('en'))).toContain(
      'Nothing falls due',
    );
  });

  it.each(LANGS)('lets no text of a record be more than words (%s)', (lang) => {
    const due = { on: '2026-12-22', kind: 'term-ends' as const, record: 'a' };
    const ahead = [{ ...due, words: HOSTILE_FINDING.message }];
    const text = reportMarkdown({ ...report(HOSTILE_FINDING), ahead }, setting(lang));
    const nodes = read(text);
    expect(of(nodes, 'html').map(({ value }) => value)).toEqual([MARKER]);
    expect(of(nodes, 'image')).toEqual([]);
    expect(of(nodes, 'emphasis')).toEqual([]);
    expect(of(nodes, 'link').map(({ url }) => url)).toEqual([
      `https://city.example/${lang}/rules/expert/term-length/`,
      `https://city.example/${lang}/regulations/w/2026/#art_1`,
    ]);
    expect(of(nodes, 'inlineCode').map(({ value }) => value)).toEqual([
      HOSTILE_FINDING.file,
      'expert/term-length',
    ]);
    expect(of(nodes, 'heading')).toHaveLength(3);
    expect(of(nodes, 'listItem')).toHaveLength(1);
    expect(of(nodes, 'tableCell')).toHaveLength(12);
    expect(of(nodes, 'code')).toEqual([]);
    for (const { value = '' } of of(nodes, 'text')) expect(value).not.toMatch(LIVE);
    for (const words of HOSTILE_WORDS) expect(wordsOf(nodes)).toContain(visible(words));
  });

  it('is no longer than a comment may be, and says what it leaves out; errors are not what it leaves out', () => {
    const many = Array.from({ length: 2000 }, (_, line) => ({ ...FINDING, line: line + 1 }));
    const error = { ...PLAIN, file: 'content/z.json' };
    const ahead = many.map(() => ({
      on: '2026-12-22',
      kind: 'term-ends' as const,
      record: 'a',
      words: { zh: '届满', en: 'ends'.repeat(20) },
    }));
    const text = reportMarkdown({ ...report(...many, error), ahead }, setting('en'));
    expect(text.length).toBeLessThan(65_000);
    const told = text.match(/^- \*\*/gm)?.length ?? 0;
    expect(text).toContain(`${2001 - told} more are not listed here`);
    expect(text).toContain('content/z.json');
  });
});

describe('escaping', () => {
  it('takes nothing from the words', () => {
    expect(wordsOf(read(`x ${escapeMarkdown('a_b*c|d')}`))).toBe('x a_b*c|d');
    expect(escapeMarkdown('三次（含）以上，50% 的 3 - 1。')).toBe('三次（含）以上，50% 的 3 - 1。');
  });

  it('puts code between enough backticks', () => {
    for (const code of ['a', '`', '``a`', ' a ', 'a`b']) {
      const [found] = of(read(markdownCode(code)), 'inlineCode');
      expect(found?.value).toBe(code);
    }
  });

  it('leaves an address no way out of its brackets', () => {
    const nodes = read(markdownLink('a', 'https://e.example/a)b (c) <d>'));
    expect(of(nodes, 'link')).toHaveLength(1);
    expect(wordsOf(nodes)).toBe('a');
    expect(markdownLink('[a]', null)).toBe('\\[a\\]');
  });
});
