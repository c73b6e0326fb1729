import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../src/regulation/parse.ts';
import { hashText } from '../../src/text/digest.ts';
import {
  regenerateSource,
  type Profile,
  type Provision,
  type Regulation,
} from '../../src/regulation/provision.ts';
import { formatChineseNumeral } from '../../src/text/chinese-numerals.ts';

fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 200) });

const TEXTS = {
  pool: ['bj-expert-pool/2026-03-13', 'articles'],
  assistance: ['bj-overseas-assistance/draft', 'articles'],
  opinions: ['cn-dispute-response-opinions/2021-11-30', 'outline'],
  plan: ['bj-ip-services-plan/2018', 'outline'],
  stations: ['cq-workstations/2022-06-27', 'articles'],
} as const;

type Name = keyof typeof TEXTS;

function sourceOf(name: Name): string {
  return readFileSync(`content/regulations/${TEXTS[name][0]}/zh.md`, 'utf8');
}

function read(name: Name): Regulation {
  return parseRegulation(sourceOf(name), TEXTS[name][1]);
}

function count(regulation: Regulation, kind: Provision['kind'], depth?: number): number {
  const { provisions } = regulation;
  const of = provisions.filter((provision) => provision.kind === kind);
  return depth === undefined
    ? of.length
    : of.filter(({ eId }) => eId.split('__').length === depth).length;
}

function find(regulation: Regulation, eId: string): Provision {
  const found = regulation.provisions.find((provision) => provision.eId === eId);
  if (!found)
    throw new Error(`No ${eId} among ${regulation.provisions.map((each) => each.eId).join(' ')}`);
  return found;
}

describe('the five texts', () => {
  it('pool: a notice, 4 chapters, 18 articles', () => {
    const pool = read('pool');
    expect(pool.provisions[0]).toMatchObject({
      eId: 'preface',
      heading: expect.stringContaining(
        '关于印发《北京市涉外知识产权保护服务专家库管理办法》的通知',
      ),
    });
    expect(count(pool, 'chapter')).toBe(4);
    expect(count(pool, 'article')).toBe(18);
    expect(pool.title).toBe('北京市涉外知识产权保护服务专家库管理办法');
  });

  it('assistance: 5 chapters, 22 articles, each with its caption', () => {
    const assistance = read('assistance');
    expect(count(assistance, 'chapter')).toBe(5);
    const articles = assistance.provisions.filter(({ kind }) => kind === 'article');
    expect(articles).toHaveLength(22);
    expect(articles.filter(({ heading }) => heading !== null)).toHaveLength(22);
    expect(articles[0]).toMatchObject({ number: '第一条', heading: '目的意义' });
  });

  it('opinions: 6 parts, (一) to (十七) through all of them', () => {
    const opinions = read('opinions');
    expect(count(opinions, 'level', 1)).toBe(6);
    const second = opinions.provisions.filter(
      ({ kind, eId }) => kind === 'level' && eId.includes('__'),
    );
    expect(second.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, at) => `(${formatChineseNumeral(at + 1)})`),
    );
  });

  it('plan: 4 parts, tasks 1 to 21 through the （一） to （五） of part three', () => {
    const plan = read('plan');
    expect(count(plan, 'level', 1)).toBe(4);
    const tasks = plan.provisions.filter(
      ({ kind, eId }) => kind === 'level' && eId.split('__').length === 3,
    );
    expect(tasks.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, at) => `${at + 1}.`),
    );
  });

  it('stations: 10 articles, and the annex with 5 sections, bonus and deduction, and 20 scored items', () => {
    const stations = read('stations');
    expect(count(stations, 'article')).toBe(10);
    expect(count(stations, 'attachment')).toBe(1);
    const sections = stations.provisions.filter(({ kind }) => kind === 'section');
    expect(sections.map(({ points }) => points)).toEqual([20, 30, 20, 20, 10, 10, 10]);
    const items = stations.provisions.filter(({ kind }) => kind === 'item');
    expect(items).toHaveLength(20);
    for (const { eId, points } of sections) {
      const own = items.filter(({ parent }) => parent === eId);
      expect(own.reduce((sum, item) => sum + (item.points ?? 0), 0)).toBe(points);
    }
  });

  it.each(Object.keys(TEXTS) as Name[])('%s: no numbering break', (name) => {
    expect(read(name).breaks).toEqual([]);
  });
});

