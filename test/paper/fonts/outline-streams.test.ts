import * as fontkit from '@cantoo/fontkit';
import { expect, test } from 'vitest';
import { subsetTypeface } from '../../../src/paper/forms/font-packs.ts';
import { joinOutlines, splitOutlines } from '../../../src/paper/fonts/outline-streams.ts';
import { readTables } from '../../../src/paper/fonts/sfnt.ts';
import { sources } from '../sources.ts';

const open = (font: Uint8Array) => fontkit.create(font as never) as fontkit.Font;
const outline = (font: fontkit.Font, codePoint: number) =>
  font.glyphForCodePoint(codePoint)!.path.toSVG();

test('every outline and width of the full font comes back', () => {
  const [before, after] = [open(sources.field), open(joinOutlines(splitOutlines(sources.field)))];
  expect(after.characterSet).toEqual(before.characterSet);
  for (const codePoint of before.characterSet.filter((_, i) => i % 7 === 0)) {
    expect(outline(after, codePoint)).toBe(outline(before, codePoint));
    const widths = [before, after].map((font) => font.glyphForCodePoint(codePoint)!.advanceWidth);
    expect(widths[1]).toBe(widths[0]);
  }
}, 120_000);

test('joined once, it is joined the same again', async () => {
  const font = await subsetTypeface(sources.title, '聘书 Letter');
  expect(Buffer.compare(joinOutlines(splitOutlines(font)), font)).toBe(0);
});

test('the tables of a joined font are those of TrueType, in order', async () => {
  const tags = [...readTables(await subsetTypeface(sources.title, '聘书')).keys()];
  expect(tags).toEqual(tags.toSorted());
  expect(tags).toEqual(
    expect.arrayContaining(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']),
  );
});
