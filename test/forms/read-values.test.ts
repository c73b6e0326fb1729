import { describe, expect, test } from 'vitest';
import {
  readDate,
  readMonth,
  readNumber,
  readText,
  readValues,
} from '../../src/forms/read-values.ts';
import { formatSaved, parseSaved } from '../../src/forms/saved-file.ts';
import { form, sampleValues } from '../paper/sources.ts';
import { makeField, makeForm } from './made-form.ts';

describe('a day as people type it', () => {
  test.each([
    ['1980-5-21', '1980-05-21'],
    ['1980年5月21日', '1980-05-21'],
    ['1980.05.21', '1980-05-21'],
    ['１９８０／５／２１', '1980-05-21'],
    ['2026-02-30', '2026-02-30'],
    ['21/5/1980', '21/5/1980'],
    ['May 1980', 'May 1980'],
  ])('%s', (typed, read) => expect(readDate(typed)).toBe(read));
});

test('a month, a number, a text', () => {
  expect([readMonth('2010年7月'), readMonth('2010-7'), readMonth('2010')]).toEqual([
    '2010-07',
    '2010-07',
    '2010',
  ]);
  expect([readNumber(' １８ '), readNumber('ten')]).toEqual([18, 'ten']);
  expect(readText(' 一\r\n二\t三 ')).toBe('一\n二 三');
});

test.each<[string, number | string]>([
  ['35年', 35],
  ['３５ 年', 35],
  ['满35年', 35],
  ['三十五年', 35],
  ['35 years', 35],
  ['1 Year', 1],
  ['35', 35],
  ['35岁', '35岁'],
  ['年', '年'],
])('a number of years: %s', (typed, read) =>
  expect(readValues(form, { yearsInField: typed })).toEqual({ yearsInField: read }),
);

test('a unit that the definition does not name stays, to be told', () => {
  const budget = makeField({ id: 'budget', type: 'number', units: ['万元'] });
  expect(readValues(makeForm([budget]), { budget: '12.5 万元' })).toEqual({ budget: 12.5 });
  expect(readValues(makeForm([budget]), { budget: '12.5 元' })).toEqual({ budget: '12.5 元' });
});

test.each(['至今', '目前', 'present', ' Present ', 'to date'])(
  'an end that has not come: %s',
  (to) => {
    expect(readValues(form, { periods: [{ from: '2010-1', to }] })).toEqual({
      periods: [{ from: '2010-01' }],
    });
    expect(readValues(form, { periods: [{ from: to }] })).toEqual({
      periods: [{ from: to.trim() }],
    });
  },
);

test('compatibility characters in names stay as typed', () => {
  expect(readText('\uFA11')).toBe('\uFA11');
});

test('empty answers and empty rows are left out', () => {
  const typed = { name: ' ', periods: [{ from: '', work: '' }, { from: '2010-1' }], standing: [] };
  expect(readValues(form, typed)).toEqual({ periods: [{ from: '2010-01' }] });
});

test('what the page saves is read back whole', () => {
  const saved = formatSaved(form, sampleValues());
  expect(readValues(form, parseSaved(form, `\uFEFF${saved}`))).toEqual(sampleValues());
});

test.each(['{}', '[]', 'null', '{"form":"other","values":{}}', '{"form":"expert-application"}'])(
  'another file is refused: %s',
  (text) => expect(() => parseSaved(form, text)).toThrow(TypeError),
);
