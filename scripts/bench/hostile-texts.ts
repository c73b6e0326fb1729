import { importRegulation } from '../../src/regulation/import/import-regulation.ts';
import { readSource, SourceRefused } from '../../src/regulation/import/read-source.ts';

/** A text that is slow to read where any step looks back over all that came before it. */
export interface HostileText {
  name: string;
  file: 'hostile.txt' | 'hostile.html';
  /** `size` repetitions of what makes it hostile. */
  make: (size: number) => string;
  /** As many as anybody would send. */
  size: number;
}

const frame = (words: string): string => `云州市办法\n\n第一条　${words}\n\n第二条　甲乙丙。\n`;

export const HOSTILE_TEXTS: readonly HostileText[] = [
  ...Object.entries<[number, (size: number) => string]>({
    'references in one paragraph': [4_000, (n) => frame(`依照${'第二条、前款和'.repeat(n)}办理。`)],
    'titles never closed': [16_000, (n) => frame('《甲（以下简称'.repeat(n))],
    'one article again and again': [
      16_000,
      (n) => `云州市办法\n\n${'第一条　甲乙丙。\n\n'.repeat(n)}`,
    ],
    'one point again and again': [16_000, (n) => frame(`甲：\n\n${'（一）甲；\n\n'.repeat(n)}`)],
    'paragraphs that name the one before': [16_000, (n) => frame('前款乙丙丁。\n\n'.repeat(n))],
    'blanks in one line': [64_000, (n) => frame(`甲${' '.repeat(n)}乙。`)],
    'wide blanks in one line': [64_000, (n) => frame(`甲${'　'.repeat(n)}乙。`)],
    'empty lines': [64_000, (n) => frame(`甲${'\n'.repeat(n)}乙。`)],
    'lines cut in a sentence': [8_000, (n) => frame(`甲，乙\n${'丙丁戊己，庚辛壬癸\n'.repeat(n)}`)],
    'page numbers': [8_000, (n) => `云州市办法\n\n${'第一条　甲。\n\n— 3 —\n\n'.repeat(n)}`],
    'rows of a table': [8_000, (n) => frame(`甲：\n\n项\t目\n${'甲\t乙\n'.repeat(n)}`)],
  }).map(([name, [size, make]]) => ({ name, size, make, file: 'hostile.txt' as const })),
  {
    name: 'elements inside one another',
    file: 'hostile.html',
    size: 64_000,
    make: (n) => `<html><body>${'<div><span>'.repeat(n / 2)}<p>第一条　甲。</p></body></html>`,
  },
  {
    name: 'paragraphs of a page',
    file: 'hostile.html',
    size: 16_000,
    make: (n) => `<html><body>${'<p>第一条　甲。</p>'.repeat(n)}</body></html>`,
  },
];

/** Imports a hostile text as far as it goes; a page that is refused is done with. */
export async function importHostile({ file, make }: HostileText, size: number): Promise<string> {
  try {
    return importRegulation(await readSource(file, new TextEncoder().encode(make(size)))).text;
  } catch (error) {
    if (error instanceof SourceRefused) return '';
    throw error;
  }
}
