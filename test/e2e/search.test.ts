import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { handbookRecords } from '../../scripts/search-index.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { directoryData } from '../../src/site/directory/directory-data.ts';
import { openDirectory } from '../../src/site/directory/directory.ts';
import { pinyinOf } from '../../src/site/directory/expert-view.ts';
import { createHref } from '../../src/site/page/href.ts';
import { searchPeople } from '../../src/site/search/search-people.ts';
import {
  searchPages,
  type Hit,
  type PagefindApi,
  type PagefindData,
  type SearchIndex,
} from '../../src/site/search/search-query.ts';
import { searchRecords } from '../../src/site/search/search-records.ts';
import { findPhrase } from '../../src/site/search/search-text.ts';
import { readSampleSite } from '../site/sample-site.ts';
import { openPage, useBrowser } from './browser.ts';

useBrowser();

const ROOT = join(import.meta.dirname, '../..');
const COUNT = Number(process.env['DIANZHANG_PHRASES'] ?? 400);
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

/** A fragment as Pagefind gives it to the page, read from where it was built. */
function readFragment(lang: Lang, id: string): PagefindData {
  const file = join(inject('folder'), 'pagefind', lang, 'fragment', `${id}.pf_fragment`);
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8').slice('pagefind_dcd'.length));
}

/** The real index asked in the real browser, through the same query code as the page's. */
function indexIn(page: Page, lang: Lang): SearchIndex {
  const bundle = new URL(`pagefind/${lang}/`, inject('address')).pathname;
  // As text, or the test runner rewrites the import.
  const program = (query: string) => `(async () => {
    const api = await import(${JSON.stringify(`${bundle}pagefind.js`)});
    await api.options({ bundlePath: ${JSON.stringify(bundle)}, baseUrl: '/', noWorker: true });
    const { results } = await api.search(${JSON.stringify(query)});
    return results.map(({ id }) => id);
  })()`;
  const api: PagefindApi = {
    search: async (query) => {
      const ids: string[] = await page.evaluate(program(query));
      return { results: ids.map((id) => ({ id, data: async () => readFragment(lang, id) })) };
    },
  };
  const catalogue = join(inject('folder'), 'pagefind', lang, 'catalogue.json');
  return { api, catalogue: JSON.parse(readFileSync(catalogue, 'utf8')) };
}

const href = createHref('/');
const { site } = readSampleSite();

