import type { Lang } from '../i18n/lang.ts';
import { citeProvision } from '../regulation/cite.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import { resolveReferences } from '../regulation/references.ts';
import { besideOf, collectCitations } from './citations.ts';
import type { SiteContent } from './content.ts';
import type { Href } from './href.ts';
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
  const references = resolveReferences(content.works, work, version);
  const citations = collectCitations(content, work.id, version.id);
  const cite = (eId: string): string => citeProvision(version.regulation, eId)?.[lang] ?? eId;
  const beside = (eIds: readonly string[]) => {
    const whole = cite(eIds[0] ?? '');
    // 第八条第（三）项 beside 第八条 is 第（三）项.
    const where = (eId: string) => cite(eId).replace(whole, '').replace(/^, /, '') || null;
    return besideOf(eIds, citations, content, { lang, href, where });
  };
  return {
    reading: readingView({ lang, work, version, href, beside, references }),
    facts: versionFacts(work, version, content.asOf, lang, href),
  };
}
