import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Key } from '../src/generated/keys.ts';
import type { Statement } from '../src/generated/statement.ts';
import type { Content } from '../src/rules/content.ts';
import { createHref } from '../src/site/page/href.ts';
import { absoluteOf } from '../src/text/public-address.ts';
import { DEVELOPMENT_KEY } from '../src/trust/development-key.ts';
import { judgeKeyTime } from '../src/trust/keys.ts';
import { thumbprintOf } from '../src/text/key-thumbprint.ts';
import { isSigningKey, signStatement, type SigningKey } from '../src/trust/sign.ts';
import { chooseSite, UserError } from './command.ts';

/** Signs what a sheet says into the address of its code. */
export interface Signer {
  /** The sheet must bear 样本 SPECIMEN: signed by the development key, or about invented records. */
  specimen: boolean;
  /** Throws `UserError` where the key does not vouch for the day of issue. */
  addressOf: (statement: Statement) => Promise<string>;
}

/** `x` must be the public part of `d`: else every letter would be signed in vain. */
function isWhole(key: SigningKey): boolean {
  const { kty, crv, x, d } = key;
  const secret = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
  return createPublicKey(secret).export({ format: 'jwk' }).x === x;
}

function parseKey(text: string): SigningKey | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSigningKey(value) && isWhole(value) ? value : null;
  } catch {
    return null;
  }
}

/** `DIANZHANG_SIGNING_KEY`: a JWK, or the file that holds one; null where it is not set. */
export function readSigningKey(given = process.env['DIANZHANG_SIGNING_KEY']): SigningKey | null {
  if (!given) return null;
  const isJwk = given.trim().startsWith('{');
  // The key itself is never repeated in a message.
  const name = isJwk ? 'DIANZHANG_SIGNING_KEY' : given;
  if (!isJwk && !existsSync(given)) throw new UserError('signing.no-file', { path: name });
  const key = parseKey(isJwk ? given : readFileSync(given, 'utf8'));
  if (!key) throw new UserError('signing.not-a-key', { name });
  return key;
}

/** The published part of the key that signs; letters signed by an unpublished key could not be verified. */
function findPublished(content: Content, key: SigningKey): Key {
  const kid = thumbprintOf(key.x);
  const published = content.keys.find(({ x }) => x === key.x);
  if (!published) throw new UserError('signing.unpublished', { kid });
  return published;
}

function refuseOutsideTime(published: Key, { on, no }: Statement): void {
  const time = judgeKeyTime(published, on);
  if (time !== 'in-time' || published.compromisedOn !== undefined)
    throw new UserError('signing.outside-time', { kid: published.kid, number: no, on });
}

/** The signer of this environment: the centre's key where one is set, else the development key. */
export function openSigner(content: Content): Signer {
  const own = readSigningKey();
  const published = own && findPublished(content, own);
  const site = chooseSite(content);
  if (!site) throw new UserError('address.none', {});
  const href = createHref(site.base);
  return {
    specimen: own === null || content.site?.sample === true,
    addressOf: async (statement) => {
      if (published) refuseOutsideTime(published, statement);
      const jws = await signStatement(statement, own ?? DEVELOPMENT_KEY);
      return absoluteOf(site, href.statement(jws));
    },
  };
}
