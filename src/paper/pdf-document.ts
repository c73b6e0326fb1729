import * as fontkit from '@cantoo/fontkit';
import type { PDFFont } from 'pdf-lib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Typeface } from './typeface.ts';

/** What a paper says of itself. `madeOn` (ISO day) comes from content, so that the same paper has the same bytes. */
export interface PaperInfo {
  title: string;
  subject: string;
  author?: string;
  madeOn: string;
  /** Names this paper among all others, such as `form/expert-application`; the file's ID is made from it. */
  id: string;
  lang: 'zh-CN' | 'en';
}

/** A 128-bit digest of the text as hex (FNV-1a, four lanes): an identifier, not a seal. */
export function digestText(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    lanes.forEach((lane, i) => (lanes[i] = Math.imul(lane ^ (code + i), 0x01000193 + 2 * i) >>> 0));
  }
  return lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');
}

/** An empty document with everything fixed that a clock or chance would else choose. */
export async function createDocument(info: PaperInfo): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  doc.registerFontkit(fontkit as unknown as Parameters<typeof doc.registerFontkit>[0]);
  const madeOn = new Date(`${info.madeOn}T00:00:00Z`);
  doc.setTitle(info.title, { showInWindowTitleBar: true });
  doc.setSubject(info.subject);
  if (info.author) doc.setAuthor(info.author);
  doc.setLanguage(info.lang);
  doc.setCreator('Dianzhang');
  doc.setProducer('Dianzhang (pdf-lib)');
  doc.setCreationDate(madeOn);
  doc.setModificationDate(madeOn);
  const id = PDFHexString.of(digestText(`${info.id} ${info.madeOn}`));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  doc.catalog.set(PDFName.of('MarkInfo'), doc.context.obj({ Marked: true }));
  return doc;
}

/** Six capitals as the standard wants before a subset's name (ISO 32000-1, 9.6.4), made from the name itself. */
function subsetTag(name: string): string {
  const digest = digestText(name);
  return [...digest.slice(0, 6)].map((hex) => String.fromCharCode(65 + parseInt(hex, 16))).join('');
}

/** Embeds a typeface: `whole` as it is, for fields one can type in; else only the glyphs that get used. */
export async function embedTypeface(
  doc: PDFDocument,
  typeface: Typeface,
  whole: boolean,
  salt = '',
): Promise<PDFFont> {
  const customName = `${subsetTag(typeface.name + salt)}+${typeface.name}`;
  return doc.embedFont(typeface.bytes, { subset: !whole, customName });
}

/** A text string object that holds any character. */
export function pdfText(text: string): PDFHexString | PDFString {
  return PDFHexString.fromText(text);
}
