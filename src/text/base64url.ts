/** Base64url without padding (RFC 4648, section 5). Browsers inside messengers lack the platform's own by years. */
export function encodeBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The bytes of a base64url text; null where it is none. Bits that stand for nothing must be zero (RFC 4648, section
 * 3.5): else the last character of a signature could be changed and nobody would see it.
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return encodeBase64url(bytes) === text ? bytes : null;
  } catch {
    return null; // of another alphabet or length
  }
}
