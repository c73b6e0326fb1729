import { expect, test } from 'vitest';
import { createHref } from '../../../src/site/page/href.ts';
import {
  breadcrumbJsonLd,
  legislationJsonLd,
  siteJsonLd,
  writeJsonLd,
} from '../../../src/site/page/json-ld.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/sub/');
const absolute = (path: string): string => new URL(path, 'https://dianzhang.example').href;

test('no name can end the script element that holds it', () => {
  const written = writeJsonLd({ name: '</script><b>' });
  expect(written).not.toContain('<');
  expect(JSON.parse(written)).toEqual({ name: '</script><b>' });
});

test('a breadcrumb has its steps in order, with whole addresses', () => {
  const data = breadcrumbJsonLd([{ label: '首页', href: '/sub/zh/' }], absolute);
  expect(data['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://dianzhang.example/sub/zh/' },
  ]);
});

test('the site names the body that publishes it', () => {
  const graph = siteJsonLd(site, 'en', href, absolute)['@graph'] as Array<Record<string, unknown>>;
  expect(graph.map((each) => each['@type'])).toEqual(['WebSite', 'GovernmentOrganization']);
  expect(graph[0]?.['publisher']).toEqual({ '@id': graph[1]?.['@id'] });
});

test('a regulation in force says so, and one that is over does not', () => {
  const forceOf = (id: string, asOf = site.asOf): unknown => {
    const work = site.works.find((each) => each.id === id);
    const version = work?.versions[0];
    if (!work || !version) throw new Error(id);
    const setting = { asOf, lang: 'zh', href, absolute } as const;
    return legislationJsonLd(work, version, setting)['legislationLegalForce'];
  };
  expect(forceOf('bj-expert-pool')).toBe('https://schema.org/InForce');
  expect(forceOf('bj-ip-services-plan')).toBe('https://schema.org/NotInForce');
  expect(forceOf('bj-overseas-assistance')).toBe('https://schema.org/NotInForce');
  // its first day is known and to come: the page would be read on either side of it
  expect(forceOf('bj-expert-pool', '2026-03-01')).toBeUndefined();
});
