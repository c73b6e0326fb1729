import type { Provision, Regulation } from '../regulation/provision.ts';
import type { Beside } from './citations.ts';
import type { Words } from './reading-view.ts';

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

/** An annex that is a table of marks: sections, their items, and how much each gives. */
export interface AttachmentView {
  eId: string;
  number: Words | null;
  heading: Words | null;
  permalink: string;
  name: string;
  /** The words of the table's head row, as printed. */
  header: string[];
  sections: AttachmentSection[];
  beside: Beside[];
}

export interface AttachmentContext {
  header: string[];
  beside: Beside[];
  words: (eId: string, field: 'text' | 'heading' | 'number', chinese: string) => Words;
  permalink: (eId: string) => string;
  name: (eId: string) => string;
}

const MARKS = /\s*([(（]\d+\s*(?:分|points?)[)）])$/; // “…工作计划。(10分)”, “… (10 points)”

/** The cells between the annex's heading and its first section, which are the table's head row. */
export function tableHeader(regulation: Regulation, attachment: Provision): string[] {
  const { pieces, provisions } = regulation;
  const section = provisions.find(({ parent }) => parent === attachment.eId);
  const end = pieces.findIndex(({ value }) => value === section?.text);
  const start = pieces.findLastIndex(({ value }, at) => at < end && value === attachment.heading);
  return pieces.slice(start + 1, Math.max(end, start + 1)).map(({ value }) => value);
}

function itemView(provision: Provision, context: AttachmentContext): AttachmentItem {
  const { eId, number, text, points } = provision;
  const words = context.words(eId, 'text', text);
  const marks = MARKS.exec(words.text);
  return {
    eId,
    number: number && context.words(eId, 'number', number).text,
    words: { ...words, text: words.text.slice(0, marks?.index ?? words.text.length) },
    marks: marks?.[1] ?? null,
    points: points ?? null,
    name: context.name(eId),
    permalink: context.permalink(eId),
  };
}

export function attachmentView(
  attachment: Provision,
  children: ReadonlyMap<string | null, Provision[]>,
  context: AttachmentContext,
): AttachmentView {
  const { eId, number, heading } = attachment;
  const sections = (children.get(eId) ?? []).map((section) => ({
    ...itemView(section, context),
    items: (children.get(section.eId) ?? []).map((item) => itemView(item, context)),
  }));
  return {
    eId,
    number: number === null ? null : context.words(eId, 'number', number),
    heading: heading === null ? null : context.words(eId, 'heading', heading),
    permalink: context.permalink(eId),
    name: context.name(eId),
    header: context.header,
    sections,
    beside: context.beside,
  };
}
