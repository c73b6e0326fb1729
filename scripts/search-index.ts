import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { LANGS, type Lang } from '../src/i18n/lang.ts';
import type { SiteContent } from '../src/site/content.ts';
import type { Href } from '../src/site/href.ts';
import { customRecord, searchRecords } from '../src/site/search-records.ts';

/** Ready-made interfaces that come with every bundle; the site has its own. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** Pagefind answers with the errors beside the result. */
function refuseErrors({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

async function writeBundle(records: readonly CustomRecord[], lang: Lang, folder: string) {
  const created = await createIndex({ forceLanguage: lang });
  refuseErrors(created);
  if (!created.index) throw new Error('Pagefind made no index');
  for (const record of records) refuseErrors(await created.index.addCustomRecord(record));
  refuseErrors(await created.index.writeFiles({ outputPath: folder }));
  await created.index.deleteIndex();
  for (const file of UNUSED) rmSync(join(folder, file), { force: true });
}

/** One bundle a language, `<folder>/zh` and `<folder>/en`. */
export async function writeSearchIndex(
  site: SiteContent,
  href: Href,
  folder: string,
): Promise<void> {
  for (const lang of LANGS) {
    const records = searchRecords(site, lang, href).map((record) => customRecord(record, lang));
    await writeBundle(records, lang, join(folder, lang));
  }
  await close();
}
