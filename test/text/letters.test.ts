import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLetters } from '../../src/text/letters.ts';

test.each([
  ['O’Brien', 'obrien'],
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Søren Ødegård', 'soren odegard'],
  ['Straße', 'strasse'],
  ["d'Œuvre", 'doeuvre'],
  ['Đức', 'duc'],
  ['Işık İNCE', 'isik ince'],
  ['Þór Æsir', 'thor aesir'],
  ['Jean–Pierre', 'jean-pierre'],
  ['ŉ Yang´an', 'n yangan'],
  ['Ｌｉ　１２', 'li 12'],
  ['郑\u{E0100}例\uFE00远\u200B', '郑例远'],
  ['⾼⻢⺠', '高马民'],
  ['가나', '가나'],
  ['が', 'が'],
])('%s → %s', (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
  expect(foldLetters(text.normalize('NFD'))).toBe(folded);
});

test('folding twice is folding once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldLetters(text);
      expect(foldLetters(once)).toBe(once);
    }),
  );
});
