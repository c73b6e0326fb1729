import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import type { SchemaSet } from '../src/records/publish.ts';
import type { Content } from '../src/rules/content.ts';
import type { SiteContent } from '../src/site/content/content.ts';
import { createPrivateScanner, findPrivateValues } from '../src/site/publishing/private-scan.ts';
import { collectPrivateValues } from '../src/site/publishing/private-values.ts';

export interface Leak {
  /** Relative to the built site. */
  file: string;
  value: string;
}

/** Holds no words of the records: fonts and Pagefind's own programs. */
const WORDLESS = /\.(font|png|ico|pagefind)$/;

async function readWords(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith('.pdf')) {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(document, { mergePages: true });
    return text;
  }
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b; // search fragments
  return (zipped ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Every private value found anywhere in a built site, search fragments unpacked and PDF text extracted. */
export async function findLeaks(
  folder: string,
  content: Content,
  schemas: SchemaSet,
  site: SiteContent,
): Promise<Leak[]> {
  const scanner = createPrivateScanner(collectPrivateValues(content, schemas, site));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !WORDLESS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const leaks: Leak[] = [];
  for (const path of files) {
    const file = path.slice(folder.length + 1).replaceAll('\\', '/');
    for (const value of findPrivateValues(scanner, await readWords(path)))
      leaks.push({ file, value });
  }
  return leaks;
}
