import { expect, it } from 'vitest';
import { countNew, markNew } from '../../src/change/new-findings.ts';
import type { Finding } from '../../src/load/finding.ts';

const finding = (rest: Partial<Finding> = {}): Finding => ({
  ruleId: 'expert/over-age',
  level: 'error',
  message: { zh: '超龄', en: 'Over age' },
  remedy: { zh: '核对', en: 'Check' },
  file: 'content/experts/bj/bj-0001.json',
  line: 10,
  column: 5,
  pointer: '/history/0/on',
  record: 'bj-0001',
  basis: null,
  data: { age: 66 },
  ...rest,
});

const isNew = (before: readonly Finding[], now: readonly Finding[]): Array<boolean | undefined> =>
  markNew(now, before).map((each) => each.isNew);

it.each<[string, Partial<Finding>]>([
  ['the same', {}],
  ['on another line', { line: 99, column: 1 }],
  ['at another pointer', { pointer: '/history/3/on' }],
  ['of a record whose file was renamed', { file: 'content/experts/bj/other.json' }],
])('%s is old', (_, change) => {
  expect(isNew([finding()], [finding(change)])).toEqual([false]);
});

it.each<[string, Partial<Finding>]>([
  ['of another rule', { ruleId: 'expert/refusals' }],
  ['about another record', { record: 'bj-0002' }],
  ['grown from a warning into an error', { level: 'warning' }],
  ['with other data', { data: { age: 67 } }],
  ['with another message', { message: { zh: '别的', en: 'Other' } }],
])('%s is new', (_, change) => {
  expect(isNew([finding(change)], [finding()])).toEqual([true]);
});

it('of several alike as many are old as there were', () => {
  expect(isNew([finding()], [finding(), finding({ line: 20 })])).toEqual([false, true]);
  expect(isNew([finding(), finding()], [finding()])).toEqual([false]);
});

it('a finding about no record is known by its file', () => {
  const file = finding({ record: null });
  expect(isNew([file], [{ ...file, file: 'content/site.json' }])).toEqual([true]);
});

it('counts the new ones by level', () => {
  const marked = markNew([finding(), finding({ level: 'note' })], [finding()]);
  expect(countNew(marked)).toEqual({ error: 0, warning: 0, note: 1 });
});
