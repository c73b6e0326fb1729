import { describe, expect, test } from 'vitest';
import { nameRefused, tidyText } from '../../src/forms/characters.ts';
import { findProblems } from '../../src/forms/validate.ts';
import { makeField, makeForm } from './made-form.ts';

describe('refused, by name', () => {
  test.each([
    ['an emoji', '好😀', '“😀”（U+1F600）'],
    ['two of them, each once', '😀🎉😀', '“😀”（U+1F600）、“🎉”（U+1F389）'],
    ['a flag', '🇨🇳', '“🇨”（U+1F1E8）、“🇳”（U+1F1F3）'],
    ['a bell', 'a\u0007', 'U+0007'],
    ['half a pair', 'a\uD840', 'U+D840'],
  ])('%s', (_, text, named) => expect(nameRefused(text)).toBe(named));
});

test.each(['𬍛䶮·', '第一行\n第二行', '©®™☆①', 'Łukasz Ångström', '1234567890*#'])(
  'not refused: %s',
  (text) => expect(nameRefused(text)).toBe(''),
);

test('a problem at the box, and at the cell of a row', () => {
  const column = { id: 'work', type: 'text', label: { zh: '工作', en: 'Work' }, width: 12 };
  const form = makeForm([
    makeField({ id: 'name', type: 'text' }),
    makeField({ id: 'rows', type: 'rows', columns: [column] }),
  ]);
  const problems = findProblems(form, { name: '😀', rows: [{ work: '好' }, { work: '🎉' }] });
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ['name', 'refused'],
    ['rows.1.work', 'refused'],
  ]);
  expect(problems[0]?.message.zh).toContain('“😀”（U+1F600）');
});

test.each([
  ['marks without width', '周\u200B样\uFEFF琛\u2060', '周样琛'],
  ['line ends of three kinds', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
  ['letters apart from their accents', 'E\u0301a', 'Éa'],
  ['compatibility ideographs stay as typed', '\uFA11\uF900', '\uFA11\uF900'],
])('tidied: %s', (_, text, tidy) => expect(tidyText(text)).toBe(tidy));
