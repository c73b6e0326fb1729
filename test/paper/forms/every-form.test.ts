import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/forms/computed.ts';
import { withContacts } from '../../../src/forms/contacts.ts';
import type { Field, FormDefinition } from '../../../src/forms/definition.ts';
import {
  isAnswerable,
  isComputed,
  listAnswerable,
  listFields,
} from '../../../src/forms/definition.ts';
import { findProblems } from '../../../src/forms/validate.ts';
import { renderBlankForm } from '../../../src/paper/forms/blank-form.ts';
import { measureWith } from '../../../src/paper/fonts/faces.ts';
import { subsetFormFonts } from '../../../src/paper/forms/font-packs.ts';
import { layOutForm } from '../../../src/paper/forms/form-layout.ts';
import type { FormFonts } from '../../../src/paper/forms/form-paper.ts';
import { openFormFonts, renderFilledForm } from '../../../src/paper/forms/form-paper.ts';
import type { Sheet } from '../../../src/paper/layout/sheet.ts';
import { lifelikeValues } from '../lifelike.ts';
import {
  findCollisions,
  findLoneHeadings,
  findOverruns,
  readPages,
  readParagraphs,
} from '../sheet-faults.ts';
import { sources } from '../sources.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { contacts } = read('content/site.json');
const forms: FormDefinition[] = readdirSync('content/forms').map((file) =>
  withContacts(read(join('content/forms', file)), contacts),
);
const folder = mkdtempSync(join(tmpdir(), 'forms-'));

// The field fonts, by far the largest, are the same for all forms of a site: cut once.
let shared: Promise<FormFonts> | undefined;
async function fontsOf(form: FormDefinition): Promise<FormFonts> {
  shared ??= subsetFormFonts(forms[0]!, forms, sources, true);
  const { field } = await shared;
  return { ...(await subsetFormFonts(form, [form], sources)), field };
}

const bare = (text: string) => text.replace(/\s/g, '');

function fieldNames(field: Field): string[] {
  if (field.type === 'choices') return field.options.map(({ value }) => `${field.id}.${value}`);
  if (field.type !== 'rows') return [field.id];
  const rows = Array.from({ length: field.layout.blankRows ?? 3 }, (_, i) => i);
  return rows.flatMap((i) => field.columns.map((column) => `${field.id}.${i}.${column.id}`));
}

/** What qpdf says against the file; nothing when it is sound. */
function judgeFile(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { error, status, stdout, stderr } = spawnSync('qpdf', ['--check', path], {
    encoding: 'utf8',
  });
  if (error)
    return 'The forms are checked with qpdf: install it (on Debian: apt-get install qpdf).';
  return status === 0 ? '' : stdout + stderr;
}

function judgeSheet(sheet: Sheet, fonts: FormFonts): unknown {
  const measure = measureWith(openFormFonts(fonts));
  return {
    collisions: findCollisions(sheet, measure),
    overruns: findOverruns(sheet, measure),
    loneHeadings: findLoneHeadings(sheet),
  };
}
const SOUND = { collisions: [], overruns: [], loneHeadings: [] };

// Each test makes a whole PDF; a busy machine takes its time.
const PATIENCE = { timeout: 60_000 };

describe.each(forms.map((form) => [form.id, form] as const))('%s', PATIENCE, (id, form) => {
  test('the blank sheet is sound and has a field with a tooltip for every answer', async () => {
    const fonts = await fontsOf(form);
    const blank = { ...fonts, field: fonts.field.slice(0, 1) };
    const bytes = await renderBlankForm(form, blank);
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    const fields = doc.getForm().getFields();
    const filled = listFields(form).filter((field) => isAnswerable(field) || isComputed(field));
    expect(fields.map((field) => field.getName()).toSorted()).toEqual(
      filled.flatMap(fieldNames).toSorted(),
    );
    for (const field of fields) {
      const tooltip = field.acroField.dict.lookup(PDFName.of('TU'), PDFHexString).decodeText();
      expect(tooltip).toMatch(/\p{sc=Han}.* \/ .*[A-Za-z]/u);
    }
    expect(judgeSheet(layOutForm(form, measureWith(openFormFonts(blank))), blank)).toEqual(SOUND);
    expect(judgeFile(`${id}-blank.pdf`, bytes)).toBe('');
  });

  test('what is filled in is what can be read back, whole and in its place', async () => {
    const fonts = await fontsOf(form);
    const values = settle(form, lifelikeValues(form));
    expect(findProblems(form, values)).toEqual([]);
    const bytes = await renderFilledForm(form, values, fonts);
    const sheet = layOutForm(form, measureWith(openFormFonts(fonts)), values);
    expect(judgeSheet(sheet, fonts)).toEqual(SOUND);
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), {
      mergePages: false,
    });
    expect(text.map(bare)).toEqual(readPages(sheet));
    const paragraphs = readParagraphs(sheet);
    for (const field of listAnswerable(form)) {
      const value = values[field.id];
      if (value === undefined || 'options' in field) continue;
      const cells = Array.isArray(value) ? value.flatMap((row) => Object.values(row)) : [value];
      for (const cell of cells) expect(paragraphs).toContain(bare(String(cell)));
    }
    expect(judgeFile(`${id}-filled.pdf`, bytes)).toBe('');
  });
});
