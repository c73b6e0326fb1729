import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/site/sha256.ts';

const reference = (text: string) => createHash('sha256').update(text).digest('hex');

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('agrees with Node for %i bytes', (length) => {
  expect(sha256('x'.repeat(length))).toBe(reference('x'.repeat(length)));
});

test('agrees with Node for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256(text)).toBe(reference(text));
    }),
  );
});
