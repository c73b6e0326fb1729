import type { SearchRecord } from './search-records.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
// `## 怎样核验`, `| 名称 | 内容 |`, `- **有效**：…`, `[核验页](/zh/verify/)`, `<Figure … />`, `import … from '…';`
const MARKS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:import|export) .*$/gm, ''],
  [/<\/?[A-Z][^>]*>/g, ''],
  [/!?\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/^\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+/gm, ''],
  [/^\|?[\s:|-]+\|[\s:|-]*$/gm, ''],
  [/\|/g, ' '],
  [/[`*_]{1,3}(?=\S)|(?<=\S)[`*_]{1,3}/g, ''],
];

function fieldOf(frontMatter: string, name: string): string {
  return (
    new RegExp(`^${name}: *(.*)$`, 'm').exec(frontMatter)?.[1]?.replace(/^(['"])(.*)\1$/, '$2') ??
    ''
  );
}

/** The words of a page of the handbook, from its source: a block a line, without the marks of Markdown. */
export function handbookRecord(source: string, url: string): SearchRecord {
  const [whole = '', frontMatter = ''] = FRONT_MATTER.exec(source) ?? [];
  const words = MARKS.reduce(
    (text, [mark, to]) => text.replace(mark, to),
    source.slice(whole.length),
  );
  const [title, lede] = [fieldOf(frontMatter, 'title'), fieldOf(frontMatter, 'lede')];
  const blocks = [title, lede, ...words.split('\n').map((line) => line.trim())];
  return {
    url,
    kind: 'handbook',
    title,
    heading: '',
    blocks: blocks.filter(Boolean).map((text) => ({ id: '', text })),
  };
}
