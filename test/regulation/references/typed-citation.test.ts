import { expect, test } from 'vitest';
import { plainCitation } from '../../../src/regulation/references/typed-citation.ts';

test.each([
  ['第八条', '第八条'],
  ['第8条', '第8条'],
  ['第 8 条', '第8条'],
  ['第８条', '第8条'],
  ['第八條第一款第（三）項', '第八条第一款第（三）项'],
  ['8条', '第8条'],
  ['8 条 1 款', '第8条第1款'],
  ['《样本办法》8条', '《样本办法》第8条'],
  ['《样本办法》第 8 条第 1 款', '《样本办法》第8条第1款'],
  ['样本办法 8条', '样本办法 第8条'],
  ['第八条之一', '第八条之一'],
  ['第七、八条', '第七、八条'],
  ['第三条至第五条', '第三条至第五条'],
  ['共8条', '共8条'],
  ['108条', '第108条'],
])('%s is %s', (typed, plain) => {
  expect(plainCitation(typed)).toBe(plain);
  expect(plainCitation(plain)).toBe(plain);
});
