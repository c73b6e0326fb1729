import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  PDFTextField,
} from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { listAnswerable } from '../../../src/forms/definition.ts';
import { renderBlankForm } from '../../../src/paper/forms/blank-form.ts';
import { form, formFonts } from '../sources.ts';

let bytes: Uint8Array;
let doc: PDFDocument;
beforeAll(async () => {
  const fonts = await formFonts();
  bytes = await renderBlankForm(form, { ...fonts, field: fonts.field.slice(0, 1) });
  doc = await PDFDocument.load(bytes, { updateMetadata: false });
});

function expectedNames(): string[] {
  return listAnswerable(form).flatMap((field) => {
    if (field.type === 'choices') return field.options.map(({ value }) => `${field.id}.${value}`);
    if (field.type !== 'rows') return [field.id];
    const rows = Array.from({ length: field.layout.blankRows ?? 3 }, (_, i) => i);
    return rows.flatMap((i) => field.columns.map((column) => `${field.id}.${i}.${column.id}`));
  });
}

test('there is a field for every answer', () => {
  const names = doc
    .getForm()
    .getFields()
    .map((field) => field.getName());
  expect(names.toSorted()).toEqual(expectedNames().toSorted());
});

test('every field has a tooltip in both languages', () => {
  for (const field of doc.getForm().getFields()) {
    const tooltip = field.acroField.dict.lookup(PDFName.of('TU'), PDFHexString).decodeText();
    expect(tooltip).toMatch(/\p{sc=Han}.* \/ .*[A-Za-z]/u);
  }
});

test('the field font is inside, named so that Chromium shows what is typed', () => {
  const { dict } = doc.getForm().acroForm;
  const fonts = dict.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
  expect(fonts.keys().map(String)).toEqual(['/Wingdings']);
  expect(dict.lookup(PDFName.of('DA'), PDFString).asString()).toContain('/Wingdings');
  for (const field of doc.getForm().getFields()) {
    if (field instanceof PDFTextField)
      expect(field.acroField.getDefaultAppearance()).toContain('/Wingdings');
  }
});

test('Chinese typed by a program shows with the font inside', async () => {
  const copy = await PDFDocument.load(bytes);
  copy.getForm().getTextField('name').setText('样䶮');
  expect(copy.getForm().getTextField('name').getText()).toBe('样䶮');
});

test('fields follow the order of the sheet, page by page, as tab order', () => {
  for (const page of doc.getPages()) {
    expect(page.node.get(PDFName.of('Tabs'))).toBe(PDFName.of('S'));
    const annotations = page.node.Annots()?.asArray() ?? [];
    const tops = annotations.map((ref) => {
      const rect = doc.context.lookup(ref, PDFDict).lookup(PDFName.of('Rect'), PDFArray);
      return rect.lookup(1, PDFNumber).asNumber() + rect.lookup(3, PDFNumber).asNumber();
    });
    tops.slice(1).forEach((top, i) => expect(top).toBeLessThanOrEqual(tops[i]! + 60));
  }
});

test('titled, in Chinese, tagged; same bytes again', async () => {
  expect(doc.getTitle()).toContain(form.title.zh);
  expect(doc.getLanguage()).toBe('zh-CN');
  const preferences = doc.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
  const fonts = await formFonts();
  const again = await renderBlankForm(form, { ...fonts, field: fonts.field.slice(0, 1) });
  expect(Buffer.compare(bytes, again)).toBe(0);
});
