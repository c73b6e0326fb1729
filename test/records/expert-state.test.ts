import { describe, expect, it } from 'vitest';
import type { Expert } from '../../src/generated/expert.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import { banOf, expertState, type ExpertState } from '../../src/records/expert-state.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  schemeOf,
  type Written,
} from '../rules/judging.ts';

const SCHEME = schemeOf('bj-experts');

function state(
  history: readonly Written[],
  on: string,
  scheme: Scheme = SCHEME,
): ExpertState | null {
  return expertState(expertOf(history).record as unknown as Expert, on, scheme);
}

/** `serving since 2026-05-01`, or null. */
function brief(history: readonly Written[], on: string): string | null {
  const found = state(history, on);
  return found && `${found.state} since ${found.since}`;
}

const exited = (on: string, rest: object = {}): Written => ({
  type: 'exited',
  on,
  ground: 'asked-to-leave',
  ...rest,
});
const barred = (on: string): Written => ({
  type: 'barred',
  on,
  lifetime: true,
  adverseEffect: '样本',
});
const renewed = (on: string, from: string, to: string): Written => ({
  type: 'renewed',
  on,
  cohort: '2029',
  term: { from, to },
  letter: { number: '乙1', issuedOn: on },
});

describe('an admission, day by day', () => {
  it.each([
    ['2026-03-17', null],
    ['2026-03-18', 'applicant since 2026-03-18'],
    ['2026-04-16', 'applicant since 2026-03-18'],
    ['2026-04-19', 'applicant since 2026-03-18'],
    ['2026-04-20', 'in-notice since 2026-04-20'],
    ['2026-04-30', 'in-notice since 2026-04-20'],
    ['2026-05-01', 'serving since 2026-05-01'],
    ['2029-04-30', 'serving since 2026-05-01'],
    ['2029-05-01', 'expired since 2029-05-01'],
    ['2040-01-01', 'expired since 2029-05-01'],
  ])('on %s: %s', (on, expected) => {
    expect(brief(ADMITTED, on)).toBe(expected);
  });

  it('gives term, cohort and letter once there are any', () => {
    expect(state(ADMITTED, '2026-04-29')).toMatchObject({ term: null, cohort: null, letter: null });
    expect(state(ADMITTED, '2026-05-01')).toMatchObject({
      term: { from: '2026-05-01', to: '2029-04-30' },
      cohort: '2026',
      letter: { number: '样聘〔2026〕901号' },
      addition: false,
      ban: null,
    });
  });
});

describe('the other ways out of an application', () => {
  it.each([
    [{ type: 'rejected', on: '2026-04-18', reason: '样本' }, 'rejected'],
    [{ type: 'withdrawn', on: '2026-04-18' }, 'withdrawn'],
  ])('%o', (event, name) => {
    const history = [applied('2026-03-18'), event];
    expect(brief(history, '2026-04-17')).toBe('applicant since 2026-03-18');
    expect(brief(history, '2026-04-18')).toBe(`${name} since 2026-04-18`);
    const again = [...history, applied('2026-08-05')];
    expect(brief(again, '2026-08-05')).toBe('applicant since 2026-08-05');
  });

  it('an objection leaves one in notice', () => {
    const objected = { type: 'objected', on: '2026-04-22', inWriting: true, grounds: '样本' };
    expect(brief([...ADMITTED.slice(0, 3), objected], '2026-04-22')).toBe(
      'in-notice since 2026-04-20',
    );
  });
});

it('an addition is marked, and a direct admission serves from its term on', () => {
  const added = [
    applied('2026-08-05'),
    appointed('2026-10-22', '2026-10-23', '2029-04-30', { addition: true, need: '样本' }),
  ];
  expect(state(added, '2026-10-23')).toMatchObject({ state: 'serving', addition: true });
  const direct = [applied('2026-06-01'), appointed('2026-06-20', '2026-06-20', '2029-04-30')];
  expect(brief(direct, '2026-06-20')).toBe('serving since 2026-06-20');
});

