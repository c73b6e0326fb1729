import { describe, expect, it } from 'vitest';
import cycle from '../../../src/rules/workstation/assessment-cycle.ts';
import { proveEveryMessage } from '../judging.ts';
import {
  assessed,
  CLOSED,
  established,
  inspected,
  judgeStation,
  unmapped,
  withParameter,
} from './founding.ts';

proveEveryMessage(cycle);

const accepted = (on = '2023-11-28') => [established(), inspected(on)];
const since = (history: Parameters<typeof judgeStation>[1], asOf: string) =>
  judgeStation(cycle, history, { asOf }).map((found) => found.since);

describe('a round without an assessment', () => {
  it('is nothing while its year lasts, a warning from the next day', () => {
    expect(judgeStation(cycle, accepted(), { asOf: '2024-12-31' })).toEqual([]);
    expect(judgeStation(cycle, accepted(), { asOf: '2025-01-01' })).toMatchObject([
      {
        ruleId: 'workstation/assessment-cycle',
        level: 'warning',
        since: '2025-01-01',
        pointer: '/history/1',
        data: { year: 2024 },
        basis: { provision: 'art_9__para_2', quote: '对已建设运行的工作站实行每两年考核机制' },
      },
    ]);
  });

  it('comes every two years, counted from the scheme’s first', () => {
    expect(since(accepted(), '2027-01-01')).toEqual(['2025-01-01', '2027-01-01']);
    expect(since(accepted(), '2026-12-31')).toEqual(['2025-01-01']);
  });

  it('is over with an assessment of the two years, however late it was recorded', () => {
    expect(since([...accepted(), assessed('2024-11-18', 2024)], '2026-12-31')).toEqual([]);
    expect(since([...accepted(), assessed('2025-02-10', 2024)], '2026-12-31')).toEqual([]);
    expect(since([...accepted(), assessed('2025-02-10', 2024)], '2025-02-09')).toHaveLength(1);
    expect(since([...accepted(), assessed('2025-06-10', 2025)], '2027-01-01')).toEqual([
      '2025-01-01',
    ]);
  });
});

describe('who is in a round', () => {
  it('is accepted by the day it opens, 2024-10-14', () => {
    expect(since(accepted('2024-10-14'), '2025-01-01')).toHaveLength(1);
    expect(since(accepted('2024-10-15'), '2025-01-01')).toEqual([]);
  });

  it('is accepted by New Year where no opening was recorded', () => {
    const scheme = (each: { history: Array<{ type: string }> }): void => {
      each.history = each.history.filter(({ type }) => type !== 'assessment-round');
    };
    const on = (day: string) =>
      judgeStation(cycle, accepted(day), { asOf: '2025-01-01', scheme: scheme as never });
    expect(on('2024-01-01')).toHaveLength(1);
    expect(on('2024-01-02')).toEqual([]);
  });

  it('serves to the end of its year', () => {
    expect(since([...accepted(), { ...CLOSED, on: '2024-12-31' }], '2025-01-01')).toEqual([]);
    expect(since([...accepted(), { ...CLOSED, on: '2025-01-01' }], '2025-01-01')).toHaveLength(1);
  });

  it('is told of at the acceptance that stood when the round opened', () => {
    const anew = [...accepted('2023-11-28'), { ...CLOSED, on: '2024-02-01' }];
    const again = [...anew, established('2024-05-01'), inspected('2025-05-02')];
    const found = judgeStation(cycle, again, { asOf: '2027-01-01' });
    expect(found).toMatchObject([{ pointer: '/history/4', data: { year: 2026 } }]);
  });

  it('is not one that is still building or failed', () => {
    expect(since([established()], '2027-01-01')).toEqual([]);
    expect(since([established(), inspected('2023-11-28', 'failed')], '2027-01-01')).toEqual([]);
  });
});

it('is off where no rulebook maps it, or leaves the years or the first open', () => {
  const off = (scheme: ReturnType<typeof unmapped>) =>
    judgeStation(cycle, accepted(), { asOf: '2027-01-01', scheme });
  expect(off(unmapped('assessment-cycle'))).toEqual([]);
  expect(off(withParameter('assessment-cycle', 'years', null))).toEqual([]);
  expect(off(withParameter('assessment-cycle', 'start', null))).toEqual([]);
  expect(off(withParameter('assessment-cycle', 'start', 2026))).toHaveLength(1);
});
