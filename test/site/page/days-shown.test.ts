import { expect, test } from 'vitest';
import { attributesOf, isShown, phasesOf } from '../../../src/site/page/days-shown.ts';

test.each([
  ['2026-12-11', true],
  ['2026-12-12', false],
])('what has a last day is shown on it, and not after: %s', (on, expected) => {
  expect(isShown({ from: null, to: '2026-12-11' }, on)).toBe(expected);
  expect(isShown({ from: '2026-12-12', to: null }, on)).toBe(!expected);
});

test('an element that is always so bears nothing; one of later days is hidden, from the search too', () => {
  expect(attributesOf({ from: null, to: null }, '2026-11-16')).toEqual({});
  expect(attributesOf(null, '2026-11-16')).toEqual({});
  expect(attributesOf({ from: null, to: '2026-11-16' }, '2026-11-16')).toEqual({
    'data-day-from': '',
    'data-day-until': '2026-11-16',
  });
  expect(attributesOf({ from: '2026-11-17', to: null }, '2026-11-16')).toMatchObject({
    hidden: true,
    'data-pagefind-ignore': '',
  });
});

test('phases follow one another without a gap; like ones are one, and the first has no beginning', () => {
  const turn = (on: string, state: string) => ({ on, state, label: state });
  expect(
    phasesOf([turn('2026-11-16', 'a'), turn('2026-12-01', 'a'), turn('2027-01-01', 'b')]),
  ).toEqual([
    { from: null, to: '2026-12-31', state: 'a', label: 'a' },
    { from: '2027-01-01', to: null, state: 'b', label: 'b' },
  ]);
});
