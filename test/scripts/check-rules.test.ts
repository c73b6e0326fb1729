import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/load/finding.ts';
import { Copy, type Ran } from './run-check.ts';

const REFUSED = 'experts/bj-experts/bj-0011.json';
const STATION = 'workstations/cq-stations/cq-0001.json';
const SCHEME = 'schemes/bj-experts.json';
const POOL = 'regulations/bj-expert-pool/2026-03-13/zh.md';
const DRAFT = 'regulations/bj-overseas-assistance/draft/zh.md';

const station = (number: string): string => `workstations/cq-stations/cq-00${number}.json`;

const ORPHAN = 'private/bj-experts/bj-0099.json';

const UNUSED = {
  schemaVersion: 1,
  entries: [
    {
      rule: 'workstation/acceptance',
      file: station('02'),
      pointer: '/history/6',
      reason: { zh: '样本', en: 'Sample' },
      approvedBy: '样本',
      until: '2026-12-31',
    },
  ],
};

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
    rule: 'expert/category-evidence',
    change: (copy) => copy.replace(expert('07'), '"law-trade": [', '"ip": ['),
    file: expert('07'),
    words: '{',
    after: '"history": [',
    column: 5,
    provision: 'art_8__para_1__point_2',
    quote:
      '法律和经济贸易类专家应对国际条约公约、国际形势、外贸政策等有较强理论基础和一定的实务经验',
  },
  {
    rule: 'expert/application-proofs',
    change: (copy) => copy.replace(expert('04'), /"proofs": \[[^\]]*\]/, '"proofs": []'),
    file: expert('04'),
    words: '{',
    after: '"history": [',
    column: 5,
    provision: 'art_9__para_1__point_2',
    quote: '并附专业资格、参与海外知识产权保护工作或涉外工作的相关证明材料',
  },
  {
    rule: 'expert/direct-admission',
    change: (copy) => copy.replace(expert('20'), '"worksInCity": true', '"worksInCity": false'),
    file: expert('20'),
    words: '"direct": {',
    column: 17,
    provision: 'art_8__para_2',
    quote:
      '已纳入国家海外知识产权纠纷应对指导专家库名单且在我市工作的中国国籍专家，依申请可直接纳入我市涉外保护服务专家库',
  },
  {
    rule: 'expert/call-window',
    change: (copy) => copy.replace(expert('13'), '"on": "2026-04-03"', '"on": "2026-04-11"'),
    file: expert('13'),
    words: '"on": "2026-04-11"',
    column: 13,
    provision: 'art_9__para_1__point_1',
    quote: '中心公开发布专家征集信息',
  },
  {
    rule: 'expert/appointed-over-objection',
    change: (copy) =>
      copy.replace(
        expert('27'),
        /"type": "rejected",([^}]*)"reason": "[^"]*"/,
        '"type": "announced",$1"list": "list-2026-2"',
      ),
    file: expert('27'),
    words: '"on": "2026-10-21"',
    column: 13,
    provision: 'art_9__para_1__point_5',
    quote: '经社会公示没有异议的，中心将公布最终入选的名单并向专家发放聘书',
  },
  {
    rule: 'expert/service-outside-term',
    change: (copy) => copy.replace(expert('17'), '"on": "2026-08-19"', '"on": "2026-04-30"'),
    file: expert('17'),
    words: '"on": "2026-04-30"',
    column: 13,
    provision: 'art_12__para_1',
    quote: '入库专家聘期为三年',
  },
  {
    rule: 'expert/exit-due',
    change: (copy) => copy.replace(expert('22'), '"on": "2026-06-18"', '"on": "2026-09-29"'),
    file: expert('22'),
    words: '"on": "2026-09-29"',
    column: 13,
    provision: 'art_14__para_1__point_3',
    quote: '本人主动申请退出或视为不愿再担任专家的',
  },
  {
    rule: 'expert/exit-basis',
    change: (copy) => copy.replace(expert('22'), '"ground": "unfit"', '"ground": "penalty"'),
    file: expert('22'),
    words: '"ground": "penalty"',
    column: 17,
    provision: 'art_14__para_1__point_7',
    quote: '受到刑事、行政等处罚的',
  },
  {
    rule: 'expert/acting-after-exit',
    change: (copy) => copy.replace(expert('12'), '"on": "2026-07-22"', '"on": "2026-09-16"'),
    file: expert('12'),
    words: '"on": "2026-09-16"',
    column: 13,
    provision: 'art_15__para_2',
    quote: '经确认出库的人员不得以北京市涉外知识产权保护服务专家身份从事相关活动',
  },
  {
    rule: 'expert/ban',
    change: (copy) => copy.replace(expert('13'), /,\s+"adverseEffect": "[^"]*"/, ''),
    file: expert('13'),
    words: '{',
    after: '"confirmedOn": "2026-07-31"',
    column: 5,
    provision: 'art_15__para_2',
    quote: '造成较大负面影响的，终身不得再次入库',
  },
  {
    rule: 'expert/conflict-of-interest',
    change: (copy) => copy.replace(expert('23'), '"示例光伏股份有限公司"', '"样本国际贸易研究院"'),
    file: expert('23'),
    words: '"parties": [',
    column: 18,
    provision: 'art_11__para_1__point_2',
    quote: '承担的工作与本人或所在单位有利益冲突，影响公正履行职责的，应当主动告知中心并回避',
  },
  {
    rule: 'expert/published-without-consent',
    change: (copy) =>
      copy.replace(
        expert('19'),
        /("assignment": "e-6",)/,
        '$1 "published": { "on": "2026-08-01", "where": "样本" },',
      ),
    file: expert('19'),
    words: '"published": {',
    column: 41,
    provision: 'art_11__para_1__point_3',
    quote: '非由法律规定或者申请人同意不得向任何第三人披露',
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
    rule: 'workstation/host',
    change: (copy) => copy.replace(station('10'), '"district": "banan"', '"district": "chengdu"'),
    file: station('10'),
    words: '"district": "chengdu"',
    column: 17,
    provision: 'art_4__para_1__point_1',
    quote:
      '申请主体应为重庆市内各类政务服务中心、企事业单位、产业园区、行业协会、大型商贸流通市场、高校科研院所等实体机构',
  },
  {
    rule: 'workstation/conditions',
    change: (copy) => copy.replace(station('12'), /\n *"team": .*/, ''),
    file: station('12'),
    words: '"conditions": {',
    column: 21,
    provision: 'art_4__para_1__point_2',
    quote: '具有开展海外知识产权纠纷应对指导工作的专业团队',
  },
  {
    rule: 'workstation/steps-out-of-order',
    change: (copy) => copy.replace(station('07'), '"on": "2025-09-03"', '"on": "2025-08-14"'),
    file: station('07'),
    words: '"on": "2025-08-14"',
    column: 13,
    provision: 'art_5__para_1',
    quote: '工作站申报与设立程序',
  },
  {
    rule: 'workstation/district',
    change: (copy) =>
      copy.replace(station('06'), /("recommended",[^}]*"district": )"nanan"/, '$1"banan"'),
    file: station('06'),
    words: '"district": "banan"',
    column: 19,
    provision: 'art_5__para_1__point_2',
    quote: '申报单位所在的区县知识产权管理部门负责审核推荐',
  },
  {
    rule: 'workstation/objection-unresolved',
    change: (copy) => copy.replace(station('08'), '"dismissed"', '"upheld"'),
    file: station('08'),
    words: '"on": "2025-12-22"',
    column: 13,
    provision: 'art_5__para_1__point_4',
    quote: '经公示无异议的，由重庆市知识产权局批准设立并授牌',
  },
  {
    // the report of 2023-10-12 then comes after the failed acceptance
    rule: 'workstation/failed-and-carried',
    change: (copy) => copy.replace(station('04'), '"on": "2023-12-07"', '"on": "2023-10-11"'),
    file: station('04'),
    words: '"on": "2023-10-12"',
    column: 13,
    provision: 'art_9__para_1',
    quote: '验收不合格的，取消工作站资格',
  },
  {
    rule: 'workstation/grade',
    change: (copy) => copy.replace(station('03'), '"grade": "qualified"', '"grade": "good"'),
    file: station('03'),
    words: '"grade": "good"',
    column: 16,
    provision: 'art_9__para_2',
    quote: '考核分为优秀、合格和不合格',
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
    rule: 'file/event-order',
    change: (copy) =>
      copy.replace(station('11'), '"recordedOn": "2026-10-12"', '"recordedOn": "2026-09-17"'),
    file: station('11'),
    words: '"recordedOn": "2026-09-17"',
    column: 21,
  },
  {
    rule: 'file/event-ahead',
    change: (copy) => copy.replace(station('09'), '"on": "2024-09-04"', '"on": "2026-11-17"'),
    file: station('09'),
    words: '"on": "2026-11-17"',
    column: 13,
  },
  {
    rule: 'file/private-orphan',
    change: (copy) =>
      copy.write(ORPHAN, '{ "schemaVersion": 1, "id": "bj-0099", "birthDate": "1980-01-01" }\n'),
    file: ORPHAN,
    words: '{',
    column: 1,
  },
  {
    rule: 'file/suppression',
    change: (copy) => copy.write('suppressions.json', JSON.stringify(UNUSED, null, 2)),
    file: 'suppressions.json',
    words: '{',
    after: '"entries"',
    column: 5,
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

  it('a number out of turn in an official text is a doubt of the check, not a fault of the law', async () => {
    using copy = new Copy();
    copy.replace(DRAFT, /\n$/, '\n\n第九十九条　样本。\n');
    const { code, findings } = await copy.findings();
    expect(findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'regulation/numbering',
        level: 'warning',
        file: `content/${DRAFT}`,
        line: copy.lineOf(DRAFT, '第九十九条'),
        column: 1,
      }),
    );
    expect(code).toBe(0);
  });

  it('an error that is put off is counted, and told of no more', async () => {
    using copy = new Copy();
    copy.replace(station('03'), '"grade": "qualified"', '"grade": "good"');
    const { findings } = await copy.findings();
    const [entry] = UNUSED.entries;
    const { ruleId: rule = '', file = '', pointer = '' } = findings[0] ?? {};
    const target = { rule, file: file.replace('content/', ''), pointer };
    copy.write(
      'suppressions.json',
      JSON.stringify({ schemaVersion: 1, entries: [{ ...entry, ...target }] }),
    );
    expect(findings).toMatchObject([{ ruleId: 'workstation/grade' }]);
    expect(await copy.check()).toMatchObject({
      code: 0,
      stdout: '未发现问题（基准日 2026-11-16）。另有 1 项暂缓。\n',
    });
    const { stdout } = await copy.check(['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { error: 0, warning: 0, note: 0, suppressed: 1 },
      findings: [],
    });
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
