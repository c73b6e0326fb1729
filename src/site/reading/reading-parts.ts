import type { Provision } from '../../regulation/provision.ts';
import type { Beside } from '../content/citations.ts';
import type { WordsPart } from './linked-words.ts';

/** Words to show: `lang` is set only where it differs from the page's language. */
export interface Words {
  text: string;
  lang: string | null;
  /** The same words with the citations in them linked; left out where none is. */
  parts?: WordsPart[];
  /** A translation whose Chinese has changed since. */
  stale?: true;
}

/** A point or indent: its number hangs before its words. */
export interface PointView {
  eId: string;
  number: string | null;
  words: Words;
  name: string;
  permalink: string;
  points: PointView[];
}

/** A paragraph (款); `permalink` is null where it is the only one and the article's own link serves. */
export interface ParagraphView {
  eId: string;
  words: Words;
  name: string;
  permalink: string | null;
  points: PointView[];
  table: TableView | null;
  /** What the paragraph goes on to say after its points. */
  closing: Array<Omit<ParagraphView, 'points' | 'table' | 'closing'>>;
}

export interface DivisionView {
  eId: string;
  kind: Provision['kind'];
  number: string | null;
  heading: Words | null;
  /** The words go on in the line of the number (第八条　…, (三) …。…). */
  runIn: boolean;
  /** 2 to 6, for h2 to h6. */
  level: number;
  name: string;
  permalink: string;
  paragraphs: ParagraphView[];
  children: DivisionView[];
  beside: Beside[];
  /** The Chinese of a translated article. */
  original: string | null;
}

export interface AttachmentItem {
  eId: string;
  number: string | null;
  words: Words;
  /** The marks at the end of the words, `(10分)`, taken off so that they can be set in their own place. */
  marks: string | null;
  points: number | null;
  name: string;
  permalink: string;
}

export interface AttachmentSection extends AttachmentItem {
  items: AttachmentItem[];
}

/** A table whose first column parts it into sections: their items, and the marks that each gives. */
export interface TableView {
  /** The words of the head row, as printed. */
  header: Words[];
  sections: AttachmentSection[];
}

/** An annex that is such a table. */
export interface AttachmentView extends TableView {
  eId: string;
  number: Words | null;
  heading: Words | null;
  permalink: string;
  name: string;
  beside: Beside[];
}
