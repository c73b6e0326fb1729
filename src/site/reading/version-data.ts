import type { Bilingual } from '../../i18n/lang.ts';
import type { Dates } from '../../generated/work.ts';
import { exportPlainText } from '../../regulation/export/plain-text.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { Provision } from '../../regulation/provision.ts';
import type { Reference } from '../../regulation/references/references.ts';
import type { Citation, CitedBy } from '../content/citations.ts';

/** A provision as the data gives it: its own words verbatim, and who names it. */
export interface ProvisionData extends Provision {
  /** The citations in its words: offsets in UTF-16 units, and what they mean. */
  references: Reference[];
  citedBy: readonly Citation[];
}

/** `/data/regulations/<work>/<version>.json`. */
export interface VersionData {
  work: string;
  version: string;
  profile: string;
  title: Bilingual;
  documentNumber: string | null;
  issuers: Bilingual[];
  dates: Dates;
  /** Who names the text as a whole. */
  citedBy: readonly Citation[];
  /** The whole as it is printed, every character: titles, brackets and table heads too, which no provision holds. */
  text: string;
  provisions: ProvisionData[];
}

export function versionData(
  work: LibraryWork,
  version: LibraryVersion,
  citedBy: CitedBy,
  references: ReadonlyMap<string, Reference[]>,
): VersionData {
  return {
    work: work.id,
    version: version.id,
    profile: work.profile,
    title: work.title,
    documentNumber: version.documentNumber ?? null,
    issuers: work.issuers,
    dates: version.dates,
    citedBy: citedBy.get('') ?? [],
    text: exportPlainText(version.regulation),
    provisions: version.regulation.provisions.map((provision) => ({
      ...provision,
      references: references.get(provision.eId) ?? [],
      citedBy: citedBy.get(provision.eId) ?? [],
    })),
  };
}
