import { gzipSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filePassages } from '../../../src/site/publishing/file-passages.ts';
import { createPrivateScan } from '../../../src/site/publishing/private-values.ts';
import { spaceOut } from '../../../src/site/search/search-text.ts';
import { readSampleSite } from '../sample-site.ts';

const { content, schemas, site } = readSampleSite();
const scan = createPrivateScan(content, schemas, site);

/** The fields whose values a file shows, as `record pointer`. */
function leaksIn(file: string, text: string): string[] {
  return scan
    .scan(file, filePassages(file, text))
    .map(({ kept }) => (kept ? `${kept.record} ${kept.pointer}` : 'identity'))
    .sort();
}

const PAGE = 'zh/experts/bj-0001/index.html';
const OTHER = 'zh/about/index.html';
const page = (text: string): string =>
  `<!DOCTYPE html><html><body><main>${text}</main></body></html>`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** bj-0001 was born on 1979-05-16; telephone 010-0000-0001; bj-0001@example.org. */
describe('a birthday is found on the page of its person, however it is written', () => {
  test.each([
    '1979-05-16',
    '1979/05/16',
    '1979.5.16',
    '1979-5-16',
    '1979 05 16',
    '19790516',
    '１９７９年０５月１６日',
    '1979年5月16日',
    '1979 年 5 月 16 号',
    '一九七九年五月十六日',
    '一九七九·五·一六',
    '七九年五月十六日',
    '79年5月16日',
    '壹玖柒玖年伍月拾陆日',
    '79.5.16',
    "16 May '79",
    '16 May 1979',
    'May 16, 1979',
    '16th of May, 1979',
    '16-May-1979',
    '16/05/1979',
    '05/16/1979',
    '16.5.1979',
    '1979-05-16T00:00:00+08:00',
    '1979&#45;05&#x2d;16',
    '1979-<wbr>05-<b>16</b>',
    '1979\u200b-05\u00ad-16',
    '1979%2D05%2D16',
    '\\u0031979-05-16',
    base64('1979-05-16'),
    '&amp;#49;979-05-16',
    '19７9—05—1６',
  ])('%s', (written) => {
    expect(leaksIn(PAGE, page(`<p>生平：${written}，北京</p>`))).toEqual(['bj-0001 /birthDate']);
  });

  test('and beside the name elsewhere, or a word of birth', () => {
    const row = (...cells: string[]): string =>
      page(`<table><tr><td>${cells.join('</td><td>')}</td></tr></table>`);
    expect(leaksIn(OTHER, row('林样安', '律师', '1979-05-16'))).toEqual(['bj-0001 /birthDate']);
    expect(leaksIn(OTHER, page('<p>生于1979年5月16日</p>'))).toEqual(['bj-0001 /birthDate']);
    expect(leaksIn('data/x.json', '{"a":{"id":"bj-0001","n":["1979/5/16"]}}')).toEqual([
      'bj-0001 /birthDate',
    ]);
    expect(leaksIn('data/x.csv', 'id,day\r\nbj-0001,"1979.5.16"\r\n')).toEqual([
      'bj-0001 /birthDate',
    ]);
  });

  test('but the same day far from the person is a day like any other', () => {
    expect(leaksIn(OTHER, page('<p>1979年5月16日公布</p>'))).toEqual([]);
    expect(leaksIn('data/x.json', '{"id":"bj-0002","on":"1979-05-16"}')).toEqual([]);
  });
});

