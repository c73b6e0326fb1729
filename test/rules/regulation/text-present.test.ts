import { expect, it } from 'vitest';
import type { Work } from '../../../src/generated/work.ts';
import textPresent from '../../../src/rules/regulation/text-present.ts';
import { judge, proveEveryMessage, realValue, textOf } from '../judging.ts';

proveEveryMessage(textPresent);

const WORK = 'regulations/bj-expert-pool/work.json';
const TEXT = 'regulations/bj-expert-pool/2026-03-13/zh.md';

it('is silent where every listed version has its text', () => {
  expect(judge(textPresent, {})).toEqual([]);
});

it('is an error at the version that has none', () => {
  expect(judge(textPresent, { files: { [TEXT]: null } })).toMatchObject([
    {
      ruleId: 'regulation/text-present',
      level: 'error',
      file: WORK,
      pointer: '/versions/0/id',
      words: '"2026-03-13",',
      record: 'bj-expert-pool',
      data: { version: '2026-03-13', file: TEXT },
    },
  ]);
});

it('marks only the version without a text', () => {
  const work = realValue<Work>(WORK);
  const second = {
    ...structuredClone(work.versions[0]),
    id: '2027-01-01',
  } as Work['versions'][number];
  work.versions.push(second);
  expect(judge(textPresent, { files: { [WORK]: work } })).toMatchObject([
    { pointer: '/versions/1/id', data: { version: '2027-01-01' } },
  ]);
  const text = TEXT.replace('2026-03-13', '2027-01-01');
  expect(judge(textPresent, { files: { [WORK]: work, [text]: textOf(TEXT) } })).toEqual([]);
});

it('leaves a text with a fault to the rule that names the fault', () => {
  const faults = [
    { kind: 'notUtf8' as const, path: TEXT, line: 1, column: 1, pointer: '', data: {} },
  ];
  expect(judge(textPresent, { files: { [TEXT]: null }, faults })).toEqual([]);
});

it('says that a text whose version nobody lists is not published', () => {
  const text = TEXT.replace('2026-03-13', '2027-01-01');
  expect(judge(textPresent, { files: { [text]: textOf(TEXT) } })).toMatchObject([
    { level: 'error', file: text, data: { version: '2027-01-01', file: WORK } },
  ]);
});
