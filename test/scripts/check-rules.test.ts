import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/load/finding.ts';
import { Copy, type Ran } from './run-check.ts';

const REFUSED = 'experts/bj-experts/bj-0011.json';
const STATION = 'workstations/cq-stations/cq-0001.json';
const SCHEME = 'schemes/bj-experts.json';
const POOL = 'regulations/bj-expert-pool/2026-03-13/zh.md';
const DRAFT = 'regulations/bj-overseas-assistance/draft/zh.md';

const expert = (number: string): string => `experts/bj-experts/bj-00${number}.json`;

/** One fault put into the real content, and the error that must come of it. */
interface Case {
  rule: string;
  change: (copy: Copy) => void;
  file: string;
  /** Words on the line that is marked, the first after `after`. */
  words: string;
  after?: string;
  column: number;
  provision?: string;
  quote?: string;
}

const CASES: readonly Case[] = [
  {
    rule: 'expert/over-age',
    change: (copy) => copy.replace('private/bj-experts/bj-0001.json', '1979-05-16', '1960-03-17'),
    file: expert('01'),
    words: '"on": "2026-03-18"',
    column: 13,
    provision: 'art_8__para_1__point_3',
    quote: '年龄在65周岁以下',
  },
  {
    rule: 'expert/too-little-experience',
    change: (copy) => copy.replace(expert('03'), '"from": "2010-07"', '"from": "2016-04"'),
    file: expert('03'),
    words: '"experience": [',
    column: 21,
    provision: 'art_8__para_1__point_2',
    quote: '在本专业领域工作累计10年以上',
  },
  {
    rule: 'expert/steps-out-of-order',
    change: (copy) => copy.replace(expert('05'), '"on": "2026-04-16"', '"on": "2026-03-17"'),
    file: expert('05'),
    words: '"on": "2026-03-17"',
    column: 13,
    provision: 'art_9__para_1',
    quote: '专家入库程序',
  },
  {
    rule: 'expert/notice-too-short',
    change: (copy) => copy.replace(expert('06'), '"on": "2026-04-29"', '"on": "2026-04-26"'),
    file: expert('06'),
    words: '"on": "2026-04-26"',
    column: 13,
    provision: 'art_9__para_1__point_4',
    quote: '遴选通过的申报主体将公示七个自然日',
  },
  {
    rule: 'expert/term-length',
    change: (copy) => copy.replace(expert('08'), '"to": "2029-04-30"', '"to": "2029-05-01"'),
    file: expert('08'),
    words: '"to": "2029-05-01"',
    column: 15,
    provision: 'art_12__para_1',
    quote: '入库专家聘期为三年',
  },
  {
    rule: 'expert/letter-number',
    change: (copy) => copy.replace(expert('02'), '〔2026〕002号', '〔2026〕001号'),
    file: expert('02'),
    words: '"number": "样聘〔2026〕001号"',
    column: 19,
  },
  {
    rule: 'expert/refusals',
    change: (copy) => copy.replace(REFUSED, '"justified": false', '"justified": true'),
    file: REFUSED,
    words: '{',
    after: '"2026-06-24"\n      }\n    },',
    column: 5,
    provision: 'art_14__para_1__point_4',
    quote: '无正当理由三次（含）以上拒绝履行本办法第七条规定的专家职责的',
  },
  {
    // bj-0031, who applied on 2026-11-12, is the person of bj-0012, who exited on 2026-09-15
    rule: 'expert/applied-while-barred',
    change: (copy) => {
      const key = /[0-9a-f]{64}/;
      const identity = key.exec(copy.text('private/bj-experts/bj-0012.json'))?.[0] ?? '';
      copy.replace('private/bj-experts/bj-0031.json', key, identity);
    },
    file: 'experts/bj-experts/bj-0031.json',
    words: '"on": "2026-11-12"',
    column: 13,
    provision: 'art_15__para_2',
    quote: '原则上3年内不得重新申请入库',
  },
  {
    rule: 'workstation/acceptance',
    change: (copy) => copy.replace(STATION, '"on": "2023-11-28"', '"on": "2023-11-14"'),
    file: STATION,
    words: '"on": "2023-11-14"',
    column: 13,
    provision: 'art_9__para_1',
    quote: '工作站建设期为1年，建设期满后，重庆市知识产权局组织开展验收',
  },
  {
    rule: 'workstation/score-sheet',
    change: (copy) => copy.replace(STATION, /"total": \d+/, '"total": 42'),
    file: STATION,
    words: '"total": 42',
    column: 18,
    provision: 'att_1',
    quote: '工作站考核指标',
  },
  {
    rule: 'scheme/quote',
    change: (copy) => copy.replace(POOL, '聘期为三年', '聘期为四年'),
    file: SCHEME,
    words: '"quote": "入库专家聘期为三年"',
    column: 20,
  },
  {
    rule: 'scheme/provision-exists',
    change: (copy) =>
      copy.replace(SCHEME, '"art_14__para_1__point_8"', '"art_14__para_1__point_9"'),
    file: SCHEME,
    words: '"art_14__para_1__point_9"',
    column: 24,
  },
  {
    rule: 'scheme/event-target',
    change: (copy) => copy.replace(expert('09'), '"panel-2026-1"', '"panel-2026-9"'),
    file: expert('09'),
    words: '"panel-2026-9"',
    column: 16,
  },
  {
    rule: 'regulation/numbering',
    change: (copy) => copy.replace(DRAFT, /\n$/, '\n\n第九十九条　样本。\n'),
    file: DRAFT,
    words: '第九十九条',
    column: 1,
  },
  {
    rule: 'file/name-and-id',
    change: (copy) => renameSync(copy.path(expert('32')), copy.path(expert('99'))),
    file: expert('99'),
    words: '"id": "bj-0032"',
    column: 9,
  },
  {
    rule: 'file/schema',
    change: (copy) => copy.replace(expert('16'), '"city": {', '"town": {'),
    file: expert('16'),
    words: '"town"',
    column: 5,
  },
  {
    rule: 'file/json',
    change: (copy) => copy.replace(expert('18'), '"id": "bj-0018",', '"id": "bj-0018"'),
    file: expert('18'),
    words: '"scheme"',
    column: 3,
  },
];

