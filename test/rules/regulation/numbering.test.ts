import { describe, expect, it } from 'vitest';
import numbering from '../../../src/rules/regulation/numbering.ts';
import type { Source } from '../../../src/generated/source.ts';
import { judge, proveEveryMessage, realValue, textOf, type Placed } from '../judging.ts';

proveEveryMessage(numbering);

const PATH = 'regulations/bj-expert-pool/2026-03-13/zh.md';
const TEXT = textOf(PATH);

function withText(text: string): Placed[] {
  expect(text).not.toBe(TEXT);
  return judge(numbering, { files: { [PATH]: text } });
}

function lineOf(text: string, start: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}

it('is silent on the real texts', () => {
  expect(judge(numbering, {})).toEqual([]);
});

describe('articles', () => {
  it('one left out is told at the next', () => {
    const text = TEXT.replace(/^第九条　.*\n\n/m, '');
    expect(withText(text)).toMatchObject([
      {
        ruleId: 'regulation/numbering',
        level: 'warning',
        file: PATH,
        line: lineOf(text, '第十条'),
        column: 1,
        record: 'bj-expert-pool',
        data: { found: '第十条', expected: '第九条' },
      },
    ]);
  });

  it('one pasted twice is told at the second', () => {
    const text = TEXT.replace(/^第九条　.*\n\n/m, (article) => article + article);
    expect(withText(text)).toMatchObject([
      { line: lineOf(text, '第九条') + 2, data: { found: '第九条', expected: '第十条' } },
    ]);
  });

  it('run on through the chapters', () => {
    expect(withText(TEXT.replace('第六条　', '第一条　'))[0]).toMatchObject({
      data: { found: '第一条', expected: '第六条' },
    });
  });

  it('the last one left out is no break: nothing tells that it is missing', () => {
    expect(withText(TEXT.replace(/^第十八条　.*\n\n/m, ''))).toEqual([]);
  });

  it('第八条之一 follows 第八条, and 第九条 follows it', () => {
    const inserted = (number: string): Placed[] =>
      withText(TEXT.replace(/^第九条　/m, `${number}　新设的一条。\n\n第九条　`));
    expect(inserted('第八条之一')).toEqual([]);
    expect(inserted('第八条之一　甲。\n\n第八条之二')).toEqual([]);
    expect(inserted('第八条之二')).toMatchObject([{ data: { found: '第八条之二' } }]);
    expect(inserted('第七条之一')).not.toEqual([]);
  });
});

describe('chapters and points', () => {
  it('a chapter left out is told at the next', () => {
    expect(withText(TEXT.replace(/^## 第二章 .*\n\n/m, ''))).toMatchObject([
      { data: { found: '第三章', expected: '第二章' } },
    ]);
  });

  it('a point left out is told at the next, behind any indentation', () => {
    const text = TEXT.replace(/^（三）年龄.*\n\n/m, '').replace(
      '（四）能够积极',
      '　　（四）能够积极',
    );
    expect(withText(text)).toMatchObject([
      {
        line: lineOf(text, '　　（四）能够积极'),
        column: 3,
        data: { found: '（四）', expected: '（三）' },
      },
    ]);
  });

  it('points begin anew in each article', () => {
    expect(withText(TEXT.replace('（一）遵守国家', '（七）遵守国家'))[0]).toMatchObject({
      data: { found: '（七）', expected: '（一）' },
    });
  });
});

it('asks no more once a person has looked at the number', () => {
  const text = TEXT.replace(/^第九条　.*\n\n/m, '');
  const source = realValue<Source>('regulations/bj-expert-pool/2026-03-13/source.json');
  const place = { provision: 'art_10', text: '第十条', on: '2026-11-30', by: '韩星' };
  const judged = (reviewed: Source['reviewed'] = []): Placed[] =>
    judge(numbering, {
      files: {
        [PATH]: text,
        'regulations/bj-expert-pool/2026-03-13/source.json': { ...source, reviewed },
      },
    });
  expect(judged()).toHaveLength(1);
  expect(judged([place])).toEqual([]);
  expect(judged([{ ...place, provision: 'art_11' }])).toHaveLength(1);
});
