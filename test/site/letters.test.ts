import { describe, expect, test } from 'vitest';
import {
  createLetterBook,
  foldNumber,
  judgeLetter,
  type LetterFact,
} from '../../src/site/letters.ts';

const letter = (over: Partial<LetterFact> = {}): LetterFact => ({
  number: '样聘〔2026〕001号',
  kind: 'letter',
  from: '2026-05-01',
  to: '2029-04-30',
  leftOn: null,
  holder: { id: 'bj-0001', name: { zh: '林样安', en: "Lin Yang'an" } },
  ...over,
});

const judge = (fact: LetterFact, on: string, number = fact.number) =>
  judgeLetter(createLetterBook([fact], on, true), number, on).answer;

test.each(['样聘〔2026〕001号', '样聘[2026]001号', '样聘（2026） 001 号 ', '样聘２０２６001'])(
  'the number typed as %j is the same number',
  (typed) => {
    expect(foldNumber(typed)).toBe('样聘2026001');
  },
);

describe('a letter', () => {
  test('is not yet valid the day before its term', () => {
    expect(judge(letter(), '2026-04-30')).toBe('not-yet');
  });
  test('is valid on the first and the last day of its term', () => {
    expect(judge(letter(), '2026-05-01')).toBe('valid');
    expect(judge(letter(), '2029-04-30')).toBe('valid');
  });
  test('is over the day after its term', () => {
    expect(judge(letter(), '2029-05-01')).toBe('term-over');
  });
  test('of somebody who left is no longer valid, even within its term', () => {
    expect(judge(letter({ leftOn: '2026-09-01', holder: null }), '2026-10-01')).toBe('left');
  });
  test('with another number is unknown', () => {
    expect(judge(letter(), '2026-10-01', '样聘〔2026〕002号')).toBe('unknown');
  });
});

test('the published book holds neither the number nor the name of one who left', () => {
  const book = createLetterBook(
    [letter({ leftOn: '2026-09-01', holder: null })],
    '2026-11-16',
    true,
  );
  const published = JSON.stringify(book);
  expect(published).not.toContain('001');
  expect(published).not.toContain('林样安');
});
