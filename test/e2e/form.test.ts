import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { linkValues } from '../../src/forms/prefill-link.ts';
import { findViolations } from './accessibility.ts';
import { openPage, PHONE, useBrowser } from './browser.ts';

useBrowser();

/** A paragraph of 500 characters, 漢字, Latin and digits. */
const PARAGRAPH = '2020年起办理 “337” 调查（Section 337），答辩、取证与和解；'
  .repeat(14)
  .slice(0, 500);

/** What is typed, and, where it differs, what is printed. */
const TYPED: Record<string, string | [string, string]> = {
  name: '阿依古丽·周样琛',
  nameLatin: 'Zhou-Ångström O’Neill',
  birthDate: ['１９７５年３月８日', '1975-03-08'],
  nationality: '中国',
  usualPlace: '北京市海淀区',
  identityNumber: 'SAMPLE0001',
  telephone: '010-0000-0000',
  email: 'sample@example.org',
  employer: '示例大学知识产权学院（样本）',
  post: '教授',
  field: '商标与展会维权',
  yearsInField: ['１８', '18'],
  languages: '中文、英语',
  countries: '德国、美国',
  'periods.0.from': ['2008年7月', '2008-07'],
  'periods.0.employer': '示例大学（样本）',
  'periods.0.work': '海外商标争议研究',
  experience: `${PARAGRAPH}\n另起一行：办理境外展会知识产权纠纷。（样本）`,
  'qualifications.0.title': '教授职称证书',
  'qualifications.0.issuer': '示例大学（样本）',
  'proofList.0.document': '课题结题证书',
  'proofList.0.shows': '海外商标研究',
  signedOn: '2026-11-16',
};

const CHOSEN = [
  'identityKind-passport',
  'employerKind-university',
  'category-ip',
  'directAdmission-no',
  'penalised-no',
  'exited-no',
  'publication-agreed',
];

const typedOf = (value: string | [string, string]) => (Array.isArray(value) ? value[0] : value);
const printedOf = (value: string | [string, string]) => (Array.isArray(value) ? value[1] : value);
const close = (text: string) => text.replace(/\s/g, '');

async function fill(page: Page, values: typeof TYPED, chosen = CHOSEN): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await page.locator(`[name="${name}"]`).fill(typedOf(value));
  for (const id of chosen) await page.locator(`#f-${id}`).check();
}

const toCheck = (page: Page) => page.locator('form[data-form] button[type=submit]').click();

async function readDownload(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await press();
  return new Uint8Array(readFileSync(await (await download).path()));
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return close(text);
}

async function printed(page: Page): Promise<{ text: string; bytes: number }> {
  const make = () => page.locator('[data-make-pdf]').click();
  const bytes = await readDownload(page, make);
  const { length } = bytes;
  return { text: await textOf(bytes), bytes: length };
}

/** The paths a page asked the site for, in alphabetical order, each once. */
function watchRequests(page: Page): { paths: () => string[]; odd: string[] } {
  const seen = new Set<string>();
  const odd: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'GET' || request.postData() !== null) odd.push(request.url());
    if (pathname !== '/favicon.svg') seen.add(pathname);
  });
  return { paths: () => [...seen].sort(), odd };
}

const SITE_OWN = /^\/(assets\/[^/]+\.js|fonts\/[^/]+\.font|data\/(self-check\/)?[a-z-]+\.json)$/;

async function openForm(path: string, options = {}) {
  const opened = await openPage(path, options);
  // Leaving with answers unsaved asks first; the tests leave all the same.
  opened.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return opened;
}

