import { readPrintedLines } from '../../regulation/export/printed.ts';
import type { Provision, Regulation } from '../../regulation/provision.ts';
import type { Beside } from '../content/citations.ts';
import type { AttachmentItem, AttachmentView, TableView, Words } from './reading-parts.ts';

export interface TableContext {
  header: Words[];
  words: (eId: string, field: 'text' | 'heading' | 'number', chinese: string) => Words;
  permalink: (eId: string) => string;
  name: (eId: string) => string;
}

const MARKS = /\s*([(（]\d+\s*(?:分|points?)[)）])$/; // “…工作计划。(10分)”, “… (10 points)”

/**
 * The head row of the table in an annex or paragraph, which is no provision: the header cells before its first section,
 * each with its place among all header cells of the text, by which its translation is found.
 */
export function tableHeader(
  regulation: Regulation,
  holder: Provision,
): Array<{ text: string; index: number }> {
  const section = regulation.provisions.find(
    ({ parent, kind }) => parent === holder.eId && kind === 'section',
  );
  return readPrintedLines(regulation)
    .flatMap(({ line, runs }) => runs.map(({ field, value }) => ({ line, field, text: value })))
    .filter(({ field }) => field === 'header')
    .map(({ line, text }, index) => ({ line, text, index }))
    .filter(({ line }) => line > holder.line && line < (section?.line ?? holder.line));
}

function itemView(provision: Provision, context: TableContext): AttachmentItem {
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

export function tableView(
  sections: readonly Provision[],
  children: ReadonlyMap<string | null, Provision[]>,
  context: TableContext,
): TableView {
  return {
    header: context.header,
    sections: sections.map((section) => ({
      ...itemView(section, context),
      items: (children.get(section.eId) ?? []).map((item) => itemView(item, context)),
    })),
  };
}

export function attachmentView(
  attachment: Provision,
  children: ReadonlyMap<string | null, Provision[]>,
  context: TableContext & { beside: Beside[] },
): AttachmentView {
  const { eId, number, heading } = attachment;
  return {
    eId,
    number: number === null ? null : context.words(eId, 'number', number),
    heading: heading === null ? null : context.words(eId, 'heading', heading),
    permalink: context.permalink(eId),
    name: context.name(eId),
    beside: context.beside,
    ...tableView(children.get(eId) ?? [], children, context),
  };
}