const blocksIn = (lang: Lang) =>
  [...searchRecords(site, lang, href), ...handbookRecords(ROOT, lang, href)].flatMap((record) =>
    record.blocks.map(({ id, text }) => ({ url: `${record.url}${id && `#${id}`}`, text, record })),
  );

type Block = ReturnType<typeof blocksIn>[number];

/** “JSON 书写” cut to “N 书写” is no phrase of the text: a word in letters stays whole. */
function cutsWord(signs: readonly string[], at: number): boolean {
  return /\p{Script=Latin}{2}/u.test(`${signs[at - 1] ?? ''}${signs[at] ?? ''}`);
}

const unspaced = (text: string): string => text.replace(/[\s　]/g, '');

type Draw = (blocks: readonly Block[], random: () => number) => string;

const drawHan: Draw = (blocks, random) => {
  for (;;) {
    const { text } = blocks[Math.floor(random() * blocks.length)] ?? { text: '' };
    const signs = [...text];
    const start = Math.floor(random() * signs.length);
    const end = Math.min(start + 2 + Math.floor(random() * 11), signs.length);
    if (cutsWord(signs, start) || cutsWord(signs, end)) continue;
    const phrase = signs.slice(start, end).join('').trim();
    if (/\p{Script=Han}/u.test(phrase) && [...phrase].length >= 2) return phrase;
  }
};

/** Two to six whole words with nothing but spaces between them. */
const drawEnglish: Draw = (blocks, random) => {
  for (;;) {
    const { text } = blocks[Math.floor(random() * blocks.length)] ?? { text: '' };
    const words = text.split(/\s+/);
    const start = Math.floor(random() * words.length);
    const phrase = words.slice(start, start + 2 + Math.floor(random() * 5)).join(' ');
    if (/^[A-Za-z]+( [A-Za-z]+)+$/.test(phrase)) return phrase;
  }
};

const holdsHan = (text: string, phrase: string): boolean =>
  unspaced(text).includes(unspaced(phrase));

const holdsEnglish = (text: string, phrase: string): boolean =>
  new RegExp(`(?<![\\w’'-])${phrase}(?![\\w’'-])`, 'i').test(text.replace(/\s+/g, ' '));

interface Outcome {
  /** Held by a record, and not found exact there, or below what only resembles. */
  missed: string[];
  /** Found exact where it does not stand. */
  wrong: string[];
  /** Exact results in all. */
  exact: number;
}

async function tryPhrase(
  phrase: string,
  index: SearchIndex,
  blocks: readonly Block[],
  holds: (text: string, phrase: string) => boolean,
): Promise<Outcome> {
  const { found } = await searchPages(index, phrase);
  const hits = await Promise.all(found.map(({ load }) => load()));
  const matched = hits.filter((_, at) => found[at]?.match === 'phrase');
  const recordOf = (hit: Hit) => blocks.find(({ url }) => url === hit.href)?.record;
  const inExact = new Set(matched.map(recordOf));
  const holders = new Set(
    blocks.filter(({ text }) => holds(text, phrase)).map(({ record }) => record),
  );
  const missed = [...holders].filter((record) => !inExact.has(record)).map(({ url }) => url);
  const top = new Set(hits.slice(0, 3).map(recordOf));
  if (inExact.size <= 3 && [...holders].some((record) => !top.has(record)))
    missed.push('not on top');
  if (found[0]?.match !== 'phrase') missed.push('below');
  const wrong = matched.filter(
    (hit) => !blocks.some(({ url, text }) => url === hit.href && findPhrase(text, phrase)),
  );
  return {
    missed: missed.map((where) => `${phrase}: ${where}`),
    wrong: wrong.map((hit) => `${phrase} → ${hit.href}`),
    exact: matched.length,
  };
}

async function tryPhrases(
  lang: Lang,
  count: number,
  draw: Draw,
  holds: (text: string, phrase: string) => boolean,
): Promise<Outcome> {
  const { page, misdeeds, close } = await openPage(`${lang}/search/`);
  const index = indexIn(page, lang);
  const blocks = blocksIn(lang);
  const random = createRandom(SEED);
  const all: Outcome = { missed: [], wrong: [], exact: 0 };
  for (let at = 0; at < count; at++) {
    const one = await tryPhrase(draw(blocks, random), index, blocks, holds);
    all.missed.push(...one.missed);
    all.wrong.push(...one.wrong);
    all.exact += one.exact;
  }
  expect(misdeeds.list).toEqual([]);
  await close();
  return all;
}

describe(`exact search (seed ${SEED})`, () => {
  test(`finds every one of ${COUNT} phrases cut from the site, and nothing else as exact`, async () => {
    const { missed, wrong, exact } = await tryPhrases('zh', COUNT, drawHan, holdsHan);
    expect(missed).toEqual([]);
    expect(1 - wrong.length / exact, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
  const english = Math.ceil(COUNT / 4);
  test(`finds every one of ${english} phrases of the translation likewise`, async () => {
    const { missed, wrong, exact } = await tryPhrases('en', english, drawEnglish, holdsEnglish);
    expect(missed).toEqual([]);
    expect(1 - wrong.length / exact, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
  test('finds every document number, as printed and as typed, in the first three', async () => {
    const { page, close } = await openPage('zh/search/');
    const index = indexIn(page, 'zh');
    const missed: string[] = [];
    for (const { id, versions } of site.works)
      for (const { id: version, documentNumber } of versions) {
        if (!documentNumber) continue;
        const typed = [' $1 ', '[$1]', '（$1）', '($1)'].map((brackets) =>
          documentNumber.replace(/〔(\d+)〕/, brackets),
        );
        for (const query of [documentNumber, ...typed, documentNumber.replace('号', '')]) {
          const { found } = await searchPages(index, query);
          const top = await Promise.all(found.slice(0, 3).map(({ load }) => load()));
          const address = href.version('zh', id, version);
          if (!top.some((hit) => hit.href.startsWith(address))) missed.push(query);
        }
      }
    expect(missed).toEqual([]);
    await close();
  });
});

test('everybody is found by name, in Latin letters and in pinyin, in the first three', () => {
  const directory = openDirectory(directoryData(site));
  const missed = site.experts.flatMap(({ expert: { id, profile } }) => {
    const pinyin = pinyinOf(profile.name);
    const queries = [profile.name, profile.nameEn, pinyin, pinyin.replaceAll(' ', '')];
    return queries.filter((query) => {
      const hits = query === '' ? [] : searchPeople(directory, query, 'zh', (each) => each);
      return query !== '' && !hits.slice(0, 3).some((hit) => hit.href === id && hit.named);
    });
  });
  expect(missed).toEqual([]);
});

describe('the search page', () => {
  test.each([
    ['zh', '维权援助', '维权援助'],
    ['zh', '七个自然日', '第九条'],
    ['zh', '京知公服〔2026〕3号', '北京市涉外知识产权保护服务专家库管理办法'],
    ['zh', '京知公服2026 3号', '北京市涉外知识产权保护服务专家库管理办法'],
    ['zh', '专家 聘期', '专家'],
    ['zh', '扣货', '货物被海外海关扣留'],
    ['zh', '密钥由谁保管', '聘书与牌匾的签名'],
    ['zh', '拟立项名单公示', '公示'],
    ['zh', 'zhouyangli', '周样𬍛'],
    ['zh', '半导体', '刘䶮例'],
    ['en', 'semiconductor', 'Liu Yanli'],
    ['en', 'seven calendar days', 'Article 9'],
    ['en', 'licensed technologies', 'licensing'],
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
    expect(await page.locator('.offers a').count()).toBe(1);
    await close();
  });
  test('offers the parts that do occur, and the other language', async () => {
    const { page, misdeeds, close } = await openPage('zh/search/?q=维权援助北极熊');
    await page.getByText('没有找到').waitFor();
    await page.locator('.offers a').first().click();
    await page.waitForURL((url) => url.searchParams.get('q') === '维权援助');
    await page.locator('.hit:not(.near) mark').first().waitFor();
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('counts what is found by kind, and keeps the kind in the address', async () => {
    const { page, close } = await openPage('zh/search/?q=专家');
    const kinds = page.locator('.kinds a');
    await kinds.first().waitFor();
    const numbers = (await kinds.allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
    const [all, ...each] = numbers;
    expect(each.reduce((sum, number) => sum + number, 0)).toBe(all);
    expect(all).toBeGreaterThan(60);
    await kinds.filter({ hasText: '规则' }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'rule');
    await page.locator('.kinds [aria-current]', { hasText: '规则' }).waitFor();
    expect(new Set(await page.locator('.hit .kind').allTextContents())).toEqual(new Set(['规则']));
    await page.reload();
    await page.locator('.kinds [aria-current]', { hasText: '规则' }).waitFor();
    await page.goBack();
    await page.locator('.kinds [aria-current]', { hasText: '全部' }).waitFor();
    await close();
  });
  test('shows as many as are counted, a page at a time', async () => {
    const { page, close } = await openPage('zh/search/?q=专家&kind=regulation');
    const current = page.locator('.kinds [aria-current]');
    await current.waitFor();
    const count = Number(/\d+/.exec((await current.textContent()) ?? '')?.[0]);
    while ((await page.locator('.more').count()) > 0) {
      const shown = await page.locator('.hit').count();
      await page.locator('.more').click();
      await page.locator('.hit').nth(shown).waitFor();
    }
    expect(await page.locator('.hit').count()).toBe(count);
    await close();
  });
  test('is worked by keys: Enter on any page, arrows through the results', async () => {
    const { page, close } = await openPage('zh/forms/');
    const box = page.locator('form[role="search"] input[name="q"]').last();
    await box.focus();
    await page.keyboard.type('利益冲突');
    await page.keyboard.press('Enter');
    await page.locator('.hit').nth(1).waitFor();
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const first = await page.locator('.hit a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname + url.hash === first);
    await close();
  });
  test('without a script shows the ways in', async () => {
    const { page, close } = await openPage('zh/search/', { javaScriptEnabled: false });
    expect(await page.getByText('搜索需要脚本').isVisible()).toBe(true);
    await close();
  });
});
