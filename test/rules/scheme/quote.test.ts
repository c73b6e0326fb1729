import { describe, expect, it } from 'vitest';
import quote from '../../../src/rules/scheme/quote.ts';
import type { Scheme } from '../../../src/generated/scheme.ts';
import {
  judge,
  proveEveryMessage,
  realValue,
  schemeOf,
  textOf,
  type Judged,
  type Placed,
} from '../judging.ts';

proveEveryMessage(quote);

const POOL = 'regulations/bj-expert-pool/2026-03-13/zh.md';
const AGE = '/rulebooks/0/duties/age-limit';

function withText(from: string, to: string, rest: Judged = {}): Placed[] {
  const text = textOf(POOL);
  expect(text).toContain(from);
  return judge(quote, { files: { [POOL]: text.replace(from, to) }, ...rest });
}

function withQuote(words: string): Placed[] {
  const change = ({ rulebooks: [rulebook] }: Scheme): void => {
    const duty = rulebook?.duties['age-limit'];
    if (duty) duty.quote = words;
  };
  return judge(quote, { schemes: [schemeOf('bj-experts', change)] });
}

it('is silent while every real quote stands in its provision', () => {
  expect(judge(quote, {})).toEqual([]);
});

describe('an article that changes', () => {
  it('by one character breaks the duty that quotes it, at the quote', () => {
    expect(withText('年龄在65周岁以下', '年龄在60周岁以下')).toMatchObject([
      {
        ruleId: 'scheme/quote',
        level: 'error',
        file: 'schemes/bj-experts.json',
        pointer: `${AGE}/quote`,
        words: '"年龄在65周岁以下",',
        record: 'bj-experts',
        data: {
          by: 'age-limit',
          quote: '年龄在65周岁以下',
          citation: '第八条第一款第（三）项',
          citationEn: 'Article 8, paragraph 1, point (3)',
          text: expect.stringContaining('年龄在60周岁以下'),
        },
        basis: null,
      },
    ]);
  });

  it('by any one of the quoted characters', () => {
    for (const [at] of [...'年龄在65周岁以下'].entries()) {
      const changed = [...'年龄在65周岁以下'].with(at, '〇').join('');
      expect(withText('年龄在65周岁以下', changed), changed).toHaveLength(1);
    }
  });

  it('outside the quoted words breaks nothing', () => {
    expect(withText('能够胜任涉外知识产权保护服务相关工作', '能够胜任相关工作')).toEqual([]);
  });

  it('in a form of the same look (a full-width digit) breaks it all the same', () => {
    expect(withText('年龄在65周岁以下', '年龄在６5周岁以下')).toHaveLength(1);
  });

  it('and moves the words to another point breaks it too', () => {
    const text = textOf(POOL)
      .replace('年龄在65周岁以下,', '')
      .replace('（四）能够积极参与', '（四）年龄在65周岁以下，能够积极参与');
    expect(judge(quote, { files: { [POOL]: text } })).toMatchObject([{ pointer: `${AGE}/quote` }]);
  });
});

describe('a quote that changes', () => {
  it('by one character is an error', () => {
    expect(withQuote('年龄在65周岁以上')).toHaveLength(1);
    expect(withQuote('年龄在65周岁以下 ')).toHaveLength(1);
  });

  it('to fewer words of the same provision is none', () => {
    expect(withQuote('65周岁')).toEqual([]);
  });
});

it('looks at the grades of a score table as well', () => {
  const schemes = [
    schemeOf('cq-stations', ({ rulebooks: [rulebook] }) => {
      const grade = rulebook?.scoreTable?.grades[0];
      if (grade) grade.quote = '优等';
    }),
  ];
  expect(judge(quote, { schemes })).toMatchObject([
    {
      file: 'schemes/cq-stations.json',
      pointer: '/rulebooks/0/scoreTable/grades/0/quote',
      words: '"优等"',
      data: { by: 'excellent' },
    },
  ]);
});

it('takes the words of a heading for the provision’s', () => {
  expect(
    realValue<Scheme>('schemes/cq-stations.json').rulebooks[0]?.duties['score-sheet'],
  ).toMatchObject({
    provision: 'att_1',
    quote: '工作站考核指标',
  });
  const annex = 'regulations/cq-workstations/2022-06-27/zh.md';
  const text = textOf(annex).replace('# 附表 工作站考核指标', '# 附表 工作站考核标准');
  expect(judge(quote, { files: { [annex]: text } })).toMatchObject([
    { data: { by: 'score-sheet', text: '工作站考核标准' } },
  ]);
});

it('leaves a provision that does not exist to its own rule', () => {
  const schemes = [
    schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      const duty = rulebook?.duties['age-limit'];
      if (duty) duty.provision = 'art_99__para_1';
    }),
  ];
  expect(judge(quote, { schemes })).toEqual([]);
});
