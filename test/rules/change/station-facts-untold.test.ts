import { describe, expect, it } from 'vitest';
import stationFactsUntold from '../../../src/rules/change/station-facts-untold.ts';
import {
  judgeChange,
  proveEveryMessage,
  schemeOf,
  stationOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(stationFactsUntold);

const ESTABLISHED: readonly Written[] = [
  { id: 'e-1', type: 'established', on: '2022-12-01', plaque: '样站〔2022〕901号' },
];
const changed = (fact: string): Written => ({
  id: 'e-2',
  type: 'changed',
  on: '2026-10-01',
  facts: [fact],
  proof: '变更证明（样本）',
});

function station(history: readonly Written[], profile: object): Record<string, unknown> {
  const record = stationOf(history);
  Object.assign(record['profile'] as object, { telephone: '023-0000-0001' }, profile);
  return record;
}

function find(profile: object, now = ESTABLISHED, before = ESTABLISHED): Placed[] {
  return judgeChange(
    stationFactsUntold,
    { stations: [station(before, {})] },
    { stations: [station(now, profile)] },
  );
}

const MOVED = { address: { zh: '样本路1号', en: '1 Sample Road' } };

it.each<[string, object]>([
  ['name', { name: { zh: '新站', en: 'New' } }],
  ['host', { host: { zh: '新协会', en: 'New' } }],
  ['district', { district: 'jiangbei', districtName: { zh: '江北区', en: 'Jiangbei' } }],
  ['address', MOVED],
  ['telephone', { telephone: '023-0000-0002' }],
])('a changed %s is an error until an event tells of it', (fact, profile) => {
  expect(find(profile)).toMatchObject([
    {
      ruleId: 'change/station-facts-untold',
      level: 'error',
      pointer: `/profile/${fact}`,
      basis: null,
    },
  ]);
  expect(find(profile, [...ESTABLISHED, changed(fact)])).toEqual([]);
});

describe('nothing is said', () => {
  it('of better English, or of what is no such fact', () => {
    expect(find({ host: { zh: '示例协会', en: 'Example Association' } })).toEqual([]);
    expect(find({ counter: { zh: '一层', en: 'Ground floor' } })).toEqual([]);
  });
  it('of a telephone given for the first time', () => {
    const before = { stations: [stationOf(ESTABLISHED)] };
    const now = { stations: [station(ESTABLISHED, {})] };
    expect(judgeChange(stationFactsUntold, before, now)).toEqual([]);
  });
  it('before the workstation is established', () => {
    const proposed: Written[] = [{ id: 'e-1', type: 'proposed', on: '2022-10-12' }];
    expect(find(MOVED, proposed, proposed)).toEqual([]);
  });
  it('where the scheme has the house rule off', () => {
    const schemes = [schemeOf('cq-stations', (scheme) => (scheme.houseRules = []))];
    const before = { stations: [station(ESTABLISHED, {})], schemes };
    const now = { stations: [station(ESTABLISHED, MOVED)], schemes };
    expect(judgeChange(stationFactsUntold, before, now)).toEqual([]);
  });
});
