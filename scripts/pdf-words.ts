import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';

/** Raised when a PDF is read in another way. */
const READING = 1;
/** Two items of a line further apart than this share of their height are two cells. */
const GAP = 0.6;

interface Item {
  str?: string;
  hasEOL?: boolean;
  width?: number;
  height?: number;
  transform?: number[];
}

/** The cells of a page's lines, and the whole page for what runs over a line's end. */
function cellsOf(items: readonly Item[]): string[] {
  const cells: string[] = [];
  let cell = '';
  let end: number | null = null;
  for (const { str = '', hasEOL, width = 0, height = 0, transform = [] } of items) {
    const start = transform[4] ?? 0;
    if (end !== null && Math.abs(start - end) > GAP * Math.max(height, 1)) {
      cells.push(cell);
      cell = '';
    }
    cell += str;
    end = start + width;
    if (!hasEOL) continue;
    cells.push(cell);
    [cell, end] = ['', null];
  }
  const all = [...cells, cell].filter((each) => each.trim() !== '');
  return all.length > 1 ? [...all, all.join('')] : all;
}

async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(bytes);
  const words: string[] = [];
  const { info } = await document.getMetadata();
  for (const value of Object.values(info as Record<string, unknown>))
    if (typeof value === 'string') words.push(value);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    words.push(...cellsOf(items as Item[]));
    const notes = (await page.getAnnotations()) as Array<Record<string, unknown>>;
    for (const note of notes)
      for (const key of ['fieldValue', 'alternativeText', 'url', 'contentsObj', 'fieldName']) {
        const value = note[key];
        if (typeof value === 'string') words.push(value);
        else if (typeof value === 'object' && value !== null && 'str' in value)
          words.push(String(value.str));
      }
  }
  return words;
}

/** What a PDF says: lines and cells, field values and notes. Read once for the same bytes; `cache` may be deleted. */
export async function pdfWords(bytes: Uint8Array, cache: string): Promise<string[]> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = join(cache, `${hash}-${READING}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as string[];
  } catch {
    const words = await readPdf(new Uint8Array(bytes));
    mkdirSync(cache, { recursive: true });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, JSON.stringify(words));
    renameSync(part, file);
    return words;
  }
}
