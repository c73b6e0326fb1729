import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Work } from '../../../src/generated/work.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import reference from '../../../src/rules/regulation/reference.ts';
import { runRules } from '../../../src/rules/run.ts';
import { overheard, proveEveryMessage } from '../judging.ts';

proveEveryMessage(reference);

const FOLDER = 'regulations/bj-expert-pool';
const TEXT = readFileSync(`content/${FOLDER}/2026-03-13/zh.md`, 'utf8');
const WORK: Work = JSON.parse(readFileSync(`content/${FOLDER}/work.json`, 'utf8'));

function judgeText(text: string): ReturnType<typeof runRules>['findings'] {
  const files = [
    {
      path: `${FOLDER}/work.json`,
      schema: 'work',
      text: JSON.stringify(WORK),
      value: WORK,
      sound: true,
    },
    { path: `${FOLDER}/2026-03-13/zh.md`, schema: 'text', text, sound: true },
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
      level: 'error',
      line,
      column,
      data: { text: '本办法第十九条' },
    },
  ]);
});
