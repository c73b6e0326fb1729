import type { Certificate } from '../../generated/certificate.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { Composer } from '../layout/composer.ts';
import type { FilledWords } from './filled-words.ts';
import { drawCode } from '../layout/qr.ts';
import { drawImageSeal } from './seal-place.ts';
import type { Colour, PaperSheet, Picture } from '../layout/sheet.ts';
import { mm } from '../layout/sheet.ts';
import type { MeasureText } from '../layout/sheet-text.ts';
import { drawSpecimen } from './specimen.ts';
import { PAPER_WORDS } from '../layout/words.ts';
import { pageOf } from '../layout/page-size.ts';

/** What a letter or plaque prints: a template's words filled, and what comes from outside the record. */
export interface CertificateSheet {
  template: Certificate;
  words: FilledWords;
  authority: Bilingual;
  day: Bilingual;
  /** What its code holds. */
  verifyUrl: string;
  /** 样本 SPECIMEN across the sheet, and words at its foot. */
  specimen: boolean;
  seal?: Picture;
}

const RED: Colour = [0.62, 0.07, 0.09];

/** Sizes and places for landscape A4, scaled to the sheet's own size. */
class Frame {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
    this.unit = Math.min(width / mm(297), height / mm(210));
  }
  x(millimetres: number): number {
    return (millimetres / 297) * this.width;
  }
  y(millimetres: number): number {
    return (millimetres / 210) * this.height;
  }
  size(points: number): number {
    return points * this.unit;
  }
  get side(): number {
    return this.x(34);
  }
  get measure(): number {
    return this.width - 2 * this.side;
  }
}

function drawBorder(to: Composer, frame: Frame): void {
  for (const [inset, stroke] of [
    [mm(10), 2.4],
    [mm(12.2), 0.7],
  ] as const)
    to.add({
      kind: 'rect',
      x: inset,
      y: inset,
      width: frame.width - 2 * inset,
      height: frame.height - 2 * inset,
      stroke,
      colour: RED,
    });
}

/** The largest of the sizes at which the text stays on one line, else the smallest. */
function sizeToFit(to: Composer, text: string, sizes: readonly number[], width: number): number {
  const fits = (size: number) => to.measure('title', text, size) <= width;
  return sizes.find(fits) ?? sizes.at(-1)!;
}

function drawHead(to: Composer, frame: Frame, { words }: CertificateSheet): void {
  const middle = frame.width / 2;
  const sizes = [48, 42, 36, 32, 28, 25].map((size) => frame.size(size));
  const size = sizeToFit(to, words.title.zh, sizes, frame.measure);
  const title = { role: 'title', size, lang: 'zh', tag: 'H1', colour: RED } as const;
  const lines = to.breakText(words.title.zh, title, frame.measure);
  const block = to.nextBlock();
  const top = frame.y(42) - (lines.length - 1) * size * 0.9;
  lines.forEach((line, i) => to.centre(line, middle, top + i * size * 1.25, title, block));
  const y = top + (lines.length - 1) * size * 1.25 + frame.y(9);
  const english = { role: 'body', size: frame.size(14), lang: 'en', tag: 'H1', grey: 0.2 } as const;
  const smaller = { ...english, size: frame.size(10.5) };
  const set = to.measure('body', words.title.en, english.size) > frame.measure ? smaller : english;
  to.centre(words.title.en, middle, y, set);
  const { number } = words;
  if (!number) return;
  const at = { role: 'body', size: frame.size(11), lang: 'zh' } as const;
  const left = frame.width - frame.side - to.measure('body', number.zh, at.size);
  to.put(number.zh, left, frame.y(61), at); // once: it is the same in both languages
}

const BODY_SIZES = [17, 16, 15, 14, 13, 12, 11, 10] as const;

interface BodyTexts {
  salutation: string;
  zh: string[];
  en: string;
}

function bodyTexts({ words }: CertificateSheet): BodyTexts {
  const closing = words.closing ? [words.closing] : [];
  return {
    salutation: words.salutation?.zh ?? '',
    zh: [...words.body, ...closing].map(({ zh }) => zh),
    en: [...words.body, ...closing].map(({ en }) => en).join(' '),
  };
}

/** The largest size at which salutation, paragraphs and English leave room for the seal. */
function chooseSize(to: Composer, frame: Frame, texts: BodyTexts): number {
  const count = (text: string, role: 'body' | 'kai', size: number, lang: 'zh' | 'en', indent = 0) =>
    to.breakText(text, { role, size, lang }, frame.measure, indent).length;
  const fits = (points: number) => {
    const size = frame.size(points);
    const names = texts.salutation ? count(texts.salutation, 'kai', size * 1.3, 'zh') : 0;
    const zh = texts.zh.reduce((sum, text) => sum + count(text, 'body', size, 'zh', 2 * size), 0);
    const en = count(texts.en, 'body', size * 0.64, 'en');
    return names * size * 1.95 + zh * size * 1.72 + en * size * 0.93 <= frame.y(72);
  };
  return frame.size(BODY_SIZES.find(fits) ?? BODY_SIZES.at(-1)!);
}

function drawLetterBody(to: Composer, frame: Frame, sheet: CertificateSheet): void {
  const texts = bodyTexts(sheet);
  const size = chooseSize(to, frame, texts);
  const column = { x: frame.side, width: frame.measure };
  let y = frame.y(72);
  if (texts.salutation)
    y = to.paragraph(
      texts.salutation,
      y,
      { role: 'kai', size: size * 1.3, lang: 'zh' },
      { ...column, leading: size * 1.95 },
    );
  const set = { role: 'body', size, lang: 'zh' } as const;
  for (const text of texts.zh)
    y = to.paragraph(text, y, set, {
      ...column,
      leading: size * 1.72,
      indent: 2 * size,
      align: 'justify',
    });
  const english = { role: 'body', size: size * 0.64, lang: 'en', grey: 0.25 } as const;
  to.paragraph(texts.en, y - 2, english, { ...column, leading: size * 0.93 });
}

