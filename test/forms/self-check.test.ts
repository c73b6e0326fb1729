import { describe, expect, test } from 'vitest';
import { APPLICANT_RULES } from '../../src/forms/applicant-rules.ts';
import { settle } from '../../src/forms/computed.ts';
import type { FormDefinition, FormValues } from '../../src/forms/definition.ts';
import { listFields } from '../../src/forms/definition.ts';
import { makeDraftRecord } from '../../src/forms/draft-record.ts';
import { findAdvice } from '../../src/forms/self-check.ts';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { createHref } from '../../src/site/page/href.ts';
import { selfCheckData } from '../../src/site/guidance/self-check-data.ts';
import { sampleValues } from '../paper/sources.ts';

const schemas = readSchemas('schemas');
const content = assembleContent(loadFiles('content', schemas));
const schemes = content.schemes.map(({ value }) => value);
const forms = content.forms.map(({ value }) => value);
const telling = forms.filter(({ selfCheck }) => selfCheck) as FormDefinition[];

function formOf(id: string): FormDefinition {
  return forms.find((form) => form.id === id) as FormDefinition;
}

function advise(id: string, values: FormValues, today = '2026-11-16') {
  const form = formOf(id);
  const source = selfCheckData(form, schemes, content.works, createHref('/'));
  if (!source) throw new Error(`${id} tells nothing`);
  return findAdvice(form, settle(form, values), source, today);
}

const told = (id: string, values: FormValues, today?: string) =>
  advise(id, values, today).map(({ rule, field }) => `${rule} at ${field}`);

describe.each(telling.map((form) => [form.id, form] as const))('%s', (_, form) => {
  test('tells rules that are there for it, at fields that it has', () => {
    const rules = new Set(APPLICANT_RULES.map(({ id }) => id));
    const fields = new Set(listFields(form).map(({ id }) => id));
    for (const { rule, field, words = {} } of form.selfCheck!.rules) {
      expect(rules).toContain(rule);
      expect(fields).toContain(field);
      const known = APPLICANT_RULES.find(({ id }) => id === rule)!.messages;
      expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(words)));
    }
  });
  test('names only answers that it asks for', () => {
    const named = JSON.stringify(form.selfCheck).matchAll(
      /"\$(?:field|rows|first|has|dayAfter)":"(\w+)"/g,
    );
    const fields = listFields(form).map(({ id }) => id);
    for (const [, id] of named) expect(fields).toContain(id);
  });
  test('tells nothing of an empty form', () => expect(told(form.id, {})).toEqual([]));
});

test('of the scheme only what the rules need is published', () => {
  const source = selfCheckData(
    formOf('expert-application'),
    schemes,
    content.works,
    createHref('/'),
  );
  const text = JSON.stringify(source);
  expect(text).not.toMatch(/bj-0001|panel|subjects|interpretation/);
  expect(text.length).toBeLessThan(12_000);
});

