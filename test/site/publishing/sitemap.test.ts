import { expect, test } from 'vitest';
import { readPageHead, sitemapFiles } from '../../../src/site/publishing/sitemap.ts';

const ADDRESS = 'https://a.example/zh/x/?a=1&b=2';
const HEAD = `<link rel="canonical" href="https://a.example/zh/x/?a=1&#38;b=2"><link rel="alternate" hreflang="en" href="https://a.example/en/x/?a=1&amp;b=2">`;

test('a page is read with its languages', () => {
  expect(readPageHead(HEAD, ADDRESS)).toEqual({
    canonical: ADDRESS,
    alternates: [{ tag: 'en', href: 'https://a.example/en/x/?a=1&b=2' }],
  });
});

test('a page that asks not to be found, is another’s double or says nothing is left out', () => {
  expect(readPageHead(`${HEAD}<meta name="robots" content="noindex">`, ADDRESS)).toBeNull();
  expect(readPageHead(HEAD, 'https://a.example/zh/y/')).toBeNull();
  expect(readPageHead('<title>x</title>', ADDRESS)).toBeNull();
});

test('what is too much for one file goes into several, under one that lists them', () => {
  const pages = ['c', 'a', 'b'].map((name) => ({
    canonical: `https://a.example/${name}/?x&y`,
    alternates: [],
  }));
  const at = (file: string) => `https://a.example/${file}`;
  const one = sitemapFiles(pages, at, 3);
  expect(one.map(({ name }) => name)).toEqual(['sitemap.xml']);
  expect(one[0]?.xml).toContain('<loc>https://a.example/a/?x&amp;y</loc>');
  const many = sitemapFiles(pages, at, 2);
  expect(many.map(({ name }) => name)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(many[0]?.xml).toContain('<loc>https://a.example/sitemap-2.xml</loc>');
  expect(many[2]?.xml).toContain('/c/');
});
