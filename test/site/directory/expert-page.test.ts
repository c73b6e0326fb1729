import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Expert } from '../../../src/generated/expert.ts';
import { loadFiles } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import { createSiteContent } from '../../../src/site/content/content.ts';
import { directoryData } from '../../../src/site/directory/directory-data.ts';
import { expertsCsv } from '../../../src/site/directory/directory-csv.ts';
import { expertJsonLd } from '../../../src/site/directory/expert-json-ld.ts';
import { publicTerms } from '../../../src/site/content/expert-terms.ts';
import { expertView } from '../../../src/site/directory/expert-view.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { expertsData } from '../../../src/site/publishing/published-data.ts';
import { readSampleSite } from '../sample-site.ts';

const { site, content } = readSampleSite();
const href = createHref('/');
const ASOF = '2026-11-16';

const listed = (id: string) => {
  const found = site.experts.find(({ expert }) => expert.id === id);
  if (!found) throw new Error(id);
  return found;
};

function historyOf(...events: object[]): Expert {
  const history = events.map((event, at) => ({ id: `e-${at + 1}`, recordedOn: ASOF, ...event }));
  return { history } as unknown as Expert;
}

const appointed = (from: string, to: string) => ({
  type: 'appointed',
  on: from,
  cohort: from.slice(0, 4),
  term: { from, to },
  need: '不公开',
});

describe('terms', () => {
  test('that a correction took back are not told', () => {
    const wrong = appointed('2025-05-01', '2028-04-30');
    const right = appointed('2026-05-01', '2029-04-30');
    const record = historyOf(
      wrong,
      { type: 'corrected', on: '2025-05-02', corrects: 'e-1' },
      right,
    );
    expect(publicTerms(record, ASOF).map(({ from }) => from)).toEqual(['2026-05-01']);
  });
  test('are told up to the day alone, and end where they were ended', () => {
    const record = historyOf(
      appointed('2023-05-01', '2026-04-30'),
      { type: 'exited', on: '2024-02-01' },
      appointed('2026-12-01', '2029-11-30'),
    );
    expect(publicTerms(record, ASOF)).toMatchObject([{ from: '2023-05-01', to: '2024-01-31' }]);
  });
  test('carry nothing of their event that is private', () => {
    expect(
      JSON.stringify(publicTerms(historyOf(appointed(ASOF, '2029-04-30')), ASOF)),
    ).not.toContain('不公开');
  });
  test.each([
    ['2026-11-16', '2026-12-01', 'current'],
    ['2026-01-01', '2026-11-16', 'current'],
    ['2026-01-01', '2026-11-15', 'over'],
    ['2026-11-17', '2027-12-01', 'upcoming'],
  ])('from %s to %s is %s on 2026-11-16', (from, to, state) => {
    const term = { from, to, cohort: '2026', letter: null, kind: 'renewed' as const };
    const [view] = expertView({ ...listed('bj-0001'), terms: [term] }, site, 'zh', href).terms;
    expect(view?.state).toBe(state);
  });
});

test('a page leads to the form that puts the record right, where there is one', () => {
  const person = listed('bj-0001');
  expect(expertView(person, site, 'en', href).correction?.href).toBe(
    '/en/forms/expert-change/#record=bj-0001',
  );
  expect(expertView(person, { ...site, forms: [] }, 'en', href).correction).toBeNull();
});

test('linked data say of a person what the page says, and nothing else', () => {
  for (const person of site.experts) {
    const view = expertView(person, site, 'zh', href);
    const { name, knowsAbout, ...rest } = expertJsonLd(person, view, 'zh', 'https://a.example/x/');
    expect(name).toBe(person.expert.profile.name);
    expect(knowsAbout).toEqual(expect.arrayContaining(view.fields));
    expect(Object.keys(rest)).not.toContain('email');
    expect(Object.keys(rest)).not.toContain('birthDate');
  }
});

describe('who left or was erased', () => {
  const folder = mkdtempSync(join(tmpdir(), 'erased-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('keeps an address that says only that, and stands in no list', () => {
    cpSync('content', folder, { recursive: true });
    const path = join(folder, 'experts/bj-experts/bj-0001.json');
    const { profile } = JSON.parse(readFileSync(path, 'utf8')) as Expert;
    const erased = { on: '2026-11-01', ground: '本人申请（样本）' };
    const tombstone = { schemaVersion: 1, id: 'bj-0001', scheme: 'bj-experts', erased };
    writeFileSync(path, JSON.stringify(tombstone));
    const schemas = readSchemas('schemas');
    const after = createSiteContent({
      content: assembleContent(loadFiles(folder, schemas)),
      schemas: schemas.byName,
      rules: [],
      asOf: ASOF,
    });
    expect(after.goneExperts.map(({ id }) => id)).toContain('bj-0001');
    expect(after.goneWorkstations.map(({ id }) => id)).not.toContain('bj-0001');
    const published = [
      directoryData(after),
      expertsCsv(after, href),
      expertsData(after, href),
      after.goneExperts,
    ].map((each) => JSON.stringify(each));
    expect(published.filter((text) => text.includes(profile.name))).toEqual([]);
    expect(published.filter((text) => text.includes(erased.ground))).toEqual([]);
  });

  test('is in no data of the directory, by name or number', () => {
    const serving = new Set(site.experts.map(({ expert }) => expert.id));
    const names = content.experts.flatMap(({ value: { id, profile } }) =>
      serving.has(id) ? [] : [id, profile.name],
    );
    const shown = new Set(site.experts.map(({ expert }) => expert.profile.name));
    const published = JSON.stringify(directoryData(site)) + expertsCsv(site, href);
    const told = names.filter((name) => !shown.has(name) && published.includes(name));
    expect(names.length).toBeGreaterThan(5);
    expect(told).toEqual([]);
  });
});
