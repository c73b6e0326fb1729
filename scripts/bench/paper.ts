import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import * as fontkit from '@cantoo/fontkit';
import { build } from 'esbuild';
import { PDFDocument, rgb, grayscale, degrees } from 'pdf-lib';
import type { FormDefinition } from '../../src/forms/definition.ts';
import type { Expert } from '../../src/generated/expert.ts';
import { loadFonts } from '../../src/load/fonts.ts';
import { chooseTemplate } from '../../src/paper/certificates/certificate-record.ts';
import { letterSource } from '../../src/paper/certificates/letter-papers.ts';
import { buildFontPacks } from '../../src/paper/forms/font-packs.ts';
import { DEFAULT_FONT_FILES } from '../../src/paper/fonts/font-roles.ts';
import type { Press } from '../../src/paper/certificates/make-certificate.ts';
import { makePaper, openPress, printPaper } from '../../src/paper/certificates/make-certificate.ts';
import { openOutlineFont } from '../../src/paper/fonts/outline-font.ts';
import type { PaperMark, PaperSheet } from '../../src/paper/layout/sheet.ts';
import type { Content } from '../../src/rules/content.ts';
import { ROOT, readContent } from '../command.ts';

const FONT_ROOT = join(ROOT, 'node_modules');
const OURS = 400;
const NAIVE = 20;

/** As long as the statement that a letter's code holds. */
const ADDRESS = `https://dianzhang.example/verify/#${'eyJhbGciOiJFZERTQSJ9abcDEF_-01'.repeat(10)}`;

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [...'样安宁和明清正直仁义礼智信敬业勤学思远博雅文武双全嘉佳琳琅𬍛䶮喆堃祎犇烜珺'];

/** One invented person after another: no two names in a row are alike, so that no letter has another's glyphs. */
function personOf(expert: Expert, index: number): Expert {
  const name = [
    SURNAMES[index % SURNAMES.length],
    GIVEN[(index * 7) % GIVEN.length],
    GIVEN[index % GIVEN.length],
  ].join('');
  return { ...expert, id: `bj-${9000 + index}`, profile: { ...expert.profile, name } };
}

type Bytes = Awaited<ReturnType<typeof loadFonts<'title' | 'heading' | 'body' | 'kai'>>>;

function openBench(content: Content, bytes: Bytes): { press: Press; expert: Expert } {
  const expert = content.experts[0]?.value;
  const scheme = content.schemes.find(({ value }) => value.id === expert?.scheme)?.value;
  const templates = content.certificates.map(({ value }) => value);
  const template = scheme && chooseTemplate(templates, 'letter', scheme.id, '2026-05-01');
  const { title, heading, body, kai } = bytes;
  const [a, b, c, d] = [title, heading, body, kai].map((file) => openOutlineFont(file));
  const fonts = { title: [a!], heading: [b!], body: [c!], kai: [d!] };
  const press =
    scheme && template && openPress(template, scheme, content.works, { fonts, specimen: true });
  if (!press || !expert) throw new Error('The content has no letter to measure');
  return { press, expert };
}

const layOut = (press: Press, expert: Expert, index: number) =>
  makePaper(press, letterSource(personOf(expert, index), press.scheme)!, ADDRESS + index);

type Page = ReturnType<PDFDocument['addPage']>;
type Font = Awaited<ReturnType<PDFDocument['embedFont']>>;

function drawNaively(page: Page, mark: PaperMark, height: number, fonts: Record<string, Font>) {
  if (mark.kind === 'text') {
    const { x, y, size, role, angle = 0, colour, grey = 0, text } = mark;
    const color = colour ? rgb(...(colour as [number, number, number])) : grayscale(grey);
    page.drawText(text, {
      x,
      y: height - y,
      size,
      font: fonts[role]!,
      color,
      rotate: degrees(angle),
    });
  } else if (mark.kind === 'rect') {
    const { x, y, width, height: high, stroke = 0 } = mark;
    page.drawRectangle({
      x,
      y: height - y - high,
      width,
      height: high,
      borderWidth: stroke,
      borderColor: rgb(0.6, 0, 0),
    });
  } else if (mark.kind === 'code') {
    const unit = mark.side / mark.modules.length;
    for (const [r, row] of mark.modules.entries())
      for (const [c, dark] of row.entries())
        if (dark)
          page.drawRectangle({
            x: mark.x + c * unit,
            y: height - mark.y - (r + 1) * unit,
            width: unit,
            height: unit,
            color: grayscale(0),
          });
  }
}

