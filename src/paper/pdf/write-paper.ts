import { shortHash } from '../../text/digest.ts';
import { facesOf } from '../fonts/faces.ts';
import { PageStream } from './page-stream.ts';
import type { PaperFonts, SharedCuts } from './paper-cuts.ts';
import { PaperCuts } from './paper-cuts.ts';
import type { PaperInfo } from './pdf-document.ts';
import { PdfFile, pdfNumber as n, pdfString } from './pdf-file.ts';
import type { PaperPage, PaperSheet, Picture } from '../layout/sheet.ts';
import { Structure } from './structure.ts';
import type { FontRole } from '../fonts/typeface.ts';
import { MissingCharacterError, missingCharacters } from '../fonts/typeface.ts';

function textsByRole(pages: readonly PaperPage[]): Map<FontRole, string[]> {
  const texts = new Map<FontRole, string[]>();
  for (const { marks } of pages)
    for (const mark of marks)
      if (mark.kind === 'text') {
        const list = texts.get(mark.role) ?? [];
        list.push(mark.text);
        texts.set(mark.role, list);
      }
  return texts;
}

/** Throws `MissingCharacterError` for every character that the font of its role lacks. */
function assertCharacters(texts: ReadonlyMap<FontRole, string[]>, fonts: PaperFonts): void {
  const missing = [...texts].flatMap(([role, list]) =>
    missingCharacters(facesOf(fonts, role), list.join('')).map((found) => ({
      ...found,
      text: list.find((text) => text.includes(found.char)) ?? '',
    })),
  );
  if (missing.length > 0) throw new MissingCharacterError(missing);
}

/** The pictures of a paper, each once. */
class Pictures {
  private readonly keys = new Map<Picture, { key: string; number: number }>();
  private readonly file: PdfFile;
  constructor(file: PdfFile) {
    this.file = file;
  }

  readonly key = (picture: Picture): string => {
    const known = this.keys.get(picture);
    if (known) return known.key;
    const { width, height, colours, filter, data, mask } = picture;
    const size = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`;
    const soft = mask
      ? `/SMask ${this.file.addStream(`${size}/ColorSpace/DeviceGray/Filter/FlateDecode`, mask)} 0 R`
      : '';
    const number = this.file.addStream(
      `${size}/ColorSpace/${colours}/Filter/${filter}${soft}`,
      data,
    );
    const key = `I${this.keys.size + 1}`;
    this.keys.set(picture, { key, number });
    return key;
  };

  get resources(): string {
    if (this.keys.size === 0) return '';
    const entries = [...this.keys.values()].map(({ key, number }) => `/${key} ${number} 0 R`);
    return `/XObject<<${entries.join('')}>>`;
  }
}

function infoOf(info: PaperInfo): string {
  const day = `(D:${info.madeOn.replaceAll('-', '')}000000Z)`;
  const author = info.author ? `/Author ${pdfString(info.author)}` : '';
  return (
    `<</Title ${pdfString(info.title)}/Subject ${pdfString(info.subject)}${author}` +
    `/Creator(Dianzhang)/Producer(Dianzhang)/CreationDate ${day}/ModDate ${day}>>`
  );
}

/**
 * A paper as a tagged PDF, with only the glyphs that it prints inside. The same sheet, fonts and facts give the same
 * bytes. Throws `MissingCharacterError` when a font lacks a character: nothing prints as a box.
 */
export function writePaper(
  sheet: PaperSheet,
  info: PaperInfo,
  fonts: PaperFonts,
  shared: SharedCuts = new Map(),
): Uint8Array {
  const texts = textsByRole(sheet.pages);
  assertCharacters(texts, fonts);
  const file = new PdfFile();
  const cuts = new PaperCuts(file, texts, fonts, shared);
  const structure = new Structure(file);
  const pictures = new Pictures(file);
  const tree = file.reserve();
  const resources = file.reserve();
  const pages = sheet.pages.map(({ marks }, index) => {
    const page = file.reserve();
    structure.startPage();
    const stream = new PageStream(sheet.height, page, structure, cuts, pictures.key);
    for (const mark of marks) stream.draw(mark);
    const contents = file.addText('', stream.finish());
    file.set(
      page,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${n(sheet.width)} ${n(sheet.height)}]` +
        `/Resources ${resources} 0 R/Contents ${contents} 0 R/StructParents ${index}/Tabs/S>>`,
    );
    return page;
  });
  file.set(resources, `<</Font${cuts.resources}${pictures.resources}>>`);
  file.set(
    tree,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
  );
  structure.finish();
  const root = file.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(${info.lang})/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${structure.root} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  return file.finish(root, file.add(infoOf(info)), shortHash(`${info.id} ${info.madeOn}`));
}
