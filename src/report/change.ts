import type { Bilingual } from '../i18n/lang.ts';
import type { Level } from '../load/finding.ts';

/** One thing that a change does, in words of the field. */
export interface Change {
  /** An event's type (`exited`), or `record-added`, `record-deleted`, `facts`, `regulation-changed`, `duty` … */
  kind: string;
  /** Relative to the git root. */
  file: string;
  /** The id of the record, scheme or work; null for other files. */
  record: string | null;
  words: Bilingual;
}

/** A record that is judged otherwise than before, though nobody wrote in it. */
export interface TouchedRecord {
  record: string;
  file: string;
  name: Bilingual;
  /** What the rules said of it, and what they say; its state too, where that is another. Empty: nothing. */
  before: Bilingual[];
  after: Bilingual[];
}

/** A duty whose parameters a scheme changed, or its whole rulebooks (`duty` null), and whom that touches. */
export interface TouchedByRule {
  scheme: string;
  duty: string | null;
  words: Bilingual;
  parameters: Array<{ name: string; from: string | number | null; to: string | number | null }>;
  records: TouchedRecord[];
}

/** What a change does, and whom it touches; plain data for every voice. */
export interface ChangeReport {
  changes: Change[];
  touched: TouchedByRule[];
  /** Of the findings that the base does not have: only these block. */
  newCounts: Record<Level, number>;
}
