import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from './base64url.ts';

/** The thumbprint of an Ed25519 key by its `x` (RFC 7638; the members in the order of RFC 8037, appendix A.3). */
export function thumbprintOf(x: string): string {
  const members = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  return encodeBase64url(sha256(new TextEncoder().encode(members)));
}
