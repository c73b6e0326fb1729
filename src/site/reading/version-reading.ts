import type { Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion, type LibraryVersion, type LibraryWork } from '../../regulation/library.ts';
import type { Reference } from '../../regulation/references/references.ts';
import { besideOf } from './citations-beside.ts';
import { citedByOf, referencesOf } from '../content/citations.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { previewProvisions } from './provision-preview.ts';
import { readingView, type ReadingView } from './reading-view.ts';
import { versionFacts, type VersionFacts } from './work-view.ts';

/** All that the page of one version shows. */
export function versionReading(
  content: SiteContent,
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): { reading: ReadingView; facts: VersionFacts } {
  const references = referencesOf(content.references, work.id, version.id);
  const citedBy = citedByOf(content.citations, work.id, version.id);
  const cite = (eId: string): string => citeProvision(version.regulation, eId)?.[lang] ?? eId;
  const beside = (eIds: readonly string[]) => {
    const whole = cite(eIds[0] ?? '');
    // 第八条第（三）项 beside 第八条 is 第（三）项.
    const where = (eId: string) => cite(eId).replace(whole, '').replace(/^, /, '') || null;
    const page = { lang, href, work: work.id, version: version.id, where };
    return besideOf(eIds, citedBy, content, page);
  };
  const preview = (reference: Reference): string | null => {
    const target = findVersion(content.works, reference.work ?? '', reference.version ?? '');
    return target ? previewProvisions(target, reference.provisions, lang) : null;
  };
  return {
    reading: readingView({ lang, work, version, href, beside, references, preview }),
    facts: versionFacts(work, version, content.asOf, lang, href),
  };
}
