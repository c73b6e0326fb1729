import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepKnown, linkValues, readPrefillRequest } from '../../src/forms/prefill-link.ts';
import { makeField, makeForm } from './made-form.ts';

test.each([
  ['#record=bj-0012', { record: 'bj-0012' }],
  ['#record=../../private', 'unreadable'],
  ['#record=', 'unreadable'],
  ['#values=%%%', 'unreadable'],
  ['#values=W10', 'unreadable'],
  [`#values=${'e'.repeat(20_001)}`, 'unreadable'],
  ['#name', null],
  ['', null],
])('%s', (fragment, request) => expect(readPrefillRequest(fragment)).toEqual(request));

test('any answers travel in a link', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (values) => {
      expect(readPrefillRequest(`#${linkValues(values)}`)).toEqual({
        values: JSON.parse(JSON.stringify(values)),
      });
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
});

test('of a link only what the form asks', () => {
  const form = makeForm([makeField({ id: 'name', type: 'text' })]);
  expect(keepKnown(form, { name: '样', __proto__: 1, evil: 1 })).toEqual({ name: '样' });
});
