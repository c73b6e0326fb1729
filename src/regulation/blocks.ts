import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Root, RootContent, Table } from 'mdast';

/** A line of the paper, or one cell of its table; offsets count UTF-16 units in the source. */
export interface Block {
  type: 'heading' | 'line' | 'cell';
  /** 1 to 6 for a heading, the column from 0 for a cell, else 0. */
  depth: number;
  text: string;
  start: number;
  line: number;
  column: number;
  /** The cell stands in the table's header row. */
  header?: true;
}

/** Every CommonMark construct but headings and paragraphs: with them, an indented 第十四条 is a code block or a list item. */
const DISABLED = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** A unified plugin: of Markdown, only headings, paragraphs and tables stay switched on. */
export function remarkPlainLaw(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: DISABLED } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const PARSER = unified().use(remarkParse).use(remarkPlainLaw).freeze();

function trimmedBlock(
  source: string,
  start: number,
  end: number,
  rest: Pick<Block, 'type' | 'depth' | 'header'> & { line: number },
): Block {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  const column = from - source.lastIndexOf('\n', from - 1);
  return { ...rest, text, start: from, column };
}

function readLines(source: string, node: RootContent): Block[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const line = node.position?.start.line ?? 1;
  if (node.type === 'heading') {
    const marks = /^#+/.exec(source.slice(from, to))?.[0].length ?? 0;
    return [trimmedBlock(source, from + marks, to, { type: 'heading', depth: node.depth, line })];
  }
  let start = from;
  const blocks: Block[] = [];
  for (const [index, raw] of source.slice(from, to).split('\n').entries()) {
    // “##第一章 总则”, with the space forgotten, is a heading all the same.
    const marks = /^\s*(#{1,6})(?=[^#\s])/.exec(raw);
    const depth = marks?.[1]?.length ?? 0;
    const place = { type: depth > 0 ? 'heading' : 'line', depth, line: line + index } as const;
    blocks.push(trimmedBlock(source, start + (marks?.[0].length ?? 0), start + raw.length, place));
    start += raw.length + 1;
  }
  return blocks;
}

function readTable(source: string, table: Table): Block[] {
  return table.children.flatMap((row, rowIndex) =>
    row.children.flatMap((cell, column) => {
      const start = cell.children[0]?.position?.start;
      const end = cell.children.at(-1)?.position?.end;
      if (start?.offset === undefined || end?.offset === undefined) return [];
      const place = { type: 'cell', depth: column, line: start.line } as const;
      const block = trimmedBlock(source, start.offset, end.offset, place);
      return [rowIndex === 0 ? { ...block, header: true as const } : block];
    }),
  );
}

/** The blocks of a regulation's Markdown in reading order; every line is one, with or without an empty line between. */
export function readBlocks(source: string): Block[] {
  const root: Root = PARSER.parse(source);
  return root.children
    .flatMap((node) => (node.type === 'table' ? readTable(source, node) : readLines(source, node)))
    .filter((block) => block.text !== '');
}
