import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeUp,
  excerptOf,
  findPhrase,
  joinBlocks,
  spaceOut,
  splitBlocks,
} from '../../../src/site/search/search-text.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const texts = site.works.flatMap((work) =>
  work.versions.flatMap((version) =>
    version.regulation.provisions.map(({ text }) => text).filter((text) => text !== ''),
  ),
);

/** What remains of a text when layout does not count. */
const bare = (text: string) => text.replace(/\s+/g, '');

describe('spaced text', () => {
  test.each([
    ['维权援助', '维 权 援 助'],
    ['京知公服〔2026〕3号', '京 知 公 服 〔2 0 2 6〕 3 号'],
    ['（一）遵守法律、法规', '（一） 遵 守 法 律、 法 规'],
    ['开展PCT国际布局', '开 展 PCT 国 际 布 局'],
    ['１２３ＡＢ', '1 2 3 AB'],
    ['周样𬍛', '周 样 𬍛'],
  ])('of %j is %j', (text, spaced) => {
    expect(spaceOut(text)).toBe(spaced);
  });

  test('comes back as it was, for every provision of the five texts', () => {
    for (const text of texts) expect(bare(closeUp(spaceOut(text)))).toBe(bare(text));
  });

  test('of a joined record comes apart at the ends of its blocks', () => {
    const blocks = ['第八条 专家入库条件：', '（一）遵守法律；', 'for 10 years'];
    expect(splitBlocks(joinBlocks(blocks)).map(bare)).toEqual(blocks.map(bare));
  });
});

describe('a phrase', () => {
  test('is found wherever it was cut from a text', () => {
    const cut = fc
      .constantFrom(...texts)
      .chain((text) =>
        fc
          .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 2, max: 12 }))
          .map(([start, length]) => ({ text, phrase: text.slice(start, start + length) })),
      )
      .filter(({ phrase }) => /[\p{L}\p{N}]/u.test(phrase));
    fc.assert(
      fc.property(cut, ({ text, phrase }) => {
        expect(findPhrase(text, phrase)).not.toBeNull();
      }),
    );
  });
  test('is found through other signs, spaces, case and width', () => {
    expect(findPhrase('开展PCT国际专利布局。', 'pct 国际')).toEqual({ start: 2, end: 7 });
    expect(findPhrase('京知公服〔2026〕3号', '［２０２６］3号')).not.toBeNull();
    expect(findPhrase('Étienne Sample', 'etienne')).toEqual({ start: 0, end: 7 });
  });
  test('of signs alone is found nowhere', () => {
    expect(findPhrase('第八条。', '。')).toBeNull();
  });
});

test('an excerpt marks the phrase and keeps words whole', () => {
  const text = `${'filler words here and there '.repeat(20)}the expert pool ${'and more words '.repeat(20)}`;
  const mark = findPhrase(text, 'expert pool');
  const parts = excerptOf(text, mark ? [mark] : []);
  expect(parts.filter(({ marked }) => marked).map((part) => part.text)).toEqual(['expert pool']);
  const whole = parts.map((part) => part.text).join('');
  expect(whole.startsWith('…')).toBe(true);
  for (const word of whole.replaceAll('…', '').trim().split(' ')) {
    expect(text.split(' ')).toContain(word);
  }
});
