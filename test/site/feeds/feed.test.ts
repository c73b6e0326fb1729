import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { feedEntries, FEED_KINDS } from '../../../src/site/feeds/feed-entries.ts';
import { feedXml } from '../../../src/site/feeds/feed-xml.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/sub/');
const absolute = (path: string): string => new URL(path, 'https://dianzhang.example').href;
const xmlOf = (asOf = site.asOf) => feedXml({ ...site, asOf }, undefined, 'zh', href, absolute);

describe('the entries', () => {
  test('are of the as-of date at the latest, the newest first, each with an id of its own', () => {
    for (const kind of [undefined, ...FEED_KINDS]) {
      const entries = feedEntries(site, kind, 'zh', href);
      expect(entries.length, kind).toBeGreaterThan(0);
      expect(entries.map(({ on }) => on)).toEqual(
        entries
          .map(({ on }) => on)
          .sort()
          .reverse(),
      );
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect((entries[0]?.on ?? '') <= site.asOf).toBe(true);
    }
  });
  test('keep their ids and words as the days pass, but for what has since come about', () => {
    const [before, after] = ['2026-11-16', '2026-12-31'].map((asOf) =>
      feedEntries({ ...site, asOf }, 'notices', 'zh', href),
    );
    expect(after).toEqual(before);
  });
  test('of one feed are the same in the other language, by their days', () => {
    const days = (lang: 'zh' | 'en') =>
      feedEntries(site, undefined, lang, href).map(({ on, kind }) => `${on} ${kind}`);
    expect(days('en').sort()).toEqual(days('zh').sort());
  });
  test('tell a version that came into force and, with the next one, that it was replaced', () => {
    const { site: yunhe } = readSampleSite('test/fixtures/cities/yunhe', '2026-06-30');
    const ids = feedEntries(yunhe, 'alerts', 'zh', href).map(({ id }) => id.split('/').at(-1));
    expect(ids.filter((id) => id === '#in-force')).toHaveLength(3);
    expect(ids.filter((id) => id === '#superseded')).toHaveLength(2);
  });
  test('name nobody', () => {
    const written = FEED_KINDS.map((kind) => feedXml(site, kind, 'zh', href, absolute)).join();
    for (const { subjects } of site.notices)
      for (const { name } of subjects) expect(written).not.toContain(name.zh);
  });
});

describe('the feed', () => {
  test('has the dates of the content, so that noon in Beijing is the day everywhere', () => {
    expect(xmlOf()).toContain('<updated>2026-11-12T04:00:00.000Z</updated>');
    expect(xmlOf()).toBe(xmlOf());
  });
  test('knows itself and its entries by the address of the content, wherever it is served', () => {
    const idsIn = (base: string, origin: string, publicAddress: string): string[] => {
      const served = { ...site, site: { ...site.site, publicAddress } };
      const at = (path: string): string => new URL(path, origin).href;
      const xml = feedXml(served, undefined, 'zh', createHref(base), at);
      return [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id = '']) => id);
    };
    const own = idsIn('/', 'https://dianzhang.example', 'https://dianzhang.example');
    expect(own[0]).toBe('https://dianzhang.example/zh/feed.xml');
    expect(own).toContain('https://dianzhang.example/zh/regulations/bj-expert-pool/2026-03-13/');
    expect(idsIn('/sub/', 'https://test.example', 'https://dianzhang.example')).toEqual(own);
    const below = idsIn('/x/', 'https://test.example', 'https://city.example/ip');
    expect(below).toEqual(own.map((id) => id.replace('dianzhang.example', 'city.example/ip')));
  });
  test('without an entry is of the as-of date, not of the clock', () => {
    const empty = { ...site, works: [], notices: [], asOf: '2001-02-03' };
    expect(feedXml(empty, undefined, 'en', href, absolute)).toContain('2001-02-03T04:00:00.000Z');
  });
  test('shows a sign that means something in HTML as itself', () => {
    const [notice] = site.notices;
    if (!notice) throw new Error('no notice');
    const title = { zh: 'A<b>&C', en: 'A<b>&C' };
    const changed = { ...site, notices: [{ ...notice, title }] };
    expect(feedXml(changed, 'notices', 'zh', href, absolute)).toContain(
      '<![CDATA[A&lt;b&gt;&amp;C]]>',
    );
  });
  test('is well-formed XML', ({ skip }) => {
    if (spawnSync('xmllint', ['--version']).error)
      skip('no xmllint; Debian has it in libxml2-utils');
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '-'], {
      input: xmlOf(),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
