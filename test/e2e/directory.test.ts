import { describe, expect, test } from 'vitest';
import { findViolations } from './accessibility.ts';
import { openPage, PHONE, useBrowser } from './browser.ts';
import type { Page } from 'playwright-core';

useBrowser();

const cards = (page: Page) => page.locator('[data-list] > li');
const found = (page: Page) => page.locator('[data-found]');
const countIn = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await found(page).textContent()) ?? '')?.[0]);
const box = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);

describe('the directory', () => {
  test('finds by pinyin as one types, says how many, and marks the words', async () => {
    const { page, misdeeds, close } = await openPage('zh/experts/');
    await page.getByRole('searchbox', { name: '查找专家' }).fill('zhouyang');
    await cards(page).first().waitFor();
    expect(await cards(page).count()).toBe(1);
    expect(await cards(page).textContent()).toContain('周样𬍛');
    expect(page.url()).toContain('?q=zhouyang');
    await page.getByRole('searchbox', { name: '查找专家' }).fill('商标');
    await page.locator('[data-list] mark').first().waitFor();
    await page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-directory] [role="status"]')?.textContent ?? ''),
    );
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('narrows by facets with true counts, takes chips back, and lives in the address', async () => {
    const { page, misdeeds, close } = await openPage('zh/experts/');
    const said = Number(
      await box(page, 'right', 'trademark').locator('xpath=..').locator('.count').textContent(),
    );
    await box(page, 'right', 'trademark').check();
    await cards(page).first().waitFor();
    expect(await countIn(page)).toBe(said);
    await box(page, 'right', 'design').check(); // within a facet: either
    await page.waitForURL(/right=design&right=trademark/);
    const either = await countIn(page);
    expect(either).toBeGreaterThan(said);
    await box(page, 'region', 'US').check(); // between facets: both
    await page.waitForURL(/region=US/);
    const both = await countIn(page);
    expect(both).toBeLessThan(either);
    const address = page.url();

    await page.getByRole('button', { name: '去掉“权利类型：外观设计”' }).click();
    expect(await box(page, 'right', 'design').isChecked()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('found');
    await page.goBack();
    expect(page.url()).toBe(address);
    await expect.poll(() => box(page, 'right', 'design').isChecked()).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.locator('[data-static]').waitFor();
    await page.goForward();
    await expect.poll(() => countIn(page)).toBe(said);
    expect(misdeeds.list).toEqual([]);

    await page.goto(address);
    await cards(page).first().waitFor();
    expect(await countIn(page)).toBe(both);
    expect(await page.locator('a.language').getAttribute('href')).toContain('region=US');
    await close();
  });

  test('leads on from nobody: what to take out, and what that gives', async () => {
    const { page, misdeeds, close } = await openPage('en/experts/?right=trademark&region=JP&q=law');
    const way = page.getByRole('button', { name: /^Without “Japan”: \d+$/ });
    await way.waitFor();
    expect(await page.locator('[data-none-part="nearest"] li.card').count()).toBeGreaterThan(0);
    expect(await findViolations(page)).toEqual([]);
    const promised = Number(/\d+$/.exec((await way.textContent()) ?? '')?.[0]);
    await way.click();
    await cards(page).first().waitFor();
    expect(await countIn(page)).toBe(promised);
    expect(page.url()).not.toContain('region');
    expect(await findViolations(page)).toEqual([]);
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('is worked by the keyboard alone', async () => {
    const { page, close } = await openPage('en/experts/');
    await page.getByRole('searchbox', { name: 'Find an expert' }).focus();
    await page.keyboard.type('patent');
    await cards(page).first().waitFor();
    await page.keyboard.press('Tab'); // the order
    await page.keyboard.press('Tab'); // the first facet
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/matter=/);
    const chips = page.locator('.chip');
    await expect.poll(() => chips.count()).toBe(2);
    await chips.last().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chips.count()).toBe(1);
    expect(page.url()).not.toContain('matter=');
    await close();
  });

  test('folds its filters on a phone and leads from them to the results', async () => {
    const { page, close } = await openPage('zh/experts/', { viewport: PHONE });
    const filters = page.locator('details.filters');
    expect(await filters.getAttribute('open')).toBeNull();
    await filters.locator('> summary').click();
    await page.locator('details.facet > summary', { hasText: '擅长事项' }).click();
    await box(page, 'matter', 'customs').check();
    await cards(page).first().waitFor();
    const see = page.locator('[data-see]');
    expect(await see.textContent()).toBe(await found(page).textContent());
    await see.click();
    expect(await filters.getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('found');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await close();
  });

  test('without a script is the plain list by letters', async () => {
    const { page, close } = await openPage('en/experts/', { javaScriptEnabled: false });
    expect(await page.locator('[data-static] li.card:visible').count()).toBeGreaterThan(10);
    expect(await page.locator('form.finder').isVisible()).toBe(false);
    await page.locator('.initials a', { hasText: 'Z' }).click();
    expect(page.url()).toMatch(/#initial-z$/);
    expect(await page.locator('#initial-z').isVisible()).toBe(true);
    await close();
  });

  test('where its data do not come keeps the plain list, and says so', async () => {
    const { page, misdeeds, close } = await openPage('zh/experts/');
    await page.route('**/directory.json', (route) => route.abort());
    await page.getByRole('searchbox', { name: '查找专家' }).fill('zhou');
    await page.locator('[data-failed]').waitFor();
    expect(await page.locator('[data-static] li.card:visible').count()).toBeGreaterThan(10);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

describe('a person’s page', () => {
  test('says what they do, their terms, whom to ask and how to correct it', async () => {
    const { page, misdeeds, close } = await openPage('zh/experts/bj-0001/');
    const linked = (await page.locator('script[type="application/ld+json"]').allTextContents()).map(
      (text) => JSON.parse(text) as Record<string, unknown>,
    );
    const person = linked.find((each) => each['@type'] === 'Person');
    expect(person).toMatchObject({ name: '林样安' });
    expect(await page.locator('.terms > li.current').count()).toBe(1);
    expect(await page.locator('#correct ~ p a').first().getAttribute('href')).toContain(
      '/forms/expert-change/#record=bj-0001',
    );
    await page.locator('.terms a').first().click();
    await page.locator('.verdict').waitFor();
    expect(await page.locator('#answer').textContent()).toContain('林样安');
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});
