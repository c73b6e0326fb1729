import type { ExportInput } from '../regulation/export/export-input.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import { getContent } from './content.ts';

/** What the exports of a version are made from; absolute links in them go to where this build is served. */
export function exportInput(work: LibraryWork, version: LibraryVersion): ExportInput {
  const { asOf, site } = getContent();
  const publicAddress = new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href;
  return { work, version, asOf, publicAddress, publisher: site.publisher };
}
