import { describe, expect, test } from 'vitest';
import { foldNumber } from '../../src/text/letter-number.ts';

describe('样聘〔2026〕001号', () => {
  test.each([
    '样聘〔2026〕001号',
    '样聘[2026]001号',
    '样聘（2026） 001 号 ',
    '样聘２０２６001',
    '编号 样聘〔2026〕001号',
    '编号：样聘〔2026〕001号。',
    '聘书编号：样聘〔2026〕001号',
    '編號 样聘〔2026〕001號',
    'No. 样聘〔2026〕001号',
    'NO.样聘〔2026〕001',
    '№ 样聘〔2026〕001',
    'Letter number: 样聘〔2026〕001号',
    '第样聘〔2026〕001号',
    '样聘〔2026〕第001号',
    '样聘2026年001号',
    '样聘2026年第1号',
    '样聘2026001',
    '样聘〔2026〕1号',
    '样聘-2026-1',
    '样\u200B聘〔2026〕001号聘书',
  ])('is meant by %j', (typed) => {
    expect(foldNumber(typed)).toBe(foldNumber('样聘〔2026〕001号'));
  });
  test.each([
    '样聘〔2026〕010号',
    '样聘〔2026〕011号',
    '样聘〔2025〕001号',
    '样牌〔2026〕001号',
    '聘〔2026〕001号',
    '样聘〔2026〕',
    '样聘001号',
  ])('is not meant by %j', (typed) => {
    expect(foldNumber(typed)).not.toBe(foldNumber('样聘〔2026〕001号'));
  });
});

test.each([
  ['BJ-07-0012', 'bj070012'],
  ['NORTH 12', 'north12'],
  ['No. 7', '7'],
])('a number of another make, %s, keeps its letters and digits', (number, folded) => {
  expect(foldNumber(number)).toBe(folded);
});
