import { expect, test } from 'vitest';
import { settle, workOut } from '../../src/forms/computed.ts';
import { findProblems } from '../../src/forms/validate.ts';
import { makeField, makeForm } from './made-form.ts';

const number = (id: string, rest = {}) => makeField({ id, type: 'number', ...rest });
const rows = makeField({
  id: 'items',
  type: 'rows',
  columns: [{ id: 'points', type: 'number', label: { zh: '分', en: 'points' }, width: 12 }],
});

const form = makeForm([
  number('a', { schema: { multipleOf: 0.1 } }),
  number('b', { schema: { multipleOf: 0.1 } }),
  number('off', { when: { field: 'a', equals: 'never' } }),
  rows,
  number('subtotal', { computed: { sum: ['a', 'b', 'off'], max: 10 } }),
  number('total', { computed: { sum: ['subtotal', 'items.points'], minus: ['b'], min: 0 } }),
]);

test.each([
  ['nothing answered, nothing worked out', {}, {}],
  ['0.1 + 0.2 is 0.3', { a: 0.1, b: 0.2 }, { subtotal: 0.3, total: 0.1 }],
  ['what is over the bound is cut off at it', { a: 9, b: 1.1 }, { subtotal: 10, total: 8.9 }],
  ['exactly at the bound', { a: 9, b: 1 }, { subtotal: 10, total: 9 }],
  ['what is under the bound is raised to it', { a: 0, b: 3 }, { subtotal: 3, total: 0 }],
  ['a column of rows adds up', { items: [{ points: 2 }, {}, { points: 3 }] }, { total: 5 }],
  ['an answer that is not asked does not count', { a: 1, off: 50 }, { subtotal: 1, total: 1 }],
  ['what was given for a sum is worked out anew', { a: 1, total: 99 }, { subtotal: 1, total: 1 }],
  ['a number that is none does not count', { a: 'x', b: 1 }, { subtotal: 1, total: 0 }],
])('%s', (_, given, worked) => {
  const { subtotal, total } = settle(form, given);
  expect({ subtotal, total }).toEqual({ subtotal: undefined, total: undefined, ...worked });
});

test('a sum is known to the form, and never asked for', () => {
  expect(findProblems(form, workOut(form, { a: 1 }))).toEqual([]);
});
