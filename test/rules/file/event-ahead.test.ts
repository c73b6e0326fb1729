import { describe, expect, it } from 'vitest';
import eventAhead from '../../../src/rules/file/event-ahead.ts';
import { loadFiles } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import { runRules } from '../../../src/rules/run.ts';
import { applied, expertOf, judge, proveEveryMessage, stationOf } from '../judging.ts';

proveEveryMessage(eventAhead);

describe('an event', () => {
  const find = (on: string) =>
    judge(eventAhead, { experts: [expertOf([applied(on)])], asOf: '2026-11-16' });

  it('may be of the as-of date', () => {
    expect(find('2026-11-16')).toEqual([]);
  });

  it('may not be of the day after', () => {
    expect(find('2026-11-17')).toMatchObject([
      {
        ruleId: 'file/event-ahead',
        level: 'error',
        pointer: '/history/0/on',
        words: '"2026-11-17",',
        data: { on: '2026-11-17', present: '2026-11-16' },
      },
    ]);
  });
});

it('that is a planned end may be written down beforehand', () => {
  const closed = { type: 'closed', on: '2026-12-31', reason: '样本' };
  const find = (recordedOn: string) =>
    judge(eventAhead, { stations: [stationOf([{ ...closed, recordedOn }])], asOf: '2026-11-16' });
  expect(find('2026-11-16')).toEqual([]);
  expect(find('2026-11-17')).toHaveLength(1);
});

it('is no fault where one only looks back', () => {
  const content = assembleContent(
    loadFiles('test/fixtures/cities/linjiang', readSchemas('schemas')),
  );
  const options = { asOf: '2027-01-01', contentPath: '', publicAddress: '' };
  expect(runRules(content, [eventAhead], options).counts.error).toBeGreaterThan(0);
  const present = '2033-06-30';
  expect(runRules(content, [eventAhead], { ...options, present }).counts.error).toBe(0);
  const earlier = { ...options, asOf: '2033-06-30', present: '2027-01-01' };
  expect(runRules(content, [eventAhead], earlier).counts.error).toBe(0);
});