describe('numbers, addresses and marks are found anywhere', () => {
  test.each([
    '010-0000-0001',
    '01000000001',
    '(010) 0000 0001',
    '（０１０）００００－０００１',
    '+86 10 0000 0001',
    '0086-10-0000-0001',
    '010.0000.0001',
    '电话01000000001，请拨',
    '<a href="tel:+861000000001">电话</a>',
    '010&#8209;0000&#8209;0001',
    '〇一〇〇〇〇〇〇〇〇一',
    '<span>010</span>-<span>0000</span>-<span>0001</span>',
  ])('telephone: %s', (written) => {
    expect(leaksIn(OTHER, page(written))).toEqual(['bj-0001 /telephone']);
  });

  test.each([
    'bj-0001@example.org',
    'BJ-0001@EXAMPLE.ORG',
    'bj-0001＠example．org',
    'bj-0001 @ example.org',
    'bj-0001 [at] example [dot] org',
    'bj-0001&#64;example.org',
    'bj-0001%40example.org',
    'bj-0001<wbr>@example.org',
    '<a href="mailto:bj-0001@example.org">写信</a>',
    '<img alt="bj-0001@example.org" src="/x.png">',
    '<!-- bj-0001@example.org -->',
    '<script>const m = "bj-0001\\u0040example.org";</script>',
    '<script type="application/ld+json">{"email":"bj-0001@example.org"}</script>',
    base64('bj-0001@example.org'),
  ])('e-mail: %s', (written) => {
    expect(leaksIn(OTHER, page(written))).toEqual(['bj-0001 /email']);
  });

  test.each([
    ['zh/feed.xml', '<feed><content type="html">&lt;p&gt;010-0000-0001&lt;/p&gt;</content></feed>'],
    ['zh/calendar.ics', 'BEGIN:VCALENDAR\r\nDESCRIPTION:电话\\n010-00\r\n 00-0001\r\n'],
    ['zh/x.svg', '<svg><title>010-0000-0001</title></svg>'],
    ['zh/x.txt', '电话 010-0000-0001'],
    ['zh/010-0000-0001.txt', 'x'],
    ['_astro/x.js', 'f("010-0000-0001")'],
    ['x.css', 'a::after{content:"010-0000-0001"}'],
    ['x.webmanifest', '{"name":"010-0000-0001"}'],
    [
      'pagefind/zh/fragment/x.pf_fragment',
      gunzipSync(
        gzipSync(`pagefind_dcd{"content":${JSON.stringify(spaceOut('电话010-0000-0001'))}}`),
      ).toString(),
    ],
  ])('in %s', (file, text) => {
    expect(leaksIn(file, text)).toEqual(['bj-0001 /telephone']);
  });

  test('a resident identity number, by its check sign, whosever it is', () => {
    expect(leaksIn(OTHER, page('证件 11010519491231002X'))).toEqual(['identity']);
    expect(leaksIn(OTHER, page('１１０１０５ １９４９１２３１ ００２ｘ'))).toEqual(['identity']);
    expect(leaksIn(OTHER, page('证件 110105194912310021'))).toEqual([]);
  });

  test('but bare digits in a program or a drawing are nobody’s telephone', () => {
    expect(leaksIn('_astro/x.js', 'const x = 10100000000199;')).toEqual([]);
    expect(leaksIn('x.svg', '<svg><path d="M010 0000 0001"/></svg>')).toEqual([]);
  });
});

describe('words and names that are not public', () => {
  test.each([
    ['客户出具的项目证明（样本）', 'bj-0001'],
    ['客户，出具的 项目<b>证明</b>（样本）', 'bj-0001'],
  ])('%s', (written, record) => {
    const found = leaksIn(PAGE, page(`<p>${written}</p>`));
    expect(found.map((each) => each.split(' ')[0])).toContain(record);
  });

  test.each([
    '郑例远',
    '郑 例 远',
    '郑　例远',
    '郑例<wbr>远',
    '专家郑例远律师',
    '郑&#20363;远',
    '%E9%83%91%E4%BE%8B%E8%BF%9C',
  ])('the name of somebody who is not listed: %s', (written) => {
    const found = leaksIn(OTHER, page(`<td>${written}</td>`));
    expect(found.some((each) => each.endsWith('/profile/name'))).toBe(true);
  });

  test('but not across cells, list items, signs or files', () => {
    expect(leaksIn(OTHER, page('<td>郑例</td><td>远</td>'))).toEqual([]);
    expect(leaksIn(OTHER, page('<li>郑</li><li>例远</li>'))).toEqual([]);
    expect(leaksIn(OTHER, page('郑、例远'))).toEqual([]);
    expect(leaksIn('data/x.json', '["郑例","远"]')).toEqual([]);
    expect(leaksIn(OTHER, page('<td>010-0000</td><td>0001</td>'))).toEqual([]);
  });

  test('where the rules’ own examples are shown, what they invent is nobody’s', () => {
    const said = page('<p>11010519491231002X</p>');
    expect(leaksIn('zh/rules/file/private-published/index.html', said)).toEqual([]);
    expect(leaksIn('data/rules.json', '["11010519491231002X"]')).toEqual([]);
    expect(leaksIn(OTHER, said)).toContain('identity');
    const other = page('<p>陈样序 010-0000-0001</p>');
    expect(leaksIn('zh/rules/file/private-published/index.html', other)).toEqual([
      'bj-0001 /telephone',
      'bj-0014 /profile/name',
    ]);
  });

  test('a contact is found by name, and nobody who is listed', () => {
    expect(leaksIn(OTHER, page('请联系样本经办人甲'))).toEqual(['cq-0001 /contact/name']);
    expect(leaksIn(OTHER, page('林样安、王样文'))).toEqual([]);
  });
});
