import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeBase64url } from './base64url.ts';

/**
 * SHA-256 of bytes, or of a text in UTF-8, hexadecimal. By a library, because browsers offer theirs only over https, and an
 * office network often has none.
 */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** `sha256-` and the base64url digest of the text in UTF-8, as hashes of provisions are written. */
export function hashText(text: string): string {
  return `sha256-${encodeBase64url(sha256(utf8ToBytes(text)))}`;
}

/** 128 bits of it, hexadecimal: tells files and fonts apart (the `/ID` of a PDF, a prefix of its subset), and seals nothing. */
export function shortHash(text: string): string {
  return sha256Hex(text).slice(0, 32);
}