describe('the application', () => {
  const values = (changes: FormValues = {}) => sampleValues({ signedOn: '2026-11-16', ...changes });
  const form = formOf('expert-application');
  const { private: priv, ...selfCheck } = form.selfCheck!;
  const facts = { today: '2026-11-16', latestCall: 'call-2026-3' };

  test.each<[string, FormValues]>([
    ['through a call', {}],
    ['directly', { directAdmission: 'yes', nationalPool: '样本', workInCity: '样本' }],
    [
      'after an exit, and relaxed',
      {
        birthDate: '1950-01-01',
        health: 'yes',
        standing: ['renown'],
        standingFacts: '样本',
        exited: 'yes',
        exitedOn: '2020-01-01',
        exitedForLife: 'yes',
      },
    ],
  ])('makes a record that fits the schema: %s', (_, changes) => {
    const made = makeDraftRecord({ ...selfCheck, private: priv! }, values(changes), facts);
    const fits = (name: string, value: unknown) => {
      const validate = schemas.validator(name);
      return validate(value) ? [] : validate.errors;
    };
    expect(fits('expert', made.record)).toEqual([]);
    expect(fits('expert-private', made.priv)).toEqual([]);
  });

  test.each<[string, FormValues, string[]]>([
    ['65 on the day before the 66th birthday', { birthDate: '1960-11-17' }, []],
    ['the 66th birthday', { birthDate: '1960-11-16' }, ['expert/over-age at birthDate']],
    [
      'over age, applying directly: art. 8 ¶2 sets no age',
      { birthDate: '1950-01-01', directAdmission: 'yes', nationalPool: '甲', workInCity: '乙' },
      [],
    ],
    ['a birth date half typed', { birthDate: '1950-' }, []],
    ['ten years to the day', { periods: [{ from: '2016-11', employer: '甲', work: '乙' }] }, []],
    [
      'a month less',
      { periods: [{ from: '2016-12', employer: '甲', work: '乙' }] },
      ['expert/too-little-experience at periods'],
    ],
    [
      'direct admission of a foreign national',
      { directAdmission: 'yes', nationality: '法国', nationalPool: '甲', workInCity: '乙' },
      ['expert/direct-admission at directAdmission'],
    ],
    ['within the window of the latest call', { signedOn: '2026-11-10' }, []],
    [
      'on the last barred day',
      { exited: 'yes', exitedOn: '2026-04-01', exitedForLife: 'no', signedOn: '2029-04-01' },
      ['expert/call-window at signedOn', 'expert/applied-while-barred at exitedOn'],
    ],
    [
      'on the day after it',
      { exited: 'yes', exitedOn: '2026-04-01', exitedForLife: 'no', signedOn: '2029-04-02' },
      ['expert/call-window at signedOn'],
    ],
  ])('%s', (_, changes, expected) =>
    expect(told('expert-application', values(changes))).toEqual(expected),
  );

  test('is told while only the birth date and the day are there', () => {
    const early = { birthDate: '1950-01-01', signedOn: '2026-11-16' };
    expect(told('expert-application', early)).toContain('expert/over-age at birthDate');
  });

  test('speaks to the applicant, with the article and its page', () => {
    const [advice] = advise('expert-application', values({ birthDate: '1950-01-01' }));
    expect(advice?.basis?.url.en).toBe(
      '/en/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
    );
    expect(advice?.basis?.quote).toBe('年龄在65周岁以下');
    expect(`${advice?.message.zh} ${advice?.message.en}`).not.toMatch(/relaxation[（(]|\{\{/);
  });
});

test.each([
  ['on the day of posting', '2026-04-01', []],
  ['on the seventh day after it', '2026-04-08', []],
  ['on the eighth', '2026-04-09', ['expert/objection-form at signedOn']],
])('an objection %s', (_, signedOn, expected) => {
  expect(told('expert-objection', { noticedOn: '2026-04-01', signedOn, facts: '样本' })).toEqual(
    expected,
  );
});

test.each([
  ['of the six kinds', 'university-or-institute', []],
  ['of another kind', 'other', ['workstation/host at hostKind']],
])('a host %s', (_, hostKind, expected) => {
  const values = {
    hostKind,
    signedOn: '2026-11-16',
    creditCode: '91500000SAMPLE0001'.replace(/[^0-9A-HJ-NPQRTUWXY]/g, 'A'),
    premises: '样本',
    operation: '样本',
    dishonest: 'no',
    members: [{ name: '样本', role: '样本', kind: '专职', competence: '样本' }],
    resourceList: [{ resource: '样本', kind: '样本', use: '样本' }],
    experience: '样本',
    rules: '样本',
  };
  expect(told('workstation-application', values)).toEqual(expected);
  expect(told('workstation-application', { ...values, dishonest: 'yes' })).toContain(
    'workstation/conditions at dishonest',
  );
});

describe('the score sheet', () => {
  const form = formOf('workstation-self-score');
  const items = listFields(form).filter(({ id }) => /^s\di\d$/.test(id));
  const scored = (score: (max: number) => number) =>
    Object.fromEntries(items.map(({ id, schema }) => [id, score(schema?.maximum ?? 0)]));

  test.each([
    ['full', (max: number) => max],
    ['empty', () => 0],
    ['by halves', (max: number) => Math.floor(max / 2)],
  ])('adds itself up as the rule does: %s', (_, score) => {
    const values = { ...scored(score), year: 2026, signedOn: '2026-11-16' };
    expect(advise('workstation-self-score', values)).toEqual([]);
  });

  test('asks for every item of the table, each to its own bound', () => {
    const table = schemes.find(({ id }) => id === form.scheme)!.rulebooks.at(-1)!.scoreTable!;
    const parts = [...table.sections, table.bonus!, table.deduction!];
    const bounds = parts.flatMap((part) =>
      part.items.map(({ provision, max }) => [provision, max]),
    );
    expect(items.map(({ answers, schema }) => [answers[0]?.provision, schema?.maximum])).toEqual(
      bounds,
    );
  });
});
