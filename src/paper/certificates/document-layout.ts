import type { Certificate } from '../../generated/certificate.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { interpolate } from '../../i18n/translate.ts';
import type { Setting } from '../layout/composer.ts';
import type { FactRow, FilledWords } from './filled-words.ts';
import { pageOf } from '../layout/page-size.ts';
import type { FlowCell, FlowRow } from '../layout/paper-flow.ts';
import { PaperFlow } from '../layout/paper-flow.ts';
import { drawImageSeal } from './seal-place.ts';
import type { PaperSheet, Picture } from '../layout/sheet.ts';
import { mm } from '../layout/sheet.ts';
import type { MeasureText } from '../layout/sheet-text.ts';
import { drawSpecimen } from './specimen.ts';
import { breakTitle } from '../layout/title-lines.ts';
import { PAPER_WORDS } from '../layout/words.ts';

/** What a notice, list, register, approval or decision prints. */
export interface DocumentSheet {
  template: Certificate;
  words: FilledWords;
  rows: readonly FactRow[];
  authority: Bilingual;
  day: Bilingual;
  specimen: boolean;
  seal?: Picture;
}

const BODY: Setting = { role: 'body', size: 15, lang: 'zh' };
const LEADING = 26;
const ENGLISH: Setting = { role: 'body', size: 9, lang: 'en', grey: 0.2 };
const ENGLISH_LEADING = 13;

function drawTitle(flow: PaperFlow, { words }: DocumentSheet): void {
  const title: Setting = { role: 'title', size: 21, lang: 'zh', tag: 'H1' };
  const measure = (part: string) => flow.to.measure('title', part, title.size);
  const block = flow.to.nextBlock();
  for (const line of breakTitle(words.title.zh, flow.width, measure)) {
    const middle = flow.area.left + flow.width / 2;
    flow.to.centre(line, middle, flow.y + (31 + title.size * 0.72) / 2, title, block);
    flow.skip(31);
  }
  const english: Setting = { ...ENGLISH, size: 10, tag: 'H1' };
  flow.paragraph(words.title.en, english, { width: flow.width, leading: 15, align: 'centre' });
  if (words.number) {
    const number = { ...BODY, size: 11 };
    flow.paragraph(words.number.zh, number, { width: flow.width, leading: 20, align: 'right' });
  }
  flow.skip(14);
}

/** What authority, seal and day take at most. */
const SIGNATURE = LEADING * 5 + 42;

/** A signature does not stand on a page without text (GB/T 9704—2012, 7.3.5.5): a short last paragraph goes with it. */
function keepWithSignature(flow: PaperFlow, text: string): void {
  const lines = flow.to.breakText(text, BODY, flow.width, 2 * BODY.size).length;
  if (lines <= 8) flow.need(lines * LEADING + SIGNATURE);
}

function drawParagraphs(flow: PaperFlow, paragraphs: readonly Bilingual[], last = false): void {
  for (const [index, { zh }] of paragraphs.entries()) {
    if (last && index === paragraphs.length - 1) keepWithSignature(flow, zh);
    flow.paragraph(zh, BODY, {
      width: flow.width,
      leading: LEADING,
      indent: 2 * BODY.size,
      align: 'justify',
    });
  }
}

const CELL: Setting = { role: 'body', size: 10, lang: 'zh' };
const HEAD: Setting = { role: 'heading', size: 10, lang: 'zh' };
const HEAD_ENGLISH: Setting = { role: 'body', size: 7, lang: 'en', grey: 0.25 };

const CENTRED = new Set(['row', 'termFrom', 'termTo', 'establishedOn']);

/** Facts that a row lacks are left empty: a person without a letter still stands on the list. */
function cellOf(fact: string, { facts, days }: FactRow): FlowCell {
  const text = days[fact] ?? facts[fact]?.zh ?? '';
  return { text, set: CELL, leading: 14, align: CENTRED.has(fact) ? 'centre' : 'left' };
}

function drawTable(flow: PaperFlow, { template, rows }: DocumentSheet): void {
  const { columns } = template;
  if (!columns) return;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const head: FlowRow = columns.map(({ heading }) => ({
    text: heading.zh,
    second: heading.en,
    set: HEAD,
    secondSet: HEAD_ENGLISH,
    leading: 12,
    align: 'centre',
  }));
  flow.skip(8);
  flow.table({
    widths: columns.map(({ width }) => (width / total) * flow.width),
    head,
    rows: rows.map((row) => columns.map(({ fact }) => cellOf(fact, row))),
  });
  flow.skip(10);
}

