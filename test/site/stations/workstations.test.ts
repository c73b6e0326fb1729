import { describe, expect, it, test } from 'vitest';
import { createHref } from '../../../src/site/page/href.ts';
import { stationJsonLd } from '../../../src/site/stations/station-json-ld.ts';
import { stationNext } from '../../../src/site/stations/station-next.ts';
import { timelineSteps } from '../../../src/site/page/timeline-view.ts';
import { telephone, workstationView } from '../../../src/site/stations/workstation-view.ts';
import { workstationsCsv } from '../../../src/site/stations/workstations-csv.ts';
import { workstationsPage } from '../../../src/site/stations/workstations-page.ts';
import { readSampleSite } from '../sample-site.ts';

const href = createHref('/');
const { site } = readSampleSite();
const read = new Map<string, typeof site>();

/** The content as it stood on a day, read once. */
function on(asOf: string): typeof site {
  const known = read.get(asOf) ?? readSampleSite('content', asOf).site;
  read.set(asOf, known);
  return known;
}

const stationOf = (content: typeof site, id: string) => {
  const found = content.workstations.find(({ workstation }) => workstation.id === id);
  if (!found) throw new Error(id);
  return found;
};

const viewOf = (content: typeof site, id: string, lang: 'zh' | 'en' = 'zh') =>
  workstationView(stationOf(content, id), content, lang, href);

test('the page bears the name of the one network, and a general one where there are several or none', () => {
  const titleFor = (schemes: typeof site.schemes) =>
    workstationsPage({ ...site, schemes }, 'zh', href).title;
  const networks = site.schemes.filter(({ kind }) => kind === 'workstations');
  expect(titleFor(networks)).toBe(networks[0]?.name.zh);
  expect(titleFor([...networks, ...networks])).toBe(titleFor([]));
});

describe('a workstation’s story', () => {
  it('tells only its public steps up to the day, and then what is to come', () => {
    const { story } = viewOf(on('2024-12-31'), 'cq-0001');
    const past = story.filter(({ state }) => state !== 'upcoming').map((each) => each.on);
    expect(past).toEqual(['2022-11-15', '2023-11-28', '2024-11-18']);
    expect(story.at(-1)).toMatchObject({ on: '2026-12-31', state: 'upcoming' });
  });
  it('has the end of the build year while it is being built', () => {
    const { story, next } = viewOf(site, 'cq-0008');
    expect(story.map((each) => each.on)).toEqual(['2025-12-22', '2026-12-22']);
    expect(next[0]).toMatchObject({ kind: 'acceptance', on: '2026-12-22' });
    expect(next[0]?.form?.href).toBe('/zh/forms/workstation-acceptance/#record=cq-0008');
  });
  it('has nothing of cases, complaints, money or reports', () => {
    const words = JSON.stringify(
      site.workstations.map((each) => workstationView(each, site, 'zh', href)),
    );
    for (const word of ['案件办结', '汽配', '200000', '扣5分', 'sheet'])
      expect(words).not.toContain(word);
  });
});

describe('what is next', () => {
  const quarterly = (asOf: string) =>
    stationNext(stationOf(on(asOf), 'cq-0001'), on(asOf), 'zh', href).find(
      ({ kind }) => kind === 'quarterly',
    )?.on;
  it('is the report of the quarter past until its thirtieth day, then of the one that runs', () => {
    expect(quarterly('2026-10-30')).toBe('2026-10-30');
    expect(quarterly('2026-10-31')).toBe('2027-01-30');
  });
  it('is told by the provision that demands it, the nearest first', () => {
    const { next } = viewOf(site, 'cq-0001');
    expect(next.map(({ kind }) => kind)).toEqual(['annual', 'quarterly', 'assessment']);
    expect(next[0]?.basis?.href).toBe('/zh/regulations/cq-workstations/2022-06-27/#art_8__para_1');
  });
});

