import { ByteReader, ByteWriter } from './bytes.ts';
import { readTables, writeTables } from './sfnt.ts';

// Outlines are most of a Chinese font. Kind by kind (how many points, which flags, all x, all y) they compress a
// seventh better than glyph by glyph; boxes and offsets are left out, since they follow from the points. WOFF2 does
// the same and more, but no browser hands its decoder to a script.
const STREAMS = ['contours', 'points', 'flags', 'x', 'y', 'composites'] as const;
type Streams<T> = Record<(typeof STREAMS)[number], T>;

const [X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME] = [2, 4, 8, 16, 32] as const;

function makeStreams<T>(make: (name: (typeof STREAMS)[number]) => T): Streams<T> {
  return Object.fromEntries(STREAMS.map((name) => [name, make(name)])) as Streams<T>;
}

/** How many bytes a coordinate takes, and whether it is one unsigned byte. */
function widthOf(flag: number, short: number, same: number): number {
  if (flag & short) return 1;
  return flag & same ? 0 : 2;
}

function splitFlags(glyph: ByteReader, count: number): number[] {
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyph.u8();
    const times = flag & REPEAT ? glyph.u8() + 1 : 1;
    for (let i = 0; i < times; i += 1) flags.push(flag & ~REPEAT);
  }
  return flags;
}

function splitGlyph(bytes: Uint8Array, streams: Streams<ByteWriter>): void {
  if (bytes.length === 0) return streams.contours.u16(0);
  const glyph = new ByteReader(bytes);
  const contours = glyph.i16();
  streams.contours.u16(contours & 0xffff);
  if (contours < 0) {
    streams.composites.u16(bytes.length - 2);
    return streams.composites.append(bytes.subarray(2));
  }
  glyph.take(8);
  let last = -1;
  for (let i = 0; i < contours; i += 1) {
    const end = glyph.u16();
    streams.points.u8(Math.min(end - last, 255));
    if (end - last >= 255) streams.points.u16(end - last);
    last = end;
  }
  glyph.take(glyph.u16());
  const flags = splitFlags(glyph, last + 1);
  for (const flag of flags) streams.flags.u8(flag);
  for (const flag of flags) streams.x.append(glyph.take(widthOf(flag, X_SHORT, X_SAME)));
  for (const flag of flags) streams.y.append(glyph.take(widthOf(flag, Y_SHORT, Y_SAME)));
}

/** The font with its outlines kind by kind: for compression, and for `joinOutlines`. Hinting is left out. */
export function splitOutlines(font: Uint8Array): Uint8Array {
  const tables = readTables(font);
  const [glyf, head] = [tables.get('glyf')!, tables.get('head')!];
  const loca = new ByteReader(tables.get('loca')!);
  const count = new ByteReader(tables.get('maxp')!, 4).u16();
  const wide = new ByteReader(head, 50).u16() === 1;
  const offsets = Array.from({ length: count + 1 }, () => (wide ? loca.u32() : loca.u16() * 2));
  const streams = makeStreams(() => new ByteWriter());
  for (let i = 0; i < count; i += 1) splitGlyph(glyf.subarray(offsets[i], offsets[i + 1]), streams);
  const kept = [...tables].filter(([tag]) => tag !== 'glyf' && tag !== 'loca');
  const parts: [string, Uint8Array][] = [
    ...kept,
    ...STREAMS.map((name): [string, Uint8Array] => [name, streams[name].finish()]),
  ];
  const list = new TextEncoder().encode(JSON.stringify(parts.map(([name, p]) => [name, p.length])));
  const file = new ByteWriter();
  file.u16(list.length);
  for (const part of [list, ...parts.map(([, bytes]) => bytes)]) file.append(part);
  return file.finish();
}

function readCoordinates(bytes: Uint8Array, flags: Uint8Array, short: number, same: number) {
  const reader = new ByteReader(bytes);
  let [value, least, most] = [0, Infinity, -Infinity];
  for (const flag of flags) {
    const width = widthOf(flag, short, same);
    if (width === 1) value += flag & same ? reader.u8() : -reader.u8();
    if (width === 2) value += reader.i16();
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most };
}

function takeCoordinates(stream: ByteReader, flags: Uint8Array, short: number, same: number) {
  const length = flags.reduce((sum, flag) => sum + widthOf(flag, short, same), 0);
  const bytes = stream.take(length);
  return { bytes, ...readCoordinates(bytes, flags, short, same) };
}

function writeFlags(glyf: ByteWriter, flags: Uint8Array): void {
  for (let i = 0; i < flags.length; i += 1) {
    let times = 0;
    while (times < 255 && flags[i + times + 1] === flags[i]) times += 1;
    if (times < 2) {
      glyf.u8(flags[i]!);
      continue;
    }
    glyf.u8(flags[i]! | REPEAT);
    glyf.u8(times);
    i += times;
  }
}

function joinGlyph(streams: Streams<ByteReader>, glyf: ByteWriter): void {
  const contours = streams.contours.i16();
  if (contours === 0) return;
  glyf.u16(contours & 0xffff);
  if (contours < 0) return glyf.append(streams.composites.take(streams.composites.u16()));
  const ends: number[] = [];
  for (let i = 0; i < contours; i += 1) {
    const few = streams.points.u8();
    ends.push((ends.at(-1) ?? -1) + (few === 255 ? streams.points.u16() : few));
  }
  const flags = streams.flags.take(ends.at(-1)! + 1);
  const x = takeCoordinates(streams.x, flags, X_SHORT, X_SAME);
  const y = takeCoordinates(streams.y, flags, Y_SHORT, Y_SAME);
  for (const edge of [x.least, y.least, x.most, y.most]) glyf.u16(edge & 0xffff);
  for (const end of ends) glyf.u16(end);
  glyf.u16(0);
  writeFlags(glyf, flags);
  glyf.append(x.bytes);
  glyf.append(y.bytes);
}

/** The TrueType font that `splitOutlines` took apart: the same outlines, without hinting. */
export function joinOutlines(coded: Uint8Array): Uint8Array {
  const reader = new ByteReader(coded);
  const list = JSON.parse(new TextDecoder().decode(reader.take(reader.u16()))) as [
    string,
    number,
  ][];
  const parts = new Map(list.map(([name, length]) => [name, reader.take(length)]));
  const streams = makeStreams((name) => new ByteReader(parts.get(name)!));
  const count = new ByteReader(parts.get('maxp')!, 4).u16();
  const [glyf, loca] = [new ByteWriter(), new ByteWriter()];
  for (let i = 0; i < count; i += 1) {
    loca.u32(glyf.length);
    joinGlyph(streams, glyf);
    glyf.align(4);
  }
  loca.u32(glyf.length);
  const head = parts.get('head')!.slice();
  head[51] = 1; // offsets in `loca` are long
  const tables = new Map(
    [...parts].filter(([name]) => !(STREAMS as readonly string[]).includes(name)),
  );
  return writeTables(
    tables.set('head', head).set('glyf', glyf.finish()).set('loca', loca.finish()),
  );
}
