import type { FieldBox, Sheet, SheetPage, TextMark } from '../../src/paper/layout/sheet.ts';
import type { MeasureText } from '../../src/paper/layout/sheet-text.ts';

interface Box {
  what: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOfText(mark: TextMark, measure: MeasureText): Box {
  const { x, y, size, role, text } = mark;
  const right = x + measure(role, text, size);
  return { what: text, left: x, right, top: y - size * 0.8, bottom: y + size * 0.12 };
}

function boxOfField({ path, option = '', x, y, width, height }: FieldBox): Box {
  return { what: `${path} ${option}`, left: x, right: x + width, top: y, bottom: y + height };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.3 &&
  b.left < a.right - 0.3 &&
  a.top < b.bottom - 0.3 &&
  b.top < a.bottom - 0.3;

function textOf(page: SheetPage): TextMark[] {
  return page.marks.filter((mark) => mark.kind === 'text').filter(({ text }) => text.trim() !== '');
}

/** Runs of text and boxes that leave the printable area or lie on each other; empty when the sheet is sound. */
export function findCollisions(sheet: Sheet, measure: MeasureText): string[] {
  const margin = 28;
  return sheet.pages.flatMap((page, index) => {
    const boxes = [
      ...textOf(page)
        // A tick stands in its square.
        .filter(({ text }) => text !== '✓')
        .map((mark) => boxOfText(mark, measure)),
      ...page.boxes.map(boxOfField),
    ];
    const outside = boxes.filter(
      ({ left, right, top, bottom }) =>
        left < margin ||
        top < margin ||
        right > sheet.width - margin ||
        bottom > sheet.height - margin,
    );
    const on = boxes.flatMap((box, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => overlap(box, other))
        .map(({ what }) => `${box.what} | ${what}`),
    );
    return [...outside.map(({ what }) => what), ...on].map(
      (fault) => `page ${index + 1}: ${fault}`,
    );
  });
}

/** Texts that stick out of the ruled cell they begin in. */
export function findOverruns(sheet: Sheet, measure: MeasureText): string[] {
  return sheet.pages.flatMap((page) => {
    const cells = page.marks.filter((mark) => mark.kind === 'rect' && mark.stroke !== undefined);
    return textOf(page)
      .filter(({ tag }) => tag !== 'Artifact' && tag !== 'H1')
      .filter((mark) => {
        const { left, right, top, bottom } = boxOfText(mark, measure);
        const around = cells.filter(
          (cell) =>
            cell.kind === 'rect' &&
            cell.x <= left &&
            left <= cell.x + cell.width &&
            cell.y <= top &&
            top <= cell.y + cell.height,
        );
        return around.some(
          (cell) =>
            cell.kind === 'rect' &&
            (right > cell.x + cell.width + 0.5 || bottom > cell.y + cell.height + 0.5),
        );
      })
      .map(({ text }) => text);
  });
}

/** Headings with nothing below them on their page. */
export function findLoneHeadings(sheet: Sheet): string[] {
  return sheet.pages.flatMap((page) => {
    const texts = textOf(page).filter(({ tag }) => tag !== 'Artifact');
    const lowest = Math.max(
      0,
      ...texts.filter(({ tag }) => tag === 'P').map(({ y }) => y),
      ...page.boxes.map(({ y }) => y),
    );
    return texts.filter(({ tag, y }) => tag === 'H2' && y > lowest).map(({ text }) => text);
  });
}

/** The text of each paragraph, over lines and pages, without white space. */
export function readParagraphs(sheet: Sheet): string[] {
  const texts = new Map<number, string>();
  for (const { block, text } of sheet.pages.flatMap(textOf))
    texts.set(block, (texts.get(block) ?? '') + text.replace(/\s/g, ''));
  return [...texts.values()];
}

/** What stands on each page, in the order it is drawn, without white space. */
export function readPages(sheet: Sheet): string[] {
  return sheet.pages.map((page) =>
    textOf(page)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  );
}
