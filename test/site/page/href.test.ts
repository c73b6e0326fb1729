import { expect, test } from 'vitest';
import { createHref, normaliseBase, otherLanguageHref } from '../../../src/site/page/href.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['sub', '/sub/'],
  ['/sub', '/sub/'],
  ['/a/b/', '/a/b/'],
])('a base path given as %j is %s', (given, expected) => {
  expect(normaliseBase(given)).toBe(expected);
});

test('addresses stand under the base path and end in a slash', () => {
  const href = createHref('/sub/');
  expect(href.home('zh')).toBe('/sub/zh/');
  expect(href.version('zh', 'bj-expert-pool', '2026-03-13', 'art_8')).toBe(
    '/sub/zh/regulations/bj-expert-pool/2026-03-13/#art_8',
  );
  expect(href.rule('en', 'expert/over-age')).toBe('/sub/en/rules/expert/over-age/');
  expect(href.formPdf('zh', 'expert-application')).toBe('/sub/zh/forms/expert-application.pdf');
  expect(href.search('zh', '维权 援助')).toBe(
    '/sub/zh/search/?q=%E7%BB%B4%E6%9D%83%20%E6%8F%B4%E5%8A%A9',
  );
  expect(href.verify('zh', '样聘〔2026〕1号')).toMatch(/^\/sub\/zh\/verify\/#n=%E6%A0%B7/);
});

test('the other language is the same page, or its home where the page has no language', () => {
  expect(otherLanguageHref('/sub/zh/experts/', '/sub/', 'zh', 'en')).toBe('/sub/en/experts/');
  expect(otherLanguageHref('/sub/', '/sub/', 'zh', 'en')).toBe('/sub/en/');
});
