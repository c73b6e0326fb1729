import { zlibSync } from 'fflate';

const encoder = new TextEncoder();

/** Compressed as every stream of a paper is: the same bytes in Node and in every browser. */
export function compress(bytes: Uint8Array | string): Uint8Array {
  return zlibSync(typeof bytes === 'string' ? encoder.encode(bytes) : bytes, { level: 6 });
}

type PdfObject = string | { dict: string; data: Uint8Array };

/** A text string object (ISO 32000-1, 7.9.2): plain where it can be, else UTF-16. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i += 1)
    hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${hex}>`;
}

/** A number with at most three decimals. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/**
 * A PDF as its numbered objects. What is no stream goes into compressed object streams (7.5.7), so that the tags of a
 * paper cost little. Nothing in it comes from a clock: the same objects give the same bytes.
 */
export class PdfFile {
  private readonly objects: (PdfObject | null)[] = [null];

  reserve(): number {
    return this.objects.push(null) - 1;
  }

  add(object: string): number {
    return this.objects.push(object) - 1;
  }

  set(number: number, object: string): void {
    this.objects[number] = object;
  }

  /** `data` is compressed already, as the filter in `dict` says. */
  addStream(dict: string, data: Uint8Array): number {
    return this.objects.push({ dict, data }) - 1;
  }

  /** `dict` without its filter and length; the bytes are compressed here. */
  addText(dict: string, text: string): number {
    return this.addStream(`${dict}/Filter/FlateDecode`, compress(text));
  }

  finish(root: number, info: number, id: string): Uint8Array {
    const packed = this.packObjects();
    const chunks: Uint8Array[] = [];
    const offsets = new Map<number, number>();
    let length = 0;
    const write = (bytes: Uint8Array | string) => {
      const chunk = typeof bytes === 'string' ? encoder.encode(bytes) : bytes;
      chunks.push(chunk);
      length += chunk.length;
    };
    write('%PDF-1.7\n%');
    write(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
    for (const [number, object] of this.objects.entries()) {
      if (object === null || typeof object === 'string') continue;
      offsets.set(number, length);
      write(`${number} 0 obj\n<<${object.dict}/Length ${object.data.length}>>stream\n`);
      write(object.data);
      write('\nendstream\nendobj\n');
    }
    const xref = this.objects.length;
    offsets.set(xref, length);
    const table = compress(crossReferences(xref + 1, offsets, packed));
    write(`${xref} 0 obj\n<</Type/XRef/Size ${xref + 1}/W[1 4 2]/Root ${root} 0 R`);
    write(`/Info ${info} 0 R/ID[<${id}><${id}>]/Filter/FlateDecode/Length ${table.length}>>`);
    write('stream\n');
    write(table);
    write(`\nendstream\nendobj\nstartxref\n${offsets.get(xref)}\n%%EOF\n`);
    return concatenate(chunks, length);
  }

  /** Puts the plain objects into one object stream; gives the place of each. */
  private packObjects(): Map<number, { stream: number; index: number }> {
    const plain = [...this.objects.entries()].filter(([, object]) => typeof object === 'string');
    const stream = this.objects.length;
    let at = 0;
    const heads: string[] = [];
    for (const [number, object] of plain) {
      heads.push(`${number} ${at}`);
      at += (object as string).length + 1;
    }
    const head = `${heads.join(' ')} `;
    const body = plain.map(([, object]) => object as string).join('\n');
    this.addText(`/Type/ObjStm/N ${plain.length}/First ${head.length}`, head + body);
    return new Map(plain.map(([number], index) => [number, { stream, index }]));
  }
}

function crossReferences(
  size: number,
  offsets: ReadonlyMap<number, number>,
  packed: ReadonlyMap<number, { stream: number; index: number }>,
): Uint8Array {
  const table = new Uint8Array(7 * size);
  const view = new DataView(table.buffer);
  view.setUint16(5, 65535); // object 0, the head of the free ones
  for (let number = 1; number < size; number += 1) {
    const place = packed.get(number);
    view.setUint8(7 * number, place ? 2 : 1);
    view.setUint32(7 * number + 1, place ? place.stream : (offsets.get(number) ?? 0));
    view.setUint16(7 * number + 5, place ? place.index : 0);
  }
  return table;
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
