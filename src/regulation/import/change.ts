/** Each kind of change that the import makes; its name and reason are the messages `import.repair.<id>`. */
export const REPAIRS = [
  'encoding',
  'told',
  'invisible-characters',
  'automatic-numbers',
  'markdown-marks',
  'web-page',
  'bookmarks',
  'page-separators',
  'page-numbers',
  'running-headers',
  'tables',
  'edge-spaces',
  'repeated-title',
  'broken-titles',
  'title-spaces',
  'cut-sentences',
  'arabic-numbers',
  'heading-spaces',
  'article-spaces',
  'wide-spaces',
  'heading-marks',
] as const;

export type RepairId = (typeof REPAIRS)[number];

/** At `at` (an offset in the source) `remove` stands and goes, and `insert` takes its place. */
export interface Edit {
  at: number;
  remove: string;
  insert: string;
  /** Of two that put something in at one place, the smaller stands first. */
  order: number;
}

/** One change as staff read it, with the edits that prove it. */
export interface Change {
  repair: RepairId;
  line: number;
  lastLine: number;
  /** Words of the source around the change; '' where something was put in. */
  before: string;
  /** '' where something was taken out. */
  after: string;
  edits: Edit[];
}

/** What the import cannot decide, or decided on weak ground; worded by the messages `import.question.<id>`. */
export const QUESTIONS = [
  'work-id',
  'version-id',
  'profile',
  'title',
  'issuers',
  'two-titles',
  'joined-title',
  'no-notice-title',
  'issuer-from-article',
  'document-numbers',
  'chrome-text',
  'chrome-end',
  'running-header',
  'repeated-line',
  'bare-number',
  'ragged-table',
  'perhaps-cut',
  'wrapped-lines',
  'numbering',
  'unreadable-characters',
  'images',
  'notes',
  'tracked-changes',
  'unknown-numbering',
  'date-conflict',
  'effective-assumed',
  'effective-older',
  'effective-conflict',
  'no-dates',
  'validity',
  'english',
  'summary',
] as const;

export type QuestionId = (typeof QUESTIONS)[number];

export interface Question {
  id: QuestionId;
  /** In the source; null where it is about the whole. */
  line: number | null;
  params: Record<string, string | number>;
  /** Nothing can be written before it is answered. */
  blocking: boolean;
}
