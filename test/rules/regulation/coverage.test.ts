import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadFiles, type Loaded } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import type { Coverage } from '../../../src/generated/coverage.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import coverage from '../../../src/rules/regulation/coverage.ts';
import { RULES } from '../../../src/rules/index.ts';
import { runRules } from '../../../src/rules/run.ts';
import { overheard, proveEveryMessage } from '../judging.ts';

proveEveryMessage(coverage);

const LOADED = loadFiles('content', readSchemas('schemas'));

function judge(change: (coverage: Coverage) => void): ReturnType<typeof runRules>['findings'] {
  const kept: Coverage = JSON.parse(readFileSync('content/coverage.json', 'utf8'));
  change(kept);
  const files = LOADED.files.map((file) =>
    file.path === 'coverage.json' ? { ...file, value: kept } : file,
  );
  const loaded: Loaded = { files, faults: [] };
  const options = { asOf: '2026-11-16', contentPath: 'content', publicAddress: '' };
  const rules = RULES.map((rule) => (rule.id === coverage.id ? overheard(rule) : rule));
  const { findings } = runRules(assembleContent(loaded), rules, options);
  return findings.filter(({ ruleId }) => ruleId === coverage.id);
}

function forget(provision: string): (coverage: Coverage) => void {
  return (kept) => {
    kept.entries = kept.entries.filter((entry) => entry.provision !== provision);
  };
}

it('is silent while every duty has a rule, a field, a page or a reason', () => {
  expect(judge(() => {})).toEqual([]);
});

it('warns at the line of a duty that nobody answers for', () => {
  expect(judge(forget('art_11__para_1__point_6'))).toMatchObject([
    {
      level: 'warning',
      file: expect.stringMatching(/bj-expert-pool\/2026-03-13\/zh\.md$/),
      data: { words: '应当', citation: '第十一条第（六）项' },
    },
  ]);
});

it('needs no entry where a rule checks the duty', () => {
  const kept: Coverage = JSON.parse(readFileSync('content/coverage.json', 'utf8'));
  const pool = kept.entries.filter(({ work }) => work === 'bj-expert-pool');
  expect(pool.map(({ provision }) => provision)).not.toContain('art_12__para_1');
});

it('needs no entry where a form asks for what the duty demands', () => {
  expect(judge(forget('art_12__para_1'))).toEqual([]);
});
