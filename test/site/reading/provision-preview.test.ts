import { describe, expect, test } from 'vitest';
import { createHref } from '../../../src/site/page/href.ts';
import { linkEnglishWords } from '../../../src/site/reading/linked-words.ts';
import { previewProvisions } from '../../../src/site/reading/provision-preview.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();

function versionOf(id: string) {
  const version = site.works.find((work) => work.id === id)?.versions[0];
  if (!version) throw new Error(id);
  return version;
}

describe('the preview of a citation', () => {
  test('gives the name and the first 120 characters, points and all', () => {
    const preview = previewProvisions(versionOf('bj-expert-pool'), ['art_14'], 'zh') ?? '';
    const [name, words = ''] = preview.split('\n');
    expect(name).toBe('第十四条');
    expect(words).toMatch(/^有下列情形之一的专家应予出库：（一）提出申请时弄虚作假的；/);
    expect([...words]).toHaveLength(121);
    expect(words.endsWith('…')).toBe(true);
  });
  test('gives a short provision whole', () => {
    expect(previewProvisions(versionOf('bj-expert-pool'), ['art_18'], 'zh')).toBe(
      '第十八条\n本办法自印发之日起施行，由中心负责解释。',
    );
  });
  test('begins with the caption of an article, and takes the articles of a chapter', () => {
    const draft = versionOf('bj-overseas-assistance');
    expect(previewProvisions(draft, ['art_1'], 'zh')).toMatch(/^第一条\n目的意义　为/);
    expect(previewProvisions(draft, ['chp_1'], 'zh')).toMatch(/^第一章\n总则　第一条目的意义/);
  });
  test('names both ends of a range', () => {
    expect(previewProvisions(versionOf('bj-expert-pool'), ['art_3', 'art_4'], 'en')).toMatch(
      /^Article 3 to Article 4\n/,
    );
  });
  test('of nothing is nothing', () => {
    expect(previewProvisions(versionOf('bj-expert-pool'), [], 'zh')).toBeNull();
    expect(previewProvisions(versionOf('bj-expert-pool'), ['art_99'], 'zh')).toBeNull();
  });
});

describe('English citations', () => {
  const own = { start: 0, end: 0, text: '本办法第八条', work: 'w', version: 'v' };
  const context = { lang: 'en' as const, href: createHref('/') };
  const linked = (text: string, ...eIds: string[]) =>
    linkEnglishWords(
      text,
      eIds.map((eId) => ({ ...own, provisions: [eId] })),
      context,
    )
      .filter(({ href }) => href)
      .map((part) => part.text);
  test('are linked with the words that say whose article it is', () => {
    expect(linked('meet Article 8 of these Measures and', 'art_8')).toEqual([
      'Article 8 of these Measures',
    ]);
  });
  test('are not found in a longer number', () => {
    expect(linked('Article 80, Article 8-1', 'art_8')).toEqual([]);
  });
  test('of an inserted article keep its whole number', () => {
    expect(linked('under Article 8-1.', 'art_8-1__para_2')).toEqual(['Article 8-1']);
  });
  test('lose no word', () => {
    const text = 'Article 7 or Article 11 of these Measures';
    const references = ['art_7', 'art_11'].map((eId) => ({ ...own, provisions: [eId] }));
    const parts = linkEnglishWords(text, references, context);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
