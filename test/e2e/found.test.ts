import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openPage, useBrowser } from './browser.ts';
import { readPages } from './links.ts';

useBrowser();

const SITE = 'https://dianzhang.example/';

const fileOf = (address: string): string => {
  const path = decodeURIComponent(new URL(address).pathname.slice(1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

const read = (name: string): string => readFileSync(join(inject('folder'), name), 'utf8');

/** The addresses that elements of a name hold, read by the browser's own XML parser, which refuses what is not sound. */
async function parseXml(texts: Record<string, string>, element: string) {
  const { page, close } = await openPage('nothing-here/');
  const found = await page.evaluate(
    ([files, name]) =>
      Object.entries(files).map(([file, text]) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml');
        const fault = xml.querySelector('parsererror')?.textContent ?? null;
        const values = [...xml.getElementsByTagName(name)].map((each) => each.textContent ?? '');
        return { file, fault, values };
      }),
    [texts, element] as const,
  );
  await close();
  return found;
}

function feedFiles(): string[] {
  const folder = inject('folder');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /(^|\/)feed(\/|\.xml)/.test(`${entry.parentPath}/${entry.name}`),
    )
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

describe('the sitemap', () => {
  test('has every page that may be found, and nothing that is not there', async () => {
    const [map] = await parseXml({ map: read('sitemap.xml') }, 'loc');
    expect(map?.fault).toBeNull();
    const listed = map?.values.map(fileOf) ?? [];
    const pages = [...readPages(inject('folder'))].filter(([name]) => name.endsWith('.html'));
    const findable = pages.filter(([name, html]) => {
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
      const hidden = /<meta name="robots" content="noindex"/.test(html);
      return canonical !== undefined && !hidden && fileOf(canonical) === name;
    });
    expect(listed.toSorted()).toEqual(findable.map(([name]) => name).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain('zh/notices/index.html');
    expect(listed).not.toContain('zh/experts/bj-0011/index.html'); // no longer listed
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });
  test('names both languages of a page, and the one for nobody in particular', () => {
    const xml = read('sitemap.xml');
    const [entry] = xml.match(/<url><loc>[^<]*\/zh\/notices\/<\/loc>.*/) ?? [];
    for (const tag of ['zh-CN', 'en', 'x-default']) expect(entry).toContain(`hreflang="${tag}"`);
  });
});

test('the feeds are sound, and what they tell of is there', async () => {
  const files = feedFiles();
  expect(files).toHaveLength(8);
  const feeds = await parseXml(Object.fromEntries(files.map((name) => [name, read(name)])), 'id');
  const folder = readPages(inject('folder'));
  for (const { file, fault, values } of feeds) {
    expect(fault, file).toBeNull();
    for (const id of values) expect(folder.has(fileOf(id)), `${file}: ${id}`).toBe(true);
  }
});

interface LinkedData {
  '@type'?: string;
  itemListElement?: Array<{ item: string }>;
}

describe('linked data', () => {
  const dataOf = (html: string): LinkedData[] =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']) => JSON.parse(text) as LinkedData,
    );

  test('can be read on every page, and leads to pages that are there', () => {
    const pages = readPages(inject('folder'));
    for (const [name, html] of pages)
      for (const data of dataOf(html))
        for (const { item } of data.itemListElement ?? [])
          expect(pages.has(fileOf(item)), `${name}: ${item}`).toBe(true);
  });
  test('is of the kind that each page is', () => {
    const kindsOf = (name: string) => JSON.stringify(dataOf(read(`${name}index.html`)));
    expect(kindsOf('zh/')).toContain('"GovernmentOrganization"');
    expect(kindsOf('en/regulations/bj-expert-pool/2026-03-13/')).toContain('"Legislation"');
    expect(kindsOf('zh/notices/')).toContain('"BreadcrumbList"');
    expect(kindsOf('zh/experts/bj-0001/')).toContain('"Person"');
  });
});

test('every page has a title, a description and its languages', () => {
  const missing = [...readPages(inject('folder'))].filter(([name, html]) => {
    if (!/^(zh|en)\/.*index\.html$/.test(name)) return false;
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1]?.trim();
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1];
    const tags = [...html.matchAll(/hreflang="([^"]+)" href="http/g)].map(([, tag]) => tag);
    return !title || !description || tags.join() !== 'zh-CN,en,x-default';
  });
  expect(missing.map(([name]) => name)).toEqual([]);
});

test('names stand in a notice only while they may', () => {
  expect(read('zh/notices/bj-experts/notice-2026-3/index.html')).toContain('曹样封');
  const over = read('zh/notices/bj-experts/notice-2026-1/index.html');
  expect(over).not.toMatch(/class="notice-names"/);
});

test('the form of an objection offers to fill in the notice', async () => {
  const { page, close } = await openPage('404.html');
  await page.clock.setFixedTime('2026-11-16T04:00:00Z'); // while the notice is open
  await page.goto(new URL('/zh/notices/bj-experts/notice-2026-3/', page.url()).href);
  await page.locator('.ask a.button').click();
  await page.locator('[data-offer-use]').click();
  await expect
    .poll(() => page.locator('[name="noticedOn"]').first().inputValue())
    .toBe('2026-11-12');
  await close();
});