describe('renewal', () => {
  const history = [...ADMITTED, renewed('2029-04-10', '2029-05-01', '2032-04-30')];

  it('takes the old term to its end, and then the new one, serving all along', () => {
    expect(state(history, '2029-04-10')).toMatchObject({
      state: 'serving',
      since: '2026-05-01',
      term: { to: '2029-04-30' },
    });
    expect(state(history, '2029-04-30')).toMatchObject({
      term: { to: '2029-04-30' },
      letter: { number: '样聘〔2026〕901号' },
    });
    expect(state(history, '2029-05-01')).toMatchObject({
      state: 'serving',
      since: '2026-05-01',
      cohort: '2029',
      letter: { number: '乙1' },
    });
    expect(brief(history, '2032-05-01')).toBe('expired since 2032-05-01');
  });

  it('after a gap begins anew, and the gap is not service', () => {
    const late = [...ADMITTED, renewed('2029-06-01', '2029-07-01', '2032-06-30')];
    expect(brief(late, '2029-06-15')).toBe('expired since 2029-05-01');
    expect(brief(late, '2029-07-01')).toBe('serving since 2029-07-01');
  });

  it('a lapse ends the service on its day', () => {
    const lapsed = [...ADMITTED, { type: 'lapsed', on: '2029-05-03' }];
    expect(brief(lapsed, '2029-05-02')).toBe('expired since 2029-05-01');
    expect(brief(lapsed, '2029-05-03')).toBe('expired since 2029-05-03');
  });
});

describe('an exit', () => {
  const out = [...ADMITTED, exited('2026-06-30')];

  it('bars up to and including the third anniversary, and then is an exit only', () => {
    expect(brief(out, '2026-06-29')).toBe('serving since 2026-05-01');
    expect(state(out, '2026-06-30')).toMatchObject({
      state: 'barred',
      since: '2026-06-30',
      ban: { from: '2026-06-30', until: '2029-06-30' },
    });
    expect(state(out, '2029-06-30')).toMatchObject({ state: 'barred' });
    expect(state(out, '2029-07-01')).toMatchObject({ state: 'exited', since: '2026-06-30' });
  });

  it('counts from its confirmation', () => {
    const late = [...ADMITTED, exited('2026-06-20', { confirmedOn: '2026-06-30' })];
    expect(state(late, '2026-07-01')?.ban).toEqual({ from: '2026-06-30', until: '2029-06-30' });
    expect(state(late, '2029-06-30')?.state).toBe('barred');
    expect(state(late, '2029-07-01')?.state).toBe('exited');
  });

  it('brings no ban where the rulebook of its day knows none', () => {
    const lenient = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      delete rulebook?.duties['reentry-ban'];
    });
    expect(state(out, '2026-07-01', lenient)).toMatchObject({ state: 'exited', ban: null });
    const open = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      const duty = rulebook?.duties['reentry-ban'];
      if (duty) duty.parameters = { years: null };
    });
    expect(state(out, '2026-07-01', open)?.state).toBe('exited');
  });

  it('with a bar for life is barred for ever', () => {
    const forLife = [...out, barred('2026-07-10')];
    expect(state(forLife, '2026-07-09')).toMatchObject({ ban: { until: '2029-06-30' } });
    expect(state(forLife, '2026-07-10')).toMatchObject({
      state: 'barred',
      since: '2026-07-10',
      ban: { until: null },
    });
    expect(state(forLife, '2099-01-01')?.state).toBe('barred');
  });

  it('is over with a new admission', () => {
    const back = [
      ...out,
      applied('2029-08-01'),
      appointed('2029-09-01', '2029-09-01', '2032-08-31'),
    ];
    expect(brief(back, '2029-08-01')).toBe('applicant since 2029-08-01');
    expect(state(back, '2029-09-01')).toMatchObject({
      state: 'serving',
      since: '2029-09-01',
      ban: null,
    });
  });
});

describe('banOf', () => {
  const of = (on: string): unknown =>
    banOf({ id: 'e', type: 'exited', on, recordedOn: on, ground: 'x' }, SCHEME);

  it('ends on the same day three years later; on 28 February where there is no 29th', () => {
    expect(of('2026-06-30')).toEqual({ from: '2026-06-30', until: '2029-06-30' });
    expect(of('2028-02-29')).toEqual({ from: '2028-02-29', until: '2031-02-28' });
  });

  it('is none before the earliest rulebook', () => {
    expect(of('2026-03-12')).toBeNull();
    expect(of('2026-03-13')).not.toBeNull();
  });
});

