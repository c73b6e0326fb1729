import * as fontkit from '@cantoo/fontkit';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from 'pdf-lib';

/** A character as a font inside a PDF has it: what it is read as, what it draws, and how far it moves on. */
export interface Ink {
  text: string;
  outline: string;
  /** In thousandths of the size. */
  width: number;
}

export const openFont = (bytes: Uint8Array): fontkit.Font =>
  fontkit.create(bytes as never) as unknown as fontkit.Font;

const named = PDFName.of;

function streamOf(dict: PDFDict, key: string): Uint8Array {
  return decodePDFRawStream(dict.lookup(named(key)) as PDFRawStream).decode();
}

/** No character: a font's own table of characters ends with it (ISO/IEC 14496-22, 5.2.1.3.3). */
const END_OF_TABLE = 'FFFF';

/** Codes and what they are read as, from a ToUnicode map (ISO 32000-1, 9.10.3). */
function readUnicode(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      if (text.toUpperCase() !== END_OF_TABLE)
        texts.set(parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  return texts;
}

/** Widths by code, from `c [w1 w2 …]` and `first last w` (9.7.4.3). */
function readWidths(list: PDFArray): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber();
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let i = 0; i < next.size(); i += 1)
        widths.set(first + i, next.lookup(i, PDFNumber).asNumber());
      at += 2;
      continue;
    }
    const width = list.lookup(at + 2, PDFNumber).asNumber();
    for (let code = first; code <= (next as PDFNumber).asNumber(); code += 1)
      widths.set(code, width);
    at += 3;
  }
  return widths;
}

function readFont(font: PDFDict): Ink[] {
  const descendant = font.lookup(named('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const program = streamOf(descendant.lookup(named('FontDescriptor'), PDFDict), 'FontFile2');
  const identity = descendant.get(named('CIDToGIDMap')) ?? named('Identity');
  if (font.get(named('Encoding')) !== named('Identity-H') || identity !== named('Identity'))
    throw new Error('a code is no longer the number of its glyph');
  const unicode = new TextDecoder().decode(streamOf(font, 'ToUnicode'));
  const widths = readWidths(descendant.lookup(named('W'), PDFArray));
  const glyphs = openFont(program);
  return [...readUnicode(unicode)].map(([code, text]) => ({
    text,
    outline: glyphs.getGlyph(code)!.path.toSVG(),
    width: widths.get(code) ?? 1000,
  }));
}

/** The fonts inside a PDF by their PostScript names, those cut from the same font together. */
export async function readInk(pdf: Uint8Array): Promise<Map<string, Ink[]>> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  const fonts = new Map<string, Ink[]>();
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(named('Subtype')) !== named('Type0')) continue;
    const name = object
      .lookup(named('BaseFont'), PDFName)
      .decodeText()
      .replace(/^[A-Z]{6}\+/, '');
    fonts.set(name, [...(fonts.get(name) ?? []), ...readFont(object)]);
  }
  return fonts;
}
