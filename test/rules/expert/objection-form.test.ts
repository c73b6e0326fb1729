import { describe, expect, it } from 'vitest';
import objectionForm from '../../../src/rules/expert/objection-form.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(objectionForm);

const objected = (on: string, inWriting = true): Written => ({
  type: 'objected',
  on,
  inWriting,
  grounds: '样本',
});

function find(on: string, inWriting = true, before: readonly Written[] = ADMITTED): Placed[] {
  return judge(objectionForm, { experts: [expertOf([...before, objected(on, inWriting)])] });
}

describe('an objection to the notice of 20 April', () => {
  it('is in time from the day of posting to the seventh day', () => {
    expect(find('2026-04-20')).toEqual([]);
    expect(find('2026-04-27')).toEqual([]);
  });

  it.each(['2026-04-19', '2026-04-28'])('is a note on %s', (on) => {
    expect(find(on)).toMatchObject([
      {
        ruleId: 'expert/objection-form',
        level: 'note',
        pointer: '/history/5/on',
        data: { on, posted: '2026-04-20', last: '2026-04-27' },
        basis: {
          provision: 'art_9__para_1__point_4',
          quote: '公示期间，任何单位或个人有异议的，都可以以书面的形式反馈至中心',
        },
      },
    ]);
  });

  it('is a note when not in writing', () => {
    expect(find('2026-04-21', false)).toMatchObject([
      { level: 'note', pointer: '/history/5/inWriting', words: 'false,' },
    ]);
  });
});

it('judges no window where there was no notice, or no rulebook says how long it is', () => {
  expect(find('2026-04-28', true, [])).toEqual([]);
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['public-notice'];
  });
  const experts = [expertOf([...ADMITTED, objected('2026-04-28')])];
  expect(judge(objectionForm, { experts, schemes: [unmapped] })).toEqual([]);
});

it('is silent before the earliest rulebook', () => {
  expect(find('2026-03-12', false)).toEqual([]);
});
