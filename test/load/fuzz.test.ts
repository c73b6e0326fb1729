import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeChange } from '../../src/change/describe-change.ts';
import { countNew, markNew } from '../../src/change/new-findings.ts';
import { openFolder } from '../../src/load/disk.ts';
import { loadContent } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { expertState } from '../../src/records/expert-state.ts';
import { workstationState } from '../../src/records/workstation-state.ts';
import { PLAIN_PAINT, type Report, type Setting } from '../../src/report/report.ts';
import { FORMATS, VOICES } from '../../src/report/voices.ts';
import { findAhead } from '../../src/rules/ahead.ts';
import { assembleContent, type Content } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules, type RunOptions } from '../../src/rules/run.ts';
import { mutate, pick, seeded, sourceOf, type Folder } from './mutate.ts';

const RUNS = Number(process.env['FC_RUNS'] ?? 300);
/** Which cases; another with each run unless it is set. fast-check tells the seed of a case that fails. */
const SEED = process.env['FC_SEED'];

const SCHEMAS = readSchemas('schemas');

function readFolder(root: string, wanted: (path: string) => boolean = () => true): Folder {
  const paths = openFolder(root)
    .list()
    .flatMap(({ kind, path }) => (kind === 'file' && wanted(path) ? [path] : []));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/** Few of the real records, with what they rest on: the more of the changes fall on histories. */
const isChosen = (path: string): boolean =>
  /^(site|suppressions|schemes\/)/.test(path) ||
  /-00(0[1-6]|1[1-4]|2[4-9])\.json$/.test(path) ||
  /^regulations\/(bj-expert-pool|cq-workstations)\/.*(work\.json|zh\.md)$/.test(path);

const WORLDS = [
  readFolder('test/fixtures/cities/linjiang'),
  readFolder('test/fixtures/cities/yunhe'),
  readFolder('content', isChosen),
].map((folder) => {
  const loaded = loadContent(sourceOf(folder), SCHEMAS);
  return { folder, loaded, content: assembleContent(loaded) };
});

function settingOf(content: Content, lang: Setting['lang']): Setting {
  const texts = new Map(content.loaded.files.map(({ path, text }) => [path, text.split(/\r?\n/)]));
  return {
    ...{ lang, rules: RULES, address: 'https://city.example', paint: PLAIN_PAINT },
    lineOf: (file, line) => texts.get(file)?.[line - 1] ?? null,
    hiddenIn: () => null,
    isMarked: () => false,
  };
}

/** What `check --base --ahead` does, in every voice. */
function judge(base: (typeof WORLDS)[number], content: Content, asOf: string): Report {
  const options: RunOptions = { asOf, contentPath: '', publicAddress: '' };
  const result = runRules(content, RULES, { ...options, base: base.content });
  const findings = markNew(result.findings, runRules(base.content, RULES, options).findings);
  const told = describeChange({ base: base.content, head: content, rules: RULES, options });
  const ahead = findAhead(content, { asOf, days: 3660 });
  const change = { ...told, newCounts: countNew(findings) };
  return { ...result, findings, base: 'a', head: null, ahead, change };
}

function askStates(content: Content, day: string): void {
  const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
  for (const { value } of content.experts) {
    const scheme = schemes.get(value.scheme);
    if (scheme) expertState(value, day, scheme);
  }
  for (const { value } of content.workstations) {
    const scheme = schemes.get(value.scheme);
    if (scheme) workstationState(value, day, scheme);
  }
}

const AS_OF = ['2026-11-16', '2026-03-13', '2024-02-29', '2029-04-30', '2032-12-31', '1999-12-31'];

function judgeChanged(seed: number): void {
  const random = seeded(seed);
  const world = pick(random, WORLDS);
  const loaded = loadContent(sourceOf(mutate(world.folder, random)), SCHEMAS, world.loaded);
  const content = assembleContent(loaded);
  const asOf = pick(random, AS_OF);
  const report = judge(world, content, asOf);
  askStates(content, pick(random, AS_OF));
  const setting = settingOf(content, pick(random, ['zh', 'en']));
  for (const format of FORMATS) expect(VOICES[format](report, setting)).toBeTypeOf('string');
  for (const format of ['json', 'sarif', 'rdjson'] as const)
    JSON.parse(VOICES[format](report, setting));
  for (const { path, sound } of loaded.files)
    if (!sound)
      expect(report.findings).toContainEqual(
        expect.objectContaining({ file: path, level: 'error' }),
      );
  for (const { file, line, column } of report.findings) {
    const whole = loaded.files.find(({ path }) => path === file)?.text;
    // a lone carriage return is a finding itself, and Markdown takes it for the end of a line
    const text = whole?.search(/\r(?!\n)/) === -1 ? whole.split('\n')[line - 1] : undefined;
    expect(column, file).toBeGreaterThan(0);
    if (text !== undefined) expect(column - 1, file).toBeLessThanOrEqual(text.length);
  }
}

it(
  'whatever stands in the files, there is a finding or a pass, and never a throw',
  { timeout: 60_000 + RUNS * 500 },
  () => {
    fc.assert(fc.property(fc.noShrink(fc.integer()), judgeChanged), {
      numRuns: RUNS,
      ...(SEED === undefined ? {} : { seed: Number(SEED) }),
    });
  },
);
