import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findViolations } from './accessibility.ts';
import { openPage, PHONE, useBrowser } from './browser.ts';
import { findInvalidHtml } from './html.ts';
import { findBrokenLinks, readPages } from './links.ts';

useBrowser();

/** One of each kind; the rest are made by the same templates. */
const KINDS = [
  '',
  'nothing-here/',
  'zh/',
  'zh/regulations/',
  'zh/regulations/bj-expert-pool/',
  'zh/regulations/bj-ip-services-plan/2018/',
  'zh/regulations/bj-overseas-assistance/draft/',
  'zh/regulations/cq-workstations/2022-06-27/',
  'en/regulations/bj-expert-pool/2026-03-13/',
  'en/regulations/cn-dispute-response-opinions/2021-11-30/',
  'zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
  'en/regulations/bj-expert-pool/2026-03-13/bilingual/',
  'zh/regulations/cq-workstations/2022-06-27/bilingual/',
  'zh/regulations/cited/',
  'en/regulations/cited/',
  'zh/regulations/bj-expert-pool/2026-03-13/coverage/',
  'en/regulations/bj-ip-services-plan/2018/coverage/',
  'zh/experts/',
  'zh/experts/bj-0001/',
  'zh/experts/bj-0011/',
  'zh/workstations/',
  'zh/workstations/cq-0001/',
  'zh/workstations/cq-0002/',
  'en/workstations/cq-0008/',
  'zh/statistics/',
  'en/statistics/',
  'zh/rules/',
  'zh/rules/expert/over-age/',
  'zh/forms/',
  'zh/forms/expert-application/',
  'zh/verify/',
  'verify/',
  'zh/handbook/',
  'zh/handbook/trust/',
  'en/handbook/trust/',
  'en/handbook/city/',
  'en/handbook/erasure/',
  'zh/help/',
  'en/help/',
  'zh/help/goods-at-customs/',
  'en/help/section-337/',
  'zh/notices/',
  'en/notices/bj-experts/notice-2026-3/',
  'zh/notices/cq-stations/notice-2026/',
  'zh/notices/bj-experts/notice-2026-1/',
  'zh/about/',
  'zh/about/privacy/',
  'en/about/accessibility/',
  'zh/about/disclaimer/',
  'zh/data/',
  'zh/papers/',
  'en/papers/',
  'zh/search/?q=维权援助',
  'en/search/?q=licence',
  'en/',
  'en/experts/bj-0004/',
];

type Opened = Awaited<ReturnType<typeof openPage>>;

describe.each(KINDS)('/%s', (path) => {
  let opened: Opened;
  beforeAll(async () => {
    // The language choice leads on by itself where a script runs.
    opened = await openPage(path, { blockScripts: path === '' || path === 'verify/' });
    if (path.includes('?q=')) await opened.page.locator('.hit').first().waitFor();
  });
  afterAll(() => opened.close());

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    await opened.page.emulateMedia({ colorScheme });
    expect(await findViolations(opened.page)).toEqual([]);
    expect(opened.misdeeds.list).toEqual([]);
  });

  if (path === '') return;
  test('fits a screen of 320 px', async () => {
    await opened.page.setViewportSize({ ...PHONE, width: 320 });
    const width = await opened.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

test('every link and fragment inside the site resolves', () => {
  expect(findBrokenLinks(readPages(inject('folder')), '/')).toEqual([]);
});

test('no page holds an inline script, style or style attribute', () => {
  const found = [...readPages(inject('folder'))].filter(([, html]) =>
    /<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))/.test(
      html,
    ),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});

test('the pages are valid HTML', async () => {
  expect(await findInvalidHtml(readPages(inject('folder')))).toEqual([]);
});
