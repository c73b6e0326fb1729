import { describe, expect, test } from 'vitest';
import { DESKTOP, openPage, PHONE, useBrowser } from './browser.ts';

useBrowser();

/** Which file the browser took for the first picture, and how wide it stands there. */
async function shownPicture(options: Parameters<typeof openPage>[1]) {
  const { page, misdeeds, close } = await openPage('zh/statistics/', options);
  const image = page.locator('#countries img');
  await image.scrollIntoViewIfNeeded();
  await image.evaluate((element: HTMLImageElement) => element.decode());
  const shown = await image.evaluate((element: HTMLImageElement) => ({
    file: new URL(element.currentSrc).pathname.split('/').at(-1),
    natural: element.naturalWidth,
    width: element.clientWidth,
  }));
  const found = misdeeds.list;
  await close();
  return { ...shown, misdeeds: found };
}

describe('the pictures', () => {
  test.each([
    ['a desk by day', { viewport: DESKTOP }, 'countries-light.svg', 720],
    ['a desk by night', { viewport: DESKTOP, colorScheme: 'dark' }, 'countries-dark.svg', 720],
    ['a telephone by day', { viewport: PHONE }, 'countries-light-narrow.svg', 340],
    [
      'a telephone by night',
      { viewport: PHONE, colorScheme: 'dark' },
      'countries-dark-narrow.svg',
      340,
    ],
  ] as const)('of %s are its own, under the policy', async (_, options, file, natural) => {
    const shown = await shownPicture({ ...options });
    expect(shown).toMatchObject({ file, natural, misdeeds: [] });
    expect(shown.width).toBeGreaterThan(natural * 0.85);
  });

  test('are drawn on paper in light colours, whatever the screen', async () => {
    const { page, close } = await openPage('zh/statistics/', { colorScheme: 'dark' });
    const image = page.locator('#countries img');
    await image.scrollIntoViewIfNeeded();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.currentSrc))
      .toMatch(/countries-light\.svg$/);
    await close();
  });

  test('have their table by keyboard alone, with numbers that lead to those people', async () => {
    const { page, close } = await openPage('zh/statistics/');
    await page.locator('#countries summary').focus();
    await page.keyboard.press('Enter');
    const cell = page.locator('#countries tbody tr').first().locator('td').nth(1);
    const count = Number(await cell.innerText());
    expect(count).toBeGreaterThan(0);
    await cell.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/experts\/\?right=patent&region=/);
    await expect.poll(() => page.locator('[data-list] > li').count()).toBe(count);
    await close();
  });

  test('open as files of their own under the policy', async () => {
    const { page, misdeeds, close } = await openPage('en/statistics/countries-light.svg');
    expect(await page.evaluate(() => document.documentElement.getAttribute('role'))).toBe('img');
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

describe('the workstations', () => {
  test('are narrowed by state without a script', async () => {
    const { page, close } = await openPage('zh/workstations/', { blockScripts: true });
    const shown = () => page.locator('.station:visible').count();
    const all = await shown();
    await page.getByRole('radio', { name: /建设期/ }).check();
    expect(await shown()).toBeLessThan(all);
    expect(await page.locator('.district:visible').count()).toBe(await shown());
    await page.getByRole('radio', { name: /全部/ }).check();
    expect(await shown()).toBe(all);
    await close();
  });

  test('are found by what they serve', async () => {
    const { page, close } = await openPage('en/workstations/');
    await page.getByLabel('Find by name').fill('biomedicine');
    expect(await page.locator('.station:visible').count()).toBe(1);
    await page.getByLabel('Find by name').fill('zzz');
    expect(await page.locator('[data-empty="stations"]').isVisible()).toBe(true);
    await close();
  });

  test('are reached from the tile of their district', async () => {
    const { page, close } = await openPage('zh/workstations/', { viewport: PHONE });
    await page.locator('.tiles a', { hasText: '北碚' }).click();
    expect(new URL(page.url()).hash).toBe('#beibei');
    expect(await page.locator('#beibei h4').isVisible()).toBe(true);
    await close();
  });
});
