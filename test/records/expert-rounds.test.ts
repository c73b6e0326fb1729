import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/generated/expert.ts';
import { isTurnedDown, termsOf } from '../../src/records/expert-rounds.ts';
import { timeline } from '../../src/records/timeline.ts';
import { ADMITTED, applied, expertOf, type Written } from '../rules/judging.ts';

const placed = (history: readonly Written[]): ReturnType<typeof timeline<Event>> =>
  timeline(expertOf(history).record['history'] as Event[], '2035-12-31');

const REJECTED: Written = { type: 'rejected', on: '2026-04-16', reason: '样本' };

describe('isTurnedDown', () => {
  const first = (history: readonly Written[]): boolean => {
    const events = placed(history);
    const application = events.find(({ event }) => event.type === 'applied');
    return application !== undefined && isTurnedDown(events, application);
  };

  it('is so of an application rejected or withdrawn, not of one under way or successful', () => {
    expect(first([applied('2026-03-18'), REJECTED])).toBe(true);
    expect(first([applied('2026-03-18'), { type: 'withdrawn', on: '2026-04-01' }])).toBe(true);
    expect(first([applied('2026-03-18')])).toBe(false);
    expect(first(ADMITTED)).toBe(false);
  });

  it('looks no further than the next application', () => {
    expect(first([applied('2026-03-18'), applied('2026-04-01'), REJECTED])).toBe(false);
  });
});

describe('termsOf', () => {
  const ends = (events: readonly Written[]): Array<[string, string | undefined]> =>
    termsOf(placed([...ADMITTED, ...events])).map(({ to, endedBy }) => [to, endedBy?.event.type]);

  it('ends a term on its last day, or on the day before an exit or lapse that came sooner', () => {
    expect(ends([])).toEqual([['2029-04-30', undefined]]);
    expect(ends([{ type: 'exited', on: '2028-03-01', ground: 'unfit' }])).toEqual([
      ['2028-02-29', 'exited'],
    ]);
    expect(ends([{ type: 'lapsed', on: '2029-05-01' }])).toEqual([['2029-04-30', 'lapsed']]);
    expect(ends([{ type: 'exited', on: '2030-01-01', ground: 'unfit' }])).toEqual([
      ['2029-04-30', 'exited'],
    ]);
  });

  it('gives every term in the order of the events', () => {
    const term = { from: '2029-05-01', to: '2032-04-30' };
    expect(ends([{ type: 'renewed', on: '2029-05-01', cohort: '2029', term }])).toEqual([
      ['2029-04-30', undefined],
      ['2032-04-30', undefined],
    ]);
  });
});
