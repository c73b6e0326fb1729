import type { Statement } from '../generated/statement.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { parseStatement } from './statement.ts';

/** The one algorithm: a header that names another is not read on. */
export const ALGORITHM = 'EdDSA';

/** A compact JWS (RFC 7515, section 3.1) taken apart; nothing in it is proven yet. */
export interface SignedStatement {
  kid: string;
  /** Null where the payload is no statement: whether it was altered, its signature tells. */
  statement: Statement | null;
  /** The bytes that were signed. */
  message: Uint8Array;
  signature: Uint8Array;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function readText(part: string): string | null {
  const bytes = decodeBase64url(part);
  try {
    return bytes && decoder.decode(bytes);
  } catch {
    return null;
  }
}

function readKid(header: string): string | null {
  try {
    const { alg, kid, ...rest } = JSON.parse(header) as Record<string, unknown>;
    const ours = alg === ALGORITHM && typeof kid === 'string' && Object.keys(rest).length === 0;
    return ours ? kid : null;
  } catch {
    return null;
  }
}

/** Takes a compact JWS apart; null where it is none of ours. */
export function readJws(jws: string): SignedStatement | null {
  const [head, body, tail, ...more] = jws.split('.');
  if (head === undefined || body === undefined || tail === undefined || more.length > 0)
    return null;
  const kid = readKid(readText(head) ?? '');
  // Whatever does not decode is kept as no bytes at all, which no key has signed.
  const signature = decodeBase64url(tail) ?? new Uint8Array();
  if (kid === null) return null;
  const statement = parseStatement(readText(body) ?? '');
  return { kid, statement, message: new TextEncoder().encode(`${head}.${body}`), signature };
}
