import type { Bilingual } from '../i18n/lang.ts';

export type Level = 'error' | 'warning' | 'note';

/** The authority of a finding: where the words that demand it stand. */
export interface Basis {
  work: string;
  version: string;
  provision: string;
  /** An exact substring of the provision's own words. */
  quote: string;
  /** On the published site. */
  url: string;
  /** The provision as people cite it, 《…》（文号）第十五条第二款. */
  citation: Bilingual;
}

/** One complaint. Lines and columns count from 1, columns in UTF-16 units; `file` is relative to the git root. */
export interface Finding {
  ruleId: string;
  level: Level;
  message: Bilingual;
  remedy: Bilingual;
  file: string;
  line: number;
  column: number;
  /** JSON Pointer (RFC 6901) into the file, '' for the whole of it. */
  pointer: string;
  /** The id of the record, scheme or work that the finding is about. */
  record: string | null;
  /** The first day on which it was so, where passing days alone brought it. */
  since?: string;
  /** Null where no article demands it: rules about files, house rules. */
  basis: Basis | null;
  data: Record<string, string | number>;
  /** Whether the base did not have it; left out where there is no base. */
  isNew?: boolean;
}