/** A plaque's few lines stand in the middle, each with its English. */
function drawPlaqueBody(to: Composer, frame: Frame, { words }: CertificateSheet): void {
  const column = { x: frame.side, width: frame.measure, align: 'centre' } as const;
  const size = frame.size(19);
  let y = frame.y(84);
  for (const { zh, en } of words.body) {
    const set = { role: 'body', size, lang: 'zh' } as const;
    y = to.paragraph(zh, y, set, { ...column, leading: size * 1.6 });
    const english = { role: 'body', size: frame.size(11), lang: 'en', grey: 0.25 } as const;
    y = to.paragraph(en, y - 6, english, { ...column, leading: frame.size(15) }) + frame.y(5);
  }
}

function drawVerify(to: Composer, frame: Frame, { words, verifyUrl }: CertificateSheet): void {
  if (!words.verify) return;
  // With its quiet zone: the code itself is then no smaller than 32 mm in any version that an address here needs.
  const side = Math.max(mm(37), frame.size(mm(37)));
  const top = frame.y(144);
  const x = frame.side - mm(3);
  const alt = `${PAPER_WORDS.code.zh} ${PAPER_WORDS.code.en}`;
  to.add(drawCode(verifyUrl, { x, y: top, side, block: to.nextBlock(), alt }));
  const at = x + side + mm(1);
  const column = { x: at, width: frame.width / 2 - at - mm(2) };
  const zh = { role: 'body', size: frame.size(9), lang: 'zh' } as const;
  const en = { role: 'body', size: frame.size(7.5), lang: 'en', grey: 0.3 } as const;
  let y = to.paragraph(words.verify.zh, top + side * 0.36, zh, {
    ...column,
    leading: frame.size(12),
  });
  y = to.paragraph(words.verify.en, y, en, { ...column, leading: frame.size(10) });
  // What follows # is long and meant for machines.
  to.paragraph(
    verifyUrl.replace(/#.*$/, ''),
    y + 2,
    { ...en, grey: 0 },
    { ...column, leading: frame.size(10) },
  );
}

/** On one line, else the second name in brackets on a line of its own. */
function authorityLines(to: Composer, name: string, size: number, width: number): string[] {
  const set = { role: 'body', size, lang: 'zh' } as const;
  const whole = to.breakText(name, set, width);
  const second = name.search(/[（(]/);
  if (whole.length === 1 || second < 1) return whole;
  return [name.slice(0, second), name.slice(second)].flatMap((part) =>
    to.breakText(part.trim(), set, width),
  );
}

function drawAuthority(to: Composer, frame: Frame, sheet: CertificateSheet): void {
  const { authority, day, words, template } = sheet;
  const middle = frame.width - frame.side - frame.x(42);
  const width = frame.x(92);
  const top = frame.y(149);
  let y = top;
  const zh = { role: 'body', size: frame.size(13), lang: 'zh' } as const;
  const en = { role: 'body', size: frame.size(8), lang: 'en', grey: 0.25 } as const;
  for (const line of authorityLines(to, authority.zh, zh.size, width)) {
    to.centre(line, middle, y, zh);
    y += frame.size(19);
  }
  for (const line of authorityLines(to, authority.en, en.size, width)) {
    to.centre(line, middle, y - 4, en);
    y += frame.size(10.5);
  }
  if (words.seal && sheet.specimen && !sheet.seal) {
    const seal = `${words.seal.zh} ${words.seal.en}`;
    to.centre(seal, middle, y + frame.size(13), { ...zh, size: frame.size(9), grey: 0.45 });
  }
  const last = y + frame.size(36);
  to.centre(day.zh, middle, last, zh);
  to.centre(day.en, middle, last + frame.size(12), en);
  drawImageSeal(to, template, sheet.seal, { page: frame, middle, y: (top + last) / 2 });
}

function drawFoot(to: Composer, frame: Frame, { words, specimen }: CertificateSheet): void {
  const { unsigned } = PAPER_WORDS;
  const text = (lang: 'zh' | 'en') =>
    [specimen ? unsigned[lang] : '', words.note?.[lang] ?? '']
      .filter((part) => part !== '')
      .join(lang === 'zh' ? '' : ' ');
  const middle = frame.width / 2;
  const zh = { role: 'body', size: frame.size(7.5), lang: 'zh', grey: 0.3 } as const;
  to.centre(text('zh'), middle, frame.height - frame.y(19.5), zh);
  to.centre(text('en'), middle, frame.height - frame.y(16), {
    ...zh,
    size: frame.size(6.8),
    lang: 'en',
  });
}

/** A letter of appointment or a plaque on one sheet. */
export function layOutCertificate(sheet: CertificateSheet, measure: MeasureText): PaperSheet {
  const size = pageOf(sheet.template);
  const frame = new Frame(size);
  const to = new Composer(measure);
  to.addPage();
  if (sheet.specimen) drawSpecimen(to, size);
  drawBorder(to, frame);
  drawHead(to, frame, sheet);
  if (sheet.template.kind === 'plaque') drawPlaqueBody(to, frame, sheet);
  else drawLetterBody(to, frame, sheet);
  drawAuthority(to, frame, sheet);
  drawVerify(to, frame, sheet);
  drawFoot(to, frame, sheet);
  return { ...size, pages: to.pages };
}
