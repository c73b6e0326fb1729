import { describe, expect, it } from 'vitest';
import noticeTooShort from '../../../src/rules/expert/notice-too-short.ts';
import {
  ADMITTED,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Judged,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(noticeTooShort);

const noticed = (on: string): Written => ({ type: 'noticed', on, notice: 'notice-2026-1' });
const announced = (on: string): Written => ({ type: 'announced', on, list: 'list-2026-1' });

function history(events: readonly Written[], rest: Judged = {}): Placed[] {
  return judge(noticeTooShort, { experts: [expertOf(events)], ...rest });
}

describe('a notice of seven calendar days, posted on 1 April', () => {
  it('has run when the list is announced on 9 April (D+8)', () => {
    expect(history([noticed('2026-04-01'), announced('2026-04-09')])).toEqual([]);
  });

  it('is pointed out on 8 April (D+7): seven days only with the first', () => {
    expect(history([noticed('2026-04-01'), announced('2026-04-08')])).toMatchObject([
      {
        ruleId: 'expert/notice-too-short',
        level: 'warning',
        pointer: '/history/1/on',
        words: '"2026-04-08",',
        data: { posted: '2026-04-01', on: '2026-04-08', days: 7, free: '2026-04-09' },
      },
    ]);
  });

  it('is too short on 7 April (D+6)', () => {
    expect(history([noticed('2026-04-01'), announced('2026-04-07')])).toMatchObject([
      {
        level: 'error',
        data: { first: '2026-04-02', last: '2026-04-08', free: '2026-04-09', on: '2026-04-07' },
        basis: {
          provision: 'art_9__para_1__point_4',
          quote: '遴选通过的申报主体将公示七个自然日',
        },
      },
    ]);
  });

  it('is too short on the day it is posted', () => {
    expect(history([noticed('2026-04-01'), announced('2026-04-01')])).toMatchObject([
      { level: 'error' },
    ]);
  });

  it('has no roll-over: over the May holidays the days count on', () => {
    expect(history([noticed('2026-04-28'), announced('2026-05-06')])).toEqual([]);
    expect(history([noticed('2026-12-25'), announced('2027-01-02')])).toEqual([]);
  });
});

it('holds for the appointment where no list was announced', () => {
  const letter = (on: string): Written => appointed(on, '2026-05-01', '2029-04-30');
  expect(history([noticed('2026-04-01'), letter('2026-04-07')])).toMatchObject([
    { level: 'error', pointer: '/history/1/on' },
  ]);
  expect(history([noticed('2026-04-01'), letter('2026-04-09')])).toEqual([]);
});

it('is silent while nothing has followed the notice, and after a sound admission', () => {
  expect(history([noticed('2026-04-01')])).toEqual([]);
  expect(history(ADMITTED)).toEqual([]);
});

it('judges a notice that was given again, not the one broken off', () => {
  const again = [noticed('2026-04-01'), noticed('2026-04-06'), announced('2026-04-10')];
  expect(history(again)).toMatchObject([{ level: 'error', data: { posted: '2026-04-06' } }]);
  expect(history([...again.slice(0, 2), announced('2026-04-14')])).toEqual([]);
});

it('sees a step that was recorded before its notice but taken after it', () => {
  expect(history([announced('2026-04-05'), noticed('2026-04-01')])).toMatchObject([
    { pointer: '/history/0/on' },
  ]);
});

it('takes the length from the rulebook: null is no length, five days are five', () => {
  const withDays = (days: number | null): Judged => ({
    schemes: [
      schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
        const duty = rulebook?.duties['public-notice'];
        if (duty) duty.parameters = { days };
      }),
    ],
  });
  const events = [noticed('2026-04-01'), announced('2026-04-07')];
  expect(history(events, withDays(null))).toEqual([]);
  expect(history(events, withDays(5))).toEqual([]);
  expect(history(events, withDays(6))).toMatchObject([{ level: 'warning' }]);
});

it('is silent before the earliest rulebook and where none maps the notice', () => {
  expect(history([noticed('2026-03-12'), announced('2026-03-14')])).toEqual([]);
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['public-notice'];
  });
  const events = [noticed('2026-04-01'), announced('2026-04-02')];
  expect(history(events, { schemes: [unmapped] })).toEqual([]);
});