test('what it does is said in the points of its regulation, in either language', () => {
  const zh = viewOf(site, 'cq-0001').services;
  expect(zh?.services).toHaveLength(5);
  expect(zh?.services[1]).toEqual({
    words: '海外知识产权纠纷案件业务指导',
    href: '/zh/regulations/cq-workstations/2022-06-27/#art_6__para_1__point_2',
  });
  const en = viewOf(site, 'cq-0001', 'en').services;
  expect(en?.services.at(-1)?.words).toBe('Other extended intellectual property service work');
});

describe('one that has ended', () => {
  const gone = (id: string, content = site) =>
    content.goneWorkstations.find((each) => each.id === id)?.end;
  it('keeps the day and the way of its end, and the provision', () => {
    expect(gone('cq-0002')).toEqual({
      how: 'revoked',
      on: '2024-12-16',
      ground: { work: 'cq-workstations', version: '2022-06-27', provision: 'art_9__para_2' },
    });
    expect(gone('cq-0005')).toEqual({ how: 'closed', on: '2026-03-31', ground: null });
    expect(gone('cq-0002', on('2024-12-15'))).toMatchObject({ how: 'failed', on: '2024-11-20' });
  });
  it('keeps neither its name nor its telephone', () => {
    for (const each of site.goneWorkstations)
      expect(Object.keys(each).toSorted()).toEqual(['end', 'id', 'scheme']);
  });
});

describe('the list', () => {
  const page = workstationsPage(site, 'zh', href);
  it('has every workstation once, by district', () => {
    const ids = page.districts.flatMap(({ stations }) => stations.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(site.workstations.map(({ workstation }) => workstation.id));
  });
  it('has a tile for every district of the network, those without a workstation too', () => {
    expect(page.tiles).toHaveLength(38);
    expect(page.tiles.reduce((sum, { count }) => sum + count, 0)).toBe(site.workstations.length);
    for (const { count, href: to } of page.tiles) expect(to === null).toBe(count === 0);
  });
  it('counts the states', () => {
    expect(page.states.map(({ name, count }) => [name, count])).toEqual([
      ['serving', 4],
      ['building', 1],
    ]);
  });
  it('is empty in a city without a network', () => {
    const city = readSampleSite('test/fixtures/cities/yunhe', '2026-06-30').site;
    expect(workstationsPage(city, 'zh', href)).toMatchObject({
      districts: [],
      tiles: [],
      states: [],
      application: null,
    });
  });
});

test('the table has the byte-order mark, a line each, and no formula', () => {
  const hostile = structuredClone(stationOf(site, 'cq-0001'));
  hostile.workstation.profile.telephone = '+86 23 0000';
  const csv = workstationsCsv({ ...site, workstations: [hostile] }, href);
  expect(csv.startsWith('\uFEFFid,name_zh,')).toBe(true);
  expect(csv).toContain(",'+86 23 0000,");
  expect(workstationsCsv(site, href).trimEnd().split('\r\n')).toHaveLength(
    site.workstations.length + 1,
  );
});

test('a telephone is dialled only where it is one number', () => {
  expect(telephone('023-0000 0001').href).toBe('tel:023-00000001');
  expect(telephone('023-00000001转8').href).toBeNull();
  expect(telephone('023-00000001、00000002').href).toBeNull();
});

test('for search engines it is an organisation with an address', () => {
  const data = stationJsonLd(
    stationOf(site, 'cq-0001'),
    viewOf(site, 'cq-0001'),
    'zh',
    'https://a/',
  );
  expect(data).toMatchObject({
    '@type': 'Organization',
    address: { '@type': 'PostalAddress', addressLocality: '渝北区' },
    foundingDate: '2022-11-15',
  });
});

test('a step of a timeline is to come from the day after the as-of date', () => {
  const steps = timelineSteps(
    [
      { on: '2026-11-16', title: 'a' },
      { on: '2026-11-17', title: 'b' },
      { on: '2026-11-17', title: 'c', state: 'current' },
    ],
    '2026-11-16',
    'en',
  );
  expect(steps.map(({ state }) => state)).toEqual(['over', 'upcoming', 'current']);
  expect(steps.map(({ stateWords }) => stateWords === null)).toEqual([true, false, false]);
});
