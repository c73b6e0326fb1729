import { describe, expect, inject, test } from 'vitest';
import { openPage, PHONE, RUNNING_SCRIPTS, useBrowser } from './browser.ts';

useBrowser();

describe('the way in', () => {
  test.each([
    ['zh-CN', '/zh/'],
    ['en-GB', '/en/'],
    ['fr-FR', '/en/'],
  ])('for a browser in %s leads to %s', async (locale, path) => {
    const { page, misdeeds, close } = await openPage('', { locale });
    await page.waitForURL(`**${path}`);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('remembers the language last chosen', async () => {
    const { page, close } = await openPage('zh/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/');
    await page.goto(inject('address'));
    await page.waitForURL('**/en/');
    await close();
  });
  test('offers both languages without a script', async () => {
    const { page, close } = await openPage('', { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: '中文' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'English', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/en/');
    await close();
  });
});

describe('a regulation', () => {
  test('is read from the home page without a script', async () => {
    const { page, misdeeds, close } = await openPage('zh/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '查阅规范性文件' }).click();
    const works = page.locator('.works');
    await works.getByRole('link', { name: '北京市涉外知识产权保护服务专家库管理办法' }).click();
    const article = page.locator('#art_8');
    expect(await article.textContent()).toContain('年龄在65周岁以下');
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('asks for one small script, for its control, and reads the same without', async () => {
    const { page, close } = await openPage('zh/regulations/bj-expert-pool/', {
      javaScriptEnabled: false,
    });
    expect(await page.locator(RUNNING_SCRIPTS).count()).toBe(1);
    const words = await page.locator('.law').textContent();
    await close();
    const scripted = await openPage('zh/regulations/bj-expert-pool/');
    expect(await scripted.page.locator('.law').textContent()).toBe(words);
    await scripted.close();
  });
  test('has a permanent link on a point that marks it and brings it into view', async () => {
    const { page, close } = await openPage('zh/regulations/bj-expert-pool/');
    await page.locator('#art_8__para_1__point_3 a.permalink').first().click();
    expect(page.url()).toContain(
      '/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
    );
    const point = page.locator('#art_8__para_1__point_3');
    expect(await point.evaluate((element) => element.matches(':target'))).toBe(true);
    expect(await point.isVisible()).toBe(true);
    await close();
  });
  test('leads from the article to its rule and back to the words', async () => {
    const { page, close } = await openPage('zh/regulations/bj-expert-pool/#art_8');
    await page
      .locator('#art_8 .beside')
      .getByRole('link', { name: '年龄上限', exact: true })
      .click();
    expect(await page.locator('blockquote').first().textContent()).toContain('年龄在65周岁以下');
    await page.locator('figure.quote a').first().click();
    expect(page.url()).toContain('#art_8__para_1__point_3');
    await close();
  });
  test('keeps its contents folded on a phone, and within the width of the screen', async () => {
    const { page, close } = await openPage('zh/regulations/cq-workstations/', { viewport: PHONE });
    expect(await page.locator('.contents-fold').isVisible()).toBe(true);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    await close();
  });
});

describe('the directory', () => {
  test('says of one who left only that they are no longer listed', async () => {
    const { page, close } = await openPage('zh/experts/bj-0011/');
    const text = await page.locator('main').textContent();
    expect(text).toContain('已不在专家名册中');
    expect(text).not.toContain('郑例远');
    await close();
  });
});

describe('verification', () => {
  test.each([
    ['样聘〔2026〕002号', '编号在册'],
    ['样聘 2026 002', '编号在册'],
    ['样牌〔2022〕001号', '编号在册'],
    ['样聘〔2026〕011号', '已失去效力'],
    ['样牌〔2022〕002号', '已失去效力'],
    ['样聘〔2026〕999号', '查无此编号'],
  ])('answers %s: %s', async (number, verdict) => {
    const { page, misdeeds, close } = await openPage('zh/verify/');
    await page.getByLabel('编号').fill(number);
    await page.getByRole('button', { name: '核验' }).click();
    expect(await page.locator('.verdict').textContent()).toBe(verdict);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
  test('answers a number in the address at once, as from a QR code', async () => {
    const { page, close } = await openPage(
      `en/verify/#n=${encodeURIComponent('样聘〔2026〕002号')}`,
    );
    await page.locator('.verdict').waitFor();
    expect(await page.locator('#answer').textContent()).toContain('Zhou Yangli');
    await close();
  });
  test('without a script says whom to ask', async () => {
    const { page, close } = await openPage('zh/verify/', { javaScriptEnabled: false });
    expect(await page.getByText('未运行脚本').isVisible()).toBe(true);
    expect(await page.locator('form.verify').isVisible()).toBe(false);
    await close();
  });
});

test('an address that names nothing is answered with 404 in both languages', async () => {
  const response = await fetch(new URL('zh/nothing/', inject('address')));
  const body = await response.text();
  expect(response.status).toBe(404);
  expect(body).toContain('没有这个页面');
  expect(body).toContain('This page does not exist');
});

test('the headers carry the policy, and what only a header can say', async () => {
  const { headers } = await fetch(inject('address'));
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