describe('corrections', () => {
  const corrected = (on: string, corrects: string, id: string): Written => ({
    id,
    type: 'corrected',
    on,
    corrects,
    reason: '误录',
    by: '样本',
  });
  const wrong = [...ADMITTED, exited('2026-06-30'), corrected('2026-07-02', 'e-6', 'c-1')];

  it('take their target back, on every day', () => {
    for (const on of ['2026-06-30', '2026-07-01', '2026-07-02'])
      expect(brief(wrong, on)).toBe('serving since 2026-05-01');
  });

  it('that are corrected themselves take nothing back', () => {
    expect(state([...wrong, corrected('2026-07-03', 'c-1', 'c-2')], '2026-07-04')?.state).toBe(
      'barred',
    );
  });

  it('leave the facts that follow them', () => {
    expect(brief([...wrong, exited('2026-06-28')], '2026-06-28')).toBe('barred since 2026-06-28');
  });
});

it('events count by the day they happened, and on one day as recorded', () => {
  const late = [
    applied('2026-03-18'),
    { type: 'noticed', on: '2026-04-20', notice: 'notice-2026-1' },
    { type: 'selected', on: '2026-04-16', panel: 'panel-2026-1' },
  ];
  expect(brief(late, '2026-04-21')).toBe('in-notice since 2026-04-20');
  const sameDay = [applied('2026-03-18'), { type: 'withdrawn', on: '2026-03-18' }];
  expect(brief(sameDay, '2026-03-18')).toBe('withdrawn since 2026-03-18');
});

describe('somebody barred who applies again', () => {
  const left = [...ADMITTED, exited('2026-06-30')];
  const approval = { by: '样本', on: '2027-01-31', reason: '样本' };
  const again = (on: string, rest: object = {}): Written => ({ ...applied(on), ...rest });

  it.each([
    ['2027-02-01', 'barred since 2026-06-30'],
    ['2029-06-30', 'barred since 2026-06-30'],
    ['2029-07-01', 'exited since 2026-06-30'],
  ])('stays barred while the bar lasts: %s', (on, expected) => {
    const turnedDown: Written = { type: 'rejected', on: '2027-03-01', reason: '样本' };
    expect(brief([...left, again('2027-02-01')], on)).toBe(expected);
    expect(brief([...left, again('2027-02-01'), turnedDown], on)).toBe(expected);
    expect(brief([...left, again('2027-02-01'), { type: 'withdrawn', on: '2027-02-02' }], on)).toBe(
      expected,
    );
  });

  it('is an applicant on the day after its last, and not on the last', () => {
    expect(brief([...left, again('2029-06-30')], '2029-07-02')).toBe('exited since 2026-06-30');
    expect(brief([...left, again('2029-07-01')], '2029-07-02')).toBe('applicant since 2029-07-01');
  });

  it('is an applicant with a reasoned approval, in the application or before it', () => {
    const approved = [...left, again('2027-02-01', { approval })];
    expect(brief(approved, '2027-02-02')).toBe('applicant since 2027-02-01');
    const before: Written = { type: 'reentry-approved', ...approval };
    expect(brief([...left, before, again('2027-02-01')], '2027-02-02')).toBe(
      'applicant since 2027-02-01',
    );
    const refused = [...approved, { type: 'rejected', on: '2027-03-01', reason: '样本' }];
    expect(brief(refused as Written[], '2027-03-01')).toBe('barred since 2027-03-01');
    expect(brief(refused as Written[], '2029-07-01')).toBe('rejected since 2027-03-01');
  });

  it('is never an applicant under a bar for life, whatever is written down after it', () => {
    const forLife = [...left, barred('2026-06-30'), again('2031-02-01', { approval })];
    expect(brief(forLife, '2031-02-02')).toBe('barred since 2026-06-30');
    const before = [...ADMITTED, barred('2026-06-29'), exited('2026-06-30')];
    expect(state(before, '2040-01-01')?.ban?.until).toBeNull();
  });
});
