import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/i18n/lang.ts';
import { findVersion } from '../../../src/regulation/library.ts';
import { homeView } from '../../../src/site/guidance/home-view.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { navigation } from '../../../src/site/page/navigation.ts';
import { situationsView, situationView } from '../../../src/site/guidance/situation-view.ts';
import { readSampleSite } from '../sample-site.ts';

const href = createHref('/');
const { site } = readSampleSite();
const listed = site.situations;
if (!listed) throw new Error('No situations');

const customs = listed.situations.find(({ id }) => id === 'goods-at-customs');
if (!customs) throw new Error('No goods-at-customs');

describe('a situation', () => {
  it('leads to provisions by permalink, those without effect marked', () => {
    const view = situationView(customs, site, 'zh', href);
    const addresses = view?.provisions.map((quoted) => quoted.href);
    expect(addresses).toContain(
      '/zh/regulations/cn-dispute-response-opinions/2021-11-30/#level_5__level_14__para_1',
    );
    const marked = view?.provisions.map(({ status }) => status?.status ?? null);
    expect(marked).toEqual([null, null, 'draft']);
  });

  it('names only serving experts of its matters, those of the first matter first', () => {
    const view = situationView(customs, site, 'zh', href);
    const people = (view?.people ?? []).map(({ id }) =>
      site.experts.find(({ expert }) => expert.id === id),
    );
    expect(people.length).toBeGreaterThan(0);
    for (const person of people)
      expect(
        customs.matters.some((matter) => person?.expert.profile.matters?.includes(matter)),
      ).toBe(true);
    const first = people.map((person) => person?.expert.profile.matters?.includes('customs'));
    expect(first).toEqual(first.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('counts the experts of a matter as the directory at its address will', () => {
    const [link] = situationView(customs, site, 'en', href)?.matters ?? [];
    const serving = site.experts.filter(({ expert }) =>
      expert.profile.matters?.includes('customs'),
    );
    expect(link).toMatchObject({
      href: '/en/experts/?matter=customs',
      count: serving.length,
    });
  });

  it('without anybody to name says so by an empty list, not by leaving out the rest', () => {
    const view = situationView(customs, { ...site, experts: [], workstations: [] }, 'zh', href);
    expect(view).toMatchObject({ people: [], help: { workstations: null } });
    expect(view?.help.form?.href).toBe('/zh/forms/dispute-guidance/');
  });
});

it('every form and matter that the sample names is there, and every disclaimer is the law’s own', () => {
  expect(site.forms.map(({ id }) => id)).toContain(listed.form);
  expect(listed.disclaimer).toMatchObject({ work: 'bj-expert-pool', provision: 'art_5__para_2' });
});

it('the English words stand in the translation', () => {
  const quoted = [
    listed.disclaimer,
    ...listed.provisions,
    ...listed.situations.flatMap(({ provisions }) => provisions),
  ];
  for (const { work, version, provision, quoteEn } of quoted) {
    const english = findVersion(site.works, work, version)?.translation?.provisions.get(provision);
    expect(english?.text).toContain(quoteEn);
  }
});

describe('what the steps say of time limits', () => {
  const steps = listed.situations.flatMap((situation) => situation.steps);

  it('from which day one runs is for the law of that place, and to be checked, in both languages', () => {
    const zh = steps.filter((step) => step.zh.includes('起算'));
    const en = steps.filter((step) => /\bruns\b/.test(step.en ?? ''));
    expect(zh.length).toBeGreaterThan(4);
    expect(en).toEqual(zh);
    for (const step of zh) {
      expect(step.zh).toMatch(/当地法律/);
      expect(step.zh).toMatch(/核实/);
      expect(step.en).toMatch(/law of that place/);
      expect(step.en).toMatch(/checked at once/);
    }
  });
});

describe('a centre without situations', () => {
  const without = { ...site, situations: null };

  it.each(LANGS)('has no such page, nor a way to it, in %s', (lang) => {
    expect(situationsView(without, lang, href)).toBeNull();
    expect(homeView(without, lang, href).situations).toEqual([]);
    const ways = (content: typeof without | typeof site) =>
      navigation(content, lang, href).map(({ id }) => id);
    expect(ways(without)).not.toContain('help');
    expect(ways(site)).toContain('help');
  });
});
