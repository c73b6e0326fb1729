import type { Provision, Regulation } from '../../regulation/provision.ts';

/** What a paragraph of the issuing notice is on paper, and so how it is set. */
export type PrefaceRole = 'issuer' | 'number' | 'salutation' | 'text' | 'signature' | 'title';

export interface PrefaceParagraph {
  eId: string;
  text: string;
  role: PrefaceRole;
}

/** The notice stands above the regulation's title; what follows the title is its opening. */
export interface PrefaceView {
  notice: PrefaceParagraph[];
  opening: PrefaceParagraph[];
}

const DOCUMENT_NUMBER = /^\S{1,12}〔\d{4}〕\d+号$/; // 京知公服〔2026〕3号
const DATE = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/; // 2026年3月13日

/** The line on which a heading's words begin, counted through the pieces of the source. */
function lineOf(regulation: Regulation, words: string): number {
  let line = 1;
  for (const piece of regulation.pieces) {
    line += piece.gap.split('\n').length - 1;
    if (piece.value === words) return line;
    line += piece.value.split('\n').length - 1;
  }
  return Infinity;
}

/** Lines without an end mark that run up to a date alone are who signs (成文单位、成文日期). */
function signatureStart(paragraphs: readonly Provision[]): number {
  const date = paragraphs.findIndex(({ text }) => DATE.test(text));
  let start = date;
  while (start > 0 && isSignatory(paragraphs[start - 1]?.text ?? '')) start--;
  return start;
}

const isSignatory = (text: string): boolean =>
  !/[。：；]$|^附件/.test(text) && !DOCUMENT_NUMBER.test(text);

function roleOf(text: string, signed: boolean, beforeHeading: boolean): PrefaceRole {
  if (DOCUMENT_NUMBER.test(text)) return 'number';
  if (signed) return 'signature';
  if (beforeHeading) return 'issuer';
  return /：$/.test(text) ? 'salutation' : 'text';
}

/** Paragraphs of a preface or colophon with their roles, the heading in its own place among them. */
export function prefaceView(
  regulation: Regulation,
  preface: Provision,
  paragraphs: readonly Provision[],
): PrefaceView {
  const heading = preface.heading ? lineOf(regulation, preface.heading) : 0;
  const signed = signatureStart(paragraphs);
  const date = paragraphs.findIndex(({ text }) => DATE.test(text));
  const views = paragraphs.map(({ eId, text, line }, index) => ({
    line,
    view: {
      eId,
      text,
      role: roleOf(text, signed >= 0 && index >= signed && index <= date, line < heading),
    },
  }));
  const notice = views.filter(({ line }) => line < regulation.titleLine);
  const title = { eId: preface.eId, text: preface.heading ?? '', role: 'title' as const };
  const above = notice.filter(({ line }) => line < heading).map(({ view }) => view);
  const below = notice.filter(({ line }) => line >= heading).map(({ view }) => view);
  return {
    notice: preface.heading ? [...above, title, ...below] : [...above, ...below],
    opening: views.filter(({ line }) => line > regulation.titleLine).map(({ view }) => view),
  };
}
