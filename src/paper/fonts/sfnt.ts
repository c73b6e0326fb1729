import { ByteReader, ByteWriter } from './bytes.ts';

/** The tables of a TrueType file by tag (ISO/IEC 14496-22, 4.5). */
export function readTables(font: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(font, 4);
  const count = reader.u16();
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < count; i += 1) {
    reader.at = 12 + 16 * i;
    const tag = String.fromCharCode(...reader.take(4));
    reader.u32();
    const [offset, length] = [reader.u32(), reader.u32()];
    tables.set(tag, font.subarray(offset, offset + length));
  }
  return tables;
}

function checksum(table: Uint8Array): number {
  const reader = new ByteReader(table);
  let sum = 0;
  while (reader.at + 4 <= table.length) sum = (sum + reader.u32()) >>> 0;
  let rest = 0;
  for (let i = 0; i < 4; i += 1) rest = rest * 256 + (table[reader.at + i] ?? 0);
  return (sum + (table.length % 4 === 0 ? 0 : rest)) >>> 0;
}

/** A TrueType file of these tables, which are written in the order of their tags. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const file = new ByteWriter();
  file.u32(0x00010000);
  for (const value of [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16])
    file.u16(value);
  let offset = 12 + 16 * sorted.length;
  for (const [tag, table] of sorted) {
    for (const char of tag) file.u8(char.charCodeAt(0));
    for (const value of [checksum(table), offset, table.length]) file.u32(value);
    offset += Math.ceil(table.length / 4) * 4;
  }
  for (const [, table] of sorted) {
    file.append(table);
    file.align(4);
  }
  return file.finish();
}