describe('an address leads to its words', () => {
  it.each([
    ['pool', 'art_8__para_1__point_3', '（三）', '年龄在65周岁以下,能够胜任'],
    ['pool', 'art_8__para_2', null, '已纳入国家海外知识产权纠纷'],
    ['pool', 'art_15__para_2', null, '经确认出库的人员不得'],
    ['pool', 'art_18__para_1', null, '本办法自印发之日起施行'],
    ['pool', 'preface__para_1', null, '北京市知识产权公共服务中心'],
    ['pool', 'colophon__para_1', null, '北京市知识产权公共服务中心综合管理部 2026年3月9日印发'],
    ['assistance', 'art_1__para_1', null, '为了提升本市知识产权涉外风险防控水平'],
    ['assistance', 'art_2__para_1__point_3', '（三）', '其他海外知识产权维权援助服务'],
    ['opinions', 'level_6__level_17__para_1', null, '各省级知识产权管理部门'],
    ['opinions', 'colophon__para_2', null, '2021年11月30日'],
    ['plan', 'level_2__para_2', null, '——引进知名国际知识产权服务机构'],
    ['stations', 'art_9__para_2', null, '对已建设运行的工作站实行每两年考核机制'],
    ['stations', 'att_1__sec_1__item_2', '2.', '收集所在地区企业遭遇'],
    ['stations', 'att_1__sec_7__item_2', '2.', '工作人员因工作作风'],
  ] as const)('%s %s', (name, eId, number, start) => {
    const provision = find(read(name), eId);
    expect(provision.number).toBe(number);
    expect(provision.text.startsWith(start)).toBe(true);
  });

  it.each([
    ['pool', 'chp_2', '第二章', '涉外保护服务专家库的建设'],
    ['opinions', 'level_1__level_1', '(一)', '指导思想和原则'],
    ['plan', 'level_3__level_2__level_7', '7.', '服务“三城一区”建设'],
    ['plan', 'level_3', '三、', '主要任务和分工'],
    ['stations', 'att_1', '附表', '工作站考核指标'],
  ] as const)('%s %s by its heading', (name, eId, number, heading) => {
    expect(find(read(name), eId)).toMatchObject({ number, heading });
  });

  it('and the points of a score to the item: 10 for att_1__sec_1__item_2', () => {
    expect(find(read('stations'), 'att_1__sec_1__item_2').points).toBe(10);
    expect(find(read('stations'), 'att_1__sec_6__item_2').points).toBe(2);
  });
});

