import { expect, it } from 'vitest';
import privateOrphan from '../../../src/rules/file/private-orphan.ts';
import { applied, expertOf, judge, proveEveryMessage } from '../judging.ts';

proveEveryMessage(privateOrphan);

const path = 'private/bj-experts/bj-0901.json';
const files = { [path]: { schemaVersion: 1, id: 'bj-0901', birthDate: '1980-01-01' } };

it('is silent beside its record', () => {
  expect(judge(privateOrphan, { experts: [expertOf([applied('2026-03-18')])] })).toEqual([]);
});

it('is an error without one', () => {
  expect(judge(privateOrphan, { files })).toMatchObject([
    {
      ruleId: 'file/private-orphan',
      level: 'error',
      file: path,
      record: 'bj-0901',
      data: { path: 'experts/bj-experts/bj-0901.json' },
    },
  ]);
});

it('is an error beside a tombstone: what was erased is erased here too', () => {
  const erased = {
    schemaVersion: 1,
    id: 'bj-0901',
    scheme: 'bj-experts',
    erased: { on: '2026-06-01', ground: '样本' },
  };
  const both = { ...files, 'experts/bj-experts/bj-0901.json': erased };
  const found = judge(privateOrphan, { files: both });
  expect(found).toMatchObject([{ file: path }]);
  expect(found[0]?.message).not.toEqual(judge(privateOrphan, { files })[0]?.message);
});

it('leaves a record with a fault to the rule that names the fault', () => {
  const record = 'experts/bj-experts/bj-0901.json';
  const faults = [
    { kind: 'syntax' as const, path: record, line: 1, column: 1, pointer: '', data: {} },
  ];
  expect(judge(privateOrphan, { files, faults })).toEqual([]);
});
