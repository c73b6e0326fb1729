import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEd25519, checkSignature } from '../../src/trust/check-signature.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

/** RFC 8032, section 7.1: public key, message, signature. */
const VECTORS = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature with its s made larger by the group's order: equal modulo it, and another text. */
function stretch(signature: Uint8Array): Uint8Array {
  const s = signature.subarray(32).reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n) + ORDER;
  const bytes = Array.from({ length: 32 }, (_, at) => Number((s >> BigInt(8 * at)) & 255n));
  return Uint8Array.from([...signature.subarray(0, 32), ...bytes]);
}

describe('without the platform', () => {
  test.each(VECTORS)('takes the vector of %s', async (key, message, signature) => {
    expect(await checkEd25519(hex(signature), hex(message), hex(key))).toBe(true);
    expect(await checkEd25519(hex(signature), hex(`${message}00`), hex(key))).toBe(false);
  });

  test('refuses a second form of a signature, and what is no point, key or signature', async () => {
    const [key, message, signature] = VECTORS[1];
    const check = (s: Uint8Array, k = hex(key)) => checkEd25519(s, hex(message), k);
    expect(await check(stretch(hex(signature)))).toBe(false);
    expect(await check(hex(signature).subarray(1))).toBe(false);
    expect(await check(hex(signature), hex(key).subarray(1))).toBe(false);
    expect(await check(hex(signature), new Uint8Array(32).fill(255))).toBe(false); // y ≥ p
    expect(await check(hex(signature), hex(`02${'00'.repeat(31)}`))).toBe(false); // no such point
  });

  test('says what the platform says, of true and of altered signatures', async () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const cases = fc.tuple(bytes, fc.uint8Array({ maxLength: 300 }), fc.nat(63), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(cases, async ([seed, message, at, bit]) => {
        const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
        const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
        const { x } = createPublicKey(secret).export({ format: 'jwk' });
        const key = Uint8Array.from(Buffer.from(x!, 'base64url'));
        const signature = Uint8Array.from(sign(null, message, secret));
        const altered = signature.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        for (const [each, good] of [
          [signature, true],
          [altered, false],
        ] as const) {
          expect(await checkEd25519(each, message, key)).toBe(good);
          expect(await checkSignature(each, message, key)).toBe(good);
        }
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 10) },
    );
  });
});
