import { ByteWriter } from './bytes.ts';
import { readTables, writeTables } from './sfnt.ts';
import type { Typeface } from './typeface.ts';

/** A TrueType font read straight from its tables, from which subsets are cut without a shaping engine. */
export interface OutlineFont extends Typeface {
  /** In thousandths of the size, as a PDF has them. */
  metrics: { ascent: number; descent: number; capHeight: number; box: number[] };
  /** Width of a character in thousandths of the size. */
  width(codePoint: number): number;
  /** A font of only these characters: the glyph of the first is 1, of the second 2, and so on. */
  cut(codePoints: readonly number[]): Uint8Array;
}

type Tables = ReadonlyMap<string, Uint8Array>;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table)
    throw new TypeError(`only fonts with TrueType outlines can be used: there is no ${tag}`);
  return table;
}

/** Format 12 (ISO/IEC 14496-22, 5.2.1): groups of first and last code point and first glyph. */
function readSegmentedCoverage(cmap: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint32(at + 12); i += 1) {
    const group = at + 16 + 12 * i;
    const [first, last] = [cmap.getUint32(group), cmap.getUint32(group + 4)];
    for (let code = first; code <= last; code += 1)
      glyphs.set(code, cmap.getUint32(group + 8) + code - first);
  }
  return glyphs;
}

/** Format 4: segments of the first plane. */
function readSegmentedMapping(cmap: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const size = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  for (let i = 0; i < size; i += 2) {
    const [first, last] = [cmap.getUint16(starts + i), cmap.getUint16(ends + i)];
    const delta = cmap.getUint16(starts + size + i);
    const offsetAt = starts + 2 * size + i;
    const offset = cmap.getUint16(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const found = offset === 0 ? code : cmap.getUint16(offsetAt + offset + 2 * (code - first));
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
  return glyphs;
}

function readCharacters(table: Uint8Array): Map<number, number> {
  const cmap = viewOf(table);
  const formats = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const at = cmap.getUint32(8 + 8 * i);
    formats.set(cmap.getUint16(at), at);
  }
  const [long, short] = [formats.get(12), formats.get(4)];
  if (long !== undefined) return readSegmentedCoverage(cmap, long);
  if (short !== undefined) return readSegmentedMapping(cmap, short);
  throw new TypeError('the font maps no Unicode characters');
}

/** Name 6 of the font, in Unicode (platform 3). */
function readName(table: Uint8Array | undefined): string {
  if (!table) return 'font';
  const names = viewOf(table);
  for (let i = 0; i < names.getUint16(2); i += 1) {
    const at = 6 + 12 * i;
    if (names.getUint16(at) !== 3 || names.getUint16(at + 6) !== 6) continue;
    const start = names.getUint16(4) + names.getUint16(at + 10);
    const bytes = table.subarray(start, start + names.getUint16(at + 8));
    return new TextDecoder('utf-16be').decode(bytes);
  }
  return 'font';
}

const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX, INSTRUCTIONS] = [1, 8, 32, 64, 128, 256] as const;

/** Where the glyph ids stand in a composite glyph, and its bytes without instructions. */
function readComposite(glyph: Uint8Array): { places: number[]; end: number; last: number } {
  const view = viewOf(glyph);
  const places: number[] = [];
  for (let at = 10; ;) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    const last = at;
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0;
    if (!(flags & MORE)) return { places, end: at, last };
  }
}

/** The glyph without its instructions: hints are for screens of another time. */
function withoutHints(glyph: Uint8Array): Uint8Array {
  if (glyph.length === 0) return glyph;
  const view = viewOf(glyph);
  const contours = view.getInt16(0);
  if (contours < 0) {
    const { end, last, places } = readComposite(glyph);
    const bare = glyph.slice(0, end);
    for (const place of [...places.map((each) => each - 2), last])
      viewOf(bare).setUint16(place, view.getUint16(place) & ~INSTRUCTIONS);
    return bare;
  }
  const at = 10 + 2 * contours;
  const length = view.getUint16(at);
  const bare = new Uint8Array(glyph.length - length);
  bare.set(glyph.subarray(0, at));
  bare.set(glyph.subarray(at + 2 + length), at + 2);
  return bare;
}

class GlyphCutter {
  private readonly tables: Tables;
  private readonly loca: DataView;
  private readonly hmtx: DataView;
  private readonly long: boolean;
  private readonly measured: number;
  constructor(tables: Tables) {
    this.tables = tables;
    this.loca = viewOf(tableOf(tables, 'loca'));
    this.hmtx = viewOf(tableOf(tables, 'hmtx'));
    this.long = viewOf(tableOf(tables, 'head')).getInt16(50) === 1;
    this.measured = viewOf(tableOf(tables, 'hhea')).getUint16(34);
  }

