import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { openPage, PHONE, useBrowser } from './browser.ts';
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
  'zh/experts/',
  'zh/experts/bj-0001/',
  'zh/experts/bj-0011/',
  'zh/workstations/',
  'zh/workstations/cq-0001/',
  'zh/rules/',
  'zh/rules/expert/over-age/',
  'zh/forms/',
  'zh/forms/expert-application/',
  'zh/verify/',
  'zh/search/?q=维权援助',
  'en/',
  'en/experts/bj-0004/',
];

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  test.each(KINDS)('/%s', async (path) => {
    // The language choice leads on by itself where a script runs.
    const blockScripts = path === '';
    const { page, misdeeds, close } = await openPage(path, { colorScheme, blockScripts });
    if (path.includes('?q=')) await page.locator('.hit').first().waitFor();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    expect(told).toEqual([]);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

test.each(KINDS.filter((path) => path !== ''))('/%s fits a screen of 320 px', async (path) => {
  const { page, close } = await openPage(path, { viewport: { ...PHONE, width: 320 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await close();
});

test('every link and fragment inside the site resolves', () => {
  expect(findBrokenLinks(readPages(inject('folder')), '/')).toEqual([]);
});

test('no page holds an inline script, style or style attribute', () => {
  const found = [...readPages(inject('folder'))].filter(([, html]) =>
    /<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\s(?:src=|type="application\/json"))/.test(html),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});

test('the pages are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How Astro writes what browsers read alike.
      'doctype-style': 'off',
      'void-style': 'off',
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'tel-non-breaking': 'off',
      // The list of problems is headed by the script that fills it.
      'empty-heading': 'off',
    },
  });
  const problems: string[] = [];
  for (const [name, html] of readPages(inject('folder'))) {
    if (!name.endsWith('.html')) continue;
    const { results } = await validator.validateString(html, name);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages)
        problems.push(`${name}:${line} ${ruleId}: ${message}`);
  }
  expect([...new Set(problems.map((problem) => problem))].slice(0, 20)).toEqual([]);
});
