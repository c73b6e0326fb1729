import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dates, Work } from '../../src/generated/work.ts';
import type { RepairId } from '../../src/regulation/import/change.ts';
import {
  importRegulation,
  type ImportedText,
} from '../../src/regulation/import/import-regulation.ts';
import { readSource } from '../../src/regulation/import/read-source.ts';
import { versionIdOf } from '../../src/regulation/import/work-record.ts';

const ROOT = join(import.meta.dirname, '../..');

async function importSource(work: string): Promise<ImportedText> {
  const name = `${work}.txt`;
  const bytes = readFileSync(join(ROOT, 'test/fixtures/sources', name));
  return importRegulation(await readSource(name, bytes));
}

function readContent(path: string): string {
  return readFileSync(join(ROOT, 'content/regulations', path), 'utf8');
}

function repairsOf({ changes }: ImportedText): Partial<Record<RepairId, number>> {
  return Object.fromEntries(
    Map.groupBy(changes, ({ repair }) => repair)
      .entries()
      .map(([repair, group]) => [repair, group.length]),
  );
}

/** Every document as received, its version, the repairs it needs with their number, and what is asked. */
const DOCUMENTS: ReadonlyArray<
  readonly [string, string, Partial<Record<RepairId, number>>, string[]]
> = [
  [
    'bj-expert-pool',
    '2026-03-13',
    {
      'page-numbers': 1,
      'edge-spaces': 6,
      'broken-titles': 2,
      'arabic-numbers': 4,
      'heading-spaces': 2,
      'article-spaces': 18,
      'wide-spaces': 1,
      'heading-marks': 6,
    },
    ['date-conflict', 'effective-assumed', 'effective-conflict'],
  ],
  [
    'bj-overseas-assistance',
    'draft',
    {
      bookmarks: 5,
      'edge-spaces': 3,
      'broken-titles': 1,
      'arabic-numbers': 27,
      'article-spaces': 22,
      'heading-marks': 6,
    },
    ['issuer-from-article'],
  ],
  [
    'cn-dispute-response-opinions',
    '2021-11-30',
    { 'web-page': 40, 'cut-sentences': 1, 'heading-marks': 7 },
    [],
  ],
  [
    'bj-ip-services-plan',
    '2018',
    {
      'markdown-marks': 12,
      'page-separators': 12,
      'broken-titles': 1,
      'title-spaces': 1,
      'cut-sentences': 8,
      'heading-marks': 6,
    },
    [],
  ],
  [
    'cq-workstations',
    '2022-06-27',
    {
      'running-headers': 1,
      tables: 1,
      'broken-titles': 1,
      'title-spaces': 2,
      'cut-sentences': 3,
      'article-spaces': 10,
      'heading-marks': 3,
    },
    ['running-header'],
  ],
];

describe.each(DOCUMENTS)('%s as received', (work, version, repairs, asked) => {
  test('gives the text in content, byte for byte, and the proof holds', async () => {
    const { text, proof } = await importSource(work);
    expect(text).toBe(readContent(`${work}/${version}/zh.md`));
    expect(proof.holds).toBe(true);
  });

  test('reports every repair that it needs and no other', async () => {
    expect(repairsOf(await importSource(work))).toEqual(repairs);
  });

  test('asks what it cannot decide', async () => {
    const { questions } = await importSource(work);
    expect(questions.map(({ id }) => id).toSorted()).toEqual(asked);
  });

  test('finds profile, title, document number, version and dates as work.json has them', async () => {
    const { facts } = await importSource(work);
    const record: Work = JSON.parse(readContent(`${work}/work.json`));
    const held = record.versions.find(({ id }) => id === version);
    expect(facts.profile).toBe(record.profile);
    expect(facts.title).toBe(record.title.zh);
    expect(facts.issuers).toEqual(record.issuers.map(({ zh }) => zh));
    expect(facts.documentNumber).toBe(held?.documentNumber ?? null);
    expect(versionIdOf(facts)).toBe(version);
    expect(daysOf(facts.dates)).toEqual(daysOf(held?.dates ?? {}));
  });
});

function daysOf(dates: Dates): Record<string, string> {
  return Object.fromEntries(Object.entries(dates).map(([name, fact]) => [name, fact.on]));
}

test.each(DOCUMENTS)('%s: its text in content, imported, is itself', async (work, version) => {
  const text = readContent(`${work}/${version}/zh.md`);
  const source = await readSource('zh.md', new TextEncoder().encode(text));
  expect(importRegulation(source).text).toBe(text);
});

test('both dates of document 0 are kept, and the difference is told', async () => {
  const { facts } = await importSource('bj-expert-pool');
  expect(facts.dates.adoptedOn?.on).toBe('2026-03-13');
  expect(facts.dates.issuedOn?.on).toBe('2026-03-09');
  expect(facts.dates.effectiveFrom?.assumed).toBe(true);
  expect(facts.conflicts).toHaveLength(2);
});

test('a lone running header is confirmed by --drop and put back by --keep', async () => {
  const header = '重庆市知识产权局行政规范性文件';
  const bytes = readFileSync(join(ROOT, 'test/fixtures/sources/cq-workstations.txt'));
  const source = async () => readSource('cq.txt', bytes);
  const confirmed = importRegulation(await source(), { drop: [header] });
  expect(confirmed.questions).toEqual([]);
  expect(confirmed.text).toBe(readContent('cq-workstations/2022-06-27/zh.md'));
  const kept = importRegulation(await source(), { keep: [header] });
  expect(kept.text).toContain(header);
  expect(kept.proof.holds).toBe(true);
});