  advance(glyph: number): number {
    return this.hmtx.getUint16(4 * Math.min(glyph, this.measured - 1));
  }

  private bearing(glyph: number): number {
    const at =
      glyph < this.measured ? 4 * glyph + 2 : 4 * this.measured + 2 * (glyph - this.measured);
    return this.hmtx.getInt16(at);
  }

  private outline(glyph: number): Uint8Array {
    const offset = (index: number) =>
      this.long ? this.loca.getUint32(4 * index) : 2 * this.loca.getUint16(2 * index);
    return tableOf(this.tables, 'glyf').subarray(offset(glyph), offset(glyph + 1));
  }

  /** The tables of a font of these glyphs; those that a composite is made of follow after them. */
  cut(glyphs: number[]): Uint8Array {
    const kept = [0, ...glyphs];
    const places = new Map(kept.map((glyph, index) => [glyph, index]));
    const [glyf, loca, hmtx] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
    for (const glyph of kept) {
      loca.u32(glyf.length);
      glyf.append(this.renumber(withoutHints(this.outline(glyph)), kept, places));
      glyf.align(4);
      hmtx.u16(this.advance(glyph));
      hmtx.u16(this.bearing(glyph) & 0xffff);
    }
    loca.u32(glyf.length);
    return this.assemble(kept.length, glyf, loca, hmtx);
  }

  private renumber(glyph: Uint8Array, kept: number[], places: Map<number, number>): Uint8Array {
    if (glyph.length === 0 || viewOf(glyph).getInt16(0) >= 0) return glyph;
    const view = viewOf(glyph);
    for (const place of readComposite(glyph).places) {
      const part = view.getUint16(place);
      if (!places.has(part)) {
        places.set(part, kept.length);
        kept.push(part); // the loop over `kept` comes to it
      }
      view.setUint16(place, places.get(part)!);
    }
    return glyph;
  }

  private assemble(count: number, glyf: ByteWriter, loca: ByteWriter, hmtx: ByteWriter) {
    const [head, hhea, maxp] = (['head', 'hhea', 'maxp'] as const).map((tag) =>
      tableOf(this.tables, tag).slice(),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    viewOf(head).setUint32(8, 0); // the checksum of the whole font, which a PDF does not read
    viewOf(head).setInt16(50, 1);
    viewOf(hhea).setUint16(34, count);
    viewOf(maxp).setUint16(4, count);
    return writeTables(
      new Map([
        ['head', head],
        ['hhea', hhea],
        ['maxp', maxp],
        ['glyf', glyf.finish()],
        ['loca', loca.finish()],
        ['hmtx', hmtx.finish()],
      ]),
    );
  }
}

function readMetrics(tables: Tables, em: number): OutlineFont['metrics'] {
  const scale = (value: number) => Math.round((value * 1000) / em);
  const head = viewOf(tableOf(tables, 'head'));
  const hhea = viewOf(tableOf(tables, 'hhea'));
  const os2 = tables.get('OS/2');
  const capHeight = os2 && os2.length >= 90 ? viewOf(os2).getInt16(88) : em * 0.7;
  return {
    ascent: scale(hhea.getInt16(4)),
    descent: scale(hhea.getInt16(6)),
    capHeight: scale(capHeight),
    box: [36, 38, 40, 42].map((at) => scale(head.getInt16(at))),
  };
}

/** Opens a TrueType font file. Throws when its outlines are not TrueType: CFF subsets print wrongly somewhere. */
export function openOutlineFont(bytes: Uint8Array): OutlineFont {
  const tables = readTables(bytes);
  tableOf(tables, 'glyf');
  const em = viewOf(tableOf(tables, 'head')).getUint16(18);
  const glyphs = readCharacters(tableOf(tables, 'cmap'));
  const cutter = new GlyphCutter(tables);
  const width = (codePoint: number) =>
    Math.round((cutter.advance(glyphs.get(codePoint) ?? 0) * 1000) / em);
  return {
    bytes,
    name: readName(tables.get('name')),
    characters: [...glyphs.keys()],
    has: (codePoint) => (glyphs.get(codePoint) ?? 0) !== 0,
    advance: (codePoint, size) => (cutter.advance(glyphs.get(codePoint) ?? 0) / em) * size,
    metrics: readMetrics(tables, em),
    width,
    cut: (codePoints) => cutter.cut(codePoints.map((codePoint) => glyphs.get(codePoint) ?? 0)),
  };
}
