import { describe, expect, it } from 'vitest';
import suppression from '../../../src/rules/file/suppression.ts';
import acceptance from '../../../src/rules/workstation/acceptance.ts';
import staffAndBudget from '../../../src/rules/workstation/staff-and-budget.ts';
import { judge, judgeFolder, proveEveryMessage, stationOf, type Placed } from '../judging.ts';

proveEveryMessage(suppression);

/** Its build year ended on 2023-11-15, and no acceptance is recorded: a warning. */
const OVERDUE = stationOf([{ type: 'established', on: '2022-11-15', plaque: '样牌〔2022〕901号' }]);
const FILE = 'workstations/cq-stations/cq-0901.json';
const ENTRY = {
  rule: 'workstation/acceptance',
  file: FILE,
  pointer: '/history/0',
  reason: { zh: '样本', en: 'Sample' },
  approvedBy: '某处长（样本）',
  until: '2026-12-31',
};

function find(change: object = {}, asOf = '2026-12-31', rest: object = {}): Placed[] {
  const entries = [{ ...ENTRY, ...change }];
  const files = { 'suppressions.json': { schemaVersion: 1, entries } };
  const beside = [acceptance, staffAndBudget];
  return judge(suppression, { stations: [OVERDUE], files, asOf, beside, ...rest }).filter(
    ({ ruleId }) => ruleId !== 'workstation/staff-and-budget',
  );
}

const ids = (found: readonly Placed[]): string[] => found.map(({ ruleId }) => ruleId).sort();

it('puts its finding off up to and with its last day', () => {
  expect(find()).toEqual([]);
  expect(find({ until: '2026-12-30' }, '2026-12-30')).toEqual([]);
});

it('is an error from the day after, and the finding is back', () => {
  const found = find({ until: '2026-12-30' });
  expect(ids(found)).toEqual(['file/suppression', 'workstation/acceptance']);
  expect(found.find(({ ruleId }) => ruleId === 'file/suppression')).toMatchObject({
    level: 'error',
    file: 'suppressions.json',
    pointer: '/entries/0/until',
    words: '"2026-12-30"',
    data: { rule: 'workstation/acceptance', file: FILE, until: '2026-12-30' },
  });
});

describe('one that hits nothing', () => {
  it('is an error at its line', () => {
    const established = OVERDUE['history'] as object[];
    const inspected = { id: 'e-2', type: 'inspected', on: '2024-01-10', outcome: 'passed' };
    const history = [...established, { ...inspected, recordedOn: '2024-01-10' }];
    expect(find({}, '2026-12-31', { stations: [{ ...OVERDUE, history }] })).toMatchObject([
      { level: 'error', pointer: '/entries/0', words: '{', line: 4 },
    ]);
  });

  it.each([
    [{ pointer: '/history/1' }],
    [{ pointer: '/history' }],
    [{ pointer: undefined }],
    [{ file: 'workstations/cq-stations/cq-0902.json' }],
    [{ rule: 'workstation/score-sheet' }],
  ])('hits exactly or not at all: %j', (change) => {
    expect(ids(find(change))).toEqual(['file/suppression', 'workstation/acceptance']);
  });

  it('does not put off a note', () => {
    const note = { rule: 'workstation/staff-and-budget', pointer: '/profile' };
    expect(ids(find(note))).toEqual(['file/suppression', 'workstation/acceptance']);
  });
});

describe('what may not be put off', () => {
  it.each([
    'file/readable',
    'file/json',
    'file/schema',
    'file/suppression',
    'change/history-rewritten',
  ])('%s', (rule) => {
    expect(find({ rule, file: 'suppressions.json' })).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ level: 'error', pointer: '/entries/0/rule', data: { rule } }),
      ]),
    );
  });
});

it.each([
  ['approvedBy', { approvedBy: ' ' }],
  ['reason/zh', { reason: { zh: '　', en: 'Sample' } }],
  ['reason/en', { reason: { zh: '样本', en: ' ' } }],
])('says %s in more than blanks', (name, change) => {
  expect(find(change)).toMatchObject([{ level: 'error', pointer: `/entries/0/${name}` }]);
});

it('is read from suppressions.json, and unsound without reason, approver or end', () => {
  const { pointer: _, ...whole } = ENTRY;
  const written = (entry: object): string => JSON.stringify({ schemaVersion: 1, entries: [entry] });
  expect(judgeFolder(suppression, { 'suppressions.json': written(whole) })).toHaveLength(1);
  for (const name of ['reason', 'approvedBy', 'until', 'rule', 'file']) {
    const { [name as 'file']: __, ...rest } = whole;
    expect(judgeFolder(suppression, { 'suppressions.json': written(rest) })).toEqual([]); // file/schema says so
  }
});
