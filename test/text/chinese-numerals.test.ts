import { describe, expect, it } from 'vitest';
import { formatChineseNumeral, parseChineseNumeral } from '../../src/text/chinese-numerals.ts';

describe('numerals', () => {
  it('from 1 to 9999 are read as they are printed, and no two are printed alike', () => {
    const printed = new Set<string>();
    for (let value = 1; value <= 9999; value++) {
      const numeral = formatChineseNumeral(value);
      expect(parseChineseNumeral(numeral)).toBe(value);
      expect(numeral).toMatch(/^[一二三四五六七八九十百千零]+$/);
      printed.add(numeral);
    }
    expect(printed.size).toBe(9999);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [22, '二十二'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [203, '二百零三'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [1260, '一千二百六十'],
    [9999, '九千九百九十九'],
    [0, '零'],
  ])('%s is %s, as regulations print it', (value, numeral) => {
    expect(formatChineseNumeral(value)).toBe(numeral);
  });

  it.each([
    ['〇', 0],
    ['一十', 10],
    ['一百〇一', 101],
    ['两百', 200],
    ['一千二百五十九', 1259],
  ])('%s is read as %s', (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value);
  });

  it.each([
    '',
    '一二',
    '二三',
    '十百',
    '十十',
    '百',
    '千',
    '百十',
    '一百百',
    '第一',
    '1',
    '一0',
    '一 二',
    '壹',
    '一二百',
    '一万',
  ])('%j is none', (text) => expect(parseChineseNumeral(text)).toBeNull());
});
