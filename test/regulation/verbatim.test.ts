/**
 * The Chinese texts hold every character of the documents as received, and no other.
 *
 * Each document came with damage of its own. It is undone here again, one named step after the
 * other, each with the number of places it must find; what is left must equal `zh.md`. Nothing else
 * is undone, so the faults that the paper itself prints (a half-width comma, 快保护机构) stay.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from '../../src/text/chinese-numerals.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Step {
  why: string;
  find: string | RegExp;
  put: string | ((match: string, digits: string) => string);
  times: number;
}

interface Document {
  work: string;
  version: string;
  damage: Step[];
  counts: Record<string, { pattern: RegExp; numbers: number[] | number }>;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

/** A title that the paper breaks over lines. */
function title(before: string, gap: string, after: string): Step {
  const why = 'a title broken over lines';
  return { why, find: before + gap + after, put: before + after, times: 1 };
}

/** A sentence that a page break cut in two. */
function cut(before: string, after: string, pageMark = '\n'): Step {
  const why = 'a sentence cut by a page break';
  return { why, find: before + pageMark + after, put: before + after, times: 1 };
}

function drop(why: string, ...lines: string[]): Step {
  return { why, find: lines.join('\n') + '\n', put: '', times: 1 };
}

function automaticNumbers(unit: '章' | '条', times: number): Step {
  return {
    why: `Arabic ${unit} numbers left by an automatic list`,
    find: new RegExp(`(?<=^第)(\\d+)(?=${unit} )`, 'gm'), // 第[12]条 【…】, 第[1]章 总则
    put: (_, digits) => formatChineseNumeral(Number(digits)),
    times,
  };
}

