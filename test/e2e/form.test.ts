import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { openPage, PHONE, useBrowser } from './browser.ts';

useBrowser();

const TYPED: Record<string, string> = {
  name: '周样琛',
  nameLatin: 'Zhou Yangchen',
  birthDate: '1975-03-08',
  nationality: '中国',
  usualPlace: '北京市海淀区',
  identityNumber: 'SAMPLE0001',
  telephone: '010-0000-0000',
  email: 'sample@example.org',
  employer: '示例大学知识产权学院（样本）',
  post: '教授',
  field: '商标与展会维权',
  yearsInField: '18',
  languages: '中文、英语',
  countries: '德国、美国',
  'periods.0.from': '2008-07',
  'periods.0.employer': '示例大学（样本）',
  'periods.0.work': '海外商标争议研究',
  experience:
    '2016年起办理境外展会知识产权纠纷，处理禁令与查扣；2020年起参与美国贸易调查的研究。（样本）',
  'qualifications.0.title': '教授职称证书',
  'qualifications.0.issuer': '示例大学（样本）',
  'proofList.0.document': '课题结题证书',
  'proofList.0.shows': '海外商标研究',
  signedOn: '2026-11-16',
};

const CHOSEN = [
  'sex-female',
  'identityKind-passport',
  'employerKind-university',
  'category-ip',
  'directAdmission-no',
];

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await page.locator(`[name="${name}"]`).fill(value);
  for (const id of CHOSEN) await page.locator(`#f-${id}`).check();
}

async function makePdf(page: Page): Promise<{ text: string; bytes: number }> {
  const download = page.waitForEvent('download');
  await page.locator('form[data-form] button[type=submit]').click();
  const bytes = readFileSync(await (await download).path());
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return { text: text.replace(/\s/g, ''), bytes: bytes.length };
}

describe('the application form', () => {
  test.each([
    ['zh', {}],
    ['en', { viewport: PHONE }],
  ])('in %s becomes a PDF that says what was typed, and nothing is sent', async (lang, options) => {
    const { page, misdeeds, close } = await openPage(`${lang}/forms/expert-application/`, options);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || /SAMPLE0001|%E5%91%A8/.test(request.url()))
        sent.push(request.url());
    });
    await fill(page, TYPED);
    const { text, bytes } = await makePdf(page);
    for (const value of Object.values(TYPED)) expect(text).toContain(value.replace(/\s/g, ''));
    expect(bytes).toBeLessThan(200_000);
    expect(sent).toEqual([]);
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('says what is missing, in the list and at the field, and leads there', async () => {
    const { page, close } = await openPage('zh/forms/expert-application/');
    await fill(page, { ...TYPED, birthDate: '1975-02-30', email: '' });
    await page.locator('form[data-form] button[type=submit]').click();
    const problems = page.locator('[data-form-problems] a');
    await expect.poll(() => problems.count()).toBe(2);
    await problems.first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-birthDate');
    const words = await problems.first().textContent();
    expect(await page.locator('#f-birthDate-problem').textContent()).toContain(words);
    await close();
  });

  test('asks before it fetches the rare characters, then prints them', async () => {
    const { page, close } = await openPage('zh/forms/expert-application/');
    await fill(page, { ...TYPED, name: '周样𬍛' });
    await page.locator('form[data-form] button[type=submit]').click();
    const rare = page.locator('[data-load-rare]');
    await rare.waitFor({ state: 'visible' });
    expect(await page.locator('[data-form-status]').textContent()).toContain('𬍛');
    const download = page.waitForEvent('download');
    await rare.click();
    const bytes = readFileSync(await (await download).path());
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
      mergePages: true,
    });
    expect(text).toContain('周样𬍛');
    await close();
  });
});
