import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, wordsOf, type WordPart } from '../../src/regulation/compare-words.ts';

const marked = (parts: readonly WordPart[]): string =>
  parts
    .map(({ op, text }) => ({ same: text, del: `[-${text}-]`, ins: `{+${text}+}` })[op])
    .join('');

test.each([
  [
    'a number changes as a whole',
    '年龄在65周岁以下',
    '年龄在60周岁以下',
    '年龄在[-65-]{+60+}周岁以下',
  ],
  [
    'a citation changes as a whole',
    '违反第十一条规定',
    '违反第十二条规定',
    '违反[-第十一条-]{+第十二条+}规定',
  ],
  ['words added at the end', '应当出库。', '应当出库，并公告。', '应当出库，{+并公告。+}'],
  ['a single shared character is chance', '甲的乙丙丁', '戊的己丙丁', '[-甲的乙-]{+戊的己+}丙丁'],
  ['all new', '', '新增', '{+新增+}'],
  ['all gone', '删去', '', '[-删去-]'],
  ['only marks against words', '。', '新增', '[-。-]{+新增+}'],
])('%s', (_, a, b, expected) => {
  expect(marked(compareWords(a, b))).toBe(expected);
});

test('width and punctuation are no change, and both spellings are kept', () => {
  expect(compareWords('（以下简称“专家”）；', '(以下简称"专家")。')).toEqual([
    { op: 'same', text: '(以下简称"专家")。', was: '（以下简称“专家”）；' },
  ]);
});

test('the parts give both texts back, character by character', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'应当第十一二条65０，,。；（(“ 　甲乙丙丁𬍛½'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = compareWords(a, b);
      expect(wordsOf(parts, 'a')).toBe(a);
      expect(wordsOf(parts, 'b')).toBe(b);
    }),
  );
});
