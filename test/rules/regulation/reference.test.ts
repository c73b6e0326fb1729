import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LoadedFile } from '../../../src/load/files.ts';
import type { Work } from '../../../src/generated/work.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import reference from '../../../src/rules/regulation/reference.ts';
import { runRules } from '../../../src/rules/run.ts';
import { overheard, proveEveryMessage } from '../judging.ts';

proveEveryMessage(reference);

const FOLDER = 'regulations/bj-expert-pool';
const TEXT = readFileSync(`content/${FOLDER}/2026-03-13/zh.md`, 'utf8');
const WORK: Work = JSON.parse(readFileSync(`content/${FOLDER}/work.json`, 'utf8'));

function judgeText(
  text: string,
  beside: LoadedFile[] = [],
): ReturnType<typeof runRules>['findings'] {
  const files = [
    {
      path: `${FOLDER}/work.json`,
      schema: 'work',
      text: JSON.stringify(WORK),
      value: WORK,
      sound: true,
    },
    { path: `${FOLDER}/2026-03-13/zh.md`, schema: 'text', text, sound: true },
    ...beside,
  ];
  const content = assembleContent({ files, faults: [] });
  return runRules(content, [overheard(reference)], {
    asOf: '2026-11-16',
    contentPath: 'content',
    publicAddress: '',
  }).findings;
}

it('passes the text as issued', () => {
  expect(judgeText(TEXT)).toEqual([]);
});

it('marks a reference to article 19 of 18 at its line and column', () => {
  const broken = TEXT.replace('本办法第九条的规定', '本办法第十九条的规定');
  const line = broken.split('\n').findIndex((each) => each.includes('第十九条')) + 1;
  const column = (broken.split('\n')[line - 1] ?? '').indexOf('本办法第十九条') + 1;
  expect(judgeText(broken)).toMatchObject([
    {
      ruleId: 'regulation/reference',
      level: 'warning',
      line,
      column,
      data: { text: '本办法第十九条' },
    },
  ]);
});

/** What the check says of the text with `put` in place of 本办法第九条的规定, and a person's answer beside it. */
function judgeAnswered(put: string, reviewed: unknown[] = []): ReturnType<typeof judgeText> {
  const text = TEXT.replace('本办法第九条的规定', put);
  const source = {
    schemaVersion: 1,
    description: { zh: '来源', en: 'source' },
    sha256: '0'.repeat(64),
    reviewed,
  };
  return judgeText(text, [
    {
      path: `${FOLDER}/2026-03-13/source.json`,
      schema: 'source',
      text: JSON.stringify(source),
      value: source,
      sound: true,
    },
  ]);
}

it('asks whose provision it is where a name that it does not know stands before the number', () => {
  const [found, ...others] = judgeAnswered('该办法第九条的规定');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ level: 'note', data: { text: '第九条' } });
});

it('is silent on what another law is named for, held or not', () => {
  expect(judgeAnswered('专利法第九十条的规定')).toEqual([]);
});

it('asks no more once a person has looked, and only there', () => {
  const [found] = judgeAnswered('本办法第十九条的规定');
  const place = { ...found?.data, on: '2026-11-30', by: '韩星' };
  expect(judgeAnswered('本办法第十九条的规定', [place])).toEqual([]);
  expect(judgeAnswered('本办法第十九条的规定', [{ ...place, provision: 'art_2' }])).toHaveLength(1);
  expect(judgeAnswered('本办法第九十条的规定', [place])).toHaveLength(1);
});
