import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage, PHONE, RUNNING_SCRIPTS, useBrowser } from './browser.ts';

useBrowser();

const POOL = 'regulations/bj-expert-pool/2026-03-13/';
const HANDHELD = { width: 390, height: 844 };

/** Whether the preview of a citation is drawn, by the computed style of what the style sheet generates. */
const previewShown = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((link) => {
    const { visibility, display, content } = getComputedStyle(link, '::after');
    return content !== 'none' && display !== 'none' && visibility === 'visible';
  });

describe('a citation', () => {
  const CITE = '#art_12 a.cite';
  test('shows on focus what it leads to, till Escape, and leads there', async () => {
    const { page, misdeeds, close } = await openPage(`zh/${POOL}`);
    expect(await previewShown(page, CITE)).toBe(false);
    await page.locator('#art_12 a.permalink').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(CITE).evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await previewShown(page, CITE)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await previewShown(page, CITE)).toBe(false);
    expect(await page.locator(CITE).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#art_9');
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('shows it on hover without a script, and keeps it while the pointer is over it', async () => {
    const { page, close } = await openPage(`zh/${POOL}`, { blockScripts: true });
    await page.locator(CITE).scrollIntoViewIfNeeded();
    await page.locator(CITE).hover();
    await expect.poll(() => previewShown(page, CITE)).toBe(true);
    const box = await page.locator(CITE).boundingBox();
    if (!box) throw new Error(CITE);
    await page.mouse.move(box.x + 5, box.y + box.height + 40, { steps: 8 });
    await page.waitForTimeout(600);
    expect(await previewShown(page, CITE)).toBe(true);
    await page.mouse.move(5, 5);
    await expect.poll(() => previewShown(page, CITE)).toBe(false);
    await close();
  });
  test('on a phone is a link and no more', async () => {
    const { page, close } = await openPage(`zh/${POOL}`, { viewport: PHONE });
    await page.locator(CITE).focus();
    expect(await previewShown(page, CITE)).toBe(false);
    await close();
  });
  test('keeps its preview out of the page’s words and of what is read aloud', async () => {
    const { page, close } = await openPage(`zh/${POOL}`);
    await page.locator(CITE).focus();
    expect(await page.locator(CITE).textContent()).toBe('本办法第九条');
    const content = await page
      .locator(CITE)
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(content.endsWith('/ ""')).toBe(true);
    await close();
  });
});

describe('the citation of a provision', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const copied = (page: Page): Promise<string> =>
    page.evaluate(() => navigator.clipboard.readText());

  test('is copied by the keyboard, with the permanent link, and that is said', async () => {
    const { page, misdeeds, close } = await openPage(`zh/${POOL}`, { permissions });
    await page.locator('#art_8__para_1__point_3 a.permalink').focus();
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: '引用第八条第一款第（三）项：' });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor({ state: 'attached' });
    expect(await copied(page)).toBe(
      '《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号）第八条第一款第（三）项\n' +
        'https://dianzhang.example/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
    );
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('is copied in English from the English page', async () => {
    const { page, close } = await openPage(`en/${POOL}`, { permissions });
    await page.locator('#art_15__para_2').hover();
    await page.getByRole('button', { name: 'Cite Article 15, paragraph 2' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
    expect(await copied(page)).toMatch(
      /^Measures for .* \(京知公服〔2026〕3号\), Article 15, paragraph 2\nhttps:.*\/en\/.*#art_15__para_2$/,
    );
    await close();
  });
  test.each([
    ['a provision linked to', '#art_9__para_1__point_2', '第九条第（二）项'],
    ['a chapter linked to', '#chp_2', '第二章'],
    ['a row of the annex', '#att_1__sec_1__item_2', '附表'],
  ])('is offered at once at %s', async (_, hash, name) => {
    const path = hash.startsWith('#att') ? 'regulations/cq-workstations/2022-06-27/' : POOL;
    const { page, close } = await openPage(`zh/${path}${hash}`);
    const button = page.locator('.copy-citation');
    expect(await button.isVisible()).toBe(true);
    expect(await button.getAttribute('aria-label')).toContain(name);
    await close();
  });
  test('has no control without a script, and the permanent link stays', async () => {
    const { page, close } = await openPage(`zh/${POOL}`, { javaScriptEnabled: false });
    expect(await page.locator('.copy-citation').count()).toBe(0);
    expect(await page.locator('#art_8 a.permalink').first().getAttribute('href')).toContain(
      '2026-03-13/#art_8',
    );
    await close();
  });
  test('is not offered before anybody has reached for a provision', async () => {
    const { page, close } = await openPage(`zh/${POOL}`);
    expect(await page.locator('.copy-citation').count()).toBe(0);
    await close();
  });
});

test('the contents follow the scroll', async () => {
  const { page, close } = await openPage(`zh/${POOL}`);
  const current = page.locator('.contents-open a[aria-current="location"]');
  expect(await current.count()).toBe(0);
  await page.goto(new URL(`zh/${POOL}#art_12`, inject('address')).href);
  await expect.poll(() => current.getAttribute('href')).toBe('#art_12');
  await page.evaluate(() => document.getElementById('chp_2')?.scrollIntoView());
  await expect.poll(() => current.getAttribute('href')).toBe('#chp_2');
  await close();
});

describe('side by side', () => {
  const sides = (page: Page) =>
    page.locator('#art_8__para_1__point_2 > div').evaluateAll((all) =>
      all.map((each) => {
        const { left, top, bottom } = each.getBoundingClientRect();
        return { lang: each.getAttribute('lang'), left, top, bottom };
      }),
    );
  test('stands English beside Chinese on a wide screen, without a script', async () => {
    const { page, misdeeds, close } = await openPage(`en/${POOL}`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Read beside the Chinese' }).click();
    await page.waitForURL('**/bilingual/');
    const [first, second] = await sides(page);
    expect([first?.lang, second?.lang]).toEqual(['en', 'zh-CN']);
    expect(first?.top).toBe(second?.top);
    expect(second?.left).toBeGreaterThan((first?.left ?? 0) + 400);
    expect(await page.locator('.banner.translation').textContent()).toContain(
      'Chinese text prevails',
    );
    expect(await page.locator('.banner.translation').textContent()).toContain(
      'Machine translation',
    );
    expect(await page.locator(RUNNING_SCRIPTS).count()).toBe(0);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('on a phone stands one under the other, by provision', async () => {
    const { page, close } = await openPage(`zh/${POOL}bilingual/`, { viewport: HANDHELD });
    const [first, second] = await sides(page);
    expect([first?.lang, second?.lang]).toEqual(['zh-CN', 'en']);
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity);
    const next = await page.locator('#art_8__para_1__point_3').boundingBox();
    expect(next?.y).toBeGreaterThanOrEqual(second?.bottom ?? Infinity);
    await close();
  });
  test('names the page of the version as the one to index', async () => {
    const { page, close } = await openPage(`en/${POOL}bilingual/`);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(canonical).toBe(`https://dianzhang.example/en/${POOL}`);
    await close();
  });
});

describe('the files of a version', () => {
  const folder = () => join(inject('folder'), 'data/regulations');
  test('are named in the head of its page, and are there', async () => {
    const { page, close } = await openPage('zh/regulations/bj-expert-pool/');
    const links = await page
      .locator('link[rel="alternate"][type]')
      .evaluateAll((all) => all.map((each) => (each as HTMLLinkElement).href));
    expect(links).toHaveLength(9); // five files of the version, three feeds, a calendar
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
    const linked = JSON.parse(
      readFileSync(join(folder(), 'bj-expert-pool/2026-03-13.jsonld'), 'utf8'),
    );
    expect(linked['@id']).toBe(`https://dianzhang.example/zh/${POOL}`);
    await close();
  });
  test('are listed in the index of the data', () => {
    const index = JSON.parse(readFileSync(join(inject('folder'), 'data/index.json'), 'utf8'));
    for (const { files } of index.regulations) {
      expect(files).toHaveLength(5);
      for (const { url } of files) expect(existsSync(join(inject('folder'), url)), url).toBe(true);
    }
  });
  const schema = join(
    process.env['DIANZHANG_STANDARDS'] ?? resolve(import.meta.dirname, '../../../shared/standards'),
    'akomantoso30.xsd',
  );
  const ready = existsSync(schema) && !spawnSync('xmllint', ['--version']).error;
  test.runIf(ready)('in Akoma Ntoso obey the OASIS schema', () => {
    const files = readdirSync(folder(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.akn.xml'))
      .map((name) => join(folder(), name));
    expect(files).toHaveLength(5);
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, ...files], {
      stdio: 'pipe',
    });
  });
});

test.each(
  ['zh', 'en'].flatMap((lang) => [
    `${lang}/${POOL}`,
    `${lang}/regulations/bj-ip-services-plan/2018/`,
  ]),
)('/%s weighs under 60 KB compressed with its style sheets and scripts', async (path) => {
  const { page, close } = await openPage(path);
  const assets = await page
    .locator('link[rel="stylesheet"], script[src], img')
    .evaluateAll((all) =>
      all.map(
        (each) =>
          new URL(each.getAttribute('href') ?? each.getAttribute('src') ?? '', location.href)
            .pathname,
      ),
    );
  const files = [`${path}index.html`, ...assets];
  const weight = files
    .map((file) => gzipSync(readFileSync(join(inject('folder'), file)), { level: 9 }).length)
    .reduce((sum, each) => sum + each, 0);
  expect(assets.length).toBeGreaterThan(1);
  expect(weight).toBeLessThan(60 * 1024);
  await close();
});

test('prints as a document: title and number at the head of every sheet, pages counted, the address at the end', async () => {
  const { page, close } = await openPage(`zh/${POOL}`, { colorScheme: 'dark' });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text: sheets } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  const plain = sheets.map((sheet) => sheet.replace(/\s/g, ''));
  for (const [at, sheet] of plain.entries()) {
    expect(sheet).toContain('北京市涉外知识产权保护服务专家库管理办法');
    expect(sheet).toContain('京知公服〔2026〕3号');
    expect(sheet).toContain(`—${at + 1}—`);
  }
  expect(plain.at(-1)).toContain(
    '固定地址：https://dianzhang.example/zh/regulations/bj-expert-pool/',
  );
  expect(plain.join('')).not.toContain('引用');
  await close();
});
