import { describe, expect, it } from 'vitest';
import historyRewritten from '../../../src/rules/change/history-rewritten.ts';
import {
  ADMITTED,
  expertOf,
  judgeChange,
  proveEveryMessage,
  schemeOf,
  stationOf,
  type ExpertFile,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(historyRewritten);

const before = { experts: [expertOf(ADMITTED)] };

function find(
  history: readonly Written[],
  change: (file: ExpertFile) => void = () => {},
): Placed[] {
  const file = expertOf(history);
  change(file);
  return judgeChange(historyRewritten, before, { experts: [file] });
}

/** The events under the ids that the base gave them. */
const named: Written[] = ADMITTED.map((event, index) => ({ ...event, id: `e-${index + 1}` }));
const served: Written = {
  id: 'e-6',
  type: 'served',
  on: '2026-06-01',
  kind: 'seminar',
  summary: '研讨',
};

describe('nothing is said', () => {
  it('of a history that stayed', () => {
    expect(find(named)).toEqual([]);
  });
  it('of events added at the end, were they earlier by `on`', () => {
    expect(find([...named, served, { ...served, id: 'e-7', on: '2026-05-20' }])).toEqual([]);
  });
  it('of another order of names within an event', () => {
    const turned = named.map((event) => Object.fromEntries(Object.entries(event).toReversed()));
    expect(find(turned as Written[])).toEqual([]);
  });
  it('of a new record', () => {
    const experts = [...before.experts, expertOf(named, { id: 'bj-0902' })];
    expect(judgeChange(historyRewritten, before, { experts })).toEqual([]);
  });
  it('of a record that is gone: that is another rule’s', () => {
    expect(judgeChange(historyRewritten, before, {})).toEqual([]);
  });
  it('without a base', () => {
    expect(judgeChange(historyRewritten, { experts: [] }, before)).toEqual([]);
  });
  it('where the scheme has the house rule off', () => {
    const schemes = [schemeOf('bj-experts', (scheme) => (scheme.houseRules = []))];
    const experts = [expertOf(named.slice(1))];
    expect(judgeChange(historyRewritten, { ...before, schemes }, { experts, schemes })).toEqual([]);
  });
});

it('an event changed is told at its place, with the properties', () => {
  const history = named.with(3, { ...(named[3] as Written), on: '2026-04-30', note: '补记' });
  expect(find(history)).toMatchObject([
    {
      ruleId: 'change/history-rewritten',
      level: 'error',
      pointer: '/history/3',
      record: 'bj-0901',
      basis: null,
      data: { event: 'e-4', type: 'announced', properties: 'recordedOn, on, note' },
    },
  ]);
});

it('an event removed is told at the history', () => {
  expect(find(named.toSpliced(1, 1))).toMatchObject([
    { pointer: '/history', data: { event: 'e-2', type: 'selected', on: '2026-04-16' } },
  ]);
});

it('two events that changed places are told once', () => {
  const history = [named[0], named[2], named[1], ...named.slice(3)] as Written[];
  expect(find(history)).toMatchObject([
    { pointer: '/history/1', data: { event: 'e-3', other: 'e-2' } },
  ]);
});

it('a new event among the old is told, the same event at the end is not', () => {
  expect(find(named.toSpliced(4, 0, served))).toMatchObject([
    { pointer: '/history/4', data: { event: 'e-6', other: 'e-5' } },
  ]);
  expect(find([...named, served])).toEqual([]);
});

it('a change that switches the house rule off is still judged by it', () => {
  const schemes = [schemeOf('bj-experts', (scheme) => (scheme.houseRules = []))];
  const experts = [expertOf(named.toSpliced(1, 1))];
  expect(judgeChange(historyRewritten, before, { experts, schemes })).toHaveLength(1);
});

it('workstations and schemes have histories too', () => {
  const old: Written[] = [{ type: 'proposed', on: '2022-10-12' }];
  const schemes = [schemeOf('cq-stations', (scheme) => scheme.history.shift())];
  const found = judgeChange(
    historyRewritten,
    { stations: [stationOf(old)] },
    { stations: [stationOf([{ type: 'proposed', on: '2022-10-13' }])], schemes },
  );
  expect(found.map(({ record, data }) => [record, data['event']])).toEqual([
    ['cq-stations', schemeOf('cq-stations').history[0]?.id],
    ['cq-0901', 'e-1'],
  ]);
});

describe('a migration to another schemaVersion', () => {
  /** The base as an earlier version of the schema had it: the schema of today has something against it. */
  function migrate(history: readonly Written[]): Placed[] {
    const text = `${JSON.stringify({ ...before.experts[0]?.record, schemaVersion: 0 }, null, 2)}\n`;
    return judgeChange(
      historyRewritten,
      { unsound: { 'experts/bj-experts/bj-0901.json': text } },
      { experts: [expertOf(history)] },
    );
  }
  it('may reword an event', () => {
    expect(migrate(named.with(3, { ...(named[3] as Written), note: '补记' }))).toEqual([]);
  });
  it('may neither redate nor drop one', () => {
    expect(migrate(named.with(3, { ...(named[3] as Written), on: '2026-04-30' }))).toHaveLength(1);
    expect(migrate(named.slice(1))).toHaveLength(1);
  });
});

it('a broken file hides nothing, however it is broken', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const text = JSON.stringify({
    ...before.experts[0]?.record,
    history: [{ id: 'e-1', type: 'applied', on: '@' }, 7, { id: '@' }],
  }).replaceAll('"@"', deep);
  const unsound = { 'experts/bj-experts/bj-0901.json': text };
  const found = judgeChange(historyRewritten, before, { unsound });
  expect(found.map(({ data }) => data['event'])).toEqual(['e-1', 'e-2', 'e-3', 'e-4', 'e-5']);
});
