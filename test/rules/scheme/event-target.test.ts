import { describe, expect, it } from 'vitest';
import eventTarget from '../../../src/rules/scheme/event-target.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  stationOf,
  type Judged,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(eventTarget);

function find(history: readonly Written[], rest: Judged = {}): Placed[] {
  return judge(eventTarget, { experts: [expertOf(history)], ...rest });
}

it('is silent while everything named is entered', () => {
  expect(find(ADMITTED)).toEqual([]);
});

describe('an event of the scheme', () => {
  it.each([
    ['call', applied('2026-03-18', { call: 'call-x' })],
    ['panel', { type: 'selected', on: '2026-04-16', panel: 'call-x' }],
    ['notice', { type: 'noticed', on: '2026-04-20', notice: 'call-x' }],
    ['list', { type: 'announced', on: '2026-04-29', list: 'call-x' }],
  ])('named as “%s” must exist', (name, event) => {
    expect(find([event])).toMatchObject([
      {
        ruleId: 'scheme/event-target',
        level: 'error',
        pointer: `/history/0/${name}`,
        words: expect.stringContaining('"call-x"'),
        record: 'bj-0901',
        data: { name, event: 'call-x' },
      },
    ]);
  });

  it('does not stand for one of the record, nor the other way round', () => {
    expect(find([{ type: 'selected', on: '2026-04-16', panel: 'e-1' }])).toHaveLength(1);
    const resolved = {
      type: 'objection-resolved',
      on: '2026-04-25',
      objection: 'call-2026-1',
      outcome: 'dismissed',
    };
    expect(find([resolved])).toHaveLength(1);
  });

  it('is looked for with workstations too', () => {
    const decided = {
      type: 'decided',
      on: '2022-10-24',
      meeting: 'meeting-x',
      outcome: 'approved',
    };
    expect(judge(eventTarget, { stations: [stationOf([decided])] })).toMatchObject([
      { file: 'workstations/cq-stations/cq-0901.json', pointer: '/history/0/meeting' },
    ]);
    const met = { ...decided, meeting: 'meeting-2022' };
    expect(judge(eventTarget, { stations: [stationOf([met])] })).toEqual([]);
  });
});

describe('an event of the record', () => {
  it('that a correction, an objection’s end or an investigation names must exist', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-05-02',
      corrects: 'e-9',
      reason: '误录',
      by: '样本',
    };
    expect(find([corrected])).toMatchObject([{ data: { name: 'corrects', event: 'e-9' } }]);
    expect(find([{ ...corrected, corrects: 'e-1' }])).toEqual([]);
  });

  it('each of a list must exist', () => {
    const refused = { type: 'refused', on: '2026-06-01', reason: '样本' };
    const exit = {
      type: 'exited',
      on: '2026-07-01',
      ground: 'refusals',
      refusals: ['e-1', 'e-2', 'e-9'],
    };
    expect(find([refused, refused, exit])).toMatchObject([
      { pointer: '/history/2/refusals', data: { event: 'e-9' } },
    ]);
  });
});

it('a cohort must be entered under the scheme', () => {
  const term = ['2026-05-01', '2029-04-30'] as const;
  expect(find([appointed('2026-04-30', ...term, { cohort: '2029' })])).toMatchObject([
    {
      pointer: '/history/0/cohort',
      words: '"2029",',
      data: { scheme: 'bj-experts', cohort: '2029' },
    },
  ]);
});

it('an exit’s ground must be one of the scheme’s', () => {
  const exit = (ground: string): Placed[] => find([{ type: 'exited', on: '2026-07-01', ground }]);
  expect(exit('unfit')).toEqual([]);
  expect(exit('unfitt')).toMatchObject([
    { pointer: '/history/0/ground', data: { scheme: 'bj-experts', ground: 'unfitt' } },
  ]);
});

describe('the scheme itself', () => {
  const expert = expertOf([applied('2026-03-18')], { scheme: 'sh-experts', id: 'sh-0001' });

  it('must exist', () => {
    expect(judge(eventTarget, { experts: [expert] })).toMatchObject([
      { pointer: '/scheme', words: '"sh-experts",', data: { scheme: 'sh-experts' } },
    ]);
  });

  it('is not said to be missing where its file has a fault of its own', () => {
    const path = 'schemes/sh-experts.json';
    const faults = [{ kind: 'syntax' as const, path, line: 1, column: 1, pointer: '', data: {} }];
    expect(judge(eventTarget, { experts: [expert], faults })).toEqual([]);
  });
});
