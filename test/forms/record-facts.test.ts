import { expect, test } from 'vitest';
import { expertFacts, prefillFrom, stationFacts } from '../../src/forms/record-facts.ts';
import { makeField, makeForm } from './made-form.ts';

const bilingual = (zh: string) => ({ zh, en: `${zh} en` });

const expert = {
  id: 'bj-0001',
  cohort: 'c1',
  term: { from: '2026-05-01', to: '2029-04-30' },
  letter: null,
  profile: {
    name: '周样琛',
    nameEn: 'Zhou Yangchen',
    title: bilingual('教授'),
    employer: bilingual('示例大学（样本）'),
    employerKind: 'public-institution' as const,
    category: 'ip' as const,
    fields: [bilingual('商标'), bilingual('展会')],
    languages: ['zh', 'de'],
    regions: ['DE'],
    rights: ['patent' as const, 'design' as const],
    city: bilingual('北京市'),
  },
};

const field = (id: string, record: string, rest: Record<string, unknown> = {}) =>
  makeField({ id, type: 'text', prefill: { record }, ...rest });
const options = (...values: string[]) => values.map((value) => ({ value, label: bilingual('x') }));

test('facts go where the form asks for them, in Chinese', () => {
  const form = makeForm([
    field('who', 'name'),
    field('speaks', 'languages'),
    field('letter', 'letterNumber'),
    field('works', 'fields'),
    makeField({ id: 'signedOn', type: 'date', prefill: 'today' }),
  ]);
  expect(prefillFrom(form, expertFacts(expert))).toEqual({
    who: '周样琛',
    speaks: '中文、德语',
    works: '商标、展会',
  });
});

test('a choice takes what it offers, under its own name for it', () => {
  const form = makeForm([
    field('kind', 'employerKind', {
      type: 'choice',
      options: options('enterprise-institution', 'university'),
      prefill: { record: 'employerKind', is: { 'public-institution': 'enterprise-institution' } },
    }),
    field('category', 'category', { type: 'choice', options: options('law-trade', 'technology') }),
    field('rights', 'rights', { type: 'choices', options: options('patent', 'trademark') }),
  ]);
  expect(prefillFrom(form, expertFacts(expert))).toEqual({
    kind: 'enterprise-institution',
    rights: ['patent'],
  });
});

test('a workstation likewise; what it has not is left out', () => {
  const profile = {
    name: bilingual('样本工作站'),
    host: bilingual('样本大学'),
    hostKind: 'university-or-institute' as const,
    district: 'yubei',
    districtName: bilingual('渝北区'),
    address: bilingual('样本路1号'),
  };
  const form = makeForm([field('a', 'host'), field('b', 'telephone'), field('c', 'plaque')]);
  const facts = stationFacts({ id: 'cq-001', plaque: 'P1', establishedOn: null, profile });
  expect(prefillFrom(form, facts)).toEqual({ a: '样本大学', c: 'P1' });
});
