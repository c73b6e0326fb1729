import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, splitUnbreakable } from '../../../src/paper/layout/line-break.ts';

// One for a Chinese character, half for the rest.
const measure = (text: string) =>
  [...text].reduce((sum, char) => sum + (char.codePointAt(0)! > 0x2e7f ? 1 : 0.5), 0);
const breakAt = (text: string, width: number) => breakLines(text, width, measure);

describe('Chinese', () => {
  test('breaks between characters', () => {
    expect(breakAt('涉外知识产权保护', 5)).toEqual(['涉外知识产', '权保护']);
  });
  test('no line begins with a closing mark', () => {
    expect(breakAt('知识产权，保护', 4)).toEqual(['知识产', '权，保护']);
    expect(breakAt('参见《办法》。', 5)).toEqual(['参见《办', '法》。']);
  });
  test('no line ends with an opening mark', () => {
    expect(breakAt('根据国务《规定》', 5)).toEqual(['根据国务', '《规定》']);
  });
  test('a dash and an ellipsis of two stay whole', () => {
    expect(breakAt('甲乙丙……丁', 4).join('|')).not.toMatch(/…\|…/);
    expect(breakAt('甲乙丙——丁', 4).join('|')).not.toMatch(/—\|—/);
  });
  test('line ends that were typed stay', () => {
    expect(breakAt('甲\n\n乙', 5)).toEqual(['甲', '', '乙']);
  });
});

describe('Latin', () => {
  test('breaks at spaces only', () => {
    expect(breakAt('one two three', 4)).toEqual(['one two', 'three']);
  });
  test('a word wider than the line is broken rather than lost', () => {
    expect(breakAt('abcdefghij', 2)).toEqual(['abcd', 'efgh', 'ij']);
  });
  test('a number stays whole between Chinese', () => {
    expect(breakAt('满足2026年', 3)).toEqual(['满足', '2026年']);
  });
});

const text = fc.string({
  unit: fc.constantFrom(...'知识产权保护，。、；：？！）》”（《“abc12 \n—…𬍛䶮·'),
  maxLength: 80,
});

test('no character is lost, whatever the text and width', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (typed, width) => {
      const bare = (s: string) => s.replace(/\s/g, '');
      expect(bare(breakAt(typed, width).join(''))).toBe(bare(typed));
      expect(splitUnbreakable(typed).join('')).toBe(typed);
    }),
  );
});

test('no line is too wide, nor begins or ends with a wrong mark where another break was possible', () => {
  fc.assert(
    fc.property(text, (typed) => {
      for (const paragraph of typed.split('\n')) {
        if (splitUnbreakable(paragraph).some((piece) => measure(piece) > 20)) continue;
        const lines = breakAt(paragraph, 20);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(20);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）》”]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/);
      }
    }),
  );
});
