import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FormValues } from '../../../src/forms/definition.ts';
import type { FormFonts } from '../../../src/paper/forms/form-paper.ts';
import { renderFilledForm } from '../../../src/paper/forms/form-paper.ts';
import { MissingCharacterError } from '../../../src/paper/fonts/typeface.ts';
import { form, formFonts, sampleValues } from '../sources.ts';

let fonts: FormFonts;
beforeAll(async () => {
  fonts = await formFonts();
});

const bare = (text: string) => text.replace(/\s/g, '');

/** The text of all pages without white space, and without what the paper repeats on every page. */
async function readBody(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  const repeated = [
    new RegExp(`^${bare(form.title.zh)}(?!${bare(form.title.en).slice(0, 8)})`),
    /expert-application\d{4}-\d\d-\d\d版第\d+页共\d+页Page\d+of\d+京知公服〔2026〕3号$/,
  ];
  const pages = text.map((page) =>
    repeated.reduce((rest, part) => rest.replace(part, ''), bare(page)),
  );
  const label = form.sections
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'experience')!.label;
  return pages.join('').replaceAll(bare(`${label.zh}（续）*${label.en} (continued)`), '');
}

const render = (changes: FormValues = {}) => renderFilledForm(form, sampleValues(changes), fonts);

describe('what was typed is what can be read back', () => {
  test('every text answer, the rare name among them', async () => {
    const body = await readBody(await render());
    for (const value of Object.values(sampleValues())) {
      const option = typeof value === 'string' && /^[a-z-]+$/.test(value);
      if (typeof value === 'string' && !option) expect(body).toContain(bare(value));
    }
    for (const row of sampleValues()['periods'] as Record<string, string>[])
      expect(body).toContain(bare(Object.values(row).join('')));
    expect(body).toContain('阿依古丽·样𬍛䶮');
  });

  test('only the chosen options are ticked', async () => {
    const body = await readBody(await render());
    expect(body.match(/✓[^✓A-Za-z]+/g)?.map((tick) => tick.slice(1))).toEqual([
      '护照',
      '律师事务所',
      '否',
      '法律和经济贸易类',
      '无',
      '无',
      expect.stringMatching(/^本人知悉并同意：/),
    ]);
  });

  test('a long text over several pages, whole', async () => {
    const long = Array.from(
      { length: 160 },
      (_, i) =>
        `（${i + 1}）在美国、欧盟处理“337调查”、禁令（injunction）；与律师协作——形成方案、意见。`,
    ).join('\n');
    const pdf = await render({ experience: long });
    expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(5);
    expect(await readBody(pdf)).toContain(bare(long));
  });

  test('thirty rows of work, each whole', async () => {
    const periods = Array.from({ length: 30 }, (_, i) => ({
      from: `${1990 + i}-01`,
      to: `${1990 + i}-12`,
      employer: `样本单位第${i + 1}号`,
      work: '涉外知识产权保护工作'.repeat((i % 5) + 1),
    }));
    const body = await readBody(await render({ periods }));
    for (const row of periods) expect(body).toContain(row.employer + row.work);
  });

  test('one row longer than a page', async () => {
    const work = Array.from({ length: 100 }, (_, i) => `第${i}项工作`).join('，');
    const body = await readBody(
      await render({ periods: [{ from: '2000-01', employer: '样本', work }] }),
    );
    expect(body.replace(/工作经历.{0,200}?Workdone/g, '')).toContain('第99项工作');
  });

  test('a section that is not asked says so', async () => {
    expect(await readBody(await render())).toContain('不适用');
    const asked = {
      birthDate: '1950-01-01',
      health: 'yes',
      standing: ['renown'],
      standingFacts: '样本事实',
    };
    const body = await readBody(await render(asked));
    expect(body).toContain('样本事实');
    expect(body).toContain('✓有较高知名度');
  });
});

test('a missing character is refused by name, code point and field', async () => {
  const refused = render({
    employer: '样本\u{2A6A5}所',
    periods: [{ from: '2000-01', employer: '\uE000', work: '样' }],
  });
  await expect(refused).rejects.toThrow(MissingCharacterError);
  await expect(refused).rejects.toMatchObject({
    missing: [
      { char: '\u{2A6A5}', code: 'U+2A6A5', path: 'employer' },
      { char: '\uE000', code: 'U+E000', path: 'periods.0.employer' },
    ],
  });
});

test('the common font alone refuses what only the rare one has', async () => {
  const common = { ...fonts, field: fonts.field.slice(0, 1) };
  const refused = renderFilledForm(form, sampleValues({ name: '样龘' }), common);
  await expect(refused).rejects.toThrow('“龘” (U+9F98) in name');
});

test('same form, values and fonts: same bytes; and the rare font changes nothing where it is not needed', async () => {
  const values = sampleValues({ name: '样本' });
  const [first, second, commonOnly] = await Promise.all([
    renderFilledForm(form, values, fonts),
    renderFilledForm(form, structuredClone(values), fonts),
    renderFilledForm(form, values, { ...fonts, field: fonts.field.slice(0, 1) }),
  ]);
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, commonOnly)).toBe(0);
  expect(first.length).toBeLessThan(150_000);
});

test('tagged, titled, in Chinese, dated by its signature', async () => {
  const doc = await PDFDocument.load(await render(), { updateMetadata: false });
  expect(doc.getTitle()).toContain(form.title.zh);
  expect(doc.getLanguage()).toBe('zh-CN');
  expect(doc.getCreationDate()?.toISOString().slice(0, 10)).toBe('2026-04-02');
  expect(doc.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
  expect(doc.getForm().getFields()).toEqual([]);
});
