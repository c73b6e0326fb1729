import { deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from '../layout/sheet.ts';

/** Thrown for a picture that cannot be printed; `reason` is one of a few codes. */
export class PictureError extends Error {
  readonly reason: 'unknown' | 'depth' | 'interlaced' | 'damaged';
  constructor(reason: PictureError['reason']) {
    super(`The picture cannot be printed: ${reason}`);
    this.name = 'PictureError';
    this.reason = reason;
  }
}

interface PngHead {
  width: number;
  height: number;
  /** Bytes a pixel. */
  channels: number;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

function readHead(view: DataView): PngHead {
  const [depth, type, interlace] = [24, 25, 28].map((at) => view.getUint8(at));
  const channels = CHANNELS[type ?? 3];
  if (depth !== 8 || channels === undefined) throw new PictureError('depth');
  if (interlace !== 0) throw new PictureError('interlaced');
  return { width: view.getUint32(16), height: view.getUint32(20), channels };
}

function readPixels(bytes: Uint8Array, view: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(parts));
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Takes the filters of the lines away (PNG, 9.2). */
function unfilter(raw: Uint8Array, { width, height, channels }: PngHead): Uint8Array {
  const stride = width * channels;
  if (raw.length < (stride + 1) * height) throw new PictureError('damaged');
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i += 1) {
      const at = y * stride + i;
      const left = i >= channels ? pixels[at - channels]! : 0;
      const up = y > 0 ? pixels[at - stride]! : 0;
      const corner = y > 0 && i >= channels ? pixels[at - stride - channels]! : 0;
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[at] = raw[y * (stride + 1) + 1 + i]! + add;
    }
  }
  return pixels;
}

function takeChannels(pixels: Uint8Array, channels: number, from: number, to: number): Uint8Array {
  const count = pixels.length / channels;
  const taken = new Uint8Array(count * (to - from));
  for (let i = 0; i < count; i += 1)
    taken.set(pixels.subarray(i * channels + from, i * channels + to), i * (to - from));
  return taken;
}

function readPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(view);
  const { width, height, channels } = head;
  const pixels = unfilter(readPixels(bytes, view), head);
  const inks = channels > 2 ? 3 : 1;
  const colours = inks === 3 ? 'DeviceRGB' : 'DeviceGray';
  const data = deflateSync(takeChannels(pixels, channels, 0, inks));
  const picture = { width, height, colours, filter: 'FlateDecode', data } as const;
  if (channels === inks) return picture;
  return { ...picture, mask: deflateSync(takeChannels(pixels, channels, inks, channels)) };
}

/** The size stands in the frame header (ITU-T T.81, B.2.2). */
function readJpeg(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) continue;
    const components = view.getUint8(at + 9);
    if (components !== 1 && components !== 3) throw new PictureError('depth');
    return {
      width: view.getUint16(at + 7),
      height: view.getUint16(at + 5),
      colours: components === 3 ? 'DeviceRGB' : 'DeviceGray',
      filter: 'DCTDecode',
      data: bytes,
    };
  }
  throw new PictureError('damaged');
}

/** Reads a PNG (8 bits a channel, not interlaced, with or without transparency) or a JPEG. Throws `PictureError`. */
export function readPicture(bytes: Uint8Array): Picture {
  try {
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return readPng(bytes);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError('damaged');
  }
  throw new PictureError('unknown');
}
