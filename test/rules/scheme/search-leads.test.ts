import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Lead, Search } from '../../../src/generated/search.ts';
import searchLeads from '../../../src/rules/scheme/search-leads.ts';
import { judge, proveEveryMessage, realValue, textOf } from '../judging.ts';

proveEveryMessage(searchLeads);

/** All that the real file leads to, as it is: a case changes one lead of it. */
const HELD = [
  'situations.json',
  ...readdirSync('content/forms').map((file) => `forms/${file}`),
  'regulations/bj-overseas-assistance/work.json',
].map((path) => [path, realValue<unknown>(path)] as const);
const DRAFT = 'regulations/bj-overseas-assistance/draft/zh.md';
const held = { ...Object.fromEntries(HELD), [DRAFT]: textOf(DRAFT) };

const find = (lead: Lead) => {
  const search = realValue<Search>('search.json');
  const [first] = search.answers ?? [];
  if (first) first.leads = [lead];
  return judge(searchLeads, { files: { ...held, 'search.json': search } });
};

const POOL = { work: 'bj-expert-pool', version: '2026-03-13' };

it('a lead to what is there is right', () => {
  expect(find({ ...POOL, provision: 'art_12' })).toEqual([]);
  expect(find({ form: 'expert-application' })).toEqual([]);
  expect(find({ situation: 'sued-abroad' })).toEqual([]);
  expect(find({ page: 'verify' })).toEqual([]);
});

it('a city without the file has nothing wrong', () => {
  expect(judge(searchLeads, {})).toEqual([]);
});

it('a provision that is not there is an error at its place, and so is its version', () => {
  expect(find({ ...POOL, provision: 'art_99' })).toMatchObject([
    {
      level: 'error',
      file: 'search.json',
      pointer: '/answers/0/leads/0/provision',
      data: { ...POOL, provision: 'art_99' },
    },
  ]);
  expect(find({ ...POOL, version: '1999', provision: 'art_12' })).toHaveLength(1);
});

it('a form that is not there is an error', () => {
  expect(find({ form: 'no-such-form' })).toMatchObject([
    { pointer: '/answers/0/leads/0/form', data: { form: 'no-such-form' } },
  ]);
});

it('a situation that is not there is an error', () => {
  expect(find({ situation: 'no-such' })).toMatchObject([
    { pointer: '/answers/0/leads/0/situation', data: { situation: 'no-such' } },
  ]);
});
