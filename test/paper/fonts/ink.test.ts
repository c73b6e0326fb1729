import { describe, expect, test } from 'vitest';
import { renderBlankForm } from '../../../src/paper/forms/blank-form.ts';
import { renderFilledForm } from '../../../src/paper/forms/form-paper.ts';
import { letterSource } from '../../../src/paper/certificates/letter-papers.ts';
import { makePaper, printPaper } from '../../../src/paper/certificates/make-certificate.ts';
import { printRegulation } from '../../../src/paper/regulations/make-regulation.ts';
import { openFont, readInk, type Ink } from '../ink.ts';
import { ADDRESS, expertOf, fonts, pool, pressOf, records } from '../papers.ts';
import { form, formFonts, sampleValues, sources } from '../sources.ts';

/** The fonts as they come, from which all others are cut. */
const ORIGINALS = new Map(
  Object.values(sources).map((bytes) => {
    const font = openFont(bytes);
    return [font.postscriptName, font] as const;
  }),
);

/** What is read as one character of the font, and draws or moves on as another. */
function findStrayInk(name: string, ink: readonly Ink[]): string[] {
  const font = ORIGINALS.get(name)!;
  const stray = ink.filter(({ text, outline, width }) => {
    const { path, advanceWidth } = font.glyphForCodePoint(text.codePointAt(0)!)!;
    const own = (advanceWidth * 1000) / font.unitsPerEm;
    return path.toSVG() !== outline || Math.abs(own - width) > 0.5;
  });
  return stray.map(({ text }) => `${name}: ${text}`);
}

function printLetter(): Uint8Array {
  const source = letterSource(expertOf('bj-0001'), pool)!;
  const press = pressOf('letter', pool, source);
  return printPaper(press, makePaper(press, source, ADDRESS));
}

function printText(): Uint8Array {
  const work = records.works.find(({ id }) => id === 'cq-workstations')!;
  return printRegulation(work, work.versions[0]!, '2026-11-16', fonts);
}

async function printBlankForm(): Promise<Uint8Array> {
  const given = await formFonts();
  return renderBlankForm(form, { ...given, field: given.field.slice(0, 1) });
}

const printFilledForm = async () => renderFilledForm(form, sampleValues(), await formFonts());

/** Papers, by both ways of putting a font into one, and what each font at least must have cut. */
const PAPERS = [
  [
    'a letter',
    printLetter,
    { 'NotoSerifSC-Black': '聘书SPECIMEN', 'NotoSerifSC-Regular': '聘期Ma26〔〕，' },
  ],
  [
    'a regulation',
    printText,
    { 'NotoSerifSC-Black': '工作站', 'NotoSerifSC-Regular': '第一条（二）、cq20' },
  ],
  ['a filled form', printFilledForm, { 'NotoSansSC-Regular': '阿依古丽样𬍛䶮·Aygul78@.“”，' }],
  [
    'a blank form',
    printBlankForm,
    {
      'NotoSerifSC-Black': '申请表',
      'NotoSansSC-Bold': '一、Ap',
      'NotoSansSC-Regular': '龙琛Aé1（，',
    },
  ],
] as const;

describe.each(PAPERS)('the ink of %s', (_, print, cut) => {
  test('is that of the characters which are read', async () => {
    const found = await readInk(await print());
    for (const [name, characters] of Object.entries(cut)) {
      const texts = found.get(name)?.map(({ text }) => text);
      expect(texts, name).toEqual(expect.arrayContaining([...characters]));
    }
    expect([...found].flatMap(([name, ink]) => findStrayInk(name, ink))).toEqual([]);
  });
});
