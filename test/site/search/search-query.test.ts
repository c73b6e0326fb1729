import { expect, it } from 'vitest';
import { queryTerms } from '../../../src/site/search/search-query.ts';

it.each([
  ['等服务。（市知识产权局', ['等服务', '市知识产权局']],
  ['专家 聘期', ['专家', '聘期']],
  ['京知公服〔2026〕3号', ['京知公服', '2026', '3号']],
  ['Yang’an rights-protection', ['Yang’an', 'rights-protection']],
  ['“维权援助”', ['维权援助']],
  ['2018年-2020', ['2018年', '2020']],
  ['- PCT -', ['PCT']],
  ['，。', []],
])('the terms of %s stand between spaces and signs', (query, terms) => {
  expect(queryTerms(query)).toEqual(terms);
});
