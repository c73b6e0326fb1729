import { joinOutlines, splitOutlines } from './outline-streams.ts';

/** A font file a browser fetches: outlines in streams, gzip round them, its name made from its bytes. */
export interface FontPack {
  /** `field-common.1f3a….font` */
  file: string;
  bytes: Uint8Array;
}

async function pipe(bytes: Uint8Array, stream: CompressionStream | DecompressionStream) {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream as never);
  return new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());
}

/** The font inside a pack. */
export async function openPack(bytes: Uint8Array): Promise<Uint8Array> {
  return joinOutlines(await pipe(bytes, new DecompressionStream('gzip')));
}

/** Packs a font; the same font has the same bytes and name. */
export async function makePack(name: string, font: Uint8Array): Promise<FontPack> {
  const bytes = await pipe(splitOutlines(font), new CompressionStream('gzip'));
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  const hex = [...new Uint8Array(hash.slice(0, 8))].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return { file: `${name}.${hex.join('')}.font`, bytes };
}
