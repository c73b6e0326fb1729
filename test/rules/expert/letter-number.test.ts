import { describe, expect, it } from 'vitest';
import letterNumber from '../../../src/rules/expert/letter-number.ts';
import {
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type ExpertFile,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(letterNumber);

const letter = (number: string | null): Written => {
  const { letter: _, ...event } = appointed('2026-04-30', '2026-05-01', '2029-04-30');
  return number === null ? event : { ...event, letter: { number, issuedOn: '2026-04-30' } };
};

function find(...experts: ExpertFile[]): Placed[] {
  return judge(letterNumber, { experts });
}

describe('every letter has a number', () => {
  it('so one without is an error at its appointment', () => {
    expect(find(expertOf([letter(null)]))).toMatchObject([
      {
        ruleId: 'expert/letter-number',
        level: 'error',
        pointer: '/history/0',
        words: '{',
        record: 'bj-0901',
        basis: null,
      },
    ]);
    expect(find(expertOf([letter('甲1')]))).toEqual([]);
  });

  it('and a renewal has one too', () => {
    const term = { from: '2029-05-01', to: '2032-04-30' };
    const renewal = { type: 'renewed', on: '2026-11-01', cohort: '2026', term };
    expect(find(expertOf([letter('甲1'), renewal]))).toMatchObject([{ pointer: '/history/1' }]);
  });
});

describe('no two letters have the same number', () => {
  it('in two records: the second is marked, and names the first', () => {
    const found = find(expertOf([letter('甲1')]), expertOf([letter('甲1')], { id: 'bj-0902' }));
    expect(found).toMatchObject([
      {
        file: 'experts/bj-experts/bj-0902.json',
        pointer: '/history/0/letter/number',
        words: '"甲1",',
        data: { number: '甲1', other: 'bj-0901' },
      },
    ]);
  });

  it('the one recorded later took the number, whatever the order of the files', () => {
    const late = { ...letter('甲1'), recordedOn: '2026-11-16' };
    const early = { ...letter('甲1'), recordedOn: '2026-05-06' };
    const found = find(expertOf([late]), expertOf([early], { id: 'bj-0902' }));
    expect(found).toMatchObject([
      { record: 'bj-0901', data: { other: 'bj-0902', since: '2026-05-06' } },
    ]);
  });

  it('in one record', () => {
    expect(find(expertOf([letter('甲1'), { ...letter('甲1'), on: '2026-06-01' }]))).toHaveLength(1);
  });

  it('but two numbers that differ in one character are two', () => {
    expect(find(expertOf([letter('甲1')]), expertOf([letter('甲１')], { id: 'bj-0902' }))).toEqual(
      [],
    );
  });

  it('and an appointment that was corrected and recorded anew keeps its number', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-05-02',
      corrects: 'e-1',
      reason: '日期误录',
      by: '样本',
    };
    expect(find(expertOf([letter('甲1'), corrected, letter('甲1')]))).toEqual([]);
    expect(find(expertOf([letter(null), corrected, letter('甲1')]))).toEqual([]);
  });
});

it('is a house rule: off where the scheme does not switch it on', () => {
  const schemes = [schemeOf('bj-experts', (scheme) => (scheme.houseRules = []))];
  expect(judge(letterNumber, { experts: [expertOf([letter(null)])], schemes })).toEqual([]);
});

it('counts the numbers of each scheme apart', () => {
  const schemes = [schemeOf('bj-experts', (scheme) => (scheme.id = 'jn-experts'))];
  const experts = [
    expertOf([letter('甲1')]),
    expertOf([letter('甲1')], { scheme: 'jn-experts', id: 'jn-0001' }),
  ];
  expect(judge(letterNumber, { experts, schemes })).toEqual([]);
});
