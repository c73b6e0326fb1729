import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/i18n/lang.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { makeCitationBook, openCitationBook } from '../../../src/site/search/citation-book.ts';
import { mayCite } from '../../../src/site/search/citation-form.ts';
import { findCitation } from '../../../src/site/search/find-citation.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');
const written = (lang: Lang) => JSON.parse(JSON.stringify(makeCitationBook(site, lang, href)));
const books = { zh: openCitationBook(written('zh')), en: openCitationBook(written('en')) };

const find = (query: string, lang: Lang = 'zh') =>
  mayCite(query) ? findCitation(books[lang], query, lang) : [];

const POOL = '/regulations/bj-expert-pool/2026-03-13/';

describe('a citation that names its text leads to the very words', () => {
  it.each([
    ['zh', '专家库管理办法 第八条', 'art_8'],
    ['zh', '专家库管理办法第8条第1款第3项', 'art_8__para_1__point_3'],
    ['zh', '专家库办法第 8 条第（三）项', 'art_8__para_1__point_3'],
    ['zh', '《北京市涉外知识产权保护服务专家库管理办法》第十五条第二款', 'art_15__para_2'],
    ['zh', '京知公服〔2026〕3号第八条', 'art_8'],
    ['zh', '专家库管理办法8条1款', 'art_8__para_1'],
    ['zh', '京知公服[2026]3号 第八条', 'art_8'],
    ['zh', '京知公服2026 3号第8条', 'art_8'],
    ['en', 'expert pool Article 8(1)(3)', 'art_8__para_1__point_3'],
    ['en', 'Article 8(3) of the expert pool', 'art_8__para_1__point_3'],
  ] as const)('in %s: %s', (lang, query, eId) => {
    const hits = find(query, lang);
    expect(hits.map((hit) => hit.href)).toEqual([`/${lang}${POOL}#${eId}`]);
    expect(hits[0]?.excerpt[0]?.text).not.toBe('');
  });

  it('says the provision as people cite it, and its words', () => {
    const [hit] = find('专家库管理办法第8条第1款第3项');
    expect(hit?.heading).toBe('第八条第一款第（三）项');
    expect(hit?.excerpt[0]?.text).toContain('放宽年龄限制');
  });
});

describe('a citation without a name', () => {
  it('leads to the words of every text that has them, those in force first', () => {
    const hits = find('第八条第一款第三项');
    expect(hits[0]?.href).toBe(`/zh${POOL}#art_8__para_1__point_3`);
    const all = find('第8条');
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(find('Article 8(1)(3)', 'en')[0]?.href).toBe(`/en${POOL}#art_8__para_1__point_3`);
  });
});

describe('a document number', () => {
  it.each(['京知公服〔2026〕3号', '京知公服2026 3号', '京知公服（2026）3号'])(
    '%s leads to its text',
    (query) => {
      expect(find(query).map((hit) => hit.href)).toEqual([`/zh${POOL}`]);
    },
  );
});

it.each([
  '专利法第八条', // a law that is not held is not answered by another's article
  '专家库管理办法第九十九条',
  '国发〔1999〕77号第八条',
  '国发〔1999〕77号',
  '聘期几年',
  '65周岁',
  '第八届',
])('%s leads nowhere', (query) => {
  expect(find(query)).toEqual([]);
});
