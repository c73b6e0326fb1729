import { workOut } from '../../forms/computed.ts';
import type { FormDefinition, FormValues } from '../../forms/definition.ts';
import type { RoleFaces } from '../fonts/faces.ts';
import { measureWith } from '../fonts/faces.ts';
import { layOutForm } from './form-layout.ts';
import type { OutlineFont } from '../fonts/outline-font.ts';
import { openOutlineFont } from '../fonts/outline-font.ts';
import { assertPrintable } from '../fonts/printable.ts';
import type { FieldBox, Sheet } from '../layout/sheet.ts';
import { writePaper } from '../pdf/write-paper.ts';

/**
 * Font files (TrueType) for a form. `field` sets labels and answers and may be several, looked through in order:
 * the common pack, then the rare one.
 */
export interface FormFonts {
  title: Uint8Array;
  heading: Uint8Array;
  field: readonly Uint8Array[];
}

/** Opens the form's fonts by role. */
export function openFormFonts(fonts: FormFonts): RoleFaces<OutlineFont> {
  return {
    title: [openOutlineFont(fonts.title)],
    heading: [openOutlineFont(fonts.heading)],
    field: fonts.field.map((bytes) => openOutlineFont(bytes)),
  };
}

/** What the form's PDF says of itself; a filled one bears the day it was signed. */
export function formInfo(form: FormDefinition, values?: FormValues) {
  const signedOn = values?.['signedOn'];
  const { title, documentNumber: number, cited } = form.regulation;
  return {
    title: `${form.title.zh} ${form.title.en}`,
    subject: `《${title.zh}》${number ? `（${number}）` : ''}${cited.zh}`,
    madeOn: typeof signedOn === 'string' ? signedOn : form.updatedOn,
    id: `form/${form.id} ${values ? JSON.stringify(values) : ''}`,
    lang: 'zh-CN' as const,
  };
}

function squareOf(box: FieldBox) {
  const { x, y, width, height } = box;
  return { kind: 'rect', x, y, width, height, stroke: 0.7 } as const;
}

function withSquares(sheet: Sheet): Sheet {
  const pages = sheet.pages.map((page) => ({
    ...page,
    marks: [...page.marks, ...page.boxes.filter((box) => box.option).map(squareOf)],
  }));
  return { ...sheet, pages };
}

/**
 * The filled form: the blank one's sheet with the answers set as text, only the glyphs it uses inside. Runs in the
 * browser and in Node, with the same bytes for the same form, values and font files.
 * Throws `MissingCharacterError` when a font lacks a character: nothing prints as a box.
 */
export async function renderFilledForm(
  form: FormDefinition,
  given: FormValues,
  fonts: FormFonts,
): Promise<Uint8Array> {
  const values = workOut(form, given);
  const faces = openFormFonts(fonts);
  assertPrintable(form, values, faces);
  const sheet = withSquares(layOutForm(form, measureWith(faces), values));
  return writePaper(sheet, formInfo(form, values), faces);
}
