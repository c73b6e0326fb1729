import { expect, it } from 'vitest';
import { editDistance, nearestNames } from '../../src/text/nearest.ts';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['bj-0012', 'bj-0012', 0],
  ['bj-012', 'bj-0012', 1],
  ['bj-0021', 'bj-0012', 2],
  ['kitten', 'sitting', 3],
  ['𬍛', '章', 1],
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

it('names the nearest first, alike ones by name, whatever the case', () => {
  const names = ['cq-0001', 'bj-0021', 'bj-0012', 'bj-0011'];
  expect(nearestNames('BJ-0012', names)).toEqual(['bj-0012', 'bj-0011', 'bj-0021']);
  expect(nearestNames('x', [])).toEqual([]);
});
