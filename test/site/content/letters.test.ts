import { describe, expect, test } from 'vitest';
import type { Expert } from '../../../src/generated/expert.ts';
import {
  createLetterBook,
  createRevocations,
  divideBook,
  isInParts,
  lettersOfExpert,
  type LetterFact,
} from '../../../src/site/content/letters.ts';
import { hashNumber } from '../../../src/text/letter-number.ts';
import { judgeNumber } from '../../../src/trust/lists.ts';

const letter = (over: Partial<LetterFact> = {}): LetterFact => ({
  number: '样聘〔2026〕001号',
  kind: 'letter',
  from: '2026-05-01',
  to: '2029-04-30',
  leftOn: null,
  holder: { id: 'bj-0001', name: { zh: '林样安', en: "Lin Yang'an" } },
  ...over,
});

const judge = (fact: LetterFact, on: string, number = fact.number) => {
  const lists = {
    book: createLetterBook([fact], on, true),
    revoked: createRevocations([fact], on),
  };
  return judgeNumber(lists, number, on).answer;
};

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

const left = letter({ leftOn: '2026-09-01', holder: null });

test('of one who left, the lists hold the day and nothing else: no number, name, term or record', () => {
  const book = JSON.stringify(createLetterBook([left], '2026-11-16', true).letters);
  const revoked = JSON.stringify(Object.values(createRevocations([left], '2026-11-16').revoked));
  expect(book).toBe('{}');
  expect(revoked).toBe('[{"kind":"letter","since":"2026-09-01"}]');
});

describe('a book of 10,000', () => {
  const names = { zh: '欧阳样本', en: 'Ouyang Yangben-Sample' };
  const facts = Array.from({ length: 10_000 }, (_, at) =>
    letter({ number: `样聘〔2026〕${at + 1}号`, holder: { id: `bj-${at + 1}`, name: names } }),
  );
  const book = createLetterBook(facts, '2026-11-16', false);
  const parts = divideBook(book);

  test('is in 256 parts, each small and dated as the whole', () => {
    expect(new Set(parts.map(([part]) => part)).size).toBe(256);
    for (const [part, own] of parts) {
      expect(part).toMatch(/^[0-9a-f]{2}$/);
      expect(own).toMatchObject({ asOf: '2026-11-16', pinned: false });
      expect(JSON.stringify(own, null, 2).length).toBeLessThan(32 * 1024);
    }
  });

  test('has every letter in its own part and in no other', () => {
    const placed = parts.flatMap(([part, { letters }]) =>
      Object.entries(letters).map(([hash, entry]) => ({ part, hash, entry })),
    );
    expect(placed).toHaveLength(10_000);
    for (const { part, hash, entry } of placed) {
      expect(hash.slice(0, 2)).toBe(part);
      expect(entry).toEqual(book.letters[hash]);
    }
    const [part, own] = parts.find(([, { letters }]) => hashNumber('样聘2026年77') in letters)!;
    expect(part).toBe(hashNumber('样聘〔2026〕077号').slice(0, 2));
    expect(own.letters[hashNumber('样聘2026年77')]?.holder?.id).toBe('bj-77');
  });

  test('is published in parts, a small one whole; those taken back do not count', () => {
    const gone = letter({ leftOn: '2026-09-01', holder: null });
    expect(isInParts(facts.slice(0, 1001))).toBe(true);
    expect(isInParts([...facts.slice(0, 1000), gone])).toBe(false);
  });
});

describe('the letters of a record', () => {
  const appointed = (id: string, on: string, to: string, number: string) => ({
    ...{ id, type: 'appointed', on, recordedOn: on, cohort: '1', route: 'selection' },
    term: { from: on, to },
    letter: { number, issuedOn: on },
  });
  const expert = (...history: object[]) =>
    ({ id: 'x-1', profile: { name: '样本', nameEn: 'Sample' }, history }) as unknown as Expert;
  const exited = { id: 'e-9', type: 'exited', on: '2027-06-30', recordedOn: '2027-06-30' };
  const first = appointed('e-1', '2023-05-01', '2026-04-30', 'A1');
  const second = appointed('e-2', '2026-05-01', '2029-04-30', 'B1');
  const serving = { state: 'serving' } as Parameters<typeof lettersOfExpert>[1];
  const gone = { state: 'barred' } as Parameters<typeof lettersOfExpert>[1];

  test('an exit ends the letter whose term ran, not the one served out before', () => {
    const facts = lettersOfExpert(expert(first, second, exited), gone, '2027-07-01');
    expect(facts.map(({ number, leftOn }) => [number, leftOn])).toEqual([
      ['A1', null],
      ['B1', '2027-06-30'],
    ]);
    expect(facts.some(({ holder }) => holder)).toBe(false);
  });

  test('the day before the exit it stands', () => {
    const facts = lettersOfExpert(expert(first, second, exited), serving, '2027-06-29');
    expect(facts.every(({ leftOn }) => leftOn === null)).toBe(true);
  });

  test('a letter given before its term begins is listed by then', () => {
    expect(lettersOfExpert(expert(second), serving, '2026-04-30')).toHaveLength(1);
  });

  test('one taken back by a correction is none', () => {
    const correction = {
      id: 'e-3',
      type: 'corrected',
      corrects: 'e-2',
      on: '2026-05-02',
      recordedOn: '2026-05-02',
    };
    expect(lettersOfExpert(expert(second, correction), serving, '2026-05-03')).toEqual([]);
  });
});
