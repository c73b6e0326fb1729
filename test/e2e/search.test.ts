import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import { createHref } from '../../src/site/href.ts';
import { searchPages, type PagefindApi, type PagefindData } from '../../src/site/search-query.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { findPhrase } from '../../src/site/search-text.ts';
import { readSampleSite } from '../site/sample-site.ts';
import { openPage, useBrowser } from './browser.ts';

useBrowser();

const COUNT = Number(process.env['DIANZHANG_PHRASES'] ?? 120);
/** Fixed, so that a run can be had again; give another to draw other phrases. */
const SEED = Number(process.env['DIANZHANG_SEED'] ?? 20261116);

/** The same phrases for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The real index in the real browser, asked through the same query code as the page's. */
function pagefindIn(page: Page, lang: Lang): PagefindApi {
  const bundle = new URL(`pagefind/${lang}/`, inject('address')).pathname;
  // As text, or the test runner rewrites the import.
  const program = (query: string) => `(async () => {
    const api = await import(${JSON.stringify(`${bundle}pagefind.js`)});
    await api.options({ bundlePath: ${JSON.stringify(bundle)}, baseUrl: '/' });
    const { results } = await api.search(${JSON.stringify(query)});
    const load = async (result) => ({ id: result.id, data: await result.data() });
    return Promise.all(results.slice(0, 100).map(load));
  })()`;
  const ask = (query: string): Promise<Array<{ id: string; data: PagefindData }>> =>
    page.evaluate(program(query));
  return {
    search: async (query) => ({
      results: (await ask(query)).map(({ id, data }) => ({ id, data: async () => data })),
    }),
  };
}

const records = searchRecords(readSampleSite().site, 'zh', createHref('/'));
const blocks = records.flatMap((record) =>
  record.blocks.map(({ id, text }) => ({ url: `${record.url}${id && `#${id}`}`, text, record })),
);

/** “JSON 书写” cut to “N 书写” is no phrase of the text: a word in letters stays whole. */
function cutsWord(signs: readonly string[], at: number): boolean {
  return /\p{Script=Latin}{2}/u.test(`${signs[at - 1] ?? ''}${signs[at] ?? ''}`);
}

const unspaced = (text: string): string => text.replace(/[\s　]/g, '');

function drawPhrase(random: () => number): string {
  for (;;) {
    const { text } = blocks[Math.floor(random() * blocks.length)] ?? { text: '' };
    const signs = [...text];
    const start = Math.floor(random() * signs.length);
    const end = Math.min(start + 2 + Math.floor(random() * 11), signs.length);
    if (cutsWord(signs, start) || cutsWord(signs, end)) continue;
    const phrase = signs.slice(start, end).join('').trim();
    if (/\p{Script=Han}/u.test(phrase) && [...phrase].length >= 2) return phrase;
  }
}

describe(`exact search (seed ${SEED})`, () => {
  test(`finds every one of ${COUNT} phrases cut from the site, and nothing else as exact`, async () => {
    const { page, misdeeds, close } = await openPage('zh/search/');
    const api = pagefindIn(page, 'zh');
    const random = createRandom(SEED);
    const missed: string[] = [];
    const wrong: string[] = [];
    for (let at = 0; at < COUNT; at++) {
      const phrase = drawPhrase(random);
      const holders = new Set(
        blocks
          .filter(({ text }) => unspaced(text).includes(unspaced(phrase)))
          .map(({ record }) => record),
      );
      const hits = await searchPages(api, phrase);
      const exact = hits.filter(({ match }) => match === 'phrase');
      const found = new Set(
        exact.flatMap(({ href }) => blocks.find(({ url }) => url === href)?.record ?? []),
      );
      const lost = [...holders].filter((record) => !found.has(record));
      if (exact.length < 60) missed.push(...lost.map(({ url }) => `${phrase} in ${url}`));
      for (const hit of exact) {
        const holds = blocks.some(({ url, text }) => url === hit.href && findPhrase(text, phrase));
        if (!holds) wrong.push(`${phrase} → ${hit.href}`);
      }
      if (hits[0]?.match !== 'phrase') missed.push(`${phrase} below`);
    }
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

describe('the search page', () => {
  test.each([
    ['zh', '维权援助', '维权援助'],
    ['zh', '七个自然日', '第九条'],
    ['zh', '京知公服〔2026〕3号', '北京市涉外知识产权保护服务专家库管理办法'],
    ['zh', '京知公服2026 3号', '北京市涉外知识产权保护服务专家库管理办法'],
    ['zh', '专家 聘期', '专家'],
    ['zh', 'zhouyangli', '周样𬍛'],
    ['zh', '半导体', '刘䶮例'],
    ['en', 'semiconductor', 'Liu Yanli'],
    ['en', 'seven calendar days', 'Article 9'],
    ['en', '维权援助', '维权援助'],
  ] as const)('in %s finds %s', async (lang, query, found) => {
    const { page, misdeeds, close } = await openPage(
      `${lang}/search/?q=${encodeURIComponent(query)}`,
    );
    await page.locator('.hit').first().waitFor();
    const top = await page
      .locator('.hit')
      .evaluateAll((hits) => hits.slice(0, 3).map((hit) => hit.textContent));
    expect(top.join('\n')).toContain(found);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('leads to the very point, and marks the phrase', async () => {
    const { page, close } = await openPage('zh/');
    await page.getByRole('searchbox').fill('放宽年龄限制');
    await page.keyboard.press('Enter');
    await page.locator('.hit mark').first().waitFor();
    expect(await page.locator('.hit mark').first().textContent()).toBe('放宽年龄限制');
    await page.locator('.hit a[href*="art_8__para_1__point_3"]').first().click();
    await page.waitForURL('**/#art_8__para_1__point_3');
    await close();
  });
  test('says what to do when nothing is found', async () => {
    const { page, close } = await openPage('zh/search/?q=qqqqzzzz');
    await page.getByText('没有找到').waitFor();
    await close();
  });
  test('without a script shows the ways in', async () => {
    const { page, close } = await openPage('zh/search/', { javaScriptEnabled: false });
    expect(await page.getByText('搜索需要脚本').isVisible()).toBe(true);
    await close();
  });
});
