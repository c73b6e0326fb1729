import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { FormDefinition, FormValues } from '../forms/definition.ts';
import type { Embedded, RoleFaces } from './draw.ts';
import { drawPage, keepUsed, measureWith } from './draw.ts';
import { layOutForm } from './form-layout.ts';
import { createDocument, embedTypeface } from './pdf-document.ts';
import type { FieldBox, Sheet } from './sheet.ts';
import { TagTree } from './tags.ts';
import type { Typeface } from './typeface.ts';
import { openTypeface } from './typeface.ts';
import { assertPrintable } from './printable.ts';

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
export function openFormFonts(fonts: FormFonts): RoleFaces {
  return {
    title: [openTypeface(fonts.title)],
    heading: [openTypeface(fonts.heading)],
    field: fonts.field.map((bytes) => openTypeface(bytes)),
  };
}

/** Embeds the typefaces of all roles; `whole` names those that are embedded as they are. */
export async function embedFaces(
  doc: PDFDocument,
  faces: RoleFaces,
  whole: readonly Typeface[] = [],
): Promise<Embedded> {
  const fonts = new Map<Typeface, { font: PDFFont; key: string }>();
  for (const [role, list] of Object.entries(faces)) {
    for (const [i, typeface] of list.entries()) {
      const font = await embedTypeface(doc, typeface, whole.includes(typeface), role + i);
      fonts.set(typeface, { font, key: `F${fonts.size + 1}` });
    }
  }
  return fonts;
}

/** What the form's PDF says of itself; a filled one bears the day it was signed. */
export function formInfo(form: FormDefinition, values?: FormValues) {
  const signedOn = values?.['signedOn'];
  return {
    title: `${form.title.zh} ${form.title.en}`,
    subject: `《${form.regulation.title.zh}》（${form.regulation.documentNumber}）${form.regulation.cited.zh}`,
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
  values: FormValues,
  fonts: FormFonts,
): Promise<Uint8Array> {
  const faces = openFormFonts(fonts);
  assertPrintable(form, values, faces);
  const doc = await createDocument(formInfo(form, values));
  const sheet = withSquares(layOutForm(form, measureWith(faces), values));
  const embedded = await embedFaces(doc, keepUsed(faces, sheet.pages));
  const tags = new TagTree(doc);
  for (const page of sheet.pages) drawPage(doc, sheet, page, faces, embedded, tags);
  tags.finish();
  return doc.save({ useObjectStreams: true, updateFieldAppearances: false });
}
