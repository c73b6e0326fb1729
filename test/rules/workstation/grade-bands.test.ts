import { expect, it } from 'vitest';
import type { Scheme } from '../../../src/generated/scheme.ts';
import gradeBands from '../../../src/rules/workstation/grade-bands.ts';
import { proveEveryMessage } from '../judging.ts';
import { assessed, judgeStation } from './founding.ts';

proveEveryMessage(gradeBands);

const banded = (bands: Record<string, number>) => (scheme: Scheme) => {
  const table = scheme.rulebooks[0]?.scoreTable;
  if (table) table.bands = bands;
  scheme.houseRules = ['grade-bands'];
};
const BANDS = { unqualified: 0, qualified: 60, excellent: 90 };
const find = (grade: string, total: number, bands: Record<string, number> = BANDS) =>
  judgeStation(gradeBands, [assessed('2024-11-20', 2024, grade, total)], {
    scheme: banded(bands),
  });

it.each([
  ['excellent', 90],
  ['qualified', 89.9],
  ['qualified', 60],
  ['unqualified', 59.9],
])('%s is what %d makes', (grade, total) => {
  expect(find(grade, total)).toEqual([]);
});

it.each([
  ['qualified', 90, 'excellent'],
  ['excellent', 89.9, 'qualified'],
  ['qualified', 59.9, 'unqualified'],
])('%s at %d is an error: %s', (grade, total, expected) => {
  expect(find(grade, total)).toMatchObject([
    {
      ruleId: 'workstation/grade-bands',
      level: 'error',
      pointer: '/history/0/grade',
      words: `"${grade}"`,
      data: { expected, grade },
      basis: null,
    },
  ]);
});

it('says nothing below the lowest band', () => {
  expect(find('unqualified', 10, { qualified: 60 })).toEqual([]);
});

it('is a house rule: off unless the scheme lists it and sets bands', () => {
  const history = [assessed('2024-11-20', 2024, 'excellent', 10)];
  expect(judgeStation(gradeBands, history)).toEqual([]);
  const unlisted = (scheme: Scheme): void => {
    banded(BANDS)(scheme);
    scheme.houseRules = [];
  };
  expect(judgeStation(gradeBands, history, { scheme: unlisted })).toEqual([]);
});
