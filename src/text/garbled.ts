/** The characters that Windows-1252 has for the bytes 0x80 to 0x9F. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9Dž\x9F';

/** What becomes of U+FFFD, or of memory never written, where it is read as GBK. */
const KNOWN = /锟斤拷|烫烫烫|屯屯屯/;

/** Four letters and more of GBK's bytes, none of them ASCII: `ÁÖÑù°²` is 林样安. */
const GBK_AS_LATIN = /^[\u00A1-\u00FE]{4,}$/;

/** The bytes that a program took for Windows-1252; null where they were none. */
function windowsBytes(text: string): Uint8Array | null {
  const bytes = Array.from(text, (character) => {
    const at = WINDOWS.indexOf(character);
    return at >= 0 ? 0x80 + at : (character.codePointAt(0) ?? 0);
  });
  return bytes.every((byte) => byte <= 0xff) ? Uint8Array.from(bytes) : null;
}

/** The text that the bytes are in UTF-8; null where they are none. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

let gbk: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The two bytes of every character that GBK has, made when it is first asked for. */
function bytesOfGbk(): ReadonlyMap<string, readonly [number, number]> {
  if (gbk) return gbk;
  const pairs: Array<readonly [number, number]> = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push([lead, trail]);
  const decoder = new TextDecoder('gbk');
  return (gbk = new Map(pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair])));
}

/** GB 2312 ends both bytes' lower ranges at 0xA1: what stands below is no common character. */
const isRare = ([lead, trail]: readonly [number, number]): boolean => lead < 0xb0 || trail < 0xa1;

/**
 * Whether it is UTF-8 that a program took for GBK: `闄堜緥` is 陈例. A rare character must be among them, since by chance
 * the bytes of three common ones are UTF-8 too.
 */
function isUtf8AsGbk(text: string): boolean {
  if (!/^\p{Script=Han}{3,}$/u.test(text)) return false;
  const known = bytesOfGbk();
  const first = known.get(text.charAt(0))?.[0] ?? 0;
  if (first < 0xe4 || first > 0xe9) return false; // with these the UTF-8 of every common character begins
  const pairs = Array.from(text, (character) => known.get(character));
  if (!pairs.every((pair) => pair !== undefined) || !pairs.some(isRare)) return false;
  const read = readUtf8(Uint8Array.from(pairs.flat()));
  return read !== null && /^\p{Script=Han}+$/u.test(read);
}

/** Whether it is another text in the wrong encoding: `é™ˆä¾‹` and `闄堜緥` are 陈例, `ÁÖÑù°²` is 林样安. */
export function isGarbled(text: string): boolean {
  if (/^[\x00-\x7F]*$/.test(text)) return false;
  if (KNOWN.test(text) || isUtf8AsGbk(text)) return true;
  const bytes = windowsBytes(text);
  if (!bytes) return false;
  // An accented name is never UTF-8 by chance.
  return GBK_AS_LATIN.test(text.replace(/\s/g, '')) || readUtf8(bytes) !== null;
}
