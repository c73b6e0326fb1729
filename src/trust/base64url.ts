const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63]);
    text += digits.slice(0, Math.min(3, bytes.length - at) + 1).join('');
  }
  return text;
}

function readGroup(digits: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0] = digits;
  const group = (a << 18) | (b << 12) | (c << 6) | d;
  return [group >> 16, (group >> 8) & 255, group & 255].slice(0, digits.length - 1);
}

/**
 * The bytes of a base64url text; null where it is none. Bits that stand for nothing must be zero (RFC 4648, section
 * 3.5): else the last character of a signature could be changed and nobody would see it.
 */
export function decodeBase64url(text: string): Uint8Array | null {
  const digits = [...text].map((character) => ALPHABET.indexOf(character));
  if (digits.includes(-1) || digits.length % 4 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 4) bytes.push(...readGroup(digits.slice(at, at + 4)));
  const decoded = Uint8Array.from(bytes);
  return encodeBase64url(decoded) === text ? decoded : null;
}
