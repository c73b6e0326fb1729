import { expect, it } from 'vitest';
import { columnsOf, padColumns, terminalWidth } from '../../src/text/terminal-width.ts';

it.each([
  ['a', 1],
  ['é', 1],
  ['章', 2],
  ['𬍛', 2],
  ['䶮', 2],
  ['，', 2],
  ['　', 2],
  ['（', 2],
  ['あ', 2],
  ['한', 2],
  ['ｱ', 1],
  ['😀', 2],
  ['·', 1],
  ['—', 1],
  ['“', 1],
  ['①', 1],
  ['\u0301', 0],
  ['\u200D', 0],
  ['\uFE0F', 0],
])('%j takes %i columns', (character, columns) => {
  expect(columnsOf(character)).toBe(columns);
});

it('adds up, and fills up', () => {
  expect(terminalWidth('冯样宁 (bj-0012)')).toBe(16);
  expect(padColumns('章a', 5)).toBe('章a  ');
  expect(padColumns('章节', 3)).toBe('章节');
});
