import { expect, test } from 'vitest';
import { formatDraft, parseDraft } from '../../src/forms/draft.ts';
import { form as application } from '../paper/sources.ts';
import { makeField, makeForm } from './made-form.ts';

const form = makeForm([
  makeField({ id: 'name', type: 'text' }),
  makeField({ id: 'identityNumber', type: 'text', sensitive: true }),
]);
const draft = formatDraft(form, { name: '样', identityNumber: 'SAMPLE' }, '2026-11-16');

test('an identity number is never kept', () => {
  expect(draft).not.toContain('SAMPLE');
  expect(parseDraft(form, draft, '2026-11-16')?.values).toEqual({ name: '样' });
});

test('the application says that its identity number is sensitive', () => {
  const fields = application.sections.flatMap((section) => section.fields);
  expect(fields.find(({ id }) => id === 'identityNumber')?.sensitive).toBe(true);
});

test.each([
  ['on the thirtieth day', '2026-12-16', true],
  ['the day after', '2026-12-17', false],
])('offered %s', (_, today, offered) => {
  expect(parseDraft(form, draft, today) !== null).toBe(offered);
});

test.each(['', 'null', '{}', '{"version":2}', draft.replace('"made"', '"other"')])(
  'of no use: %s',
  (text) => expect(parseDraft(form, text, '2026-11-16')).toBe(null),
);
