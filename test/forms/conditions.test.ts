import { expect, test } from 'vitest';
import { holds } from '../../src/forms/conditions.ts';
import type { Condition, FormValues } from '../../src/forms/definition.ts';

const A: Condition = { field: 'a', equals: 'yes' };
const notB: Condition = { field: 'b', not: 'yes' };

test.each<[string, Condition, FormValues, boolean]>([
  ['equals', A, { a: 'yes' }, true],
  ['equals another', A, { a: 'no' }, false],
  ['equals nothing while unanswered', A, {}, false],
  ['equals one of those chosen', A, { a: ['no', 'yes'] }, true],
  ['none of those chosen', A, { a: ['no'] }, false],
  ['not, while unanswered', notB, {}, true],
  ['not, with another answer', notB, { b: 'no' }, true],
  ['not, with the answer', notB, { b: 'yes' }, false],
  ['not, with the answer among those chosen', notB, { b: ['yes'] }, false],
  ['all, both hold', { all: [A, notB] }, { a: 'yes' }, true],
  ['all, one does not', { all: [A, notB] }, { a: 'yes', b: 'yes' }, false],
  ['any, one holds', { any: [A, notB] }, { b: 'yes', a: 'yes' }, true],
  ['any, none holds', { any: [A, notB] }, { b: 'yes' }, false],
])('%s', (_, condition, values, expected) => expect(holds(condition, values)).toBe(expected));
