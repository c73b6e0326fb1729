import { expect, test } from 'vitest';
import { dataIndexView } from '../../../src/site/publishing/data-index-view.ts';
import { createHref } from '../../../src/site/page/href.ts';
import {
  expertsData,
  indexData,
  letterParts,
} from '../../../src/site/publishing/published-data.ts';
import { verifyView } from '../../../src/site/verify/verify-view.ts';
import { workstationsCsv } from '../../../src/site/stations/workstations-csv.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');
const absolute = (path: string): string => new URL(path, 'https://dianzhang.example').href;
const view = dataIndexView(site, ['expert.schema.json'], 'zh', href, absolute);

test('the example in JavaScript runs, and finds who knows the United States', async () => {
  const code = view.examples.find(({ id }) => id === 'js')?.code ?? '';
  const asked: string[] = [];
  const shown: unknown[] = [];
  const fetchData = async (address: string) => {
    asked.push(address);
    return { json: async () => JSON.parse(JSON.stringify(expertsData(site, href))) as unknown };
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const run = new AsyncFunction('fetch', 'document', code) as unknown as (
    ...given: unknown[]
  ) => Promise<void>;
  await run(fetchData, { body: { append: (...words: unknown[]) => shown.push(...words) } });
  const expected = site.experts.filter(({ expert }) => expert.profile.regions.includes('US'));
  expect(asked).toEqual(['https://dianzhang.example/data/experts.json']);
  const [day, ...lines] = shown;
  expect(day).toBe(site.asOf);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toEqual(
    expected.map(({ expert: { profile } }) => `${profile.name}\t${profile.employer.zh}\n`),
  );
});

test('every file is there with its words and at least one address', () => {
  expect(view.files.length).toBeGreaterThan(7);
  for (const { words, links } of [...view.files, ...view.regulations]) {
    expect(words).not.toBe('');
    expect(links.length).toBeGreaterThan(0);
  }
  expect(view.feeds).toHaveLength(4);
  expect(view.calendars).toHaveLength(5);
});

test('the index says where the parts of a large register are, and of a small one nothing', () => {
  const lettersOf = (content: typeof site) =>
    indexData(content, [], href).data.find(({ name }) => name === 'letters');
  expect(lettersOf(site)).not.toHaveProperty('parts');
  expect(letterParts(site)).toEqual([]);
  const fact = { kind: 'letter', from: '2026-05-01', to: '2029-04-30', leftOn: null, holder: null };
  const letters = Array.from({ length: 1001 }, (_, at) => ({ ...fact, number: `样聘2026${at}` }));
  const large = { ...site, letters } as typeof site;
  expect(lettersOf(large)).toHaveProperty('parts', '/data/letters/{part}.json');
  expect(verifyView(large, 'zh', href).lists.parts).toBe('/data/letters/');
  const parts = letterParts(large).map(([, { letters: own }]) => Object.keys(own).length);
  expect(parts.reduce((sum, count) => sum + count)).toBe(1001);
});

test('a table has one row for each workstation, as wide as its head', () => {
  const rows = workstationsCsv(site, href).trimEnd().split('\r\n');
  expect(rows).toHaveLength(site.workstations.length + 1);
  expect(rows[0]).toMatch(/^\uFEFFid,name_zh,/);
  expect(rows[1]).toContain(site.workstations[0]?.workstation.id);
  expect(view.files.find(({ name }) => name === 'workstations')?.links).toHaveLength(2);
});