describe('the application form', () => {
  const fetched: string[][] = [];

  test.each([
    ['zh', {}, TYPED],
    ['en', { viewport: PHONE }, { ...TYPED, name: '王一', experience: '二'.repeat(40) }],
  ])('in %s becomes a PDF that says what was typed, and nothing is sent', async (...given) => {
    const [lang, options, typed] = given;
    const {
      page,
      misdeeds,
      close: leave,
    } = await openForm(`${lang}/forms/expert-application/`, options);
    const requests = watchRequests(page);
    await fill(page, typed);
    await toCheck(page);
    await page.locator('[data-check]').waitFor({ state: 'visible' });
    const shown = close((await page.locator('[data-answers]').textContent()) ?? '');
    const { text, bytes } = await printed(page);
    for (const value of Object.values(typed)) {
      expect(text).toContain(close(printedOf(value)));
      expect(shown).toContain(close(printedOf(value)));
    }
    expect(bytes).toBeLessThan(200_000);
    expect(requests.odd).toEqual([]);
    for (const path of requests.paths()) expect(path).toMatch(SITE_OWN);
    expect(misdeeds.list).toEqual([]);
    fetched.push(requests.paths());
    await leave();
  });

  test('fetches the same, whatever is typed', () => {
    expect(fetched).toHaveLength(2);
    expect(fetched[0]).toEqual(fetched[1]);
  });

  test('names what is wrong, in the list and at the field, leads there, and lets go once mended', async () => {
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    await fill(page, { ...TYPED, birthDate: '1975-02-30', email: '', post: '教授😀' });
    await toCheck(page);
    const problems = page.locator('[data-form-problems] a');
    await expect.poll(() => problems.count()).toBe(3);
    await problems.first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-birthDate');
    const words = await problems.first().textContent();
    expect(await page.locator('#f-birthDate-problem').textContent()).toContain(words);
    expect(await page.locator('#f-post-problem').textContent()).toContain('“😀”（U+1F600）');
    await fill(page, { birthDate: '1975-02-28', post: '教授' }, []);
    await page.locator('#f-post').blur();
    await expect.poll(() => problems.count()).toBe(1);
    expect(await page.locator('#f-post').getAttribute('aria-invalid')).toBe(null);
    await leave();
  });

  test('lets an answer be changed from the list of answers, and Back loses nothing', async () => {
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    await fill(page, TYPED);
    await toCheck(page);
    await page.locator('[data-check]').waitFor({ state: 'visible' });
    expect(await findViolations(page)).toEqual([]);
    await page.locator('[data-change=languages]').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-languages');
    await page.locator('#f-languages').fill('中文、法语');
    await page.locator('[data-return]').click();
    expect(await page.locator('[data-answers]').textContent()).toContain('中文、法语');
    await page.goBack();
    await page.locator('[data-questions]').waitFor({ state: 'visible' });
    expect(await page.locator('#f-experience').inputValue()).toBe(typedOf(TYPED['experience']!));
    await leave();
  });

  test('asks before it fetches the rare characters, then prints them', async () => {
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    await fill(page, { ...TYPED, name: '周样𬍛䶮' });
    await toCheck(page);
    await page.locator('[data-make-pdf]').click();
    const rare = page.locator('[data-load-rare]');
    await rare.waitFor({ state: 'visible' });
    expect(await page.locator('[data-form-status]').textContent()).toContain('𬍛');
    const text = await textOf(await readDownload(page, () => rare.click()));
    expect(text).toContain('周样𬍛䶮');
    await leave();
  });

  test('tells what the rules see, at the field, and stops when the answer changes', async () => {
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    await fill(page, { birthDate: '1950-01-01', signedOn: '2026-11-16' }, []);
    await page.locator('#f-signedOn').blur();
    const advice = page.locator('[data-advice=birthDate]');
    await advice.waitFor({ state: 'visible' });
    expect(await advice.locator('a').getAttribute('href')).toContain('#art_8__para_1__point_3');
    expect(await page.locator('[data-section="s-relaxation"]').isVisible()).toBe(true);
    await page.locator('#f-directAdmission-yes').check();
    await advice.waitFor({ state: 'hidden' });
    expect(await page.locator('[data-section="s-relaxation"]').isVisible()).toBe(false);
    await leave();
  });
});

