import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseRegulation } from '../../../src/regulation/parse.ts';
import { createHref } from '../../../src/site/page/href.ts';
import type {
  DivisionView,
  ParagraphView,
  PointView,
} from '../../../src/site/reading/reading-parts.ts';
import { versionReading } from '../../../src/site/reading/version-reading.ts';
import { readSampleSite } from '../sample-site.ts';

const ROOT = join(import.meta.dirname, '../../..');
const { site } = readSampleSite();
const href = createHref('/');

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const pointText = (point: PointView): string =>
  (point.number ?? '') + point.words.text + point.points.map(pointText).join('');

const paragraphText = ({ words, points, closing }: ParagraphView): string =>
  words.text + points.map(pointText).join('') + closing.map((each) => each.words.text).join('');

const divisionText = (division: DivisionView): string =>
  (division.number ?? '') +
  (division.heading?.text ?? '') +
  division.paragraphs.map(paragraphText).join('') +
  division.children.map(divisionText).join('');

const versions = site.works.flatMap((work) => work.versions.map((version) => ({ work, version })));

function readingOf(id: string, lang: 'zh' | 'en' = 'zh') {
  const found = versions.find(({ work }) => work.id === id);
  if (!found) throw new Error(id);
  return versionReading(site, found.work, found.version, lang, href);
}

test.each(versions.map(({ work, version }) => [work.id, version.id] as const))(
  'the page of %s %s shows every letter of the text in its order',
  (workId, versionId) => {
    const source = readFileSync(
      join(ROOT, 'content/regulations', workId, versionId, 'zh.md'),
      'utf8',
    );
    const { reading } = readingOf(workId);
    const { preface, title, divisions, colophon, attachments } = reading;
    const shown = [
      ...(preface?.notice ?? []).map(({ text }) => text),
      title.text,
      ...(preface?.opening ?? []).map(({ text }) => text),
      ...divisions.map(divisionText),
      ...colophon.map(({ text }) => text),
      ...attachments.flatMap((annex) => [
        (annex.number?.text ?? '') + (annex.heading?.text ?? ''),
        ...annex.header.map(({ text }) => text),
        ...annex.sections.flatMap((section) =>
          [section, ...section.items].map(
            (item) => (item.number ?? '') + item.words.text + (item.marks ?? ''),
          ),
        ),
      ]),
    ].join('');
    expect(letters(shown)).toBe(letters(source));
  },
);

describe('the reading page', () => {
  test('links the number of a point to the point, in its version', () => {
    const article = readingOf('bj-expert-pool').reading.divisions[1]?.children[2];
    const point = article?.paragraphs[0]?.points[2];
    expect(point?.permalink).toBe(
      '/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
    );
  });
  test('gives a paragraph its own link only where an article has several', () => {
    const [first] = readingOf('bj-expert-pool').reading.divisions;
    expect(first?.children[0]?.paragraphs.map(({ permalink }) => permalink)).toEqual([null]);
    expect(first?.children[4]?.paragraphs.every(({ permalink }) => permalink)).toBe(true);
  });
  test('shows the age limit beside the article that demands it, and says where in it', () => {
    const article = readingOf('bj-expert-pool').reading.divisions[1]?.children[2];
    const rule = article?.beside.find((each) => each.href === '/zh/rules/expert/over-age/');
    expect(rule).toMatchObject({ kind: 'rule', where: '第一款第（三）项' });
  });
  test('sets the notice apart, with its title, number and signature in their roles', () => {
    const roles = readingOf('bj-expert-pool').reading.preface?.notice.map(({ role }) => role);
    expect(roles).toEqual([
      'issuer',
      'number',
      'title',
      'salutation',
      'text',
      'text',
      'text',
      'signature',
      'signature',
      'signature',
      'text',
    ]);
  });
  test('says that a draft is a draft and that a plan is over', () => {
    expect(readingOf('bj-overseas-assistance').facts.banner?.status).toBe('draft');
    expect(readingOf('bj-ip-services-plan').facts.banner?.status).toBe('period-over');
    expect(readingOf('bj-expert-pool').facts.banner).toBeNull();
  });
  test('in English shows the translation and leads to the Chinese article', () => {
    const { reading } = readingOf('bj-expert-pool', 'en');
    const article = reading.divisions[0]?.children[0];
    expect(reading.translated).toBe(true);
    expect(article?.paragraphs[0]?.words.lang).toBeNull();
    expect(article?.original).toBe('/zh/regulations/bj-expert-pool/2026-03-13/#art_1');
  });
  test('in English has the head row of the annex in English too', () => {
    const [annex] = readingOf('cq-workstations', 'en').reading.attachments;
    expect(annex?.header).toEqual([
      { text: 'Assessment Item', lang: null },
      { text: 'Assessment Indicator', lang: null },
    ]);
  });
  test('in English links the citations that the Chinese makes, with the words they lead to', () => {
    const article = readingOf('bj-expert-pool', 'en').reading.divisions[2]?.children[3];
    const links = article?.paragraphs[0]?.words.parts?.filter(({ href: to }) => to);
    expect(links?.map(({ text }) => text)).toEqual(['Article 7', 'Article 11', 'Article 14']);
    expect(links?.[2]?.preview).toMatch(/^Article 14\nAn expert in any of the following/);
  });
  test('leads from what its notice cites to the list of works not held', () => {
    const notice = readingOf('bj-expert-pool').reading.preface?.notice ?? [];
    const links = notice.flatMap(({ words }) => words.parts ?? []).filter(({ href: to }) => to);
    expect(links.map(({ href: to }) => to?.includes('/regulations/cited/'))).toContain(true);
  });
  test('marks what was translated from other words than the Chinese now has', () => {
    const found = versions.find(({ work }) => work.id === 'bj-expert-pool');
    if (!found?.version.translation) throw new Error('bj-expert-pool');
    const provisions = new Map(found.version.translation.provisions);
    const paragraph = provisions.get('art_1__para_1');
    if (!paragraph) throw new Error('art_1__para_1');
    provisions.set('art_1__para_1', { ...paragraph, stale: true });
    const version = { ...found.version, translation: { ...found.version.translation, provisions } };
    const { reading } = versionReading(site, found.work, version, 'en', href);
    expect(reading.stale).toBe(true);
    const [first, second] = reading.divisions[0]?.children ?? [];
    expect(first?.paragraphs[0]?.words.stale).toBe(true);
    expect(second?.paragraphs[0]?.words.stale).toBeUndefined();
  });
});

test('a table in the body is shown in its paragraph, every cell of it', () => {
  const found = versions.find(({ work }) => work.id === 'bj-expert-pool');
  if (!found) throw new Error('bj-expert-pool');
  const text =
    '# 办法\n\n第一条　分值如下：\n\n| 项目 | 指标 |\n| --- | --- |\n| 甲 (5分) | 1.乙。 |\n';
  const regulation = parseRegulation(text, 'articles');
  const provisionsById = new Map(regulation.provisions.map((each) => [each.eId, each]));
  const version = { ...found.version, regulation, provisionsById, translation: null };
  const { reading } = versionReading(site, found.work, version, 'zh', href);
  const table = reading.divisions[0]?.paragraphs[0]?.table;
  expect(table?.header.map((cell) => cell.text)).toEqual(['项目', '指标']);
  expect(table?.sections[0]).toMatchObject({ words: { text: '甲' }, marks: '(5分)' });
  expect(table?.sections[0]?.items[0]).toMatchObject({ number: '1.', words: { text: '乙。' } });
});
