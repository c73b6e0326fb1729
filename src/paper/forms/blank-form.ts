import type { PDFDocument, PDFFont, PDFForm, PDFPage, PDFTextField } from 'pdf-lib';
import {
  PDFName,
  PDFString,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  setLineWidth,
  setStrokingGrayscaleColor,
  stroke,
} from 'pdf-lib';
import type { FormDefinition } from '../../forms/definition.ts';
import { drawPage } from '../pdf/draw.ts';
import { embedFaces } from '../pdf/embed-faces.ts';
import { facesOf, measureWith } from '../fonts/faces.ts';
import type { FormFonts } from './form-paper.ts';
import { formInfo, openFormFonts } from './form-paper.ts';
import { layOutForm } from './form-layout.ts';
import { createDocument, pdfText } from '../pdf/pdf-document.ts';
import type { FieldBox, Sheet } from '../layout/sheet.ts';
import { TagTree } from '../pdf/tags.ts';

// Chromium's viewer shows typed Chinese without a system font only when the default-appearance resource has this
// name; any other name gives blanks. Other viewers take any name.
const FIELD_FONT_KEY = 'Wingdings';

function nameForFields(font: PDFFont): PDFFont {
  return Object.defineProperty(font, 'name', { value: FIELD_FONT_KEY });
}

function giveDefaults(form: PDFForm, font: PDFFont, doc: PDFDocument): void {
  const resources = doc.context.obj({ Font: { [FIELD_FONT_KEY]: font.ref } });
  form.acroForm.dict.set(PDFName.of('DR'), resources);
  form.acroForm.dict.set(PDFName.of('DA'), PDFString.of(`/${FIELD_FONT_KEY} 10 Tf 0 g`));
}

/** Where the box stands in the coordinates of the PDF, from the bottom left. */
function placeOf(box: FieldBox, sheet: Sheet) {
  const { x, y, width, height } = box;
  return { x, y: sheet.height - y - height, width, height };
}

function addText(form: PDFForm, page: PDFPage, box: FieldBox, sheet: Sheet, font: PDFFont) {
  const field: PDFTextField = form.createTextField(box.path);
  if (box.multiline) field.enableMultiline();
  if (box.required) field.enableRequired();
  if (box.maxLength !== undefined) field.setMaxLength(box.maxLength);
  field.addToPage(page, { ...placeOf(box, sheet), font, borderWidth: 0, ...NO_COLOURS });
  field.setFontSize(box.height < 22 ? 9.5 : 10.5);
  field.updateAppearances(font);
  return field;
}

const NO_COLOURS = { backgroundColor: undefined, borderColor: undefined } as unknown as object;

function tick(width: number, height: number) {
  return [
    pushGraphicsState(),
    setStrokingGrayscaleColor(0),
    setLineWidth(1.3),
    moveTo(width * 0.18, height * 0.5),
    lineTo(width * 0.42, height * 0.2),
    lineTo(width * 0.86, height * 0.84),
    stroke(),
    popGraphicsState(),
  ];
}

/** The square is printed on the sheet; the widget over it only adds the tick. */
const tickAppearance = (
  _: unknown,
  widget: { getRectangle(): { width: number; height: number } },
) => {
  const { width, height } = widget.getRectangle();
  const states = { on: tick(width, height), off: [] };
  return { normal: states, down: states };
};

function addOption(form: PDFForm, page: PDFPage, box: FieldBox, sheet: Sheet) {
  const place = { ...placeOf(box, sheet), borderWidth: 0, ...NO_COLOURS };
  if (box.several) {
    const field = form.createCheckBox(`${box.path}.${box.option}`);
    field.addToPage(page, place);
    field.updateAppearances(tickAppearance);
    return field;
  }
  const name = box.path;
  const known = form.getFieldMaybe(name);
  const field = known ? form.getRadioGroup(name) : form.createRadioGroup(name);
  if (box.required) field.enableRequired();
  field.addOptionToPage(box.option!, page, place);
  field.updateAppearances(tickAppearance);
  return field;
}

function addField(
  form: PDFForm,
  page: PDFPage,
  box: FieldBox,
  sheet: Sheet,
  font: PDFFont,
  tags: TagTree,
) {
  const field = box.option
    ? addOption(form, page, box, sheet)
    : addText(form, page, box, sheet, font);
  const { acroField } = field;
  acroField.dict.set(PDFName.of('TU'), pdfText(box.tooltip));
  const widget = acroField.getWidgets().at(-1)!;
  widget.dict.set(PDFName.of('TU'), pdfText(box.tooltip));
  const ref = page.doc.context.getObjectRef(widget.dict);
  if (ref) tags.addWidget(page, ref, widget.dict, box.tooltip, box.after);
}

/**
 * The blank form as a PDF one can type in. The whole field font is inside, since nobody knows what will be typed:
 * give a fixed subset of it (`fieldCharacters`), not the full font.
 */
export async function renderBlankForm(form: FormDefinition, fonts: FormFonts): Promise<Uint8Array> {
  const faces = openFormFonts(fonts);
  const fieldFace = facesOf(faces, 'field')[0]!;
  const doc = await createDocument(formInfo(form));
  const sheet = layOutForm(form, measureWith(faces));
  const embedded = await embedFaces(doc, faces, facesOf(faces, 'field'));
  const font = nameForFields(embedded.get(fieldFace)!.font);
  const acroForm = doc.getForm();
  giveDefaults(acroForm, font, doc);
  const tags = new TagTree(doc);
  for (const content of sheet.pages) {
    const squares = content.boxes.filter((box) => box.option);
    const marks = [
      ...content.marks,
      ...squares.map(
        ({ x, y, width, height }) => ({ kind: 'rect', x, y, width, height, stroke: 0.7 }) as const,
      ),
    ];
    const page = drawPage(doc, sheet, { ...content, marks }, faces, embedded, tags);
    for (const box of content.boxes) addField(acroForm, page, box, sheet, font, tags);
  }
  tags.finish();
  return doc.save({ useObjectStreams: true, updateFieldAppearances: false });
}
