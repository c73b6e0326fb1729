import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { LANGS, type Lang } from '../src/i18n/lang.ts';
import type { SiteContent } from '../src/site/content/content.ts';
import type { Href } from '../src/site/page/href.ts';
import { makeAnswerBook } from '../src/site/search/answer-book.ts';
import { makeCitationBook } from '../src/site/search/citation-book.ts';
import { makeCatalogue } from '../src/site/search/search-catalogue.ts';
import { handbookRecord } from '../src/site/search/search-handbook.ts';
import {
  customRecord,
  searchRecords,
  type SearchRecord,
} from '../src/site/search/search-records.ts';

/** Ready-made interfaces that come with every bundle; the site has its own. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
];

/** Pagefind answers with the errors beside the result. */
function refuseErrors({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

async function writeBundle(records: readonly CustomRecord[], lang: Lang, folder: string) {
  // Without a stemmer, which would take “municipality” for “municipal” in a quoted phrase.
  const created = await createIndex({ forceLanguage: lang === 'zh' ? lang : 'unknown' });
  refuseErrors(created);
  if (!created.index) throw new Error('Pagefind made no index');
  for (const record of records) refuseErrors(await created.index.addCustomRecord(record));
  refuseErrors(await created.index.writeFiles({ outputPath: folder }));
  await created.index.deleteIndex();
  for (const file of UNUSED) rmSync(join(folder, file), { force: true });
}

/** What stands before the JSON of a fragment, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** The index gives each record an id only when it writes it: read back from what was written. */
function writeCatalogue(records: readonly SearchRecord[], lang: Lang, folder: string): void {
  const byUrl = new Map(records.map((record) => [customRecord(record, lang).url, record]));
  const entries = readdirSync(join(folder, 'fragment')).map((file) => {
    const packed = readFileSync(join(folder, 'fragment', file));
    const json = gunzipSync(packed).toString('utf8').slice(SIGNATURE.length);
    const record = byUrl.get((JSON.parse(json) as { url: string }).url);
    if (!record) throw new Error(`The index holds ${file}, which was not put in`);
    const { kind, title, heading } = record;
    return [basename(file, '.pf_fragment'), { kind, title, heading }] as const;
  });
  if (entries.length !== records.length)
    throw new Error(`${records.length} records went into the index, ${entries.length} came out`);
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(makeCatalogue(new Map(entries))));
}

const HANDBOOK = join('src', 'handbook');

/** The pages of the handbook, which belong to the product and not to the content. */
export function handbookRecords(root: string, lang: Lang, href: Href): SearchRecord[] {
  const folder = join(root, HANDBOOK, lang);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) =>
      handbookRecord(
        readFileSync(join(folder, file), 'utf8'),
        href.handbook(lang, basename(file, '.mdx')),
      ),
    );
}

/** One bundle a language, `<folder>/zh` and `<folder>/en`. */
export async function writeSearchIndex(
  site: SiteContent,
  href: Href,
  root: string,
  folder: string,
): Promise<void> {
  for (const lang of LANGS) {
    const records = [...searchRecords(site, lang, href), ...handbookRecords(root, lang, href)];
    const bundle = join(folder, lang);
    await writeBundle(
      records.map((record) => customRecord(record, lang)),
      lang,
      bundle,
    );
    writeCatalogue(records, lang, bundle);
    const books = {
      answers: makeAnswerBook(site, records, lang, href),
      citations: makeCitationBook(site, lang, href),
    };
    for (const [name, book] of Object.entries(books))
      writeFileSync(join(bundle, `${name}.json`), JSON.stringify(book));
  }
  await close();
}
