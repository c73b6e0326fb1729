import { expect, test } from 'vitest';
import { formView } from '../../src/forms/form-view.ts';
import { makeField, makeForm } from './made-form.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ value: `o${i}`, label: { zh: '项', en: 'Option' } }));

const viewOf = (field: ReturnType<typeof makeField>) =>
  formView(makeForm([field]), 'zh').sections[0]!.fields[0]!;

test.each([
  ['choice', 9, 'radio'],
  ['choice', 10, 'select'],
  ['choices', 20, 'checkbox'],
])('%s of %i options is a %s', (type, count, shape) => {
  expect(viewOf(makeField({ id: 'a', type, options: options(count) }))).toMatchObject({
    kind: 'options',
    shape,
  });
});

test.each([
  [199, undefined],
  [200, 200],
])('a long text of at most %i characters', (maxLength, limit) => {
  const view = viewOf(makeField({ id: 'a', type: 'long-text', schema: { maxLength } }));
  expect(view.kind === 'control' && view.control.limit).toBe(limit);
});

test.each([
  [{ type: 'number' }, 'numeric'],
  [{ type: 'number', schema: { multipleOf: 0.5 } }, 'decimal'],
  [{ type: 'date' }, 'numeric'],
  [{ type: 'text', autocomplete: 'email' }, 'email'],
  [{ type: 'text' }, undefined],
])('the keyboard for %o', (field, mode) => {
  const view = viewOf(makeField({ id: 'a', ...field }));
  expect(view.kind === 'control' && view.control.inputMode).toBe(mode);
});

test('what is worked out and what is fixed have nothing to type in', () => {
  const computed = makeField({ id: 'a', type: 'number', computed: { sum: ['b'] } });
  const fixed = makeField({ id: 'a', type: 'statement', text: { zh: '仅供参考', en: 'x' } });
  expect(viewOf(computed).kind).toBe('computed');
  expect(viewOf(fixed)).toMatchObject({ kind: 'statement', text: '仅供参考' });
});
