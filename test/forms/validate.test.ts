import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropUnasked, hasReachedAge } from '../../src/forms/conditions.ts';
import type { FormValues } from '../../src/forms/definition.ts';
import { findProblems } from '../../src/forms/validate.ts';
import { buildValueSchema } from '../../src/forms/value-schema.ts';
import { form, sampleValues } from '../paper/sources.ts';
import { makeField, makeForm } from './made-form.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, unicodeRegExp: true });
addFormats.default(ajv);
const fitsSchema = ajv.compile(buildValueSchema(form));

function codes(changes: FormValues, drop: string[] = []): string[] {
  const values = sampleValues(changes);
  for (const id of drop) delete values[id];
  return findProblems(form, values).map(({ path, code }) => `${path} ${code}`);
}

test('answers that fit have no problem, and fit the JSON Schema', () => {
  expect(codes({})).toEqual([]);
  expect(fitsSchema(sampleValues()), JSON.stringify(fitsSchema.errors)).toBe(true);
});

test('an empty form names every required field, in the order of the sheet', () => {
  const problems = findProblems(form, {});
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['missing']));
  expect(problems.map(({ path }) => path).slice(0, 3)).toEqual(['name', 'nameLatin', 'birthDate']);
});

describe('boundaries', () => {
  test.each<[string, FormValues, string[]]>([
    ['2026-02-28 is a day', { signedOn: '2026-02-28' }, []],
    ['2026-02-30 is none', { signedOn: '2026-02-30' }, ['signedOn date']],
    ['2024-02-29 is a day', { birthDate: '1976-02-29' }, []],
    ['2023-02-29 is none', { birthDate: '1975-02-29' }, ['birthDate date']],
    ['month 12', { periods: [{ from: '2010-12', employer: '甲', work: '乙' }] }, []],
    [
      'month 13',
      { periods: [{ from: '2010-13', employer: '甲', work: '乙' }] },
      ['periods.0.from month'],
    ],
    // Direct admission asks for no years (art. 8 ¶2): what is too little is for the judgement, not for the sheet.
    ['no year', { yearsInField: 0 }, []],
    ['years below none', { yearsInField: -1 }, ['yearsInField minimum']],
    ['half a year', { yearsInField: 10.5 }, ['yearsInField number']],
    ['75 years', { yearsInField: 75 }, []],
    ['76 years', { yearsInField: 76 }, ['yearsInField maximum']],
    ['a name of 100 non-BMP characters', { name: '𬍛'.repeat(100) }, []],
    ['a name of 101 characters', { name: '样'.repeat(101) }, ['name tooLong']],
    ['a Latin name in Chinese', { nameLatin: '王' }, ['nameLatin pattern']],
    ['a Latin name with marks', { nameLatin: 'Éa O’Neill-Ångström Jr.' }, []],
    ['an option that is not offered', { category: 'medicine' }, ['category option']],
    [
      'ends in the month it begins',
      { periods: [{ from: '2010-01', to: '2010-01', employer: '甲', work: '乙' }] },
      [],
    ],
    [
      'ends before it begins',
      { periods: [{ from: '2010-02', to: '2010-01', employer: '甲', work: '乙' }] },
      ['periods.0.to order'],
    ],
    [
      'a row without its employer',
      { periods: [{ from: '2010-02', work: '乙' }] },
      ['periods.0.employer missing'],
    ],
    ['an unknown field', { colour: 'red' }, ['colour unknown']],
    ['a list where text belongs', { name: ['样'] }, ['name shape']],
    ['an answer given by hand on paper', { signature: '样' }, ['signature unknown']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
    const named = expected.filter((each) => !/ order$/.test(each));
    expect(fitsSchema(sampleValues(changes))).toBe(named.length === 0);
  });
});

describe('a resident identity number', () => {
  // GB 11643's own example: born 1949-12-31, check character X.
  const card = (identityNumber: string, birthDate = '1949-12-31') => ({
    ...{ identityKind: 'identity-card', identityNumber, birthDate },
    ...{ health: 'yes', standing: ['renown'], standingFacts: '样本' },
  });
  test.each<[string, FormValues, string[]]>([
    ['of that day', card('11010519491231002X'), []],
    ['with a small x', card('11010519491231002x'), []],
    ['with a digit changed', card('11010519491231003X'), ['identityNumber identity']],
    ['with another last digit', card('110105194912310021'), ['identityNumber identity']],
    ['of a day that is none', card('110105194902310026'), ['identityNumber identity']],
    ['too short', card('1101051949'), ['identityNumber identity']],
    ['of another day', card('11010519491231002X', '1949-12-30'), ['identityNumber birth']],
    [
      'of another day, on which no grounds are asked for',
      { ...card('11010519491231002X', '1979-12-31') },
      ['identityNumber birth'],
    ],
    ['beside a day that is none', card('11010519491231002X', '1949-02-30'), ['birthDate date']],
    ['which is a passport’s', { ...card('E12345678'), identityKind: 'passport' }, []],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test('says which two disagree, and quotes neither', () => {
    const values = sampleValues(card('11010519491231002X', '1949-12-30'));
    const [problem] = findProblems(form, values);
    expect(problem?.message.zh).toContain('“出生日期”');
    expect(problem?.message.en).toContain('“Date of birth”');
    expect(JSON.stringify(problem)).not.toMatch(/1949/);
  });
});

describe('a day that has been', () => {
  const on = (changes: FormValues) =>
    findProblems(form, sampleValues(changes), '2026-11-16').map(
      ({ path, code }) => `${path} ${code}`,
    );
  const period = { employer: '甲', work: '乙' };
  test.each<[string, FormValues, string[]]>([
    ['signed today', { signedOn: '2026-11-16' }, []],
    ['signed tomorrow', { signedOn: '2026-11-17' }, ['signedOn future']],
    ['born tomorrow', { birthDate: '2026-11-17' }, ['birthDate future']],
    ['born within a human life', { birthDate: '2001-01-01' }, []],
    [
      'born before anybody living',
      { birthDate: '1900-12-31' },
      ['birthDate tooOld', 'health missing', 'standing missing', 'standingFacts missing'],
    ],
    ['work begun this month', { periods: [{ ...period, from: '2026-11' }] }, []],
    [
      'work begun next month',
      { periods: [{ ...period, from: '2026-12' }] },
      ['periods.0.from future'],
    ],
    [
      'work ended next month',
      { periods: [{ ...period, from: '2020-01', to: '2026-12' }] },
      ['periods.0.to future'],
    ],
  ])('%s', (_, changes, expected) => expect(on(changes)).toEqual(expected));

  test('a definition that does not say so takes any day', () => {
    const day = makeField({ id: 'leaveOn', type: 'date' });
    expect(findProblems(makeForm([day]), { leaveOn: '2027-01-01' }, '2026-11-16')).toEqual([]);
  });
});

describe('conditional questions', () => {
  const grounds = ['health missing', 'standing missing', 'standingFacts missing'];
  test('the day before the 66th birthday asks for no grounds', () => {
    expect(codes({ birthDate: '1960-04-03' })).toEqual([]);
  });
  test('the 66th birthday itself asks for them', () => {
    expect(codes({ birthDate: '1960-04-02' })).toEqual(grounds);
  });
  test('born on 29 February: the birthday is 1 March in other years', () => {
    expect(hasReachedAge('1960-02-29', '2026-02-28', 66)).toBe(false);
    expect(hasReachedAge('1960-02-29', '2026-03-01', 66)).toBe(true);
    expect(hasReachedAge('1960-02-29', '2028-02-29', 68)).toBe(true);
  });
  test('direct admission asks for the national list', () => {
    const expected = ['nationalPool missing', 'workInCity missing'];
    expect(codes({ directAdmission: 'yes' })).toEqual(expected);
    expect(fitsSchema(sampleValues({ directAdmission: 'yes' }))).toBe(false);
  });
  test('answers to questions taken back are left out', () => {
    const values = sampleValues({ directAdmission: 'no', nationalPool: '样本', health: 'yes' });
    expect(Object.keys(dropUnasked(form, values))).not.toContain('nationalPool');
    expect(Object.keys(dropUnasked(form, values))).not.toContain('health');
  });
});

test('every sentence is in both languages, says what to do, and neither begs nor scolds', () => {
  const wrong = sampleValues({
    name: '',
    birthDate: 'x',
    yearsInField: 'x',
    category: 'x',
    periods: [{ from: '1' }],
  });
  const problems = [...findProblems(form, {}), ...findProblems(form, wrong)];
  for (const { message } of problems) {
    expect(message.zh).toMatch(/。$/);
    expect(message.en).toMatch(/^[A-Z].*\.$/);
    expect(message.zh + message.en).not.toMatch(/please|invalid|(?<!申)请|无效|\{\{/i);
  }
});

test('Zod and Ajv agree on any text in any text field', () => {
  const texts = [
    'name',
    'nameLatin',
    'identityNumber',
    'telephone',
    'email',
    'signedOn',
    'languages',
  ];
  const any = fc.record({
    id: fc.constantFrom(...texts),
    text: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 210 }),
      fc.string({ unit: fc.constantFrom(...'0123456789-@.a样𬍛 '), minLength: 1, maxLength: 12 }),
      fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    ),
  });
  fc.assert(
    fc.property(any, ({ id, text }) => {
      fc.pre(text.trim() !== '');
      const values = sampleValues({ [id]: text });
      expect(findProblems(form, values).filter(({ field }) => field === id).length === 0).toBe(
        fitsSchema(values),
      );
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
  );
});
