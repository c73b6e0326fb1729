import { interpolate } from '../i18n/translate.ts';
import type { RoleFaces } from './draw.ts';
import { drawPage, facesOf, measureWith } from './draw.ts';
import { embedFaces } from './form-paper.ts';
import { subsetTypeface } from './font-packs.ts';
import type { Letter } from './letter-text.ts';
import { LETTER_WORDS, formatDay, letterBody, letterCharacters } from './letter-text.ts';
import { breakLines } from './line-break.ts';
import { createDocument } from './pdf-document.ts';
import { drawCode } from './qr.ts';
import type { Colour, SheetPage, TextMark, TextTag } from './sheet.ts';
import { A4, mm } from './sheet.ts';
import { TagTree } from './tags.ts';
import type { FontRole } from './typeface.ts';
import { MissingCharacterError, missingCharacters, openTypeface } from './typeface.ts';

/** Fonts for letters: title, body, and the hand for the name. */
export type LetterRole = 'title' | 'body' | 'kai';
export type LetterFonts = Record<LetterRole, Uint8Array>;

/** Landscape A4. */
const PAGE = { width: A4.height, height: A4.width } as const;
const RED: Colour = [0.62, 0.07, 0.09];
const SIDE = mm(34);
const MEASURE = PAGE.width - 2 * SIDE;

/** The fonts for a batch of letters, each with only the characters that the batch prints. Needs Node. */
export async function subsetLetterFonts(
  letters: readonly Letter[],
  sources: LetterFonts,
): Promise<LetterFonts> {
  const text = letters.map(letterCharacters).join('');
  const [title, body, kai] = await Promise.all(
    [sources.title, sources.body, sources.kai].map((bytes) => subsetTypeface(bytes, text)),
  );
  return { title: title!, body: body!, kai: kai! };
}

interface Setting {
  role: FontRole;
  size: number;
  lang: 'zh' | 'en';
  tag?: TextTag;
  grey?: number;
  colour?: Colour;
  angle?: number;
}

class LetterPage {
  readonly content: SheetPage = { marks: [], boxes: [] };
  private block = 0;
  readonly measure: ReturnType<typeof measureWith>;
  constructor(faces: RoleFaces) {
    this.measure = measureWith(faces);
  }

  put(text: string, x: number, y: number, set: Setting): void {
    this.block += 1;
    const mark: TextMark = { kind: 'text', tag: 'P', ...set, text, x, y, block: this.block };
    this.content.marks.push(mark);
  }

  centre(text: string, y: number, set: Setting, middle: number = PAGE.width / 2): void {
    this.put(text, middle - this.measure(set.role, text, set.size) / 2, y, set);
  }

  breakText(text: string, role: FontRole, size: number, width: number): string[] {
    return breakLines(text, width, (part) => this.measure(role, part, size));
  }

  /** One paragraph from `y` down; returns the baseline under it. */
  paragraph(text: string, y: number, leading: number, set: Setting): number {
    this.block += 1;
    for (const line of this.breakText(text, set.role, set.size, MEASURE)) {
      this.content.marks.push({
        kind: 'text',
        tag: 'P',
        ...set,
        text: line,
        x: SIDE,
        y,
        block: this.block,
      });
      y += leading;
    }
    return y;
  }
}

function drawBorder(page: LetterPage): void {
  const frame = (inset: number, stroke: number) =>
    page.content.marks.push({
      kind: 'rect',
      x: inset,
      y: inset,
      width: PAGE.width - 2 * inset,
      height: PAGE.height - 2 * inset,
      stroke,
      colour: RED,
    });
  frame(mm(10), 2.4);
  frame(mm(12.2), 0.7);
}

function drawSpecimen(page: LetterPage): void {
  const text = `${LETTER_WORDS.specimen.zh} ${LETTER_WORDS.specimen.en}`;
  const size = 84;
  const angle = 28;
  const length = page.measure('title', text, size);
  const turn = (angle * Math.PI) / 180;
  const x = (PAGE.width - length * Math.cos(turn)) / 2 + 14;
  const y = (PAGE.height + length * Math.sin(turn)) / 2 + 24;
  page.put(text, x, y, { role: 'title', size, lang: 'zh', grey: 0.92, angle, tag: 'Artifact' });
}

function drawHead(page: LetterPage, letter: Letter): void {
  page.centre(LETTER_WORDS.title.zh, mm(42), {
    role: 'title',
    size: 48,
    lang: 'zh',
    tag: 'H1',
    colour: RED,
  });
  page.centre(LETTER_WORDS.title.en, mm(51), {
    role: 'body',
    size: 14,
    lang: 'en',
    tag: 'H1',
    grey: 0.2,
  });
  const number = `${LETTER_WORDS.number.zh} ${LETTER_WORDS.number.en} ${letter.letterNumber}`;
  const x = PAGE.width - SIDE - page.measure('body', number, 11);
  page.put(number, x, mm(59.5), { role: 'body', size: 11, lang: 'zh' });
}

const BODY_SIZES = [17, 16, 15, 14, 13, 12] as const;

/** The largest size at which name, paragraph and English leave room for the seal. */
function chooseSize(page: LetterPage, address: string, body: { zh: string; en: string }): number {
  const fits = (size: number) => {
    const zh = page.breakText(body.zh, 'body', size, MEASURE).length + 1;
    const names = page.breakText(address, 'kai', size + 5, MEASURE).length;
    const en = page.breakText(body.en, 'body', size * 0.64, MEASURE).length;
    return names * (size + 5) * 1.5 + zh * size * 1.72 + en * size * 0.64 * 1.45 <= mm(73);
  };
  return BODY_SIZES.find(fits) ?? BODY_SIZES[BODY_SIZES.length - 1]!;
}

