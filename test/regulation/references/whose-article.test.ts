/**
 * Whose article it is: a rule of 40 articles (each three 项 and two 款) under 专利法, and what its seventh says. `=` own,
 * `@` another work, `?` not linked.
 */
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral } from '../../../src/text/chinese-numerals.ts';
import { referencesOf, type Written } from './referring.ts';

const ALIAS = '根据《中华人民共和国专利法》（以下简称专利法），制定本细则。';
const PATENT = '中华人民共和国专利法';

function rules(seventh: string, first = ALIAS): Written {
  const articles = Array.from({ length: 40 }, (_, index) => {
    const words =
      index === 0
        ? first
        : index === 6
          ? seventh
          : '甲：\n\n（一）乙；\n\n（二）丙；\n\n（三）丁。\n\n戊。';
    return `第${formatChineseNumeral(index + 1)}条　${words}`;
  });
  return { title: '云州市专利细则', text: articles.join('\n\n') };
}

const read = (seventh: string, first?: string): string[] =>
  referencesOf(rules(seventh, first), 'art_7__para_1');

describe('a law named directly before the number', () => {
  it.each([
    [
      '依照专利法第三十一条和本细则第三十九条办理。',
      `专利法第三十一条@${PATENT}`,
      '本细则第三十九条=art_39',
    ],
    [
      '依照专利法第五条、第二十六条第三款、第四款或者本细则第二十条第二款、第三条的规定。',
      `专利法第五条@${PATENT}`,
      `第二十六条第三款@${PATENT}`,
      `第四款@${PATENT}`,
      '本细则第二十条第二款=art_20__para_2',
      '第三条=art_3',
    ],
    ['触犯刑法第二百一十六条的；', '刑法第二百一十六条@中华人民共和国刑法'],
    ['依照中华人民共和国商标法第三条办理。', '中华人民共和国商标法第三条@中华人民共和国商标法'],
    ['依照民法典第三编第二章的规定。', '民法典第三编第二章@中华人民共和国民法典'],
    ['依照《专利法》（2020年修正）第二条办理。', `《专利法》（2020年修正）第二条@${PATENT}`],
    [
      '依照《云州市商标条例》(以下简称条例)第二条办理。',
      '《云州市商标条例》(以下简称条例)第二条@云州市商标条例',
    ],
    ['依照“专利法”第三条办理。', `专利法”第三条@${PATENT}`],
    [
      '依照专利法的第三条、专利法中第四条办理。',
      `专利法的第三条@${PATENT}`,
      `专利法中第四条@${PATENT}`,
    ],
    ['违反云州市商标条例第十条的；', '云州市商标条例第十条@云州市商标条例'],
    ['依照专利合作条约第三条办理。', '专利合作条约第三条@专利合作条约'],
    ['依照专利法第六十六条第一、二项办理。', `专利法第六十六条第一、二项@${PATENT}`],
  ])('is the base: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '欧洲专利法第五条已有规定。',
    '该法第五条已有规定。',
    '依照原第五条办理。',
    '依照其第五条办理。',
    '依照上述第五条办理。',
    '依照合同第五条办理。',
    '依照附件2第五条办理。',
    '依照国务院令第五百号第五条办理。',
    '依照TRIPS第五条办理。',
    '依照规定第五条办理。',
    '依照“第五条”办理。',
    '对专利法有优先权的第五条，另行规定。',
  ])('that is not known, or only pointed at, is asked for: %s', (text) => {
    const found = read(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((each) => !each.endsWith('?'))).toEqual([]);
  });
});

