import { expect, it } from 'vitest';
import type { Scheme } from '../../../src/generated/scheme.ts';
import knownNames from '../../../src/rules/scheme/known-names.ts';
import { RULES } from '../../../src/rules/index.ts';
import { HOUSES } from '../../../src/rules/rule.ts';
import { judge, proveEveryMessage, schemeOf, type Placed } from '../judging.ts';

proveEveryMessage(knownNames);

function find(change: (scheme: Scheme) => void): Placed[] {
  return judge(knownNames, { schemes: [schemeOf('bj-experts', change)] });
}

function withDuty(id: string): (scheme: Scheme) => void {
  return ({ rulebooks: [rulebook] }) => {
    const { provision, quote } = rulebook!.duties['age-limit']!;
    rulebook!.duties = { ...rulebook!.duties, [id]: { provision, quote } };
  };
}

it('is silent where every name is known', () => {
  expect(judge(knownNames, {})).toEqual([]);
});

it('a duty by a letter wrong is pointed out at its name', () => {
  expect(find(withDuty('age-limt'))).toMatchObject([
    {
      level: 'warning',
      file: 'schemes/bj-experts.json',
      pointer: '/rulebooks/0/duties',
      words: expect.stringMatching(/^"age-limt"/),
      data: { name: 'age-limt' },
    },
  ]);
});

it('an exit ground of the rulebook is a duty, and none without it', () => {
  const change = (ground: string) => (scheme: Scheme) => {
    withDuty('moved-away')(scheme);
    scheme.rulebooks[0]!.exitGrounds?.push({ ...scheme.rulebooks[0]!.exitGrounds[0]!, id: ground });
  };
  expect(find(change('moved-away'))).toEqual([]);
  expect(find(change('moved'))).toHaveLength(1);
});

it('a parameter by a letter wrong is pointed out, with its duty', () => {
  const found = find(({ rulebooks: [rulebook] }) => {
    rulebook!.duties['age-limit']!.parameters = { year: 60 };
  });
  expect(found).toMatchObject([
    {
      pointer: '/rulebooks/0/duties/age-limit/parameters',
      words: expect.stringMatching(/^"year"/),
      data: { duty: 'age-limit', name: 'year' },
    },
  ]);
});

it('a step that no procedure has is pointed out, one that it has is not', () => {
  const goesWithout = (without: string) => (scheme: Scheme) => {
    scheme.rulebooks[0]!.duties['admission-steps']!.parameters = { without };
  };
  expect(find(goesWithout('selected called'))).toEqual([]);
  expect(find(goesWithout('selected caled'))).toMatchObject([
    {
      pointer: '/rulebooks/0/duties/admission-steps/parameters/without',
      data: { duty: 'admission-steps', name: 'caled' },
    },
  ]);
});

it('a house rule by a letter wrong is pointed out, with those there are', () => {
  const found = find((scheme) => (scheme.houseRules = ['append-only', 'apend-only']));
  expect(found).toMatchObject([
    { pointer: '/houseRules/1', data: { name: 'apend-only', allowed: HOUSES.join(', ') } },
  ]);
});

it('every house rule there is belongs to some rule', () => {
  const used = RULES.flatMap(({ house }) => house ?? []);
  expect([...new Set(used)].sort()).toEqual([...HOUSES].sort());
});