/** The same sheet as anybody would make it with pdf-lib: a document, its fonts embedded as subsets, text drawn. */
async function printNaively(sheet: PaperSheet, bytes: Bytes): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit as unknown as Parameters<typeof doc.registerFontkit>[0]);
  const fonts: Record<string, Font> = {};
  for (const role of ['title', 'body', 'kai'] as const)
    fonts[role] = await doc.embedFont(bytes[role], { subset: true });
  const page = doc.addPage([sheet.width, sheet.height]);
  for (const mark of sheet.pages[0]!.marks) drawNaively(page, mark, sheet.height, fonts);
  return doc.save();
}

/** Processor time so far, in milliseconds: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

async function benchLetters(content: Content): Promise<void> {
  const { title, heading, body, kai } = DEFAULT_FONT_FILES;
  const bytes = await loadFonts(FONT_ROOT, { title, heading, body, kai });
  const { press, expert } = openBench(content, bytes);
  for (let i = 0; i < 50; i += 1) printPaper(press, layOut(press, expert, i)); // until the engine has compiled it
  let [start, size] = [processorTime(), 0];
  for (let i = 0; i < OURS; i += 1) size += printPaper(press, layOut(press, expert, i)).length;
  const ours = (OURS * 1000) / (processorTime() - start);
  console.log(`${OURS} letters, two or three characters of each its own:`);
  console.log(
    `  ${ours.toFixed(0)} letters a second of processor time, ${kilobytes(size / OURS)} KB each`,
  );
  const sheets = Array.from({ length: NAIVE }, (_, i) => layOut(press, expert, i).sheet);
  await printNaively(sheets[0]!, bytes);
  [start, size] = [processorTime(), 0];
  for (const sheet of sheets) size += (await printNaively(sheet, bytes)).length;
  const naive = (NAIVE * 1000) / (processorTime() - start);
  console.log(`the same sheets by pdf-lib alone, ${NAIVE} of them, laid out beforehand:`);
  console.log(
    `  ${naive.toFixed(1)} letters a second of processor time, ${kilobytes(size / NAIVE)} KB each`,
  );
  console.log(`  ${(ours / naive).toFixed(1)}× (aim: 4× or more, and no more than 50 KB)`);
}

/** What a browser fetches to fill and print a form, its page apart: the island in all its parts, and the packs. */
async function benchBrowser(content: Content): Promise<void> {
  const forms = content.forms.map(({ value }) => value as FormDefinition);
  const { title, heading, field } = DEFAULT_FONT_FILES;
  const sources = await loadFonts(FONT_ROOT, { title, heading, field });
  const packs = await buildFontPacks(sources, forms);
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/islands/form/form.ts')],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: 'bench',
    write: false,
    logLevel: 'silent',
  });
  const scripts = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
  const own = Object.values(packs.forms).map(
    (form) => form.title.bytes.length + form.heading.bytes.length,
  );
  const most = Math.max(...own);
  const first = scripts + packs.common.bytes.length + most;
  console.log('filling a form in the browser, gzip, beside its page:');
  console.log(
    `  scripts ${kilobytes(scripts)} KB, common font ${kilobytes(packs.common.bytes.length)} KB`,
  );
  console.log(`  the form's own headings ${kilobytes(Math.min(...own))} to ${kilobytes(most)} KB`);
  console.log(
    `  first form ${kilobytes(first)} KB, ${(first / 4_100_000).toFixed(3)} of the full font as woff2 (aim: 0.25)`,
  );
  console.log(
    `  another form later ${kilobytes(most)} KB, ${(most / 4_100_000).toFixed(3)} of it (aim: 0.025)`,
  );
  console.log(`  rare characters, when asked for, ${kilobytes(packs.rare.bytes.length)} KB`);
}

/** Letters a second and their size, against pdf-lib used naively; the bytes that a form filled in the browser moves. */
export async function benchPaper(): Promise<void> {
  const content = readContent(undefined);
  await benchLetters(content);
  await benchBrowser(content);
}
