import { CompactSign, importJWK } from 'jose';
import type { Statement } from '../generated/statement.ts';
import { ALGORITHM } from './jws.ts';
import { thumbprintOf } from '../text/key-thumbprint.ts';
import { formatStatement } from './statement.ts';

/** A private Ed25519 key as a JWK (RFC 8037); `d` never leaves the machine that signs. */
export interface SigningKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  d: string;
}

/** Whether a parsed JSON value is a private Ed25519 key. */
export function isSigningKey(value: unknown): value is SigningKey {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, crv, x, d } = value as Record<string, unknown>;
  return kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && typeof d === 'string';
}

/**
 * The statement as a compact JWS. The same statement and key give the same bytes (Ed25519 draws no chance).
 * Throws where `x` is not the public part of `d`: every letter would be signed in vain.
 */
export async function signStatement(statement: Statement, key: SigningKey): Promise<string> {
  const { kty, crv, x, d } = key;
  const signer = new CompactSign(new TextEncoder().encode(formatStatement(statement)));
  signer.setProtectedHeader({ alg: ALGORITHM, kid: thumbprintOf(x) });
  return signer.sign(await importJWK({ kty, crv, x, d }, ALGORITHM));
}
