import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of the text in UTF-8, hexadecimal. By a library, because browsers offer theirs only over https, and an
 * office network often has none.
 */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** `sha256-` and the base64url digest of the text in UTF-8, as hashes of provisions are written. */
export function hashText(text: string): string {
  const digest = sha256(utf8ToBytes(text));
  return `sha256-${digest.toBase64({ alphabet: 'base64url', omitPadding: true })}`;
}
