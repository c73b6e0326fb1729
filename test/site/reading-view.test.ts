import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createHref } from '../../src/site/href.ts';
import type { DivisionView, ParagraphView, PointView } from '../../src/site/reading-view.ts';
import { versionReading } from '../../src/site/version-reading.ts';
import { readSampleSite } from './sample-site.ts';

const ROOT = join(import.meta.dirname, '../..');
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
        ...annex.header,
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
    expect(readingOf('bj-overseas-assistance').facts.status).toMatchObject({ status: 'draft' });
    expect(readingOf('bj-ip-services-plan').facts.status.status).toBe('period-over');
    expect(readingOf('bj-ip-services-plan').facts.status.banner).not.toBeNull();
    expect(readingOf('bj-expert-pool').facts.status.banner).toBeNull();
  });
  test('in English shows the translation and leads to the Chinese article', () => {
    const { reading } = readingOf('bj-expert-pool', 'en');
    const article = reading.divisions[0]?.children[0];
    expect(reading.translated).toBe(true);
    expect(article?.paragraphs[0]?.words.lang).toBeNull();
    expect(article?.original).toBe('/zh/regulations/bj-expert-pool/2026-03-13/#art_1');
  });
});
