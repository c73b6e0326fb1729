import { expect, it } from 'vitest';
import privateAbsent from '../../../src/rules/file/private-absent.ts';
import { applied, expertOf, judge, proveEveryMessage } from '../judging.ts';

proveEveryMessage(privateAbsent);

const history = [applied('2026-03-18')];

it('is silent where the private part is here', () => {
  expect(judge(privateAbsent, { experts: [expertOf(history)] })).toEqual([]);
});

it('is a note, never more, where it is not', () => {
  expect(judge(privateAbsent, { experts: [expertOf(history, { priv: false })] })).toMatchObject([
    {
      ruleId: 'file/private-absent',
      level: 'note',
      file: 'experts/bj-experts/bj-0901.json',
      line: 1,
      record: 'bj-0901',
      data: { path: 'private/bj-experts/bj-0901.json' },
    },
  ]);
});

it('leaves a private part with a fault to the rule that names the fault', () => {
  const path = 'private/bj-experts/bj-0901.json';
  const faults = [{ kind: 'empty' as const, path, line: 1, column: 1, pointer: '', data: {} }];
  const experts = [expertOf(history, { priv: false })];
  expect(judge(privateAbsent, { experts, faults })).toEqual([]);
});

it('looks for it under the scheme: another scheme’s person of that id is another', () => {
  const held = { schemaVersion: 1, id: 'bj-0901', birthDate: '1980-01-01' };
  expect(
    judge(privateAbsent, {
      experts: [expertOf(history, { priv: false })],
      files: { 'private/jn-experts/bj-0901.json': held },
    }),
  ).toHaveLength(1);
});
