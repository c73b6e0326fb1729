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
