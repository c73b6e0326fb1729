import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/i18n/lang.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { makeAnswerBook } from '../../../src/site/search/answer-book.ts';
import { findAnswer, replaceSynonyms } from '../../../src/site/search/find-answer.ts';
import { searchRecords } from '../../../src/site/search/search-records.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');
const bookIn = (lang: Lang, content = site) =>
  makeAnswerBook(content, searchRecords(content, lang, href), lang, href);
const books = { zh: bookIn('zh'), en: bookIn('en') };

describe('the best answer', () => {
  it.each([
    ['zh', '聘期几年', '/zh/regulations/bj-expert-pool/2026-03-13/#art_12'],
    ['zh', '出库 几年', '/zh/regulations/bj-expert-pool/2026-03-13/#art_15__para_2'],
    ['en', 'exit ban', '/en/regulations/bj-expert-pool/2026-03-13/#art_15__para_2'],
    ['zh', '65岁', '/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3'],
    ['zh', '怎么申请专家', '/zh/forms/expert-application/'],
    ['zh', 'zhuanjia shenqing', '/zh/forms/expert-application/'],
    ['en', 'how do I apply as an expert', '/en/forms/expert-application/'],
    ['zh', '聘书真伪', '/zh/verify/'],
    ['zh', '工作站 考核 分数', '/zh/regulations/cq-workstations/2022-06-27/#att_1'],
    ['en', 'workstation score', '/en/regulations/cq-workstations/2022-06-27/#att_1'],
    ['zh', '公示 异议 怎么提', '/zh/forms/expert-objection/'],
    ['zh', '海外被告怎么办', '/zh/help/sued-abroad/'],
    ['zh', '侵权警告信', '/zh/help/warning-letter/'],
    ['zh', 'shangbiao qiangzhu', '/zh/help/trademark-squatting/'],
    ['zh', '亚马逊 下架', '/zh/help/platform-takedown/'],
    ['zh', '德国海关扣货', '/zh/help/goods-at-customs/'],
    ['zh', '收费标准', '/zh/regulations/bj-expert-pool/2026-03-13/#art_5__para_1'],
  ] as const)('in %s to %s is %s', (lang, query, address) => {
    const [first] = findAnswer(books[lang], query);
    expect(first?.href).toBe(address);
    expect(first?.excerpt[0]?.text).not.toBe('');
  });

  it.each(['维权援助', 'determine', 'terminal', '密钥由谁保管', 'qqqqzzzz', ''])(
    'to %j is none: a word of another language is said whole, and pinyin is long enough',
    (query) => {
      expect(findAnswer(books.zh, query)).toEqual([]);
    },
  );

  it('is none in a city that lists none', () => {
    const book = bookIn('zh', { ...site, search: null });
    expect(book.answers).toEqual([]);
    expect(findAnswer(book, '聘期几年')).toEqual([]);
  });

  it('leads nowhere that is not on the site', () => {
    const count = site.search?.answers?.flatMap(({ leads }) => leads).length;
    for (const { answers } of Object.values(books))
      expect(answers.flatMap(({ leads }) => leads)).toHaveLength(count ?? 0);
  });
});

it('a word is replaced by those that mean the same, the longest that is said', () => {
  expect(replaceSynonyms(books.zh, '65岁')).toEqual(['65周岁']);
  expect(replaceSynonyms(books.zh, '65周岁')).toEqual(['65岁']);
  expect(replaceSynonyms(books.zh, '企鹅')).toEqual([]);
});
