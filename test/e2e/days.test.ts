import { expect, test } from 'vitest';
import { openPage, useBrowser } from './browser.ts';

useBrowser();

const CALL = 'notices/bj-experts/';

/** The address of the call that is open on the day of the build, as its list links it. */
async function callPath(): Promise<string> {
  const { page, close } = await openPage('zh/notices/', { javaScriptEnabled: false });
  const line = page.locator('#now ~ ul li', { hasText: '受理中' }).first();
  const path = (await line.locator('a').getAttribute('href'))!;
  await close();
  expect(path).toContain(CALL);
  return path.slice(1);
}

async function openOn(day: string, path: string) {
  const opened = await openPage('404.html');
  await opened.page.clock.setFixedTime(`${day}T04:00:00Z`);
  await opened.page.goto(new URL(path, opened.page.url()).href);
  return opened;
}

test.each([
  ['2026-12-11', true],
  ['2026-12-12', false],
])(
  'a page read on %s says of a call until 2026-12-11 what is so on that day',
  async (day, open) => {
    const path = await callPath();
    const call = await openOn(day, `/${path}`);
    const main = await call.page.locator('main').innerText();
    expect(main.includes('受理中')).toBe(open);
    expect(main.includes('已截止')).toBe(!open);
    expect(await call.page.locator('main a.button').first().isVisible()).toBe(open);
    expect(call.misdeeds.list).toEqual([]);
    await call.close();
    for (const list of ['/zh/', '/zh/notices/']) {
      const { page, close } = await openOn(day, list);
      expect((await page.locator('main').innerText()).includes('受理中'), list).toBe(open);
      await close();
    }
    const { page, close } = await openOn(day, '/zh/notices/');
    const kept = page.locator(`#kept ~ section a[href="/${path}"]`);
    expect(await kept.isVisible()).toBe(!open);
    await close();
  },
);

test('without script, what days change says of which day it is', async () => {
  const path = await callPath();
  const { page, close } = await openPage(path, { javaScriptEnabled: false });
  expect(await page.locator('main header').innerText()).toMatch(/受理中\s*（截至2026年11月16日）/);
  expect(await page.locator('main').innerText()).not.toContain('已截止');
  await close();
});

test.each([
  ['2029-05-01', '已结束'],
  ['2026-11-17', '在聘'],
])('the term of an expert on %s', async (day, words) => {
  const { page, close } = await openOn(day, '/zh/experts/bj-0001/');
  expect(await page.locator('.terms .status:visible').first().innerText()).toBe(words);
  await close();
});
