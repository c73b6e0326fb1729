import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/lang.ts';
import { openPage, useBrowser } from './browser.ts';

useBrowser();

const KB = 1024;

/** As a server with compression sends them: what is packed already grows by nothing. */
function countBytes(page: Page): { total: () => Promise<number> } {
  const sizes: Array<Promise<number>> = [];
  page.on('response', (response) => {
    const size = response.body().then((body) => Math.min(gzipSync(body).length, body.length));
    sizes.push(size.catch(() => 0));
  });
  return { total: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

/** `openPage` goes there at once; only a fresh load is counted whole. */
async function measure(path: string, settled: (page: Page) => Promise<unknown>): Promise<number> {
  const { page, close } = await openPage('404.html');
  const bytes = countBytes(page);
  await page.goto(new URL(path, page.url()).href);
  await settled(page);
  const total = await bytes.total();
  await close();
  return total;
}

const idle = (page: Page) => page.waitForLoadState('networkidle');

const FIRST_VIEWS = [
  '',
  'help/goods-at-customs/',
  'regulations/bj-expert-pool/',
  'workstations/',
  'notices/',
  'rules/',
];

test.each(LANGS)('a first page view in %s is under 60 KB', async (lang) => {
  const sizes: Record<string, number> = {};
  for (const path of FIRST_VIEWS) sizes[path] = await measure(`/${lang}/${path}`, idle);
  expect(Object.entries(sizes).filter(([, size]) => size >= 60 * KB)).toEqual([]);
});

/** One of the commonest words, a long phrase, and a name. */
const SEARCHES = {
  zh: ['专家', '北京市海外知识产权维权援助工作管理办法', 'zhouyangli'],
  en: ['experts', 'overseas intellectual property dispute-response guidance', 'Zhou'],
} as const;

// With what a centre says people mean by their words (8 KB in Chinese), which every first search reads.
test.each(LANGS)('a first search in %s is under 215 KB, with its page', async (lang) => {
  for (const query of SEARCHES[lang]) {
    const total = await measure(`/${lang}/search/?q=${encodeURIComponent(query)}`, async (page) => {
      await page.locator('.hit').first().waitFor();
      await idle(page);
    });
    expect(total, query).toBeLessThan(215 * KB);
  }
});
