import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../../src/load/schemas.ts';
import { RULES } from '../../../src/rules/index.ts';
import { besideOf } from '../../../src/site/reading/citations-beside.ts';
import { referencesData } from '../../../src/site/reading/citations-data.ts';
import {
  citedByOf,
  indexCitations,
  listReferences,
  readReferences,
  type Citation,
} from '../../../src/site/content/citations.ts';
import { createSiteContent, type SiteContent } from '../../../src/site/content/content.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { indexData } from '../../../src/site/publishing/published-data.ts';
import { ruleView } from '../../../src/site/rules/rule-view.ts';
import { versionData } from '../../../src/site/reading/version-data.ts';
import { ROOT, yunhe } from '../../regulation/versions.ts';
import { readSampleSite } from '../sample-site.ts';
import { makeWork } from '../reading/works.ts';

const { site } = readSampleSite();
const schemas = readSchemas(join(ROOT, 'schemas')).byName;
const city = createSiteContent({ content: yunhe, schemas, rules: RULES, asOf: undefined });
const href = createHref('/');

const pool = citedByOf(site.citations, 'bj-expert-pool', '2026-03-13');
const kindsAt = (eId: string): string[] => (pool.get(eId) ?? []).map(({ kind }) => kind);

describe.each([
  ['the five texts', site],
  ['a work in three versions', city],
])('in %s', (_, content: SiteContent) => {
  test('every reference to a text held here stands in its target’s citedBy', () => {
    const missing = listReferences(content.references)
      .filter(({ reference }) => reference.work !== null)
      .flatMap(({ work, version, provision, reference }) => {
        const target = citedByOf(content.citations, reference.work ?? '', reference.version ?? '');
        const citation = { kind: 'provision', work: work.id, version: version.id, provision };
        const wanted = reference.provisions.length > 0 ? reference.provisions : [''];
        return wanted
          .filter((eId) => !target.get(eId)?.some((each) => isEqual(each, citation)))
          .map((eId) => `${provision} ${reference.text} → ${eId}`);
      });
    expect(missing).toEqual([]);
  });

  test('every provision that the content names says so, and none is told twice', () => {
    const named = content.coverage.mapped.filter(
      ({ kind, by }) => kind !== 'relation' && (kind !== 'coverage' || by.endsWith('/')),
    );
    const silent = named.filter(
      ({ work, version, provision }) => !citedByOf(content.citations, work, version).has(provision),
    );
    expect(silent).toEqual([]);
    for (const citedBy of content.citations.values())
      for (const citations of citedBy.values()) {
        const told = citations.map((each) => JSON.stringify(each));
        expect(told).toEqual([...new Set(told)]);
      }
  });
});

const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

test('what names a provision is told by its kind', () => {
  expect(kindsAt('art_8__para_1__point_3')).toEqual(expect.arrayContaining(['duty', 'form-field']));
  expect(kindsAt('art_7')).toEqual(['provision', 'provision']);
  expect(kindsAt('art_14__para_1__point_4')).toContain('exit-ground');
  expect([...pool.values()].flat()).toContainEqual({ kind: 'page', page: 'experts/' });
  expect([...pool.values()].flat()).toContainEqual({ kind: 'form', form: 'expert-application' });
  const stations = citedByOf(site.citations, 'cq-workstations', '2022-06-27');
  const kinds = new Set([...stations.values()].flat().map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['duty', 'score', 'grade']));
});

test('a duty names the rule that goes by it beside its own', () => {
  const relaxation = [...pool.values()]
    .flat()
    .find((citation) => citation.kind === 'duty' && citation.duty === 'age-relaxation');
  expect(relaxation).toMatchObject({ rules: expect.arrayContaining(['expert/over-age']) });
});

test('a rule shown beside a provision leads back to it', () => {
  for (const [key, citedBy] of site.citations)
    for (const [eId, citations] of citedBy)
      for (const citation of citations) {
        if (citation.kind !== 'duty') continue;
        for (const rule of site.rules.filter(({ id }) => citation.rules.includes(id))) {
          const [work = '', version = ''] = key.split('/');
          const addresses = ruleView(rule, site, 'zh', href).duties.map(({ basis }) => basis.href);
          expect(addresses).toContain(href.version('zh', work, version, eId));
        }
      }
});

