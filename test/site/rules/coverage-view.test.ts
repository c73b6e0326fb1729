import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../../src/load/schemas.ts';
import { RULES } from '../../../src/rules/index.ts';
import { createSiteContent, type SiteContent } from '../../../src/site/content/content.ts';
import { coverageData } from '../../../src/site/rules/coverage-data.ts';
import {
  coverageSummaries,
  coverageView,
  countCoverage,
  markDutyWords,
  type CoverageRow,
  type CoverageView,
} from '../../../src/site/rules/coverage-view.ts';
import { createHref } from '../../../src/site/page/href.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { ROOT, yunhe } from '../../regulation/versions.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const schemas = readSchemas(join(ROOT, 'schemas')).byName;
const city = createSiteContent({ content: yunhe, schemas, rules: RULES, asOf: undefined });
const href = createHref('/sub/');

function view(content: SiteContent, id: string, at: string, lang: Lang = 'zh'): CoverageView {
  const work = content.works.find((each) => each.id === id);
  const version = work?.versions.find((each) => each.id === at);
  if (!work || !version) throw new Error(`${id} ${at}`);
  return coverageView(content, work, version, lang, href);
}

const rowsOf = ({ articles }: CoverageView): CoverageRow[] => articles.flatMap(({ rows }) => rows);

test('the duty words are marked where they stand, and nothing is lost', () => {
  const text = '申请条件须经许可，专家应当说明，不得泄露；应对纠纷的除外。';
  const parts = markDutyWords(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ duty }) => duty).map((part) => part.text)).toEqual(['应当', '不得']);
  expect(markDutyWords('')).toEqual([]);
});

describe('a text whose duties are answered for', () => {
  const page = view(site, 'bj-expert-pool', '2026-03-13');
  const row = (eId: string) => rowsOf(page).find((each) => each.eId === eId);

  test('names rules and form fields with links, the form once', () => {
    expect(row('art_8__para_1__point_3')).toMatchObject({
      name: '第八条第一款第（三）项',
      href: '/sub/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
      rules: expect.arrayContaining([
        { label: '年龄上限', href: '/sub/zh/rules/expert/over-age/' },
      ]),
      forms: expect.arrayContaining([
        expect.objectContaining({
          href: '/sub/zh/forms/expert-application/',
          fields: expect.arrayContaining([
            expect.objectContaining({ href: '/sub/zh/forms/expert-application/#birthDate' }),
          ]),
        }),
      ]),
      people: [],
      open: false,
    });
    const forms = row('art_8__para_1__point_3')?.forms ?? [];
    expect(new Set(forms.map(({ href: to }) => to)).size).toBe(forms.length);
  });
  test('gives the reason where people judge, and the page where one does it', () => {
    expect(row('art_3__para_1')?.people).toEqual(['主管机构的职责分工，由机构自身履行。']);
    expect(row('art_15__para_1')?.pages).toMatchObject([
      { label: '专家', href: '/sub/zh/experts/' },
    ]);
  });
  test('is in the order of the text, by article', () => {
    const order = page.articles.map(({ name }) => name);
    expect(order.slice(0, 3)).toEqual(['第三条', '第七条', '第八条']);
    expect(new Set(order).size).toBe(order.length);
  });
  test('counts every row once, and each way of answering', () => {
    const { share } = page;
    expect(share.total).toBe(rowsOf(page).length);
    expect(share.covered + share.open).toBe(share.total);
    expect(share.rule).toBe(rowsOf(page).filter(({ rules }) => rules.length > 0).length);
    expect(share.people).toBe(rowsOf(page).filter(({ people }) => people.length > 0).length);
  });
  test('on an English page marks its words as Chinese', () => {
    const english = view(site, 'bj-expert-pool', '2026-03-13', 'en');
    expect(english.wordsLang).toBe('zh-CN');
    expect(page.wordsLang).toBeNull();
    expect(rowsOf(english)[0]?.name).toBe('Article 3');
  });
});

describe('a text that keeps no coverage.json', () => {
  const page = view(city, 'yh-expert-pool', '2026-03-30');
  test('shows what rules check, and the rest as open', () => {
    const open = rowsOf(page).filter((row) => row.open);
    expect(open.map(({ name }) => name)).toContain('第二条');
    expect(page.share).toMatchObject({ open: open.length, form: 0, page: 0, people: 0 });
    expect(page.share.percent).toBeLessThan(100);
  });
  test('of several versions names which', () => {
    expect(page.version).toBe('2026年3月30日');
    expect(page.status.status).toBe('in-force');
  });
});

test('the share is rounded down, and none where there is no duty', () => {
  const covered = { provision: {}, words: [], duties: ['a'], fields: [], entries: [] };
  const open = { ...covered, duties: [] };
  const provisions = [...Array.from({ length: 199 }, () => covered), open] as unknown as Parameters<
    typeof countCoverage
  >[0];
  expect(countCoverage(provisions)).toMatchObject({ total: 200, covered: 199, percent: 99 });
  expect(countCoverage([]).percent).toBeNull();
});

test('the table has one line for each work, of the version its own address shows', () => {
  const lines = coverageSummaries(city, 'zh', href);
  expect(lines.map((line) => line.href)).toEqual([
    '/sub/zh/regulations/yh-expert-pool/2026-03-30/coverage/',
  ]);
  expect(coverageSummaries(site, 'en', href)).toHaveLength(site.works.length);
});

test('coverage.json says the same of every version', () => {
  const { regulations } = coverageData(site, href);
  for (const { work, version, share, provisions } of regulations) {
    const page = view(site, work, version);
    expect(share).toEqual(page.share);
    expect(provisions.map(({ provision }) => provision)).toEqual(
      rowsOf(page).map(({ eId }) => eId),
    );
  }
  const pool = regulations.find(({ work }) => work === 'bj-expert-pool');
  expect(pool?.provisions[0]).toEqual({
    provision: 'art_3__para_1',
    words: ['负责'],
    rules: [],
    fields: [],
    pages: [],
    people: [
      {
        zh: '主管机构的职责分工，由机构自身履行。',
        en: 'An allocation of responsibility to the authority itself, which it carries out.',
      },
    ],
  });
  expect(pool?.url.en).toBe('/sub/en/regulations/bj-expert-pool/2026-03-13/coverage/');
});
