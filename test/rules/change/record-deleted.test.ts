import { describe, expect, it } from 'vitest';
import recordDeleted from '../../../src/rules/change/record-deleted.ts';
import {
  ADMITTED,
  expertOf,
  judgeChange,
  proveEveryMessage,
  schemeOf,
  stationOf,
  type Judged,
  type Placed,
} from '../judging.ts';

proveEveryMessage(recordDeleted);

const PATH = 'experts/bj-experts/bj-0901.json';
const before: Judged = { experts: [expertOf(ADMITTED)] };
const find = (now: Judged, base = before): Placed[] => judgeChange(recordDeleted, base, now);

const TOMBSTONE = {
  schemaVersion: 1,
  id: 'bj-0901',
  scheme: 'bj-experts',
  erased: { on: '2026-11-01', ground: '《个人信息保护法》第四十七条，本人申请（样本）' },
};

it('a record that is gone is an error in the file that was', () => {
  expect(find({})).toMatchObject([
    {
      ruleId: 'change/record-deleted',
      level: 'error',
      file: PATH,
      line: 1,
      record: 'bj-0901',
      basis: null,
    },
  ]);
});

it('so is a workstation, a scheme, and a tombstone', () => {
  const stations = [stationOf([{ type: 'proposed', on: '2022-10-12' }])];
  expect(find({}, { stations })).toMatchObject([{ record: 'cq-0901' }]);
  expect(find({ files: { 'schemes/cq-stations.json': null } }, {})).toMatchObject([
    { file: 'schemes/cq-stations.json', message: { zh: '制度 cq-stations 被删除。' } },
  ]);
  expect(find({}, { files: { [PATH]: TOMBSTONE } })).toMatchObject([{ record: 'bj-0901' }]);
});

describe('nothing is said', () => {
  it('of a record that stays, whatever became of its words', () => {
    expect(find({ experts: [expertOf(ADMITTED, { name: '测样乙' })] })).toEqual([]);
  });
  it('of one erased on lawful request, which leaves a tombstone', () => {
    expect(find({ files: { [PATH]: TOMBSTONE } })).toEqual([]);
  });
  it('of a file that broke: it is told as such', () => {
    const fault = {
      kind: 'syntax' as const,
      path: PATH,
      line: 1,
      column: 1,
      pointer: '',
      data: {},
    };
    expect(find({ faults: [fault] })).toEqual([]);
  });
  it('of a private part that was withheld', () => {
    expect(find({ experts: [expertOf(ADMITTED, { priv: false })] })).toEqual([]);
  });
  it('where the base has the house rule off; switching it off in the same change does not help', () => {
    const off = [schemeOf('bj-experts', (scheme) => (scheme.houseRules = []))];
    expect(find({ schemes: off }, { ...before, schemes: off })).toEqual([]);
    expect(find({ schemes: off })).toHaveLength(1);
  });
});
