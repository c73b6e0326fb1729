import decodeQR from 'qr/decode.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { PDFDocument } from 'pdf-lib';
import type { Letter } from '../../src/paper/letter-text.ts';
import { formatDay } from '../../src/paper/letter-text.ts';
import { renderLetter, subsetLetterFonts } from '../../src/paper/letter.ts';
import { drawCode } from '../../src/paper/qr.ts';
import type { RectMark } from '../../src/paper/sheet.ts';
import { sources } from './sources.ts';

const letter: Letter = {
  letterNumber: '样聘〔2026〕001号',
  name: '周样𬍛',
  nameEn: 'Zhou Yangzhen',
  category: { zh: '知识产权类', en: 'intellectual property' },
  schemeName: { zh: '示例专家库（样本）', en: 'Sample Expert Pool' },
  authority: {
    zh: '示例知识产权公共服务中心（示例维权援助中心）',
    en: 'Sample Centre (Sample Assistance Centre)',
  },
  term: { from: '2026-05-01', to: '2029-04-30' },
  issuedOn: '2026-05-01',
  verifyUrl:
    'https://dianzhang.example/zh/verify/#n=%E6%A0%B7%E8%81%98%E3%80%942026%E3%80%95001%E5%8F%B7',
  regulation: {
    title: { zh: '示例专家库管理办法', en: 'Measures for the Sample Expert Pool' },
    documentNumber: '示〔2026〕3号',
    provision: { zh: '第九条第（五）项', en: 'article 9, point (5)' },
  },
};

async function render(changes: Partial<Letter> = {}) {
  const changed = { ...letter, ...changes };
  return renderLetter(changed, await subsetLetterFonts([changed], sources));
}

async function read(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replace(/\s/g, '');
}

test('the letter says name, number, category, term with both days, authority and day', async () => {
  const text = await read(await render());
  for (const words of [
    '聘书',
    '编号No.样聘〔2026〕001号',
    '周样𬍛专家：',
    '根据《示例专家库管理办法》（示〔2026〕3号）第九条第（五）项',
    '自2026年5月1日至2029年4月30日（含首尾两日）',
    '示例知识产权公共服务中心（示例维权援助中心）',
    '〔盖章处〕',
    'from1May2026to30April2029,bothdaysincluded',
    '英文仅供参考，以中文为准',
  ])
    expect(text).toContain(words);
});

test('it is marked as a specimen', async () => {
  expect(await read(await render())).toContain('样本SPECIMEN');
});

/** Paints the code's squares as a scanner would see them, `scale` pixels a point. */
function paint(marks: RectMark[], side: number, scale: number) {
  const width = side * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const mark of marks.filter(({ fill }) => fill === 0)) {
    for (let y = Math.round(mark.y * scale); y < Math.round((mark.y + mark.height) * scale); y += 1)
      for (
        let x = Math.round(mark.x * scale);
        x < Math.round((mark.x + mark.width) * scale);
        x += 1
      )
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { width, height: width, data };
}

test('the code on the letter leads to the address', () => {
  const marks = drawCode(letter.verifyUrl, 0, 0, 76);
  expect(decodeQR(paint(marks, 76, 8))).toBe(letter.verifyUrl);
  // 27 mm across: a module is no smaller than a quarter of a millimetre in print.
  const unit = Math.min(...marks.slice(1).map(({ height }) => height));
  expect((unit * 25.4) / 72).toBeGreaterThan(0.25);
});

test('same letter, same bytes; another batch of fonts changes nothing that is read', async () => {
  expect(Buffer.compare(await render(), await render())).toBe(0);
  const others = { ...letter, name: '古丽·样本' };
  const shared = await renderLetter(letter, await subsetLetterFonts([letter, others], sources));
  expect(await read(shared)).toBe(await read(await render()));
});

describe('names', () => {
  test.each([
    '刘䶮例',
    '阿依古丽·样提',
    '古丽巴哈尔·阿不都热合曼·吾买尔江·样本·买买提明·又一个很长的名字',
    'Étienne Sample',
    'Wolfgang Maximilian Graf von und zu Musterhausen-Beispiel',
  ])('%s stands on one page', async (name) => {
    const pdf = await render({ name, nameEn: 'Sample' });
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    expect(await read(pdf)).toContain(`${name.replace(/\s/g, '')}专家：`);
    expect(pdf.length).toBeLessThan(60_000);
  });

  test('a name the font lacks is refused by name', async () => {
    await expect(render({ name: '样\u{2A6A5}' })).rejects.toThrow('“\u{2A6A5}” (U+2A6A5) in name');
  });
});

test('days in both languages', () => {
  expect(formatDay('2026-05-01')).toEqual({ zh: '2026年5月1日', en: '1 May 2026' });
});
