import { describe, expect, it } from 'vitest';
import eventAhead from '../../../src/rules/file/event-ahead.ts';
import { loadFiles } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { assembleContent } from '../../../src/rules/content.ts';
import { runRules } from '../../../src/rules/run.ts';
import { applied, appointed, expertOf, judge, proveEveryMessage, stationOf } from '../judging.ts';

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

describe('the day on which it was recorded', () => {
  const find = (recordedOn: string, type = 'evaluated') =>
    judge(eventAhead, {
      experts: [
        expertOf([
          { type, on: '2026-08-10', recordedOn, ...(type === 'lapsed' ? {} : { result: '样本' }) },
        ]),
      ],
    });

  it('is not before the event, planned ends aside', () => {
    expect(find('2026-08-10')).toEqual([]);
    expect(find('2026-08-09')).toMatchObject([
      {
        level: 'warning',
        pointer: '/history/0/on',
        data: { on: '2026-08-10', recordedOn: '2026-08-09' },
      },
    ]);
    expect(find('2026-08-09', 'lapsed')).toEqual([]);
  });
});

describe('a date within an event', () => {
  const exit = (confirmedOn: string) => ({
    ...{ id: 'x-1', type: 'exited', on: '2026-11-01', recordedOn: '2026-11-05' },
    ...{ ground: 'other', decision: '样本', confirmedOn },
  });
  const find = (...history: Parameters<typeof expertOf>[0]) =>
    judge(eventAhead, { experts: [expertOf(history)], asOf: '2026-11-16' });

  it('is not after the as-of date', () => {
    expect(find(exit('2026-11-17'))).toMatchObject([
      {
        level: 'error',
        pointer: '/history/0/confirmedOn',
        data: { on: '2026-11-01', present: '2026-11-16' },
      },
    ]);
  });

  it('nor after the day of recording, which is a warning', () => {
    expect(find(exit('2026-11-06'))).toMatchObject([
      { level: 'warning', pointer: '/history/0/confirmedOn', data: { recordedOn: '2026-11-05' } },
    ]);
    expect(find(exit('2026-11-05'))).toEqual([]);
  });

  it('counts in what the event holds, and not in a term that is to end', () => {
    const approval = { by: '样本', on: '2026-12-01', reason: '样本' };
    expect(find(applied('2026-03-18', { relaxation: { approval } }))).toMatchObject([
      { level: 'error', pointer: '/history/0/relaxation/approval/on' },
    ]);
    expect(find(appointed('2026-05-01', '2026-05-01', '2029-04-30'))).toEqual([]);
  });

  it('is forgiven where the event was corrected', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-11-10',
      corrects: 'x-1',
      reason: '误',
      by: '样本',
    };
    expect(find(exit('2026-11-17'), corrected)).toEqual([]);
  });
});
