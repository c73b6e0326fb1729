import { expect, test } from 'vitest';
import { readValues } from '../../src/forms/read-values.ts';
import {
  formatSaved,
  listStrange,
  parseSaved,
  SavedFileError,
} from '../../src/forms/saved-file.ts';
import { form, sampleValues } from '../paper/sources.ts';

function faultOf(text: string): unknown {
  try {
    parseSaved(form, text);
  } catch (error) {
    return error instanceof SavedFileError ? error.fault : error;
  }
  return null;
}

test('what the page saves is read back whole', () => {
  const saved = formatSaved(form, sampleValues());
  expect(readValues(form, parseSaved(form, `\uFEFF${saved}`))).toEqual(sampleValues());
});

test('a file of the page before it had versions is read', () => {
  expect(parseSaved(form, '{"form":"expert-application","values":{"name":"样"}}')).toEqual({
    name: '样',
  });
});

test.each([
  ['not JSON', 'PK\u0003\u0004', 'not-json'],
  ['cut off', '{"form":"expert-application","val', 'not-json'],
  ['an empty object', '{}', 'not-answers'],
  ['a list', '[]', 'not-answers'],
  ['null', 'null', 'not-answers'],
  ['no values', '{"form":"expert-application"}', 'not-answers'],
  ['a list for values', '{"form":"expert-application","values":[]}', 'not-answers'],
  ['another form', '{"form":"other","values":{}}', 'other-form'],
  ['a newer version', '{"form":"expert-application","version":2,"values":{}}', 'newer'],
  ['a huge file', `"${'x'.repeat(2_000_001)}"`, 'too-large'],
])('%s is refused', (_, text, fault) => expect(faultOf(text)).toBe(fault));

test('what this edition does not have is named', () => {
  expect(listStrange(form, { name: '样', colour: 'red', signature: 'x' })).toEqual([
    'colour',
    'signature',
  ]);
});
