import type { Bilingual } from '../../i18n/lang.ts';
import { regulationPath } from '../address.ts';
import type { LibraryVersion, LibraryWork } from '../library.ts';

/** All that an export is made from: the same input gives the same bytes. */
export interface ExportInput {
  work: LibraryWork;
  version: LibraryVersion;
  /** YYYY-MM-DD: the day whose status is told. */
  asOf: string;
  /** Of the site with its base path, `https://centre.example` or `https://centre.example/sub`. */
  publicAddress: string;
  /** Who publishes the site; null leaves it out. */
  publisher: Bilingual | null;
}

const trimSlash = (address: string): string => address.replace(/\/+$/, '');

/** The permalink of a version or of one provision in it, in either language. */
export function permalink(input: ExportInput, eId?: string, lang: 'zh' | 'en' = 'zh'): string {
  const { work, version, publicAddress } = input;
  return `${trimSlash(publicAddress)}/${lang}/${regulationPath(work.id, version.id, eId)}`;
}

/** The address of the work, whatever its versions, or of another held on the same site. */
export function workAddress({ work, publicAddress }: ExportInput, id = work.id): string {
  return `${trimSlash(publicAddress)}/zh/regulations/${id}/`;
}

/** Where an export itself is served, by its extension: `akn.xml`, `jsonld`, `json`, `txt`. */
export function dataAddress({ work, version, publicAddress }: ExportInput, kind: string): string {
  return `${trimSlash(publicAddress)}/data/regulations/${work.id}/${version.id}.${kind}`;
}