describe.each(Object.keys(TEXTS) as Name[])('every provision of %s', (name) => {
  const regulation = read(name);
  const source = sourceOf(name);
  const lines = source.split('\n');

  it('stands on its line, with its number, heading and words', () => {
    for (const { number, heading, text, line, eId } of regulation.provisions)
      for (const part of [number, heading, text].filter((each) => each !== null))
        expect(lines[line - 1], eId).toContain(part);
  });

  it('has an address of its own, and a parent before it', () => {
    const seen = new Set<string | null>([null]);
    for (const { eId, parent } of regulation.provisions) {
      expect(seen.has(eId), eId).toBe(false);
      expect(seen.has(parent), `${eId} in ${parent}`).toBe(true);
      seen.add(eId);
    }
  });

  it('has the hash of its own words, else of its heading', () => {
    for (const { text, heading, textHash } of regulation.provisions)
      expect(textHash).toBe(hashText(text === '' ? (heading ?? '') : text));
  });

  it('has clean words: no white space at either end, no Markdown', () => {
    for (const { text, heading } of regulation.provisions)
      for (const words of [text, heading ?? ''])
        expect(words).toMatch(/^$|^[^\s　#|]([^\n|]*[^\s　|])?$/);
  });

  it('leaves between the words nothing but layout', () => {
    expect(regenerateSource(regulation)).toBe(source);
    // white space, heading and table marks, the 【】 of a caption; in outlines the stop behind a heading: 指导思想和原则。以…
    const layout = TEXTS[name][1] === 'outline' ? /^[\s　#]*。?[\s　]*$/ : /^[\s　#|【】-]*$/;
    for (const { gap } of regulation.pieces) expect(gap).toMatch(layout);
    expect(regulation.tail).toMatch(/^[\s|]*$/);
  });

  it('gives every character of the source to exactly one place', () => {
    const held = regulation.provisions
      .flatMap(({ number, heading, text }) => [number, heading, text])
      .join('');
    const words = (text: string): string => text.replace(/[\s　#|【】。-]/g, '');
    const header = regulation.pieces
      .filter(({ value }) => value.startsWith('考核项') || value === '考核指标')
      .map(({ value }) => value)
      .join('');
    expect([...words(held + regulation.title + header)].sort().join('')).toBe(
      [...words(source)].sort().join(''),
    );
  });
});

describe('staff paste', () => {
  const shape = ({ provisions, breaks, title }: Regulation): unknown => ({
    title,
    breaks,
    provisions: provisions.map(({ line: _, ...rest }) => rest),
  });
  const POOL = read('pool');

  it.each<[string, (text: string) => string]>([
    ['without blank lines', (text) => text.replaceAll('\n\n', '\n')],
    ['with three blank lines', (text) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['indented by two full-width spaces', (text) => text.replace(/^(?=[^\n#])/gm, '　　')],
    ['indented by four spaces', (text) => text.replace(/^(?=[^\n#])/gm, '    ')],
    ['indented by a tab', (text) => text.replace(/^(?=[^\n#])/gm, '\t')],
    ['with spaces at the ends of lines', (text) => text.replace(/(?<=[^\n])$/gm, '  ')],
    ['with one half-width space after 第八条', (text) => text.replace(/^(第.+?条)　/gm, '$1 ')],
    ['with no space after 第八条', (text) => text.replace(/^(第.+?条)　/gm, '$1')],
    ['without a last line break', (text) => text.trimEnd()],
  ])('%s reads the same', (_, change) => {
    const changed = change(sourceOf('pool'));
    expect(changed).not.toBe(sourceOf('pool'));
    const regulation = parseRegulation(changed, 'articles');
    expect(shape(regulation)).toEqual(shape(POOL));
    expect(regenerateSource(regulation)).toBe(changed);
  });

  it('half-width brackets are the number as printed, at the same address', () => {
    const regulation = parseRegulation(
      sourceOf('pool').replace('（三）年龄', '(三)年龄'),
      'articles',
    );
    expect(find(regulation, 'art_8__para_1__point_3')).toMatchObject({
      number: '(三)',
      text: find(POOL, 'art_8__para_1__point_3').text,
    });
    expect(regulation.breaks).toEqual([]);
  });

  it('chapters written as headings of another depth stay chapters', () => {
    for (const marks of ['#', '###'])
      expect(
        shape(parseRegulation(sourceOf('pool').replaceAll('\n## ', `\n${marks} `), 'articles')),
      ).toEqual(shape(POOL));
  });

  it('what Markdown would take for its own stays text', () => {
    const odd = [
      '第一条　甲*乙*~~丙~~`丁`<b>戊</b>[己](庚)&amp;\\#。',
      '1. 甲',
      '- 乙',
      '> 丙',
      '***',
      '甲',
      '===',
      '```',
      '[a]: b',
      '    第二条　丁。',
    ];
    const source = `# 题\n\n${odd.join('\n\n')}\n`;
    const regulation = parseRegulation(source, 'articles');
    expect(regenerateSource(regulation)).toBe(source);
    expect(find(regulation, 'art_1__para_1').text).toBe(
      '甲*乙*~~丙~~`丁`<b>戊</b>[己](庚)&amp;\\#。',
    );
    expect(find(regulation, 'art_2__para_1').text).toBe('丁。');
  });
});

describe('structure', () => {
  const parse = (lines: string[], profile: Profile = 'articles'): Regulation =>
    parseRegulation(lines.join('\n\n'), profile);
  const ids = (regulation: Regulation): string[] => regulation.provisions.map(({ eId }) => eId);

  it('第八条之一 is art_8-1, between art_8 and art_9', () => {
    const regulation = parse([
      '第七条　甲。',
      '第八条　乙。',
      '第八条之一　丙：',
      '（一）丁；',
      '第八条之二　戊。',
      '第九条　己。',
    ]);
    expect(ids(regulation).slice(2)).toEqual([
      'art_8',
      'art_8__para_1',
      'art_8-1',
      'art_8-1__para_1',
      'art_8-1__para_1__point_1',
      'art_8-2',
      'art_8-2__para_1',
      'art_9',
      'art_9__para_1',
    ]);
    expect(find(regulation, 'art_8-1').number).toBe('第八条之一');
    expect(regulation.breaks.map(({ found }) => found)).toEqual(['第七条']); // the first is not 第一条
  });

  it('目 under 项 under 款 under 条 under 节', () => {
    const regulation = parse([
      '## 第一章 甲',
      '## 第一节 乙',
      '第一条　丙：',
      '（一）丁：',
      '1.戊；',
      '2．己。',
      '庚。',
      '## 第二节 辛',
      '第二条　壬。',
    ]);
    expect(ids(regulation)).toEqual([
      'chp_1',
      'chp_1__sec_1',
      'art_1',
      'art_1__para_1',
      'art_1__para_1__point_1',
      'art_1__para_1__point_1__indent_1',
      'art_1__para_1__point_1__indent_2',
      'art_1__para_2',
      'chp_1__sec_2',
      'art_2',
      'art_2__para_1',
    ]);
    expect(regulation.breaks).toEqual([]);
  });

  it('a decimal number at the front of a line is no 目', () => {
    expect(ids(parse(['第一条　甲：', '3.5倍以下的罚款。']))).toEqual([
      'art_1',
      'art_1__para_1',
      'art_1__para_2',
    ]);
  });

  it('outline levels: 一、（一）1.（1）, and unnumbered paragraphs', () => {
    const regulation = parse(
      ['一、甲', '（一）乙。丙。', '1. 丁。戊。', '（1）己', '——庚', '二、辛'],
      'outline',
    );
    expect(ids(regulation)).toEqual([
      'level_1',
      'level_1__level_1',
      'level_1__level_1__para_1',
      'level_1__level_1__level_1',
      'level_1__level_1__level_1__para_1',
      'level_1__level_1__level_1__level_1',
      'level_1__level_1__level_1__level_1__para_1',
      'level_2',
    ]);
  });

  it('a number used twice keeps both provisions, the second at ~2', () => {
    const regulation = parse(['第一条　甲。', '第一条　乙。']);
    expect(ids(regulation)).toEqual(['art_1', 'art_1__para_1', 'art_1~2', 'art_1~2__para_1']);
    expect(regulation.breaks).toMatchObject([
      { eId: 'art_1~2', found: '第一条', expected: '第二条' },
    ]);
  });

  it.each(['', '\n', '　', '#', '# ', '甲', '# 题', '| 甲 | 乙 |\n| --- | --- |'])(
    '%j is read without complaint',
    (source) => {
      const regulation = parseRegulation(source, 'articles');
      expect(regenerateSource(regulation)).toBe(source);
      expect(regulation.breaks).toEqual([]);
    },
  );
});

/** Lines as laws and word processors make them, and lines as nobody makes them. */
const lines = fc.oneof(
  fc.constantFrom(
    '# 某办法',
    '## 第一章 总则',
    '## 第二章 分则',
    '## 第一节 一般规定',
    '第一条　为了甲。',
    '第二条　【乙】丙：',
    '第三条',
    '第二条之一　丁。',
    '（一）戊；',
    '(二)己；',
    '1.庚。',
    '2、辛',
    '一、壬',
    '（一）癸。子。',
    '——丑',
    '| 考核项 | 指标 |',
    '| --- | --- |',
    '| 甲 (10分) | 1.乙。(5分) |',
    '| | 2.丙 |',
    '# 附件1：某表',
    '# 附表 丁',
    '    第四条　戊。',
    '2026年3月13日',
    '（此件公开发布）',
    '',
    '　',
    '---',
    '***',
    '> 引',
    '- 列',
    '<b>',
    '&amp;',
    '\\',
    '`',
    '#',
    '######## 七',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '第',
      '一',
      '条',
      '（',
      '）',
      '、',
      '.',
      '1',
      '|',
      '#',
      ' ',
      '　',
      '\t',
      '~',
      '*',
      '>',
      '-',
      '附',
      '件',
      '。',
    ),
    maxLength: 10,
  }),
);
const sources = fc
  .tuple(fc.array(lines, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([each, end]) => each.join(end));

describe('whatever the text', () => {
  it('no character is lost, no address is used twice, and every line number is in the text', () => {
    fc.assert(
      fc.property(sources, fc.constantFrom<Profile>('articles', 'outline'), (source, profile) => {
        const regulation = parseRegulation(source, profile);
        expect(regenerateSource(regulation)).toBe(source);
        const eIds = regulation.provisions.map(({ eId }) => eId);
        expect(new Set(eIds).size).toBe(eIds.length);
        const total = source.split(/\r\n|\n|\r/).length;
        for (const { line, column } of regulation.breaks) {
          expect(line).toBeLessThanOrEqual(total);
          expect(column).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('an article taken out is reported at the one that follows, an article put in at itself', () => {
    const blocks = sourceOf('pool').split('\n\n');
    const articles = blocks.flatMap((block, at) => (/^第.+?条　/.test(block) ? [at] : []));
    const lineOf = (all: string[], at: number): number =>
      all.slice(0, at).join('\n\n').split('\n').length + 2;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: articles.length - 2 }),
        fc.integer({ min: 30, max: 99 }),
        (which, number) => {
          const at = articles[which] ?? 0;
          const next = articles[which + 1] ?? 0;
          const without = [...blocks.slice(0, at), ...blocks.slice(next)];
          const removed = parseRegulation(without.join('\n\n'), 'articles').breaks.filter(
            ({ kind }) => kind === 'article',
          );
          expect(removed).toMatchObject([
            {
              found: `第${formatChineseNumeral(which + 2)}条`,
              expected: `第${formatChineseNumeral(which + 1)}条`,
              line: lineOf(without, at),
            },
          ]);
          const inserted = `第${formatChineseNumeral(number)}条　新设。`;
          const put = [...blocks.slice(0, at), inserted, ...blocks.slice(at)];
          expect(parseRegulation(put.join('\n\n'), 'articles').breaks[0]).toMatchObject({
            found: `第${formatChineseNumeral(number)}条`,
            expected: `第${formatChineseNumeral(which + 1)}条`,
            line: lineOf(put, at),
            column: 1,
          });
        },
      ),
    );
  });
});

describe('tables in the body', () => {
  const text =
    '# 某法\n\n第一条　甲如下表：\n\n| 项目 | 标准 |\n| --- | --- |\n| 乙 | 1.丙(5分) |\n\n丁。\n\n第二条　戊。\n';

  it('lie in their paragraph, and what follows does not lie in them', () => {
    expect(parseRegulation(text, 'articles').provisions.map(({ eId }) => eId)).toEqual([
      'art_1',
      'art_1__para_1',
      'art_1__para_1__sec_1',
      'art_1__para_1__sec_1__item_1',
      'art_1__para_2',
      'art_2',
      'art_2__para_1',
    ]);
  });
});

describe('what staff type', () => {
  const eIds = (text: string): string[] =>
    parseRegulation(text, 'articles').provisions.map(({ eId }) => eId);

  it.each([
    '第七条规定的职责，由中心核实。',
    '第七条、第八条所列情形除外。',
    '第七条第二款另有规定的除外。',
    '第七条所称专家，是指在册专家。',
  ])('a line that begins by citing an article is a paragraph: %s', (line) => {
    expect(eIds(`# 某法\n\n第一条　甲。\n\n${line}\n`)).toEqual([
      'art_1',
      'art_1__para_1',
      'art_1__para_2',
    ]);
  });

  it.each(['第二条　乙。', '第二条 乙。', '第二条乙。', '第2条 乙。', '第二条【目的】乙。'])(
    'is an article: %s',
    (line) => {
      expect(eIds(`# 某法\n\n第一条　甲。\n\n${line}\n`)).toContain('art_2__para_1');
    },
  );

  it('a heading without its space is still a heading', () => {
    expect(eIds('# 某法\n\n##第一章 总则\n\n第一条　甲。\n')).toEqual([
      'chp_1',
      'art_1',
      'art_1__para_1',
    ]);
  });
});