describe('what is kept', () => {
  test('a saved file comes back whole; a wrong one changes nothing and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'form-'));
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    await fill(page, { ...TYPED, name: '周样𬍛' });
    await page.locator('#periods [data-add-row]').click();
    await fill(page, { 'periods.1.from': '2005-07', 'periods.1.work': '二' }, []);
    const saved = join(folder, 'saved.json');
    writeFileSync(saved, await readDownload(page, () => page.locator('[data-save]').click()));
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{"form":"other","values":{}}');
    await page.locator('[data-load]').setInputFiles(wrong);
    await expect.poll(() => page.locator('[data-form-status]').textContent()).toContain('other');
    expect(await page.locator('#f-name').inputValue()).toBe('周样𬍛');
    await page.locator('[data-clear]').click();
    expect(await page.locator('#f-name').inputValue()).toBe('');
    await page.locator('[data-load]').setInputFiles(saved);
    await expect.poll(() => page.locator('#f-name').inputValue()).toBe('周样𬍛');
    expect(await page.locator('[name="periods.1.work"]').inputValue()).toBe('二');
    expect(await page.locator('#f-category-ip').isChecked()).toBe(true);
    rmSync(folder, { recursive: true });
    await leave();
  });

  test('a draft only when asked for, without the identity number, and it can be removed', async () => {
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await fill(page, { name: '周样琛', identityNumber: 'SAMPLE0001' }, []);
    expect(await stored()).not.toContain('周样琛');
    await page.locator('[data-keep]').check();
    await expect.poll(stored).toContain('周样琛');
    expect(await stored()).not.toContain('SAMPLE0001');
    await page.reload();
    expect(await page.locator('#f-name').inputValue()).toBe('');
    await page.locator('[data-offer-use]').click();
    expect(await page.locator('#f-name').inputValue()).toBe('周样琛');
    await page.locator('[data-remove-draft]').click();
    expect(await stored()).not.toContain('周样琛');
    await leave();
  });

  test('the other language goes on with the answers, and keeps no copy', async () => {
    const { page, close: leave } = await openForm('zh/forms/expert-application/');
    await fill(page, { name: '周样琛' }, ['category-ip']);
    await page.locator('a.language').click();
    await page.waitForURL('**/en/forms/**');
    await expect.poll(() => page.locator('#f-name').inputValue()).toBe('周样琛');
    expect(await page.locator('#f-category-ip').isChecked()).toBe(true);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await leave();
  });
});

describe('filled in beforehand', () => {
  test('from a public record, of which the server is not told', async () => {
    const { experts } = JSON.parse(
      readFileSync(join(inject('folder'), 'data/experts.json'), 'utf8'),
    ) as { experts: { id: string; profile: { name: string }; term: { to: string } }[] };
    const { id, profile, term } = experts.at(-1)!;
    const { page, close: leave } = await openForm(`zh/experts/${id}/`);
    const requests = watchRequests(page);
    await page.locator(`a[href$="expert-renewal/#record=${id}"]`).click();
    await page.locator('[data-offer]').waitFor({ state: 'visible' });
    expect(await findViolations(page)).toEqual([]);
    await page.locator('[data-offer-use]').click();
    expect(await page.locator('#f-name').inputValue()).toBe(profile.name);
    expect(await page.locator('#f-termTo').inputValue()).toBe(term.to);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('[data-undo]').click();
    expect(await page.locator('#f-name').inputValue()).toBe('');
    for (const path of requests.paths()) expect(path).not.toContain(id);
    await leave();
  });

  test('from a link, shown before it is used; a broken one says so', async () => {
    const link = linkValues({ name: '周样琛', category: 'ip', colour: 'red' });
    const { page, close: leave } = await openForm(`en/forms/expert-application/#${link}`);
    const offer = page.locator('[data-offer]');
    await offer.waitFor({ state: 'visible' });
    expect(await offer.textContent()).toContain('周样琛');
    expect(await page.locator('#f-name').inputValue()).toBe('');
    await page.locator('[data-offer-use]').click();
    expect(await page.locator('#f-name').inputValue()).toBe('周样琛');
    await page.goto(`${page.url()}#values=%%%`);
    await page.reload();
    await expect.poll(() => page.locator('[data-form-status]').textContent()).toContain('link');
    await leave();
  });
});

test('the score sheet adds itself up on the page and on paper', async () => {
  const { page, misdeeds, close: leave } = await openForm('zh/forms/workstation-self-score/');
  for (const control of await page.locator('input[name^="s"][name*="i"].of-number').all())
    await control.fill('２');
  await fill(
    page,
    {
      name: '样本工作站',
      host: '样本大学',
      district: '渝北区',
      year: '2026',
      contactPerson: '样本',
      telephone: '023-0000-0000',
    },
    [],
  );
  expect(await page.locator('#f-baseTotal').textContent()).toBe('28');
  expect(await page.locator('#f-total').textContent()).toBe('32');
  await toCheck(page);
  const { text } = await printed(page);
  expect(text).toContain('28');
  expect(text).toContain('32');
  expect(misdeeds.list).toEqual([]);
  await leave();
});

test('without scripts: what is asked can be read, nothing typed, and the blank form is there', async () => {
  const { page, close: leave } = await openForm('zh/forms/expert-application/', {
    blockScripts: true,
  });
  expect(await page.locator('[data-no-script]').isVisible()).toBe(true);
  expect(await page.locator('#f-name').isDisabled()).toBe(true);
  expect(await page.locator('a[download]').first().getAttribute('href')).toMatch(/\.pdf$/);
  await leave();
});
