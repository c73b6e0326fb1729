import { describe, expect, it } from 'vitest';
import type { Workstation } from '../../src/generated/workstation.ts';
import {
  buildUntil,
  workstationState,
  type WorkstationState,
} from '../../src/records/workstation-state.ts';
import { schemeOf, stationOf, type Written } from '../rules/judging.ts';

const SCHEME = schemeOf('cq-stations');

function state(history: readonly Written[], on: string): WorkstationState | null {
  return workstationState(stationOf(history) as unknown as Workstation, on, SCHEME);
}

function brief(history: readonly Written[], on: string): string | null {
  const found = state(history, on);
  return found && `${found.state} since ${found.since}`;
}

const APPLIED: Written = {
  type: 'applied',
  on: '2022-08-20',
  call: 'call-2022',
  district: 'yubei',
  conditions: {},
};
const FOUNDED: readonly Written[] = [
  APPLIED,
  { type: 'recommended', on: '2022-09-20', district: 'yubei', outcome: 'recommended' },
  { type: 'reviewed', on: '2022-10-10', outcome: 'passed' },
  { type: 'proposed', on: '2022-10-12' },
  { type: 'decided', on: '2022-10-24', meeting: 'meeting-2022', outcome: 'approved' },
  { type: 'noticed', on: '2022-10-28', notice: 'notice-2022' },
  { type: 'established', on: '2022-11-15', plaque: '样牌〔2022〕901号' },
];
const SHEET = { items: {}, sections: {}, bonus: 0, deduction: 0, total: 0 };
const inspected = (on: string, outcome: string): Written => ({ type: 'inspected', on, outcome });
const assessed = (on: string, grade: string): Written => ({
  type: 'assessed',
  on,
  year: 2024,
  sheet: SHEET,
  grade,
});

describe('a workstation, day by day', () => {
  const history = [
    ...FOUNDED,
    inspected('2023-12-01', 'passed'),
    assessed('2024-10-14', 'qualified'),
  ];

  it.each([
    ['2022-08-19', null],
    ['2022-08-20', 'applicant since 2022-08-20'],
    ['2022-10-27', 'applicant since 2022-08-20'],
    ['2022-10-28', 'in-notice since 2022-10-28'],
    ['2022-11-14', 'in-notice since 2022-10-28'],
    ['2022-11-15', 'building since 2022-11-15'],
    ['2023-11-30', 'building since 2022-11-15'],
    ['2023-12-01', 'serving since 2023-12-01'],
    ['2024-10-14', 'serving since 2023-12-01'],
  ])('on %s: %s', (on, expected) => {
    expect(brief(history, on)).toBe(expected);
  });

  it('keeps plaque, build year, acceptance and assessments', () => {
    expect(state(history, '2022-11-14')).toMatchObject({
      plaque: null,
      establishedOn: null,
      buildUntil: null,
      acceptance: null,
    });
    expect(state(history, '2022-11-15')).toMatchObject({
      plaque: '样牌〔2022〕901号',
      establishedOn: '2022-11-15',
      buildUntil: '2023-11-15',
      assessments: [],
    });
    expect(state(history, '2024-10-14')).toMatchObject({
      acceptance: { on: '2023-12-01' },
      assessments: [{ on: '2024-10-14', grade: 'qualified' }],
    });
  });
});

describe('rejected', () => {
  it.each([
    { type: 'recommended', on: '2022-09-20', district: 'yubei', outcome: 'not-recommended' },
    { type: 'reviewed', on: '2022-09-20', outcome: 'failed' },
    { type: 'decided', on: '2022-09-20', meeting: 'meeting-2022', outcome: 'rejected' },
  ])('when $type says $outcome', (event) => {
    expect(brief([APPLIED, event], '2022-09-19')).toBe('applicant since 2022-08-20');
    expect(brief([APPLIED, event], '2022-09-20')).toBe('rejected since 2022-09-20');
  });
});

describe('failed, revoked, closed', () => {
  it('by an acceptance, then revoked', () => {
    const revoked = {
      type: 'revoked',
      on: '2024-01-10',
      provision: 'art_9__para_1',
      reason: '样本',
    };
    const history = [...FOUNDED, inspected('2023-12-01', 'failed'), revoked];
    expect(brief(history, '2023-12-01')).toBe('failed since 2023-12-01');
    expect(brief(history, '2024-01-09')).toBe('failed since 2023-12-01');
    expect(brief(history, '2024-01-10')).toBe('revoked since 2024-01-10');
  });

  it('by an assessment: only 不合格 fails', () => {
    const of = (grade: string): string | null =>
      brief(
        [...FOUNDED, inspected('2023-12-01', 'passed'), assessed('2024-10-14', grade)],
        '2024-10-14',
      );
    expect(of('unqualified')).toBe('failed since 2024-10-14');
    expect(of('qualified')).toBe('serving since 2023-12-01');
    expect(of('excellent')).toBe('serving since 2023-12-01');
  });

  it('closed on its own day', () => {
    const closed = [...FOUNDED, { type: 'closed', on: '2023-03-31', reason: '样本' }];
    expect(brief(closed, '2023-03-30')).toBe('building since 2022-11-15');
    expect(brief(closed, '2023-03-31')).toBe('closed since 2023-03-31');
  });
});

it('serves from its plaque on where the text knows no build year, and is built where there was no text yet', () => {
  const stateIn = (change: Parameters<typeof schemeOf>[1]): string | undefined => {
    const record = stationOf(FOUNDED) as unknown as Workstation;
    return workstationState(record, '2022-11-15', schemeOf('cq-stations', change))?.state;
  };
  expect(stateIn(({ rulebooks: [book] }) => delete book?.duties['build-year'])).toBe('serving');
  expect(stateIn(({ rulebooks: [book] }) => (book!.from = '2022-11-16'))).toBe('building');
});

it('a correction takes an event back', () => {
  const corrected = {
    type: 'corrected',
    on: '2024-01-05',
    corrects: 'e-8',
    reason: '误录',
    by: '样本',
  };
  const history = [
    ...FOUNDED,
    inspected('2023-12-01', 'failed'),
    corrected,
    inspected('2023-12-01', 'passed'),
  ];
  expect(brief(history, '2023-12-01')).toBe('serving since 2023-12-01');
  expect(state(history, '2024-02-01')?.acceptance?.outcome).toBe('passed');
});

describe('the build year', () => {
  it('ends on the anniversary; of 29 February on the 28th', () => {
    expect(buildUntil(SCHEME, '2022-11-15')).toBe('2023-11-15');
    expect(buildUntil(SCHEME, '2024-02-29')).toBe('2025-02-28');
  });

  it('is not known before the earliest rulebook, nor where the text leaves it open', () => {
    expect(buildUntil(SCHEME, '2022-07-31')).toBeNull();
    const open = schemeOf(
      'cq-stations',
      ({ rulebooks: [rulebook] }) => delete rulebook?.duties['build-year']?.parameters,
    );
    expect(buildUntil(open, '2022-11-15')).toBeNull();
  });
});
