import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWithPlaces } from '../../src/text/fold.ts';

describe('what folds together', () => {
  test.each([
    ['full and half width', '６５周岁（含）ＰＣＴ', '65周岁(含)pct'],
    ['marks of a sentence', '咨询、培训；研讨。', '咨询，培训,研讨'],
    ['quotation marks', '（以下简称“专家”）', '(以下简称"专家")'],
    ['white space, ideographic too', '总　 则', '总则'],
    ['dashes', '——引进机构', '引进机构'],
    ['thousands', '1,000元', '1000元'],
    ['hyphens between numbers', '2018～2020', '2018-2020'],
    ['a compatibility character', '第㊀项', '第一项'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe('what stays apart', () => {
  test.each([
    ['a decimal point', '3.5', '35'],
    ['per cent', '50%', '50'],
    ['two numbers and one', '第1、2项', '第12项'],
    ['a time of day', '9:30', '930'],
    ['a span of years and one number', '2018-2020', '20182020'],
    ['two numbers and one of three digits more', '1、0002', '10002'],
    ['a character', '应当', '可以'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

test('the places lead back: the pieces between them are the whole text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙1２,，。.“（ 　½㈱𬍛—') });
  fc.assert(
    fc.property(text, (given) => {
      const { folded, starts } = foldWithPlaces(given);
      expect(starts).toHaveLength(folded.length + 1);
      const pieces = [...starts.keys()]
        .slice(1)
        .map((at) => given.slice(starts[at - 1], starts[at]));
      expect(pieces.join('')).toBe(folded === '' ? '' : given);
    }),
  );
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'甲乙1２3,，。.“（ 　㈱:：/-～') }),
      (given) => {
        expect(foldText(foldText(given))).toBe(foldText(given));
      },
    ),
  );
});
