/** The first 64 primes' roots, as FIPS 180-4 §4.2.2 and §5.3.3 take them. */
function fractions(count: number, root: number): number[] {
  const values: number[] = [];
  for (let candidate = 2; values.length < count; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) {
      if (candidate % divisor === 0) prime = false;
    }
    if (prime) values.push(((candidate ** (1 / root) % 1) * 2 ** 32) | 0);
  }
  return values;
}

const ROUND = fractions(64, 3);
const START = fractions(8, 2);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function pad(message: Uint8Array): DataView {
  const blocks = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 4, message.length * 8);
  return view;
}

function schedule(view: DataView, offset: number): number[] {
  const words = Array.from({ length: 16 }, (_, at) => view.getInt32(offset + at * 4));
  const word = (at: number): number => words[at] ?? 0;
  for (let at = 16; at < 64; at++) {
    const a = word(at - 15);
    const b = word(at - 2);
    const small = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const large = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    words.push((word(at - 16) + small + word(at - 7) + large) | 0);
  }
  return words;
}

function compress(hash: readonly number[], words: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let at = 0; at < 64; at++) {
    const choose = (e & f) ^ (~e & g);
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + choose + (ROUND[at] ?? 0) + (words[at] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((value, at) => (value + (hash[at] ?? 0)) | 0);
}

/**
 * SHA-256 of the text in UTF-8, hexadecimal. Our own, because browsers offer theirs only over https, and an office
 * network often has none.
 */
export function sha256(text: string): string {
  const view = pad(new TextEncoder().encode(text));
  let hash: readonly number[] = START;
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    hash = compress(hash, schedule(view, offset));
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
