import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Scheme } from '../../src/generated/scheme.ts';
import { writeFolderSafely } from '../files/safe-write.ts';
import { seeded } from '../seeded.ts';
import { TRIAL } from './expert-stories.ts';
import { inventExpert } from './experts.ts';
import { inventStation } from './stations.ts';

export interface SampleOptions {
  /** The content folder whose texts, forms and schemes the sample takes. */
  from: string;
  to: string;
  experts: number;
  stations: number;
  seed: number;
}

/** What the sample makes itself. */
const OWN = new Set(['experts', 'workstations', 'private', 'schemes', 'suppressions.json']);

/** As many as a notice of the scheme may name. */
const MOST_SUBJECTS = 500;

const EXPERTS = 'bj-experts';
const STATIONS = 'cq-stations';

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function readScheme(folder: string, id: string): Scheme {
  return JSON.parse(readFileSync(join(folder, 'schemes', `${id}.json`), 'utf8')) as Scheme;
}

/** One generator a record: the number of others does not change anybody. */
function generatorFor(seed: number, kind: number, index: number): () => number {
  return seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index * 2 + kind + 1, 0x85ebca6b));
}

/** `bj-0001`; wider where there are more than four digits of them. */
function numberIds(prefix: string, count: number): (index: number) => string {
  const width = Math.max(4, String(count).length);
  return (index) => `${prefix}-${String(index + 1).padStart(width, '0')}`;
}

interface Invented {
  record: Record<string, unknown>;
  priv: Record<string, unknown>;
  notice: string | null;
}

/** Writes the records of a scheme with their private parts; the ids by the notice that names them. */
function writeRecords(
  to: string,
  kind: string,
  scheme: string,
  count: number,
  invent: (index: number) => Invented,
): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const folder of [kind, 'private']) mkdirSync(join(to, folder, scheme), { recursive: true });
  for (let index = 0; index < count; index++) {
    const { record, priv, notice } = invent(index);
    const id = String(record['id']);
    for (const [folder, value] of [
      [kind, record],
      ['private', priv],
    ] as const)
      writeFileSync(join(to, folder, scheme, `${id}.json`), `${JSON.stringify(value, null, 2)}\n`);
    if (notice !== null) named.getOrInsertComputed(notice, () => []).push(id);
  }
  return named;
}

/** The scheme with its notices naming the sample's own records; one of more than a notice may name says nothing of whom. */
function withSubjects(scheme: Scheme, named: ReadonlyMap<string, string[]>): Scheme {
  const history = scheme.history.map((event) => {
    if (event.type !== 'noticed') return event;
    const { subjects: _, ...rest } = event;
    const subjects = named.get(event.id) ?? [];
    return subjects.length > 0 && subjects.length <= MOST_SUBJECTS ? { ...rest, subjects } : rest;
  });
  return { ...scheme, history } as Scheme;
}

/** The pool with the cohort of its trial, in which those served whose terms are over. */
function withTrial(scheme: Scheme): Scheme {
  const { id, from, to } = TRIAL;
  const name = { zh: '试点（2023—2026）（样本）', en: 'Trial (2023–2026) (sample)' };
  const others = (scheme.cohorts ?? []).filter((cohort) => cohort.id !== id);
  return { ...scheme, cohorts: [{ id, name, term: { from, to } }, ...others] } as Scheme;
}

function fillSample({ from, to, experts, stations, seed }: SampleOptions): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !OWN.has(relative(from, path).split(sep)[0] ?? ''),
  });
  const [pool, network] = [withTrial(readScheme(from, EXPERTS)), readScheme(from, STATIONS)];
  const expertId = numberIds('bj', experts);
  const stationId = numberIds('cq', stations);
  const inNotice = writeRecords(to, 'experts', EXPERTS, experts, (index) =>
    inventExpert(generatorFor(seed, 0, index), index, expertId(index)),
  );
  const proposed = writeRecords(to, 'workstations', STATIONS, stations, (index) =>
    inventStation(generatorFor(seed, 1, index), index, stationId(index), network),
  );
  writeJson(join(to, 'schemes', `${EXPERTS}.json`), withSubjects(pool, inNotice));
  writeJson(join(to, 'schemes', `${STATIONS}.json`), withSubjects(network, proposed));
  writeJson(join(to, 'suppressions.json'), { schemaVersion: 1, entries: [] });
}

/** Writes sample content: the texts, forms and schemes of a content folder, and records of invented people and bodies. */
export function writeSample(options: SampleOptions): void {
  writeFolderSafely(options.to, (to) => fillSample({ ...options, to }));
}