function drawBody(page: LetterPage, letter: Letter): void {
  const body = letterBody(letter);
  const address = interpolate(LETTER_WORDS.address.zh, { name: letter.name });
  const size = chooseSize(page, address, body);
  let y = page.paragraph(address, mm(71), (size + 5) * 1.5, {
    role: 'kai',
    size: size + 5,
    lang: 'zh',
  });
  y = page.paragraph(body.zh, y + 2, size * 1.72, { role: 'body', size, lang: 'zh' });
  y = page.paragraph(LETTER_WORDS.closing.zh, y, size * 1.72, { role: 'body', size, lang: 'zh' });
  const english = { role: 'body', size: size * 0.64, lang: 'en', grey: 0.25 } as const;
  page.paragraph(body.en, y - 2, size * 0.64 * 1.45, english);
}

function drawVerify(page: LetterPage, letter: Letter): void {
  const side = mm(27);
  const top = mm(150);
  page.content.marks.push(...drawCode(letter.verifyUrl, SIDE - mm(3), top, side));
  const x = SIDE + side;
  page.put(LETTER_WORDS.verify.zh, x, top + 30, { role: 'body', size: 9, lang: 'zh' });
  page.put(LETTER_WORDS.verify.en, x, top + 42, { role: 'body', size: 7.5, lang: 'en', grey: 0.3 });
  // The number after # stands on the letter anyhow; printed, it would be a line of percent signs.
  const address = letter.verifyUrl.replace(/#.*$/, '');
  const lines = page.breakText(address, 'body', 7.5, mm(78));
  lines.forEach((line, i) =>
    page.put(line, x, top + 54 + i * 10, { role: 'body', size: 7.5, lang: 'en' }),
  );
}

/** On one line, else the second name in brackets on a line of its own. */
function authorityLines(page: LetterPage, name: string, size: number, width: number): string[] {
  const whole = page.breakText(name, 'body', size, width);
  const second = name.search(/[（(]/);
  if (whole.length === 1 || second < 1) return whole;
  const parts = [name.slice(0, second), name.slice(second)];
  return parts.flatMap((part) => page.breakText(part, 'body', size, width));
}

function drawAuthority(page: LetterPage, letter: Letter): void {
  const middle = PAGE.width - SIDE - mm(42);
  const width = mm(92);
  const day = formatDay(letter.issuedOn);
  let y = mm(149);
  for (const line of authorityLines(page, letter.authority.zh, 13, width)) {
    page.centre(line, y, { role: 'body', size: 13, lang: 'zh' }, middle);
    y += 19;
  }
  for (const line of authorityLines(page, letter.authority.en, 8, width)) {
    page.centre(line, y - 4, { role: 'body', size: 8, lang: 'en', grey: 0.25 }, middle);
    y += 10.5;
  }
  const seal = `${LETTER_WORDS.seal.zh} ${LETTER_WORDS.seal.en}`;
  page.centre(seal, y + 13, { role: 'body', size: 9, lang: 'zh', grey: 0.45 }, middle);
  page.centre(day.zh, y + 36, { role: 'body', size: 13, lang: 'zh' }, middle);
  page.centre(day.en, y + 48, { role: 'body', size: 8, lang: 'en', grey: 0.25 }, middle);
}

function drawFoot(page: LetterPage): void {
  const { unsigned, prevails } = LETTER_WORDS;
  const small = { role: 'body', size: 7.5, grey: 0.3 } as const;
  page.centre(`${unsigned.zh}${prevails.zh}`, PAGE.height - mm(19.5), { ...small, lang: 'zh' });
  page.centre(`${unsigned.en} ${prevails.en}`, PAGE.height - mm(16), {
    ...small,
    size: 6.8,
    lang: 'en',
  });
}

function assertLetterPrintable(letter: Letter, faces: RoleFaces): void {
  const roles = { name: ['kai', letter.name], nameEn: ['body', letter.nameEn ?? ''] } as const;
  const missing = Object.entries(roles).flatMap(([path, [role, text]]) =>
    missingCharacters(facesOf(faces, role), text).map((found) => ({ ...found, path })),
  );
  const rest = missingCharacters(facesOf(faces, 'body'), letterCharacters({ ...letter, name: '' }));
  if (missing.length + rest.length > 0) throw new MissingCharacterError([...missing, ...rest]);
}

/**
 * The letter of appointment on one landscape A4 sheet, marked as a specimen: signatures and keys do not exist yet.
 * Same letter and fonts, same bytes. Throws `MissingCharacterError` when a font lacks a character, and names it.
 */
export async function renderLetter(letter: Letter, fonts: LetterFonts): Promise<Uint8Array> {
  const faces: RoleFaces = {
    title: [openTypeface(fonts.title)],
    body: [openTypeface(fonts.body)],
    kai: [openTypeface(fonts.kai)],
  };
  assertLetterPrintable(letter, faces);
  const page = new LetterPage(faces);
  drawSpecimen(page);
  drawBorder(page);
  drawHead(page, letter);
  drawBody(page, letter);
  drawAuthority(page, letter);
  drawVerify(page, letter);
  drawFoot(page);
  const doc = await createDocument({
    title: `聘书 ${letter.letterNumber} Letter of Appointment`,
    subject: `${letter.schemeName.zh}专家 ${letter.name}`,
    author: letter.authority.zh,
    madeOn: letter.issuedOn,
    id: `letter/${letter.letterNumber} ${JSON.stringify(letter)}`,
    lang: 'zh-CN',
  });
  const tags = new TagTree(doc);
  const embedded = await embedFaces(doc, faces);
  drawPage(doc, { ...PAGE, pages: [page.content] }, page.content, faces, embedded, tags);
  tags.finish();
  return doc.save({ useObjectStreams: true });
}
