import type { OutlineFont } from '../fonts/outline-font.ts';
import type { PdfFile } from './pdf-file.ts';
import { compress } from './pdf-file.ts';
import { subsetTag } from '../fonts/subset-tag.ts';

/** The part of a font that some papers need, ready to be put into each. */
export interface FontCut {
  has(codePoint: number): boolean;
  /** Hex digits of the character’s code in a content stream. */
  code(codePoint: number): string;
  /** Adds the font to a file; gives its object's number. */
  embed(file: PdfFile): number;
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return [...Array(text.length).keys()].map((i) => hex4(text.charCodeAt(i))).join('');
}

/** Which characters the codes stand for, so that text can be searched, copied and read aloud (9.10.3). */
function toUnicode(codePoints: readonly number[]): string {
  const blocks: string[] = [];
  for (let start = 0; start < codePoints.length; start += 100) {
    const lines = codePoints
      .slice(start, start + 100)
      .map((codePoint, i) => `<${hex4(start + i + 1)}><${utf16(codePoint)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** Cuts the characters out of a font; all must be in it. The same characters in any order give the same cut. */
export function cutFont(font: OutlineFont, characters: Iterable<number>): FontCut {
  const codePoints = [...new Set(characters)].sort((a, b) => a - b);
  const codes = new Map(codePoints.map((codePoint, i) => [codePoint, hex4(i + 1)]));
  const outlines = font.cut(codePoints);
  const program = compress(outlines);
  const unicode = compress(toUnicode(codePoints));
  const name = `${subsetTag(`${font.name} ${codePoints.join(' ')}`)}+${font.name}`;
  const widths = codePoints.map((codePoint) => font.width(codePoint)).join(' ');
  const { ascent, descent, capHeight, box } = font.metrics;
  return {
    has: (codePoint) => codes.has(codePoint),
    code: (codePoint) => codes.get(codePoint) ?? '0000',
    embed(file) {
      const fontFile = file.addStream(`/Filter/FlateDecode/Length1 ${outlines.length}`, program);
      const descriptor = file.add(
        `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle 0` +
          `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV 80/FontFile2 ${fontFile} 0 R>>`,
      );
      const descendant = file.add(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}` +
          `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
          `/FontDescriptor ${descriptor} 0 R/DW 1000/W[1[${widths}]]/CIDToGIDMap/Identity>>`,
      );
      const cmap = file.addStream('/Filter/FlateDecode', unicode);
      return file.add(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
          `/DescendantFonts[${descendant} 0 R]/ToUnicode ${cmap} 0 R>>`,
      );
    },
  };
}
