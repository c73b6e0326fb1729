import { describe, expect, it } from 'vitest';
import names from '../../../src/rules/file/names.ts';
import { ADMITTED, applied, expertOf, judge, proveEveryMessage, stationOf } from '../judging.ts';

proveEveryMessage(names);

const judgeName = (name: string, history = ADMITTED) =>
  judge(names, { experts: [expertOf(history, { name })] });

describe('what cannot be a name is an error, and is not quoted', () => {
  it.each([
    ['　'],
    ['··'],
    ['林??'],
    ['林\uFFFD安'],
    ['é™ˆä¾‹'],
    ['ÁÖÑù°²'],
    ['闄堜緥'],
    ['林样安2'],
    ['林样安２'],
    ['林②'],
    ['林\u202E样安'],
    ['😀样安'],
    ['林样安☺\uFE0F'],
    ['林*'],
    ['李样、王例'],
    ['<b>林样安</b>'],
    ['林\n样安'],
    ['林\u2028样安'],
    ['林\uE000'],
    ['林\u0007'],
    ['=HYPERLINK(1)'],
    ['+1'],
    ['-样'],
    ['@样'],
    ["样=cmd|'/C calc'!A0"],
  ])('%j', (name) => {
    const [found, ...more] = judgeName(name);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ level: 'error', pointer: '/profile/name', record: 'bj-0901' });
    if (name.trim()) expect(JSON.stringify(found?.message)).not.toContain(name);
  });
});

describe('an odd spelling of somebody listed is a warning that offers the usual one', () => {
  it.each([
    ['鲁例远 ', '鲁例远', 4, 'U+0020'],
    ['鲁 例远', '鲁例远', 2, 'U+0020'],
    ['鲁　例远', '鲁例远', 2, 'U+3000'],
    ['鲁\u00A0例远', '鲁例远', 2, 'U+00A0'],
    ['鲁\t例远', '鲁例远', 2, 'U+0009'],
    ['阿依古丽•样提', '阿依古丽·样提', 5, 'U+2022'],
    ['阿依古丽・样提', '阿依古丽·样提', 5, 'U+30FB'],
    ['阿依古丽.样提', '阿依古丽·样提', 5, 'U+002E'],
    ['鲁例遠', '鲁例远', 3, 'U+9060'],
    ['阿依古丽 样提', '阿依古丽·样提', 5, 'U+0020'],
    ['李\u200E样', '李样', 2, 'U+200E'],
    ['O´Brien', 'O’Brien', 2, 'U+00B4'],
    ['⾼样', '高样', 1, 'U+2FBC'],
    ['⻢样', '马样', 1, 'U+2EE2'],
    ['鲁\uFE00例远', '鲁例远', 2, 'U+FE00'],
    ['鲁\u{E0100}例远', '鲁例远', 2, 'U+E0100'],
    ['김예시'.normalize('NFD'), '김예시', 1, 'U+1100'],
  ])('%j → %s', (name, plain, place, code) => {
    expect(judgeName(name)).toMatchObject([
      { level: 'warning', pointer: '/profile/name', data: { plain, place, code } },
    ]);
  });
});

it('of somebody who is not listed, a finding says place and kind alone', () => {
  const [found] = judgeName('鲁 例远', [applied('2026-03-18')]);
  expect(found).toMatchObject({ level: 'warning', data: { place: 2, code: 'U+0020' } });
  expect(JSON.stringify([found?.message, found?.remedy, found?.data])).not.toMatch(/鲁|例远/);
});

it.each([
  '鲁例远',
  '鄭例遠',
  '阿依古丽·样提',
  '𬍛样',
  'Łukasz Żółć',
  'O’Brien',
  'J. R. Müller',
  '김예시',
  'Éva Őry',
  '范鍾遠',
  '张昇',
  '𮯰样',
  '𱍐样',
  '李〇',
  '柳',
  'Ng',
  'Jón Þórðarson',
  'Nguyễn Thị Đào',
  'Jean-Luc Müller',
  'John Smith, Jr.',
  'Ramasamy a/l Muthu',
  'ئالىم ياسىن',
  'བསོད་ནམས',
  'สมชาย คำดี',
  'علی\u200Cرضا',
  'Ерлан Қайрат',
  'अमित क्षेत्र',
])('%s is spelt as names are', (name) => {
  expect(judgeName(name)).toEqual([]);
});

it('a pen name may have digits, a name may not', () => {
  const person = expertOf(ADMITTED);
  Object.assign(person.record['profile'] as object, { aliases: ['样客7号', '样\u0007客'] });
  expect(judge(names, { experts: [person] }).map(({ pointer }) => pointer)).toEqual([
    '/profile/aliases/1',
  ]);
});

it('employers, hosts and stations are held to lines and letters, not to spelling', () => {
  const person = expertOf(ADMITTED);
  const station = stationOf([{ type: 'proposed', on: '2022-10-14' }]);
  const alter = (host: string) => {
    Object.assign(person.record['profile'] as object, { employer: { zh: host, en: 'Sample' } });
    Object.assign(station['profile'] as object, { host: { zh: host, en: 'Sample' } });
    return judge(names, { experts: [person], stations: [station] });
  };
  expect(alter('示例公司（北京） 第一所')).toEqual([]);
  expect(alter('示例\n公司').map(({ pointer }) => pointer)).toEqual([
    '/profile/employer/zh',
    '/profile/host/zh',
  ]);
});