describe('between works', () => {
  const held = makeWork(
    'rules',
    '云和市评审规则',
    '2025',
    '# 云和市评审规则\n\n第一条　甲。\n\n第二条　乙。\n',
  );
  const citing = makeWork(
    'pool',
    '云和市专家办法',
    '2026',
    [
      '# 云和市专家办法',
      '第一条　依照《云和市评审规则》第二条执行。',
      '第二条　适用《云和市评审规则》。前条第一款另有规定的，从其规定。',
      '第三条　本条第一款和前两条的规定，参照《云和市旧办法》执行。',
    ].join('\n\n'),
  );
  const works = [held, citing];
  const references = readReferences(works);
  const index = indexCitations({ works, mapped: [], references, rules: [] });
  const from = (provision: string): Citation => ({
    kind: 'provision',
    work: 'pool',
    version: '2026',
    provision,
  });

  test('a provision is cited in the version meant, a work as a whole under no provision', () => {
    const citedBy = citedByOf(index, 'rules', '2025');
    expect(citedBy.get('art_2')).toEqual([from('art_1__para_1')]);
    expect(citedBy.get('')).toEqual([from('art_2__para_1')]);
    expect(citedBy.has('art_1')).toBe(false);
  });

  test('the members of a list before are each cited', () => {
    const citedBy = citedByOf(index, 'pool', '2026');
    expect(citedBy.get('art_1')).toEqual([from('art_3__para_1')]);
    expect(citedBy.get('art_2')).toEqual([from('art_3__para_1')]);
    expect(citedBy.get('art_1__para_1')).toEqual([from('art_2__para_1')]);
  });

  const beside = (work: string, version: string, ...eIds: string[]) =>
    besideOf(
      eIds,
      citedByOf(index, work, version),
      { works, rules: [], forms: [], certificates: [] },
      {
        lang: 'zh',
        href,
        work,
        version,
        where: () => null,
      },
    );

  test('beside an article, a provision of another text is told with its title', () => {
    expect(beside('rules', '2025', 'art_2', 'art_2__para_1')).toEqual([
      {
        kind: 'provision',
        href: '/zh/regulations/pool/2026/#art_1__para_1',
        title: '《云和市专家办法》第一条',
        where: null,
      },
    ]);
  });

  test('beside an article, its own parts are not told', () => {
    expect(beside('pool', '2026', 'art_3', 'art_3__para_1')).toEqual([]);
    expect(beside('pool', '2026', 'art_1', 'art_1__para_1').map(({ title }) => title)).toEqual([
      '第三条',
      '第二条',
    ]);
  });

  test('the version’s data says who cites the text as a whole', () => {
    const [version] = held.versions;
    if (!version) throw new Error('no version');
    const data = versionData(held, version, citedByOf(index, 'rules', '2025'), new Map());
    expect(data.citedBy).toEqual([from('art_2__para_1')]);
    expect(data.provisions.find(({ eId }) => eId === 'art_2')?.citedBy).toHaveLength(1);
  });
});

describe('references.json', () => {
  const { references } = referencesData(site);
  test('gives each citation by its place in the words', () => {
    for (const { from, to } of references) {
      const work = site.works.find(({ id }) => id === from.work);
      const version = work?.versions.find(({ id }) => id === from.version);
      const text = version?.provisionsById.get(from.provision)?.text ?? '';
      expect(text.slice(from.start, from.end)).toBe(from.text);
      expect(to.work === null ? to.title : to.work).toBeTruthy();
    }
  });
  test('gives what is held by work, version and provisions, what is not by its title', () => {
    expect(references).toContainEqual({
      from: {
        work: 'bj-expert-pool',
        version: '2026-03-13',
        provision: 'art_9__para_1__point_2',
        start: expect.any(Number),
        end: expect.any(Number),
        text: '本办法第八条',
      },
      to: { work: 'bj-expert-pool', version: '2026-03-13', provisions: ['art_8'] },
    });
    const outside = references.find(({ to }) => to.documentNumber === '国发〔2021〕24号');
    expect(outside?.to).toMatchObject({
      work: null,
      version: null,
      provisions: [],
      title: '国务院关于开展营商环境创新试点工作的意见',
    });
  });
});

test('index.json lists the references and the coverage, and says what they are', () => {
  const { data } = indexData(site, [], href);
  for (const name of ['references', 'coverage']) {
    const entry = data.find((each) => each.name === name);
    expect(entry?.url).toBe(`/data/${name}.json`);
    expect(entry?.description.zh).toMatch(/\p{Script=Han}/u);
    expect(entry?.description.en).toMatch(/^[\p{Script=Latin}\p{P} ]+$/u);
  }
});
