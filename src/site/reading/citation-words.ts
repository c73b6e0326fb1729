import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { versionLabel } from './version-banner.ts';

/**
 * What stands before a provision when it is cited: 《…》（京知公服〔2026〕3号）. Without a 文号, the version of a work that
 * has several is told by its date.
 */
export function citationPrefix(work: LibraryWork, version: LibraryVersion, lang: Lang): string {
  const several = work.versions.length > 1 ? versionLabel(version, lang) : undefined;
  const told = version.documentNumber ?? several;
  const number = told === undefined ? '' : t(lang, 'reading.cite-number', { number: told });
  return t(lang, 'reading.cite', { title: work.title[lang], number });
}
