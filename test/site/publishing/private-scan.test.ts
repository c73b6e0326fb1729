import { describe, expect, test } from 'vitest';
import {
  createPrivateScanner,
  findPrivateValues,
} from '../../../src/site/publishing/private-scan.ts';
import { collectPrivateValues } from '../../../src/site/publishing/private-values.ts';
import { spaceOut } from '../../../src/site/search/search-text.ts';
import { readSampleSite } from '../sample-site.ts';

describe('a private value is found', () => {
  const scanner = createPrivateScanner([
    '代理中国企业在美国应诉',
    '1961-05-17',
    '郑例远',
    '010-0000-0019',
  ]);
  test.each([
    ['as it stands', '……代理中国企业在美国应诉……', '代理中国企业在美国应诉'],
    ['spaced out for the search', spaceOut('代理中国企业在美国应诉'), '代理中国企业在美国应诉'],
    ['with signs between', '代理，中国企业；在美国应诉', '代理中国企业在美国应诉'],
    ['as a date', '{"birthDate":"1961-05-17"}', '1961-05-17'],
    ['as a date in words', '1961年5月17日出生', '1961-05-17'],
    ['as a short name', '<td>郑 例 远</td>', '郑例远'],
    ['as a telephone number', 'tel:010-0000-0019', '010-0000-0019'],
  ])('%s', (_, text, value) => {
    expect(findPrivateValues(scanner, text)).toEqual([value]);
  });
  test('but bare digits in a program are nobody’s telephone', () => {
    expect(findPrivateValues(scanner, 'const x = 101000000019;')).toEqual([]);
  });
});

describe('the values that may not leave', () => {
  const { content, schemas, site } = readSampleSite();
  const values = collectPrivateValues(content, schemas, site);
  test('hold what only the record knows', () => {
    expect(values).toContain('客户出具的项目证明（样本）');
    expect(values).toContain('样本经办人甲');
    expect(values.some((value) => /^\d{4}-\d{2}-\d{2}$/.test(value))).toBe(true);
  });
  test('hold the names of those who are not listed, and of nobody who is', () => {
    expect(values).toContain('郑例远');
    expect(values).toContain('陈样序');
    expect(values).not.toContain('林样安');
    expect(values).not.toContain('王样文');
  });
});
