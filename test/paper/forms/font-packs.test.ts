import { beforeAll, expect, test } from 'vitest';
import { commonHan, fieldCharacters } from '../../../src/paper/forms/field-characters.ts';
import type { FontPacks } from '../../../src/paper/forms/font-packs.ts';
import { buildFontPacks } from '../../../src/paper/forms/font-packs.ts';
import { openOutlineFont } from '../../../src/paper/fonts/outline-font.ts';
import { openPack } from '../../../src/paper/fonts/pack-file.ts';
import { missingCharacters } from '../../../src/paper/fonts/typeface.ts';
import { form, sources } from '../sources.ts';

let packs: FontPacks;
beforeAll(async () => {
  packs = await buildFontPacks(sources, [form]);
});

const open = async (bytes: Uint8Array) => openOutlineFont(await openPack(bytes));

test('level 1 of GB 2312 has 3,755 characters, from 啊 to 座', () => {
  const han = [...commonHan()];
  expect([han.length, han[0], han.at(-1)]).toEqual([3755, '啊', '座']);
});

test('the common pack sets the form, common words and surnames, and 䶮', async () => {
  const face = await open(packs.common.bytes);
  const words = `${commonHan()}欧阳诸葛尉迟澹台亓官闫冼阚宓䶮喆堃祎珺·“”（）〔〕《》—…éñüÅ`;
  expect(missingCharacters([face], words + JSON.stringify(form))).toEqual([]);
});

test('common and rare share nothing, and together set every rare name', async () => {
  const [common, rare] = await Promise.all([open(packs.common.bytes), open(packs.rare.bytes)]);
  const shared = rare.characters.filter((char) => char > 0x20 && common.has(char));
  expect(shared).toEqual([]);
  expect(missingCharacters([common, rare], '㑇䶮𬍛𬴂龘犇烜')).toEqual([]);
});

test('the same fonts and forms give the same packs and names', async () => {
  const again = await buildFontPacks(sources, [form]);
  expect(again.common.file).toBe(packs.common.file);
  expect(Buffer.compare(again.rare.bytes, packs.rare.bytes)).toBe(0);
});

test('what is fetched first stays small', () => {
  expect(packs.common.bytes.length).toBeLessThan(850_000);
  const own = packs.forms[form.id]!;
  expect(own.title.bytes.length + own.heading.bytes.length).toBeLessThan(25_000);
});

test('no character stands twice in the set', () => {
  const all = [...fieldCharacters([form])];
  expect(new Set(all).size).toBe(all.length);
});
