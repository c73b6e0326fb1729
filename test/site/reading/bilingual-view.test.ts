import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bilingualView, type BilingualSide } from '../../../src/site/reading/bilingual-view.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { readSampleSite } from '../sample-site.ts';

const ROOT = join(import.meta.dirname, '../../..');
const href = createHref('/');
const { site } = readSampleSite();
const versions = site.works.flatMap((work) => work.versions.map((version) => ({ work, version })));

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const sideText = ({ number, heading, text }: BilingualSide) =>
  `${number ?? ''}${heading ?? ''}${text}`;

function viewOf(id: string) {
  const found = versions.find(({ work }) => work.id === id);
  const view = found && bilingualView({ lang: 'en', ...found, href });
  if (!view) throw new Error(id);
  return view;
}

test.each(versions.map(({ work, version }) => [work.id, version.id] as const))(
  '%s %s stands in both languages letter for letter, in the order of the paper',
  (work, version) => {
    const read = (file: string) =>
      readFileSync(join(ROOT, 'content/regulations', work, version, file), 'utf8');
    const { pairs } = viewOf(work);
    const [zh, en] = (['zh', 'en'] as const).map((lang) =>
      letters(pairs.map(({ [lang]: side }) => (side ? sideText(side) : '')).join('')),
    );
    // Not `toBe`: a failure would print both texts whole.
    expect(zh === letters(read('zh.md'))).toBe(true);
    expect(en === letters(read('en.md'))).toBe(true);
  },
);

test('an article and its first paragraph, printed in one line, are one pair', () => {
  const pair = viewOf('bj-expert-pool').pairs.find(({ eId }) => eId === 'art_18');
  expect(pair).toMatchObject({ runIn: 'art_18__para_1', level: 3, zh: { number: '第十八条' } });
  expect(pair?.en).toMatchObject({ number: 'Article 18' });
  expect(pair?.en?.text).toContain('come into force');
});

test('points lie deeper than their paragraph', () => {
  const { pairs } = viewOf('bj-expert-pool');
  const depthOf = (eId: string) => pairs.find((pair) => pair.eId === eId)?.depth;
  expect(depthOf('art_8')).toBe(0);
  expect(depthOf('art_8__para_1__point_3')).toBe(1);
});

test('the head row of a table stands before its first section', () => {
  const { pairs } = viewOf('cq-workstations');
  const at = pairs.findIndex(({ kind }) => kind === 'header');
  expect(pairs[at]?.en?.text).toBe('Assessment Item / Assessment Indicator');
  expect(pairs[at + 1]?.eId).toBe('att_1__sec_1');
});

test('a provision whose Chinese has changed since says so, and so does the whole', () => {
  const found = versions.find(({ work }) => work.id === 'bj-expert-pool');
  if (!found?.version.translation) throw new Error('bj-expert-pool');
  const provisions = new Map(found.version.translation.provisions);
  const paragraph = provisions.get('art_2__para_1');
  if (!paragraph) throw new Error('art_2__para_1');
  provisions.set('art_2__para_1', { ...paragraph, stale: true });
  const version = { ...found.version, translation: { ...found.version.translation, provisions } };
  const view = bilingualView({ lang: 'en', work: found.work, version, href });
  expect(view?.stale).toBe(true);
  expect(view?.pairs.filter(({ stale }) => stale).map(({ eId }) => eId)).toEqual(['art_2']);
  expect(viewOf('bj-expert-pool').stale).toBe(false);
});

test('a text without English has no such page', () => {
  const { site: city } = readSampleSite('test/fixtures/cities/yunhe', '2026-06-30');
  const [work] = city.works;
  const [version] = work?.versions ?? [];
  if (!work || !version) throw new Error('yunhe');
  expect(bilingualView({ lang: 'en', work, version, href })).toBeNull();
});
