import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/generated/expert.ts';
import { establishedGrounds, splitIntoStays } from '../../src/records/exit-grounds.ts';
import { timeline } from '../../src/records/timeline.ts';
import { ADMITTED, applied, expertOf, type Written } from '../rules/judging.ts';

const placed = (history: readonly Written[]): ReturnType<typeof timeline<Event>> =>
  timeline(expertOf(history).record['history'] as Event[], '2035-12-31');

describe('establishedGrounds', () => {
  const breached = (provision: string): Written => ({
    type: 'breached',
    on: '2026-07-01',
    provision,
    verified: true,
    findings: '样本',
  });
  const grounds = (event: Written, breachOf: string | null): string[] =>
    establishedGrounds(placed([event]), breachOf).map(({ ground }) => ground);

  it('takes a breach of the article named or of anything within it', () => {
    expect(grounds(breached('art_11'), 'art_11')).toEqual(['breach']);
    expect(grounds(breached('art_11__para_1__point_5'), 'art_11')).toEqual(['breach']);
    expect(grounds(breached('art_110__para_1'), 'art_11')).toEqual([]);
    expect(grounds(breached('art_7__para_1'), null)).toEqual(['breach']);
  });

  it('takes what an investigation says it established, else a verified report', () => {
    const found = { type: 'investigated', on: '2026-07-01', of: 'e-1', findings: '样本' };
    expect(grounds({ ...found, verified: true }, null)).toEqual(['verified-report']);
    expect(grounds({ ...found, verified: true, ground: 'false-statement' }, null)).toEqual([
      'false-statement',
    ]);
    expect(grounds({ ...found, verified: false, ground: 'false-statement' }, null)).toEqual([]);
  });
});

describe('splitIntoStays', () => {
  const types = (history: readonly Written[]): string[][] =>
    splitIntoStays(placed(history)).map((stay) => stay.map(({ event }) => event.type));
  const rejected: Written = { type: 'rejected', on: '2026-06-01', reason: '样本' };

  it('cuts behind an exit, and behind an application turned down before any appointment', () => {
    const exited = { type: 'exited', on: '2026-06-01', ground: 'unfit' };
    expect(types([...ADMITTED, exited, applied('2029-07-01')]).at(-1)).toEqual(['applied']);
    expect(types([applied('2026-03-18'), rejected, applied('2026-08-05')])).toEqual([
      ['applied', 'rejected'],
      ['applied'],
    ]);
  });

  it('does not cut a stay in the pool at a second application that was turned down', () => {
    expect(types([...ADMITTED, applied('2026-05-20'), rejected])).toHaveLength(1);
  });
});
