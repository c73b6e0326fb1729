import { describe, expect, it } from 'vitest';
import type { Translation } from '../../../src/generated/translation.ts';
import type { Work } from '../../../src/generated/work.ts';
import translation from '../../../src/rules/regulation/translation.ts';
import { judge, proveEveryMessage, realValue, textOf, type Placed } from '../judging.ts';

proveEveryMessage(translation);

const FOLDER = 'regulations/bj-expert-pool/2026-03-13';
const RECORD = `${FOLDER}/translation.json`;
const ENGLISH = textOf(`${FOLDER}/en.md`);
const CHINESE = textOf(`${FOLDER}/zh.md`);

function find(changed: { zh?: string; en?: string; record?: Translation | null } = {}): Placed[] {
  const { zh = CHINESE, en = ENGLISH, record = realValue<Translation>(RECORD) } = changed;
  const files = { [`${FOLDER}/zh.md`]: zh, [`${FOLDER}/en.md`]: en, [RECORD]: record };
  return judge(translation, { files });
}

function lineOf(text: string, start: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}

it('is silent on the real English, and where there is none', () => {
  expect(find()).toEqual([]);
  expect(judge(translation, {})).toEqual([]);
});

it('English that the import left open is a warning, at each place', () => {
  const path = 'regulations/bj-expert-pool/work.json';
  const work = realValue<Work>(path);
  const open = (zh: string) => ({ zh, en: `[to be translated] ${zh}` });
  work.title = open(work.title.zh);
  work.issuers = work.issuers.map(({ zh }) => open(zh));
  expect(judge(translation, { files: { [path]: work } })).toMatchObject([
    { level: 'warning', file: path, pointer: '/title/en', record: 'bj-expert-pool' },
    { pointer: '/issuers/0/en', words: expect.stringMatching(/^"\[to be translated\] 北京市/) },
  ]);
});

describe('structure', () => {
  it('an article left out in English is a warning where the two part', () => {
    const en = ENGLISH.replace(/^Article 9\b.*\n\n/m, '');
    const [found, ...more] = find({ en });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ruleId: 'regulation/translation',
      level: 'warning',
      file: `${FOLDER}/en.md`,
      column: 1,
      record: 'bj-expert-pool',
      data: { expected: 'article', found: 'point' },
    });
    expect(en.split('\n')[(found?.line ?? 0) - 1]).toMatch(/^\(1\)/);
  });

  it('a block more at the end is told', () => {
    expect(find({ en: `${ENGLISH}\nOne more paragraph.\n` })).toMatchObject([
      { data: { expected: '–', found: 'paragraph' } },
    ]);
  });

  it('a block less at the end is told at the last one', () => {
    const en = ENGLISH.trimEnd().split('\n\n').slice(0, -1).join('\n\n');
    expect(find({ en })).toMatchObject([
      { line: en.split('\n').length, data: { expected: 'paragraph', found: '–' } },
    ]);
  });

  it('a point made a paragraph is told', () => {
    const en = ENGLISH.replace(/^\(2\) /m, '');
    expect(find({ en })).toMatchObject([{ data: { expected: 'point', found: 'paragraph' } }]);
  });

  it.each([
    [/^Article 9(?!\d)/m, 'Article 10', '第九条'],
    [/^\(2\)/m, '(3)', '（二）'],
    [/^## Chapter II(?!I)/m, '## Chapter III', '第二章'],
  ])('another number (%s → %s) is told', (from, to, expected) => {
    const en = ENGLISH.replace(from, to);
    expect(en).not.toBe(ENGLISH);
    expect(find({ en })).toMatchObject([{ data: { expected, found: to.replace('## ', '') } }]);
  });
});

describe('what was translated', () => {
  it('is unknown without a record: told once', () => {
    expect(find({ record: null })).toMatchObject([
      { level: 'warning', file: `${FOLDER}/en.md`, line: 1, column: 1 },
    ]);
  });

  it('is stale where the Chinese changed by one character, at its line', () => {
    const zh = CHINESE.replace('入库专家聘期为三年', '入库专家聘期为四年');
    expect(find({ zh })).toMatchObject([
      {
        level: 'warning',
        file: `${FOLDER}/zh.md`,
        line: lineOf(zh, '第十二条'),
        column: 1,
        data: { citation: '第十二条', citationEn: 'Article 12' },
      },
    ]);
  });

  it('is stale where a heading changed', () => {
    const zh = CHINESE.replace('## 第四章 附则', '## 第四章 附　则');
    expect(find({ zh })).toMatchObject([{ data: { citation: '第四章' } }]);
  });

  it('is stale where its provision has no entry', () => {
    const record = realValue<Translation>(RECORD);
    delete record.provisions['art_12__para_1'];
    expect(find({ record })).toMatchObject([{ data: { citation: '第十二条' } }]);
  });

  it('is not stale where only the layout of the Chinese changed', () => {
    expect(find({ zh: CHINESE.replace('第十二条　', '第十二条 ') })).toEqual([]);
    expect(find({ zh: CHINESE.replaceAll('\n\n（', '\n（') })).toEqual([]);
  });
});
