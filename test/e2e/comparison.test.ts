import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { findViolations } from './accessibility.ts';
import { DESKTOP, openPage, RUNNING_SCRIPTS, useBrowser } from './browser.ts';
import { findInvalidHtml } from './html.ts';
import { findBrokenLinks, readPages } from './links.ts';
import { buildSite } from './setup.ts';

useBrowser();

/** 云和, an invented city: the real texts have one version each, and nothing to compare. */
const CITY = join(import.meta.dirname, '../fixtures/cities/yunhe');
const POOL = 'regulations/yh-expert-pool';
const FIRST = `zh/${POOL}/compare/2024-01-10...2025-02-20/`;
const SECOND = `en/${POOL}/compare/2025-02-20...2026-03-30/`;
const PHONE = { width: 390, height: 844 };

let folder = '';
let address = '';
let server: Server | undefined;

beforeAll(async () => {
  folder = buildSite('dist.city', { DIANZHANG_CONTENT: CITY });
  ({ address, server } = await serveSite(folder, '/', 0));
});
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const PAGES = [
  FIRST,
  SECOND,
  `zh/${POOL}/2026-03-30/coverage/`,
  `en/${POOL}/2024-01-10/coverage/`,
  'zh/regulations/',
  'zh/regulations/cited/',
];

type Opened = Awaited<ReturnType<typeof openPage>>;

describe.each(PAGES)('/%s', (path) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage(address + path);
  });
  afterAll(() => opened.close());

  test('fits a screen of 320 px', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 320, height: 740 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.setViewportSize(DESKTOP);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page, misdeeds } = opened;
    await page.emulateMedia({ colorScheme });
    await page
      .locator('main details')
      .evaluateAll((folds: HTMLDetailsElement[]) => folds.forEach((fold) => (fold.open = true)));
    expect(await findViolations(page)).toEqual([]);
    expect(misdeeds.list).toEqual([]);
  });
});

test('every link and fragment resolves, and the pages are valid HTML', async () => {
  const pages = readPages(folder);
  expect(findBrokenLinks(pages, '/')).toEqual([]);
  expect(await findInvalidHtml(pages)).toEqual([]);
});

describe('a comparison', () => {
  test('is reached from the version without a script, and loads none', async () => {
    const { page, close } = await openPage(`${address}zh/${POOL}/2025-02-20/`, {
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: '与2024年1月10日版比较' }).click();
    expect(new URL(page.url()).pathname).toBe(`/${FIRST}`);
    expect(await page.locator(RUNNING_SCRIPTS).count()).toBe(0);
    await close();
  });

  test('on a desktop puts old left and new right, the changed characters marked by line', async () => {
    const { page, close } = await openPage(address + FIRST, { viewport: DESKTOP });
    const row = page.locator('#art_4 tr.changed');
    const [old, now] = [row.locator('td').nth(0), row.locator('td').nth(1)];
    const [left, right] = [await old.boundingBox(), await now.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
    expect(await old.locator('del').textContent()).toBe('65');
    expect(await now.locator('ins').textContent()).toBe('60');
    const line = (element: Element) => getComputedStyle(element).textDecorationLine;
    expect(await old.locator('del').evaluate(line)).toBe('line-through');
    expect(await now.locator('ins').evaluate(line)).toBe('underline');
    await close();
  });

  test('on a phone puts the new below the old, and what did not change once', async () => {
    const { page, close } = await openPage(address + FIRST, { viewport: PHONE });
    const row = page.locator('#art_4 tr.changed');
    const [old, now] = [row.locator('td').nth(0), row.locator('td').nth(1)];
    const [above, below] = [await old.boundingBox(), await now.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
    expect(await old.getByText('旧', { exact: true }).isVisible()).toBe(true);
    const same = page.locator('#art_4 tr.same').first();
    expect(await same.locator('td').nth(0).isVisible()).toBe(false);
    expect(await same.locator('td').nth(1).isVisible()).toBe(true);
    await close();
  });

  test('counts what changed, and folds away what did not', async () => {
    const { page, close } = await openPage(address + FIRST);
    const counts = await page.locator('.counts dl > div').allTextContents();
    const told = counts.map((text) => text.replace(/\s/g, ''));
    expect(told).toEqual(['修改3', '新增3', '删去0', '移动0', '移动并修改0', '未变25']);
    const fold = page.locator('details').first();
    expect(await fold.locator('table').isVisible()).toBe(false);
    const summary = fold.locator('summary');
    expect(await summary.textContent()).toBe('未变的条文（2）：第一条至第二条');
    await summary.click();
    expect(await fold.locator('table').isVisible()).toBe(true);
    await close();
  });

  test('names the rule, its two places and the parameter, and leads to them', async () => {
    const { page, close } = await openPage(address + FIRST);
    const touched = page.locator('.touched > li').first();
    expect(await touched.textContent()).toContain('65 → 60');
    await touched.getByRole('link', { name: '年龄上限', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/zh/rules/expert/over-age/');
    await close();
  });

  test('in English says that the compared words are Chinese, and marks them so', async () => {
    const { page, close } = await openPage(address + SECOND);
    await page.getByText('It is the Chinese text that is compared.').waitFor();
    const words = page.locator('.comparison-table td p:has(ins)').first();
    expect(await words.getAttribute('lang')).toBe('zh-CN');
    await close();
  });

  test('prints as a table of two columns, without the site around it', async () => {
    const { page, close } = await openPage(address + FIRST);
    await page.emulateMedia({ media: 'print' });
    // Paper is narrower than the screen’s limit for two columns.
    await page.setViewportSize({ width: 620, height: 900 });
    const row = page.locator('#art_4 tr.changed');
    const tops = await row
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(tops[0]).toBe(tops[1]);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.comparison-table thead').first().isVisible()).toBe(true);
    await close();
  });
});

test('coverage of a text nobody has answered for yet says so', async () => {
  const { page, close } = await openPage(`${address}zh/${POOL}/2026-03-30/coverage/`);
  expect(await page.locator('.answers .open').count()).toBeGreaterThan(0);
  const meter = page.locator('meter');
  expect(Number(await meter.getAttribute('value'))).toBeLessThan(
    Number(await meter.getAttribute('max')),
  );
  expect(await page.locator('.duties mark').first().isVisible()).toBe(true);
  await close();
});
