import type { PDFDocument, PDFFont, PDFPage } from 'pdf-lib';
import {
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  beginText,
  endText,
  lineTo,
  moveTo,
  rectangle,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setStrokingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingGrayscaleColor,
  setTextMatrix,
  showText,
  stroke,
  fill,
} from 'pdf-lib';
import type { Colour, RectMark, RuleMark, Sheet, SheetPage, TextMark } from '../layout/sheet.ts';
import type { TagTree } from './tags.ts';
import type { Typeface } from '../fonts/typeface.ts';
import type { RoleFaces } from '../fonts/faces.ts';
import { facesOf } from '../fonts/faces.ts';
import { measureText, splitByTypeface } from '../fonts/typeface.ts';

/** Embedded fonts by the typeface they were made from. */
export type Embedded = ReadonlyMap<Typeface, { font: PDFFont; key: string }>;

function inkOperator(colour: Colour | undefined, grey = 0): PDFOperator {
  return colour ? setFillingRgbColor(...colour) : setFillingGrayscaleColor(grey);
}

function penOperator(colour: Colour | undefined): PDFOperator {
  return colour ? setStrokingRgbColor(...colour) : setStrokingGrayscaleColor(0);
}

function rectOperators(mark: RectMark, height: number): PDFOperator[] {
  const at = rectangle(mark.x, height - mark.y - mark.height, mark.width, mark.height);
  return [
    ...(mark.fill === undefined ? [] : [setFillingGrayscaleColor(mark.fill), at, fill()]),
    ...(mark.stroke === undefined
      ? []
      : [penOperator(mark.colour), setLineWidth(mark.stroke), at, stroke()]),
  ];
}

function ruleOperators(mark: RuleMark, height: number): PDFOperator[] {
  return [
    penOperator(mark.colour),
    setLineWidth(mark.width),
    moveTo(mark.x1, height - mark.y1),
    lineTo(mark.x2, height - mark.y2),
    stroke(),
  ];
}

const beginMarked = (tag: string, properties: string) =>
  PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(tag), properties]);
const endMarked = () => PDFOperator.of(PDFOperatorNames.EndMarkedContent);

function textOperators(mark: TextMark, height: number, faces: RoleFaces, fonts: Embedded) {
  const operators: PDFOperator[] = [beginText(), inkOperator(mark.colour, mark.grey)];
  const turn = ((mark.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let along = 0;
  for (const run of splitByTypeface(facesOf(faces, mark.role), mark.text)) {
    const { font, key } = fonts.get(run.typeface)!;
    operators.push(
      setFontAndSize(key, mark.size),
      setTextMatrix(cos, sin, -sin, cos, mark.x + along * cos, height - mark.y + along * sin),
      showText(font.encodeText(run.text)),
    );
    along += measureText([run.typeface], run.text, mark.size);
  }
  return [...operators, endText()];
}

const asArtifact = (type: string, operators: PDFOperator[]) => [
  beginMarked('Artifact', `<< /Type /${type} >>`),
  ...operators,
  endMarked(),
];

function shapeOperators(mark: RectMark | RuleMark, height: number): PDFOperator[] {
  return mark.kind === 'rect' ? rectOperators(mark, height) : ruleOperators(mark, height);
}

/** Draws one page of the sheet, marks in their order, later ones on top; its boxes are left to whoever makes fields or squares of them. */
export function drawPage(
  doc: PDFDocument,
  sheet: Sheet,
  content: SheetPage,
  faces: RoleFaces,
  fonts: Embedded,
  tags: TagTree,
): PDFPage {
  const page = doc.addPage([sheet.width, sheet.height]);
  for (const { font, key } of fonts.values())
    page.node.setFontDictionary(PDFName.of(key), font.ref);
  const number = tags.startPage(page);
  for (const mark of content.marks) {
    if (mark.kind !== 'text') {
      page.pushOperators(...asArtifact('Layout', shapeOperators(mark, sheet.height)));
      continue;
    }
    const text = textOperators(mark, sheet.height, faces, fonts);
    if (mark.tag === 'Artifact') {
      page.pushOperators(...asArtifact('Pagination', text));
      continue;
    }
    const id = number(mark.block, mark.tag, mark.lang === 'zh' ? 'zh-CN' : 'en');
    page.pushOperators(beginMarked(mark.tag, `<< /MCID ${id} >>`), ...text, endMarked());
  }
  return page;
}
