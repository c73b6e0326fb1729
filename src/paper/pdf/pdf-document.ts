import * as fontkit from '@cantoo/fontkit';
import type { PDFFont } from 'pdf-lib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { shortHash } from '../../text/digest.ts';
import type { Typeface } from '../fonts/typeface.ts';
import { subsetTag } from '../fonts/subset-tag.ts';

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
  const id = PDFHexString.of(shortHash(`${info.id} ${info.madeOn}`));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  doc.catalog.set(PDFName.of('MarkInfo'), doc.context.obj({ Marked: true }));
  return doc;
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
