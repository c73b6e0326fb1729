import * as fontkit from '@cantoo/fontkit';
import { expect, test } from 'vitest';
import { cutFont } from '../../../src/paper/pdf/cut-font.ts';
import { openOutlineFont } from '../../../src/paper/fonts/outline-font.ts';
import { sources } from '../sources.ts';
import { fonts as all } from '../papers.ts';

const fonts = { body: all.body[0]!, kai: all.kai[0]! };

const CHARACTERS = [...'样本书𬍛䶮·Aé1（，'].map((char) => char.codePointAt(0)!);
const whole = fontkit.create(sources.body as never) as unknown as fontkit.Font;

test('characters and widths are those that fontkit reads', () => {
  expect(fonts.body.name).toBe(whole.postscriptName);
  expect(fonts.body.characters.length).toBe(whole.characterSet.length);
  for (const codePoint of CHARACTERS) {
    const { advanceWidth } = whole.glyphForCodePoint(codePoint)!;
    expect(fonts.body.width(codePoint)).toBe(Math.round((advanceWidth * 1000) / whole.unitsPerEm));
  }
});

test('the glyphs of a cut draw what those of the whole font draw', () => {
  const cut = openCut(fonts.body.cut(CHARACTERS));
  for (const [index, codePoint] of CHARACTERS.entries())
    expect(cut.getGlyph(index + 1)!.path.toSVG()).toBe(
      whole.glyphForCodePoint(codePoint)!.path.toSVG(),
    );
});

/** The cut has no cmap, as a PDF needs none; fontkit wants one only to look characters up. */
function openCut(bytes: Uint8Array): fontkit.Font {
  return fontkit.create(bytes as never) as unknown as fontkit.Font;
}

test('the same characters in any order are the same cut', () => {
  const [one, other] = [CHARACTERS, CHARACTERS.toReversed()].map((list) =>
    cutFont(fonts.kai, list),
  );
  for (const codePoint of CHARACTERS) expect(one!.code(codePoint)).toBe(other!.code(codePoint));
});

test('a character that is not there is not claimed', () => {
  expect(fonts.body.has(0x2a6a5)).toBe(false);
  expect(fonts.body.has('𬍛'.codePointAt(0)!)).toBe(true);
});

test('what is no TrueType font is refused', () => {
  expect(() => openOutlineFont(new TextEncoder().encode('OTTO'.padEnd(64, '\0')))).toThrow(
    /TrueType/,
  );
});