const expertPool: Document = {
  work: 'bj-expert-pool',
  version: '2026-03-13',
  damage: [
    title('关于印发', '\n', '《北京市涉外知识产权保护服务专家库管理办法》的通知'),
    title('北京市涉外知识产权保护服务专家库', '\n', '管理办法'),
    automaticNumbers('章', 4),
    { why: 'a short heading set wide', find: '第一章 总  则', put: '第一章 总则', times: 1 },
    { why: 'a short heading set wide', find: '第四章 附  则', put: '第四章 附则', times: 1 },
    {
      why: 'colophon set to both edges of the line by a tab and spaces',
      find: '\t北京市知识产权公共服务中心综合管理部     2026年',
      put: '北京市知识产权公共服务中心综合管理部 2026年',
      times: 1,
    },
    drop('page number', '— 2 —'),
  ],
  counts: {
    chapters: { pattern: /^## 第(.+?)章 /gm, numbers: upTo(4) },
    articles: { pattern: /^第(.+?)条　/gm, numbers: upTo(18) },
    'titles: the notice and the regulation': { pattern: /^# (.+)$/gm, numbers: 2 },
  },
};

const overseasAssistance: Document = {
  work: 'bj-overseas-assistance',
  version: 'draft',
  damage: [
    title('北京市海外知识产权维权援助工作管理办法', '\n', '（征求意见稿）'),
    automaticNumbers('章', 5),
    automaticNumbers('条', 22),
    {
      why: 'bookmarks of the word processor in the chapter headings',
      find: /\[bookmark: _Toc\d+\]/g,
      put: '',
      times: 5,
    },
  ],
  counts: {
    chapters: { pattern: /^## 第(.+?)章 /gm, numbers: upTo(5) },
    'articles with captions': { pattern: /^第(.+?)条　【.+?】/gm, numbers: upTo(22) },
    articles: { pattern: /^第(.+?)条　/gm, numbers: upTo(22) },
  },
};

const disputeResponseOpinions: Document = {
  work: 'cn-dispute-response-opinions',
  version: '2021-11-30',
  damage: [
    drop(
      'head of the web page: names, menus and search box',
      ...['国家知识产权局', 'China National Intellectual Property Administration'],
      ...['邮箱登录 | English | 无障碍', '国家市场监督管理总局'],
      ...['中央纪委国家监委驻市场监管总局纪检监察组', '请输入您要搜索的内容'],
      ...[
        '首页',
        '机构',
        '新闻',
        '政务',
        '服务',
        '数据',
        '互动',
        '当前位置：首页>政务>政府信息公开',
      ],
    ),
    drop(
      'the page’s catalogue card, which repeats the title; what it says is kept in work.json',
      '信息名称：国家知识产权局 中国国际贸易促进委员会关于进一步加强海外知识产权纠纷应对机制建设的指导意见',
      ...['索引号：00001463X/2021-00809', '主题分类：执法信息', '发文机构：保护司'],
      ...['成文日期：2021-11-30', '文号：国知发保字〔2021〕33号'],
    ),
    drop('date of publication, kept in work.json', '发布时间：2021-12-03'),
    drop('buttons of the web page', '字号：大 中 小 分享：'),
    cut('发布符合企业对外贸易', '发展需求的服务机构名录'),
    drop(
      'foot of the web page: links, social media and licences',
      ...['相关链接', '中国政府网', '国务院部门', '局属单位', '代办处', '相关网站'],
      ...['国家政务服务', '投诉与建议', '国家知识产权局', '政务微信'],
      ...['国家知识产权局', '政务微博', '国家知识产权局', '政务抖音'],
      '[联系我们](#) | [网站声明](#) | [关于局徽](#) | [信息量统计](#) | [网站地图](#)',
      '主办单位：国家知识产权局 版权所有：国家知识产权局',
      '网站管理：国家知识产权局办公室 网站标识码：bm38000007',
      '京ICP备05069085号-14  京公网安备 11040102700058号',
    ),
  ],
  counts: {
    parts: { pattern: /^## (.+?)、/gm, numbers: upTo(6) },
    'second levels, running on': { pattern: /^\((.+?)\) /gm, numbers: upTo(17) },
  },
};

const PAGE = '\n---\n';

const servicesPlan: Document = {
  work: 'bj-ip-services-plan',
  version: '2018',
  damage: [
    { why: 'uneven Markdown heading marks', find: /^#+ /gm, put: '', times: 12 },
    { why: 'Markdown bold in two headings', find: '**', put: '', times: 4 },
    title('北京市知识产权局', ' ', '关于印发'),
    title('《北京市促进知识产权服务业', ' ', '发展行动计划（2018年-2020年）》的通知'),
    title('北京市促进知识产权服务业发展行动计划', '\n', '(2018年-2020年)'),
    cut('发布优质境外知识产权', '服务机构名录', PAGE),
    cut('面向中关村企', '业提供知识产权国际注册', PAGE),
    cut('开拓知识产权服务的国', '际视野', PAGE),
    cut('“一园一策”知识产权个', '性化服务', PAGE),
    cut('建设国际化特色鲜', '明的知识产权服务业聚集区', PAGE),
    cut('加大人', '才引进支持力度', PAGE),
    cut('在双创载体中设立', '知识产权保护服务工作站', PAGE),
    cut('计划规定的各项工作任务', '落实。', PAGE),
    { why: 'page separators between paragraphs', find: /^---\n/gm, put: '', times: 4 },
  ],
  counts: {
    parts: { pattern: /^## (.+?)、/gm, numbers: upTo(4) },
    tasks: { pattern: /^(\d+)\. /gm, numbers: upTo(21) },
    'tasks that end with lead and support': {
      pattern: /^(\d+)\. .+（.+牵头，.+配合）$/gm,
      numbers: upTo(21),
    },
  },
};

const workstations: Document = {
  work: 'cq-workstations',
  version: '2022-06-27',
  damage: [
    title('重庆市知识产权局', ' ', '关于印发'),
    title('《重庆市海外知识产权纠纷应对指导', ' ', '工作站管理办法（试行）》的通知'),
    title('重庆市海外知识产权纠纷应对指导工作站', ' ', '管理办法（试行）'),
    cut('指导工作的专业团', '队，人员业务素质强；'),
    cut('定期征询企业对海外知识产权', '纠纷应对指导工作的需求和意见；'),
    cut('验收不合格的，取消', '工作站资格。'),
    {
      why: 'the mark of the annex stands on a line of its own above its title',
      find: '附表\n工作站考核指标',
      put: '附表 工作站考核指标',
      times: 1,
    },
    drop('running header in the midst of the table', '重庆市知识产权局行政规范性文件'),
  ],
  counts: {
    articles: { pattern: /^第(.+?)条　/gm, numbers: upTo(10) },
    'sections of the score table': { pattern: /^\| \S.+ \(\d0分\) \|/gm, numbers: 7 },
    'bonus and deduction among them': { pattern: /^\| 考核[加减]分项 \(10分\) \|/gm, numbers: 2 },
    'scored rows': { pattern: /^\|.*\| \d\..+\(\d+分\) \|$/gm, numbers: 20 },
  },
};

/** Blank lines and spaces at the ends of lines carry nothing in any of the five. */
function paragraphs(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^ +| +$/g, ''));
  return lines.filter((line) => line !== '').join('\n') + '\n';
}

function undo(text: string, { why, find, put, times }: Step): string {
  const found = typeof find === 'string' ? text.split(find).length - 1 : text.match(find)?.length;
  expect(found, `${why}: ${String(find)}`).toBe(times);
  return typeof put === 'string' ? text.replaceAll(find, () => put) : text.replaceAll(find, put);
}

function readSource(document: Document): string {
  const path = join(ROOT, 'test/fixtures/sources', `${document.work}.txt`);
  return document.damage.reduce(undo, paragraphs(readFileSync(path, 'utf8')));
}

function readText({ work, version }: Document): string {
  return readFileSync(join(ROOT, 'content/regulations', work, version, 'zh.md'), 'utf8');
}

/** The text as the paper has it: heading marks, table rules and the space after 第八条 taken back. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^#{1,2} /gm, '')
    .replace(/^\| --- \| --- \|\n/gm, '')
    .replace(/^\| (.*?) ?\| (.*) \|$/gm, '$1\t$2')
    .replace(/^(第[一二三四五六七八九十]+条)　/gm, '$1 ');
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** '' when equal; else the first differing place, as words that a person can find. */
function firstDifference(source: string, text: string): string {
  if (source === text) return '';
  let at = 0;
  while (source[at] === text[at]) at += 1;
  const around = (whole: string): string => {
    const before = whole.slice(Math.max(0, at - 12), at);
    return JSON.stringify(`${before}⟦${whole[at] ?? 'end'}⟧${whole.slice(at + 1, at + 13)}`);
  };
  return `character ${at + 1}: source ${around(source)}, zh.md ${around(text)}`;
}

function numbersOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(
    ([, number = '']) => parseChineseNumeral(number) ?? Number(number),
  );
}

const documents = [
  expertPool,
  overseasAssistance,
  disputeResponseOpinions,
  servicesPlan,
  workstations,
];

describe.each(documents)('$work $version', (document) => {
  test('has every character of its source and no other', () => {
    const text = withoutMarks(readText(document));
    expect(firstDifference(withoutSpace(readSource(document)), withoutSpace(text))).toBe('');
  });

  test('keeps its paragraphs, and the spaces inside a line', () => {
    const text = withoutMarks(readText(document));
    expect(firstDifference(readSource(document), paragraphs(text))).toBe('');
  });

  test('is one paragraph a block, one block a line, with nothing at its ends', () => {
    const text = readText(document);
    expect(text.endsWith('\n')).toBe(true);
    const blocks = text.slice(0, -1).split('\n\n');
    const table = blocks.filter((block) => block.startsWith('|')).flatMap((it) => it.split('\n'));
    for (const block of blocks.filter((it) => !it.startsWith('|'))) {
      expect(block).toMatch(/^\S(.*\S)?$/);
    }
    for (const row of table) expect(row).toMatch(/^\|.*\|$/);
  });

  test.each(Object.entries(document.counts))('%s', (_, { pattern, numbers }) => {
    const text = readText(document);
    if (typeof numbers === 'number') expect(text.match(pattern)).toHaveLength(numbers);
    else expect(numbersOf(text, pattern)).toEqual(numbers);
  });
});
