import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../src/i18n/lang.ts';
import { DESKTOP, openPage, PHONE, useBrowser } from './browser.ts';

useBrowser();

const SIZES = { phone: PHONE, desktop: DESKTOP } as const;

const CASES = LANGS.flatMap((lang) =>
  (['phone', 'desktop'] as const).map((size) => [lang, size] as const),
);

/** More stops than the longest of these pages has before what is looked for. */
const MOST_TABS = 120;

/** Goes on with Tab until the focus is there, as somebody does who has no pointer. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const isThere = await wanted
      .first()
      .evaluate((element) => element === element.ownerDocument.activeElement);
    if (isThere) return;
  }
  throw new Error(`Tab does not reach ${String(wanted)}`);
}

/** With the keys alone; what the focus is on must be seen. */
async function follow(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  expect(await link.first().isVisible()).toBe(true);
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

const inMain = (page: Page, selector: string): Locator => page.locator(`main ${selector}`);

/** Where a fragment leads is on the page, and nothing else is meant. */
async function expectTarget(page: Page): Promise<void> {
  const { hash } = new URL(page.url());
  expect(hash).not.toBe('');
  expect(await page.locator(':target').count()).toBe(1);
}

const help = (lang: Lang): string => `/${lang}/help/goods-at-customs/`;

describe.each(CASES)('with the keys alone, in %s on a %s', (lang, size) => {
  const open = () => openPage(`${lang}/`, { viewport: SIZES[size] });

  test('from goods held at a customs to the article, the expert and the form', async () => {
    const { page, misdeeds, close } = await open();
    await follow(page, inMain(page, `a[href="${help(lang)}"]`));
    await follow(page, inMain(page, '.quote a'));
    await expectTarget(page);
    await page.goBack();
    await follow(page, inMain(page, '.people a'));
    expect(new URL(page.url()).pathname).toMatch(/\/experts\/[^/]+\/$/);
    await page.goBack();
    await follow(page, inMain(page, `.ask a[href="/${lang}/forms/dispute-guidance/"]`));
    await inMain(page, 'form input').first().waitFor();
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('to the experts of one matter', async () => {
    const { page, close } = await openPage(help(lang).slice(1), { viewport: SIZES[size] });
    await follow(page, inMain(page, 'a[href*="?matter=customs"]'));
    await inMain(page, `a[href^="/${lang}/experts/bj-"]`).first().waitFor();
    await close();
  });

  test('to a letter’s number, to what is in notice, to a form', async () => {
    const { page, misdeeds, close } = await open();
    await follow(page, inMain(page, `.tasks a[href="/${lang}/verify/"]`));
    await tabTo(page, inMain(page, 'input'));
    await page.goto(new URL(`/${lang}/`, page.url()).href);
    await follow(page, inMain(page, `a[href^="/${lang}/notices/bj-experts/"]:visible`));
    expect(await inMain(page, 'h1').textContent()).not.toBe('');
    await page.goto(new URL(`/${lang}/`, page.url()).href);
    await follow(page, inMain(page, `.tasks a[href="/${lang}/forms/"]`));
    await follow(page, inMain(page, `a[href="/${lang}/forms/expert-application/"]`));
    await inMain(page, 'form input').first().waitFor();
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('to an article by its words', async () => {
    const { page, misdeeds, close } = await open();
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type(lang === 'zh' ? '放宽年龄限制' : 'age limit may be relaxed');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    await follow(page, page.locator('.hit a'));
    await expectTarget(page);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

describe.each(CASES)('without a script, in %s on a %s', (lang, size) => {
  const open = () => openPage(`${lang}/`, { viewport: SIZES[size], javaScriptEnabled: false });

  test('a regulation is read, from the home page to the article', async () => {
    const { page, close } = await open();
    await page.locator(`.works a[href="/${lang}/regulations/bj-expert-pool/"]`).first().click();
    const article = page.locator('#art_8');
    expect(await article.isVisible()).toBe(true);
    await close();
  });

  test('help is found: the provision, the blank form, the telephone', async () => {
    const { page, close } = await open();
    await page
      .locator(`main a[href="${help(lang)}"]`)
      .first()
      .click();
    const pdf = page.locator('.ask a[href$="dispute-guidance.pdf"]');
    const address = new URL((await pdf.getAttribute('href')) ?? '', page.url());
    const response = await page.request.get(address.href);
    expect(response.headers()['content-type']).toContain('application/pdf');
    expect(await page.locator('.ask .contacts').isVisible()).toBe(true);
    await page.locator('.quote a').first().click();
    await expectTarget(page);
    await close();
  });

  test('what is in notice is read', async () => {
    const { page, close } = await open();
    await page.locator(`main a[href^="/${lang}/notices/bj-experts/"]`).first().click();
    expect(await page.locator('main h1').isVisible()).toBe(true);
    await close();
  });
});