/** Authority and day at the right, with the place of the seal; they stay together. */
function drawSignature(flow: PaperFlow, sheet: DocumentSheet): void {
  const { authority, day, words, template, seal, specimen } = sheet;
  const width = Math.min(mm(100), flow.width);
  const x = flow.area.width - flow.area.right - width;
  const second = authority.zh.search(/[（(]/);
  const single = flow.to.breakText(authority.zh, BODY, width).length === 1;
  const lines =
    single || second < 1
      ? [authority.zh]
      : [authority.zh.slice(0, second), authority.zh.slice(second)];
  flow.need(LEADING * (lines.length + 3) + 20);
  flow.skip(22);
  const top = flow.y;
  const column = { x, width, leading: LEADING - 3, align: 'centre' } as const;
  for (const line of lines) flow.paragraph(line, BODY, column);
  const small: Setting = { ...BODY, size: 9, grey: 0.45 };
  const isMarked = specimen && !seal; // a paper in earnest leaves the place free
  if (words.seal && isMarked)
    flow.paragraph(`${words.seal.zh} ${words.seal.en}`, small, { ...column, leading: 16 });
  else if (!seal) flow.skip(16);
  flow.paragraph(day.zh, BODY, column);
  const middle = x + width / 2;
  const at = { page: flow.area, middle, y: (top + flow.y) / 2 };
  drawImageSeal(flow.to, template, seal, at);
}

function drawEnglish(flow: PaperFlow, { words, authority, day }: DocumentSheet): void {
  const texts = [
    words.salutation?.en,
    ...words.body.map(({ en }) => en),
    ...words.after.map(({ en }) => en),
    words.closing?.en,
    `${authority.en}, ${day.en}`,
  ].filter((text) => text !== undefined);
  flow.skip(16);
  flow.need(ENGLISH_LEADING * 4);
  const { left, width, right } = flow.area;
  const rule = { y1: flow.y, y2: flow.y, x1: left, x2: width - right };
  flow.to.add({ kind: 'rule', ...rule, width: 0.4 });
  flow.skip(6);
  for (const text of texts)
    flow.paragraph(text, ENGLISH, { width: flow.width, leading: ENGLISH_LEADING });
}

function drawFeet(flow: PaperFlow, { words, specimen }: DocumentSheet): void {
  const { pages } = flow.to;
  const { width, height } = flow.area;
  const text = (lang: 'zh' | 'en') =>
    [specimen ? PAPER_WORDS.unsigned[lang] : '', words.note?.[lang] ?? ''].join(' ').trim();
  pages.forEach((page, index) => {
    const params = { n: index + 1, m: pages.length };
    const lines: [string, 'zh' | 'en', number][] = [
      [interpolate(PAPER_WORDS.page.zh, params), 'zh', 9],
      [text('zh'), 'zh', 7.5],
      [text('en'), 'en', 6.8],
    ];
    lines.forEach(([line, lang, size], i) => {
      const x = (width - flow.to.measure('body', line, size)) / 2;
      const y = height - mm(18) + i * 12;
      const set = { role: 'body', size, lang, grey: 0.3, tag: 'Artifact', block: 0 } as const;
      if (line !== '') page.marks.push({ kind: 'text', text: line, x, y, ...set });
    });
  });
}

/** A document of the centre over as many pages as it needs: the Chinese whole, then the English. */
export function layOutDocument(sheet: DocumentSheet, measure: MeasureText): PaperSheet {
  const page = pageOf(sheet.template);
  const flow = new PaperFlow(measure, {
    ...page,
    ...{ left: mm(28), right: mm(26), top: mm(page.width > page.height ? 22 : 32) },
    bottom: mm(26),
  });
  drawTitle(flow, sheet);
  if (sheet.words.salutation)
    flow.paragraph(sheet.words.salutation.zh, BODY, { width: flow.width, leading: LEADING });
  const { body, after, closing } = sheet.words;
  const ending = [...after, ...(closing ? [closing] : [])];
  drawParagraphs(flow, body, ending.length === 0 && !sheet.template.columns);
  drawTable(flow, sheet);
  drawParagraphs(flow, ending, true);
  drawSignature(flow, sheet);
  drawEnglish(flow, sheet);
  drawFeet(flow, sheet);
  if (sheet.specimen) addSpecimen(flow, measure);
  return { ...page, pages: flow.to.pages };
}

/** Under every page: the mark goes before all others. */
function addSpecimen(flow: PaperFlow, measure: MeasureText): void {
  const below = new PaperFlow(measure, flow.area);
  drawSpecimen(below.to, flow.area);
  for (const page of flow.to.pages) page.marks.unshift(...below.to.pages[0]!.marks);
}
