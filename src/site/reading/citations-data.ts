import type { Reference } from '../../regulation/references/references.ts';
import { listReferences } from '../content/citations.ts';
import type { SiteContent } from '../content/content.ts';

/** A citation in a held text: where it stands, in UTF-16 units of its provision's `text`, and what it means. */
export interface ReferenceData {
  from: Pick<Reference, 'start' | 'end' | 'text'> & {
    work: string;
    version: string;
    provision: string;
  };
  /** `work` is null for a work not held here, known by its title alone; no provisions mean the work as a whole. */
  to: Pick<Reference, 'work' | 'version' | 'provisions' | 'title' | 'documentNumber'>;
}

/** `/data/references.json`. */
export function referencesData({ references }: SiteContent): { references: ReferenceData[] } {
  return {
    references: listReferences(references).map(({ work, version, provision, reference }) => {
      const { start, end, text, doubt: _, ...to } = reference;
      return { from: { work: work.id, version: version.id, provision, start, end, text }, to };
    }),
  };
}