describe('each rule stops a wrong content with exit 1, its id, place and quote', () => {
  let copy: Copy;
  let text: Ran;
  let json: Ran;

  // Every fault in a file of its own: one run tells them all, and none hides another.
  beforeAll(async () => {
    copy = new Copy();
    for (const { change } of CASES) change(copy);
    text = await copy.check();
    json = await copy.check(['--format', 'json']);
  }, 60_000);
  afterAll(() => copy[Symbol.dispose]());

  it('exit 1, on the screen and as JSON', () => {
    expect(text).toMatchObject({ code: 1, stderr: '' });
    expect(json).toMatchObject({ code: 1, stderr: '' });
  });

  it.each(CASES)('$rule', ({ rule, file, words, after, column, provision, quote }) => {
    const { findings } = JSON.parse(json.stdout) as { findings: Finding[] };
    const line = copy.lineOf(file, words, after);
    const found = findings.filter(
      (each) => each.ruleId === rule && each.file === `content/${file}`,
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        level: 'error',
        line,
        column,
        basis: provision === undefined ? null : expect.objectContaining({ provision, quote }),
      }),
    );
    const [, told = ''] = text.stdout.split(`content/${file}:${line}:${column}  错误  ${rule}\n`);
    expect(told.split('\n\n')[0]).toContain(quote === undefined ? '' : `“${quote}”`);
    expect(told).not.toBe('');
  });

  it('and nobody else is accused', () => {
    const { findings } = JSON.parse(json.stdout) as { findings: Finding[] };
    const files = new Set(CASES.map(({ file }) => `content/${file}`));
    const errors = findings.filter(({ level }) => level === 'error');
    expect(errors.filter(({ file }) => !files.has(file))).toEqual([]);
  });
});

describe('what is no error leaves exit 0', () => {
  it('an acceptance overdue is a warning, with the day since when', async () => {
    using copy = new Copy();
    const { code, findings } = await copy.findings(['--as-of', '2026-12-23']);
    expect(findings).toMatchObject([
      {
        ruleId: 'workstation/acceptance',
        level: 'warning',
        file: 'content/workstations/cq-stations/cq-0008.json',
        since: '2026-12-23',
        basis: { provision: 'art_9__para_1' },
      },
    ]);
    expect(code).toBe(0);
  });

  it('a checkout without the private part is judged as far as it goes, with notes', async () => {
    using copy = new Copy();
    renameSync(copy.path('private'), copy.path('.private'));
    const { code, findings } = await copy.findings();
    const told = new Set(findings.map(({ ruleId, level }) => `${ruleId} ${level}`));
    expect(told).toEqual(new Set(['file/private-absent note']));
    expect(findings).toHaveLength(32);
    expect(code).toBe(0);
  });
});
