import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Lang } from '../src/i18n/lang.ts';
import { t } from '../src/i18n/translate.ts';
import type { SchemaSet } from '../src/records/publish.ts';
import type { Content } from '../src/rules/content.ts';
import type { SiteContent } from '../src/site/content/content.ts';
import { filePassages } from '../src/site/publishing/file-passages.ts';
import type { Passage } from '../src/site/publishing/passage.ts';
import type { Leak } from '../src/site/publishing/private-scan.ts';
import { createPrivateScan } from '../src/site/publishing/private-values.ts';
import { ROOT } from './command.ts';
import { listFiles } from './files/list-files.ts';
import { pdfWords } from './pdf-words.ts';

/** Holds no words of the records: fonts, pictures and Pagefind's own programs. */
const WORDLESS = /\.(font|png|ico|woff2?|pagefind)$/;
/** One mistake may stand on thousands of pages. */
const MOST_LINES = 100;
const CACHE = join(ROOT, 'node_modules/.cache/dianzhang/pdf-words');

/** The words of the handbook, the messages and the schemas: the product's, not a centre's. */
function* ownWords(): Generator<string> {
  for (const folder of ['src/handbook', 'src/i18n', 'schemas'])
    for (const file of listFiles(join(ROOT, folder)))
      yield readFileSync(join(ROOT, folder, file), 'utf8');
}

async function readPassages(file: string, path: string): Promise<Iterable<Passage>> {
  if (WORDLESS.test(file)) return [];
  const bytes = readFileSync(path);
  if (file.endsWith('.pdf')) return (await pdfWords(bytes, CACHE)).map((text) => ({ text }));
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b; // search fragments
  return filePassages(file, (zipped ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** Every private value found anywhere in a built site: names of files, pages, data, feeds, search fragments, PDF. */
export async function findLeaks(
  folder: string,
  content: Content,
  schemas: SchemaSet,
  site: SiteContent,
): Promise<Leak[]> {
  const scan = createPrivateScan(content, schemas, site, ownWords());
  const leaks: Leak[] = [];
  for (const file of listFiles(folder))
    leaks.push(...scan.scan(file, await readPassages(file, join(folder, file))));
  return leaks;
}

/** A line for each: the published file, and which field of which file it shows; the value itself is told to nobody. */
export function wordLeaks(leaks: readonly Leak[], lang: Lang): string {
  const line = ({ file, kept }: Leak): string =>
    kept
      ? t(lang, 'build.leak-of', { file, ...kept, kind: t(lang, `leak.kind.${kept.kind}`) })
      : t(lang, 'build.leak-identity', { file });
  const lines = leaks.slice(0, MOST_LINES).map((leak) => `  ${line(leak)}`);
  const more = leaks.length - lines.length;
  return [...lines, ...(more > 0 ? [`  ${t(lang, 'build.leak-more', { count: more })}`] : [])].join(
    '\n',
  );
}
