import { describe, expect, it } from 'vitest';
import { excerpt, markPlace } from '../../src/report/excerpt.ts';
import { terminalWidth } from '../../src/text/terminal-width.ts';
import { PLAIN, setting } from './sample-report.ts';

/** The column of a terminal, from 0, in which the mark stands. */
const markColumn = (line: string, column: number): number => {
  const { mark } = markPlace(line, column);
  expect(mark.endsWith('^')).toBe(true);
  return terminalWidth(mark.slice(0, -1));
};

describe('the mark stands under its character', () => {
  it.each([
    ['at the beginning', 'abc', 1, 0],
    ['after narrow letters', '  "a": 1', 6, 5],
    ['behind full-width characters, two columns each', '"聘期": 1', 6, 7],
    ['behind full-width punctuation', '（甲），x', 5, 8],
    ['behind a character beyond the BMP, two UTF-16 units', '𬍛x', 3, 2],
    ['behind a combining accent, no column', 'e\u0301x', 3, 1],
    ['behind ambiguous quotation marks, one column', '“”x', 3, 2],
    ['behind half-width katakana, one column', 'ｱx', 2, 1],
    ['behind an emoji', '😀x', 3, 2],
    ['behind a tab, shown as two spaces', '\tx', 2, 2],
    ['behind a control, shown by its number', '\u001Bx', 2, 6],
    ['behind the last character', '章', 2, 2],
    ['within a surrogate pair, under the whole', 'x𬍛', 3, 1],
  ])('%s', (_, line, column, expected) => {
    expect(markColumn(line, column)).toBe(expected);
  });

  it('under blanks as wide as what stands above, in every font', () => {
    expect(markPlace('"聘期": 1', 6).mark).toBe(' 　　  ^');
  });
});

describe('a long line', () => {
  const line = `${'章'.repeat(200)}X${'节'.repeat(200)}`;

  it('is cut round the place, and the mark is still under it', () => {
    const { shown, mark } = markPlace(line, 201);
    expect(shown).toMatch(/^…章+X节+…$/);
    expect(terminalWidth(shown)).toBeLessThanOrEqual(98);
    expect(terminalWidth(shown.slice(0, shown.indexOf('X')))).toBe(terminalWidth(mark) - 1);
  });

  it('is not cut before a place at its beginning', () => {
    expect(markPlace(line, 2).shown).toMatch(/^章{48}…$/);
    expect(markPlace(line, 2).mark).toBe('　^');
  });

  it('is shown to its end where the place is there', () => {
    expect(markPlace(line, 401).shown).toMatch(/^…节+$/);
  });
});

describe('excerpt', () => {
  it('adds the line after a bare bracket: the bracket says nothing', () => {
    const lines = ['', '', '    {', '      "id": "e-1",'];
    expect(excerpt({ ...PLAIN, column: 5 }, setting('zh', lines))).toEqual([
      '   3 |     {',
      '     |     ^',
      '   4 |       "id": "e-1",',
    ]);
  });

  it('shows nothing of a file that was not read, a line that is not there, or the file as a whole', () => {
    expect(excerpt(PLAIN, setting('zh'))).toEqual([]);
    expect(excerpt(PLAIN, setting('zh', ['', '', ' ']))).toEqual([]);
    const whole = { ...PLAIN, pointer: '', line: 1, column: 1 };
    expect(excerpt(whole, setting('zh', ['{']))).toEqual([]);
    expect(excerpt({ ...whole, column: 2 }, setting('zh', ['{}']))).toHaveLength(2);
  });

  it('makes room for long line numbers', () => {
    const lineOf = (): string => 'x';
    const [first, second] = excerpt({ ...PLAIN, line: 123456 }, setting('zh', [], { lineOf }));
    expect(first?.indexOf('|')).toBe(second?.indexOf('|'));
  });
});
