import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { printRegulation } from '../../../src/paper/regulations/make-regulation.ts';
import { readBlocks } from '../../../src/paper/regulations/regulation-blocks.ts';
import { layOutRegulation } from '../../../src/paper/regulations/regulation-layout.ts';
import { breakTitle } from '../../../src/paper/layout/title-lines.ts';
import { measureWith } from '../../../src/paper/fonts/faces.ts';
import { exportPlainText } from '../../../src/regulation/export/plain-text.ts';
import { fonts, readPages, records } from '../papers.ts';

const AS_OF = '2026-11-16';
const versions = records.works.flatMap((work) =>
  work.versions.map((version) => ({ work, version })),
);
const versionOf = (id: string) => versions.find(({ work }) => work.id === id)!;
const lay = (id: string) =>
  layOutRegulation(versionOf(id).version.regulation, 'foot', measureWith(fonts));

/** Pages without their number and foot, and without the head of a table and cells that stand again overleaf. */
const withoutFeet = (pages: readonly string[]): string =>
  pages.map((page) => page.replace(/—\d+—.*$/, '')).join('');

describe.each(versions.map((each) => [each.work.id, each] as const))(
  '%s',
  (id, { work, version }) => {
    const pdf = printRegulation(work, version, AS_OF, fonts);

    test('has every word of its text, in order', async () => {
      const text = exportPlainText(version.regulation).replace(/\s/g, '');
      const printed = withoutFeet(await readPages(pdf));
      if (id !== 'cq-workstations') expect(printed).toBe(text);
      // its annex is a table: cells over several rows, and its head again overleaf
      for (const provision of version.regulation.provisions)
        expect(printed).toContain(provision.text.replace(/\s/g, ''));
    });

    test('says on every page which version it is, as of when, and that the original prevails', async () => {
      for (const page of await readPages(pdf)) {
        expect(page).toContain(`${work.id}/${version.id}`);
        expect(page).toContain('截至2026年11月16日');
        expect(page).toContain('以官方原件为准');
      }
    });

    test('has the same bytes again', () => {
      expect(Buffer.compare(pdf, printRegulation(work, version, AS_OF, fonts))).toBe(0);
    });

    test('is tagged, titled, and in Chinese', async () => {
      const proxy = await getDocumentProxy(pdf.slice());
      const { info } = await proxy.getMetadata();
      expect(info).toMatchObject({ Title: work.title.zh, Language: 'zh-CN' });
      const tree = JSON.stringify(await (await proxy.getPage(1)).getStructTree());
      expect(tree).toContain('"role":"H1"');
    });
  },
);

/** Baselines of the text of a page, its number and foot apart. */
function baselines(id: string, page: number): number[] {
  const marks = lay(id).pages[page]!.marks.filter((mark) => mark.kind === 'text');
  return [...new Set(marks.filter(({ tag }) => tag !== 'Artifact').map(({ y }) => Math.round(y)))];
}

describe('the sheet of GB/T 9704', () => {
  test('a full page has 22 lines of 28 characters between its margins', () => {
    const page = lay('bj-expert-pool').pages[4]!;
    const texts = page.marks.filter((mark) => mark.kind === 'text' && mark.tag !== 'Artifact');
    expect(baselines('bj-expert-pool', 4)).toHaveLength(22);
    const widest = Math.max(...texts.map((mark) => ('text' in mark ? [...mark.text].length : 0)));
    expect(widest).toBeGreaterThanOrEqual(27);
    expect(widest).toBeLessThanOrEqual(30);
    const left = (28 / 25.4) * 72;
    for (const mark of texts) if ('x' in mark) expect(mark.x).toBeGreaterThanOrEqual(left - 0.01);
  });

  test('the number of a page is right on odd pages and left on even ones', () => {
    const { pages } = lay('bj-expert-pool');
    const place = (page: number) => {
      const found = pages[page]!.marks.find(
        (mark) => mark.kind === 'text' && mark.text === `— ${page + 1} —`,
      );
      return found && 'x' in found ? found.x : NaN;
    };
    expect(place(0)).toBeGreaterThan(400);
    expect(place(1)).toBeLessThan(150);
  });

  test('what a line is follows from the text', () => {
    const kinds = (id: string) =>
      readBlocks(versionOf(id).version.regulation).map(({ kind }) => kind);
    const pool = kinds('bj-expert-pool');
    expect(pool.slice(0, 4)).toEqual(['organ', 'number', 'title', 'addressee']);
    expect(pool.at(-1)).toBe('imprint');
    expect(pool.filter((kind) => kind === 'chapter')).toHaveLength(4);
    expect(pool.filter((kind) => kind === 'signature')).toHaveLength(1);
    expect(kinds('cq-workstations').slice(-2)).toEqual(['attachment', 'table']);
    expect(kinds('cn-dispute-response-opinions').at(-1)).toBe('signature');
  });

  test('the table of the annex has a head, and cells over several rows', () => {
    const table = readBlocks(versionOf('cq-workstations').version.regulation).at(-1);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.head).toEqual(['考核项', '考核指标']);
    expect(table.rows).toHaveLength(20);
    expect(table.rows.filter(([first]) => first !== null)).toHaveLength(7);
  });
});

describe('a title', () => {
  const measure = (text: string) => [...text].length;
  test('breaks between words, before 《 where it can', () => {
    expect(
      breakTitle(
        '重庆市知识产权局关于印发《重庆市海外知识产权纠纷应对指导工作站管理办法（试行）》的通知',
        21,
        measure,
      ),
    ).toEqual([
      '重庆市知识产权局关于印发',
      '《重庆市海外知识产权纠纷应对指导',
      '工作站管理办法（试行）》的通知',
    ]);
  });

  test('that fits is one line; one without a word’s end breaks anywhere', () => {
    expect(breakTitle('通知', 21, measure)).toEqual(['通知']);
    expect(breakTitle('A'.repeat(25), 10, measure)).toEqual([
      'A'.repeat(10),
      'A'.repeat(10),
      'A'.repeat(5),
    ]);
  });
});