describe('a number with nothing before it', () => {
  it.each([
    ['依照第五条办理。', '第五条=art_5'],
    ['依照本细则的第五条办理。', '本细则的第五条=art_5'],
    ['依照云州市专利细则第五条办理。', '云州市专利细则第五条=art_5'],
    ['依照专利法第九条办理。依照第五条公告。', `专利法第九条@${PATENT}`, '第五条=art_5'],
    ['依照第五条、第六条第二款公告。', '第五条=art_5', '第六条第二款=art_6__para_2'],
  ])('is the own: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['依照专利法第九条的规定，依照第五条公告。', '第五条?'],
    ['依照第五条公告，属于第一款的除外。', '第一款?'],
    ['依照第九十条办理。', '第九十条?'],
  ])('is asked for where another may be meant: %s', (text, asked) => {
    expect(read(text)).toContain(asked);
  });

  it.each([
    '排放前三项污染物。',
    '第一项技术方案。',
    '设立第五条生产线。',
    '收到第三方的第四次通知。',
  ])('is none where things are counted: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('several numbers that share 第 or the unit', () => {
  const points = (article: number, ...of: number[]): string =>
    of.map((point) => `art_${article}__para_1__point_${point}`).join('+');
  it.each([
    ['本细则第三条第一、二项', points(3, 1, 2)],
    ['第三条第（一）、（三）项', points(3, 1, 3)],
    ['第三条第一款第二、三项', points(3, 2, 3)],
    ['第三条第（一）至（三）项', points(3, 1, 2, 3)],
    ['第三条第一项至第三项', points(3, 1, 2, 3)],
    ['第三、四条', 'art_3+art_4'],
    ['第十、十一、十二条', 'art_10+art_11+art_12'],
    ['第二至四条', 'art_2+art_3+art_4'],
  ])('%s', (text, targets) => {
    expect(read(`依照${text}办理。`)).toEqual([`${text}=${targets}`]);
  });

  it('are not linked by halves', () => {
    expect(read('依照第三条第二、九项办理。')).toEqual(['第三条第二、九项?']);
  });
});

describe('short names', () => {
  it.each([
    '《云州市商标条例》（以下简称《条例》）',
    '《云州市商标条例》（以下简称条例）',
    '《云州市商标条例》(以下简称“条例”)',
    '《云州市商标条例》（下称：条例）',
    '《云州市商标条例》（云政发〔2020〕3号，以下简称“《条例》”）',
    '《云州市商标条例》（2020年修正，以下简称条例）',
  ])('%s', (given) => {
    const first = `根据${given}，制定本细则。`;
    expect(read('依照《条例》第五条办理。', first)).toEqual(['《条例》第五条@云州市商标条例']);
    expect(read('依照条例第五条办理。', first)).toEqual(['条例第五条@云州市商标条例']);
    expect(read('依照本条例第五条办理。', first)).toEqual(['本条例第五条=art_5']);
    expect(read('依照专利代理条例第五条办理。', first)).toEqual([
      '专利代理条例第五条@专利代理条例',
    ]);
  });

  it('of an annex is the own annex', () => {
    const text = '第一条　依照本细则附件《评分表》办理。\n\n# 附件 评分表\n\n甲。';
    expect(referencesOf({ title: '云州市专利细则', text }, 'art_1__para_1')).toEqual([
      '《评分表》=att_1',
    ]);
  });
});

describe('what amends another text', () => {
  const TITLE = '云州市专利条例修正案';
  const amending = (...paragraphs: string[]): Written => ({
    title: TITLE,
    profile: 'outline',
    text: paragraphs.join('\n\n'),
  });
  const all = (written: Written): string[] => referencesOf(written, null);

  it('means that text by its bare numbers', () => {
    const text = amending(
      '一、将专利条例第三条修改为：“甲。”',
      '二、删去第五条。',
      '三、本修正案自公布之日起施行。',
    );
    expect(all(text)).toEqual(['专利条例第三条@专利条例', '第五条@专利条例']);
  });

  it('means nothing of its own by what it quotes, over however many paragraphs', () => {
    const text = amending(
      '一、在专利条例第三条后增加一条：“有下列情形的：',
      '“甲；',
      '“有前款情形，又违反本条例第五条、第六条的。”',
      '二、将第六条修改为：“依照第一条。”',
    );
    expect(all(text)).toEqual(['专利条例第三条@专利条例', '第六条@专利条例']);
  });
});

describe('an interpretation', () => {
  const written = (words: string): Written => ({
    title: '云州市人民法院关于适用专利法的解释（二）',
    text: `第一条　${words}\n\n第二条　甲。`,
  });
  it('calls its own articles by its name, and no others', () => {
    expect(referencesOf(written('依照本解释第二条办理。'), null)).toEqual(['本解释第二条=art_2']);
    expect(referencesOf(written('依照本解释（二）第二条办理。'), null)).toEqual([
      '本解释（二）第二条=art_2',
    ]);
    expect(referencesOf(written('第二条所称的产品，是指甲。'), null)).toEqual(['第二条?']);
  });
});

it('编 and what stands in them are found in them', () => {
  const text =
    '## 第一编 甲\n\n## 第一章 乙\n\n第一条　丙。\n\n## 第二编 丁\n\n## 第一章 戊\n\n第二条　依照第一编第一章、第二编和本编办理。';
  expect(referencesOf({ title: '云州市专利规定', text }, null)).toEqual([
    '第一编第一章=part_1__chp_1',
    '第二编=part_2',
    '本编=part_2',
  ]);
});
