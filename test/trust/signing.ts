import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Key } from '../../src/generated/keys.ts';
import type { Statement } from '../../src/generated/statement.ts';
import { DEVELOPMENT_PUBLIC_KEY } from '../../src/trust/development-key.ts';
import { publishKeys, type PublishedKeys } from '../../src/trust/keys.ts';
import { thumbprintOf } from '../../src/text/key-thumbprint.ts';
import { hashNumber } from '../../src/text/letter-number.ts';
import type { LetterBook, RevocationList } from '../../src/trust/lists.ts';
import type { SigningKey } from '../../src/trust/sign.ts';

/** The Ed25519 key of a seed of 32 like bytes. */
export function keyOf(seed: number): SigningKey {
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'), // PKCS #8, RFC 8410
    Buffer.alloc(32, seed),
  ]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { d } = secret.export({ format: 'jwk' });
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x: x!, d: d! };
}

export const publicPart = (key: SigningKey, over: Partial<Key> = {}): Key => ({
  kid: thumbprintOf(key.x),
  x: key.x,
  validFrom: '2026-01-01',
  ...over,
});

export const LETTER: Statement = {
  v: 1,
  k: 'letter',
  sch: 'bj-experts',
  id: 'bj-0001',
  name: '周样𬍛',
  role: 'ip',
  no: '样聘〔2026〕001号',
  on: '2026-04-30',
  from: '2026-05-01',
  to: '2029-04-30',
};

export const keysOf = (...keys: Key[]): PublishedKeys =>
  publishKeys(keys, DEVELOPMENT_PUBLIC_KEY, '2026-11-16');

export const bookOf = (
  statements: readonly Statement[],
  asOf = '2026-11-16',
  pinned = true,
): LetterBook => ({
  asOf,
  pinned,
  letters: Object.fromEntries(
    statements.map(({ no, k, from, to = null, id, name }) => [
      hashNumber(no),
      { kind: k, from, to, holder: { id, name: { zh: name, en: name } } },
    ]),
  ),
});

export const revocationsOf = (
  since: Record<string, string> = {},
  asOf = '2026-11-16',
): RevocationList => ({
  asOf,
  revoked: Object.fromEntries(
    Object.entries(since).map(([no, day]) => [hashNumber(no), { kind: 'letter', since: day }]),
  ),
});
