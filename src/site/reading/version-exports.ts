import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { Href } from '../page/href.ts';

/** The forms a version is published in beside its pages: the end of the file's name, and the media type. */
export const EXPORT_FORMATS = [
  { extension: 'json', type: 'application/json' },
  { extension: 'akn.xml', type: 'application/akn+xml' },
  { extension: 'jsonld', type: 'application/ld+json' },
  { extension: 'txt', type: 'text/plain' },
  { extension: 'pdf', type: 'application/pdf' },
] as const;

export interface ExportLink {
  type: string;
  href: string;
  label: string;
}

/** For the head of a version's pages and the foot of its facts. */
export function exportLinks(
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): ExportLink[] {
  return EXPORT_FORMATS.map(({ extension, type }) => ({
    type,
    href: href.data(`regulations/${work.id}/${version.id}.${extension}`),
    label: t(lang, `reading.export-${extension}`),
  }));
}
