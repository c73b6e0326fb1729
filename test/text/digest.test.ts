import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText, sha256Hex } from '../../src/text/digest.ts';

it('agrees with Node for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const node = (encoding: 'hex' | 'base64url'): string =>
        createHash('sha256').update(text.toWellFormed()).digest(encoding);
      expect(sha256Hex(text.toWellFormed())).toBe(node('hex'));
      expect(hashText(text.toWellFormed())).toBe(`sha256-${node('base64url')}`);
    }),
  );
});
