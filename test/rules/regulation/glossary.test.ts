import { expect, test } from 'vitest';
import { loadFiles, type LoadedFile } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import glossary from '../../../src/rules/regulation/glossary.ts';
import { runRules } from '../../../src/rules/run.ts';
import { overheard, proveEveryMessage } from '../judging.ts';

proveEveryMessage(glossary);

const FILES = loadFiles('content', readSchemas('schemas')).files;
const ENGLISH = 'regulations/cq-workstations/2022-06-27/en.md';
const TEXT = FILES.find(({ path }) => path === ENGLISH)?.text ?? '';

function judge(files: readonly LoadedFile[]): ReturnType<typeof runRules>['findings'] {
  const content = assembleContent({ files: [...files], faults: [] });
  const options = { asOf: '2026-12-31', contentPath: '', publicAddress: '' };
  return runRules(content, [overheard(glossary)], options).findings;
}

function judgeEnglish(text: string): ReturnType<typeof judge> {
  return judge(FILES.map((file) => (file.path === ENGLISH ? { ...file, text } : file)));
}

test('the English of all five texts keeps to the glossary', () => {
  expect(judge(FILES)).toEqual([]);
});

test('a term rendered otherwise is marked at its line of en.md', () => {
  const before = 'having service experience and typical cases in overseas';
  const broken = TEXT.replace(before, 'having service experience and model cases in overseas');
  const line = TEXT.slice(0, TEXT.indexOf(before)).split('\n').length;
  expect(judgeEnglish(broken)).toMatchObject([
    {
      ruleId: 'regulation/glossary',
      level: 'warning',
      file: ENGLISH,
      line,
      column: 1,
      record: 'cq-workstations',
      data: { term: '典型案例', rendering: 'typical case' },
    },
  ]);
});

test('a cell of the annex is marked at its own column', () => {
  const before = 'Assessment bonus items (10 points)';
  const broken = TEXT.replace(before, 'Extra (10 points)');
  const lines = broken.split('\n');
  const line = lines.findIndex((each) => each.includes('Extra (10 points)')) + 1;
  expect(judgeEnglish(broken)).toMatchObject([
    { line, column: 3, data: { term: '考核加分项', rendering: 'assessment bonus item' } },
  ]);
});

test('without a glossary nothing is said', () => {
  expect(judge(FILES.filter(({ path }) => path !== 'glossary.json'))).toEqual([]);
});
