import { describe, expect, it } from 'vitest';
import appointedOverObjection from '../../../src/rules/expert/appointed-over-objection.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(appointedOverObjection);

const OBJECTED: Written = {
  type: 'objected',
  id: 'o-1',
  on: '2026-04-23',
  inWriting: true,
  grounds: '样本',
};
const resolved = (on: string, outcome: string, findings?: string): Written => ({
  type: 'objection-resolved',
  on,
  objection: 'o-1',
  outcome,
  ...(findings ? { findings } : {}),
});

function find(events: readonly Written[], rest: { asOf?: string } = {}): Placed[] {
  return judge(appointedOverObjection, {
    experts: [expertOf([...ADMITTED, OBJECTED, ...events])],
    ...rest,
  });
}

describe('an objection', () => {
  it('dismissed with findings by the day of the list lets the list follow', () => {
    expect(find([resolved('2026-04-29', 'dismissed', '样本')])).toEqual([]);
  });

  it('resolved the day after was unresolved', () => {
    expect(find([resolved('2026-04-30', 'dismissed', '样本')])).toMatchObject([
      {
        ruleId: 'expert/appointed-over-objection',
        level: 'error',
        pointer: '/history/3/on',
        words: '"2026-04-29",',
        data: { on: '2026-04-29', objectedOn: '2026-04-23' },
        basis: {
          provision: 'art_9__para_1__point_4',
          quote: '中心将根据异议情况进行调查和处理',
        },
      },
    ]);
  });

  it('never resolved is unresolved; before the list nothing is wrong yet', () => {
    expect(find([])).toHaveLength(1);
    expect(find([], { asOf: '2026-04-28' })).toEqual([]);
  });

  it('dismissed without findings', () => {
    expect(find([resolved('2026-04-28', 'dismissed')])).toMatchObject([
      { level: 'error', basis: { provision: 'art_9__para_1__point_4' } },
    ]);
  });

  it('upheld', () => {
    expect(find([resolved('2026-04-28', 'upheld', '样本')])).toMatchObject([
      { level: 'error', basis: { provision: 'art_9__para_1__point_5' } },
    ]);
  });

  it('is answered by the last word on it', () => {
    const first = resolved('2026-04-24', 'upheld', '样本');
    expect(find([first, resolved('2026-04-28', 'dismissed', '样本')])).toEqual([]);
  });
});

it('looks at the appointment where no list was announced', () => {
  const letter = appointed('2026-06-20', '2026-06-20', '2029-04-30', { route: 'direct' });
  const experts = [expertOf([OBJECTED, letter])];
  expect(judge(appointedOverObjection, { experts })).toMatchObject([{ pointer: '/history/1/on' }]);
});

it('looks no further than a rejection and a new application', () => {
  const rejected = { type: 'rejected', on: '2026-04-28', reason: '样本' };
  const again = [
    applied('2026-08-05', { call: 'call-2026-2' }),
    appointed('2026-11-01', '2026-11-01', '2029-04-30'),
  ];
  const experts = [expertOf([applied('2026-03-18'), OBJECTED, rejected, ...again])];
  expect(judge(appointedOverObjection, { experts })).toEqual([]);
});

it('quotes the result where nothing is said of an inquiry, and is silent where neither is mapped', () => {
  const without = (...ids: string[]): ReturnType<typeof schemeOf> =>
    schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      for (const id of ids) delete rulebook?.duties[id];
    });
  const experts = [expertOf([...ADMITTED, OBJECTED])];
  expect(
    judge(appointedOverObjection, { experts, schemes: [without('objection-inquiry')] }),
  ).toMatchObject([{ basis: { provision: 'art_9__para_1__point_5' } }]);
  expect(judge(appointedOverObjection, { experts, schemes: [without('objections')] })).toEqual([]);
});

describe('an objection that is none as the article has it', () => {
  const about = (rest: object, events: readonly Written[] = []): Placed[] =>
    judge(appointedOverObjection, {
      experts: [expertOf([...ADMITTED, { ...OBJECTED, ...rest }, ...events])],
    });

  it.each([
    ['made the day after the notice ended', { on: '2026-04-28' }, 'warning'],
    ['made on its last day', { on: '2026-04-27' }, 'error'],
    ['not in writing', { inWriting: false }, 'warning'],
  ])('%s: unheard, it is a %s', (_, rest, level) => {
    expect(about(rest)).toMatchObject([{ level, pointer: '/history/3/on' }]);
  });

  it('stands in the way where the Center heard it and upheld it', () => {
    const upheld = resolved('2026-04-28', 'upheld', '样本');
    expect(about({ inWriting: false }, [upheld])).toMatchObject([{ level: 'error' }]);
  });

  it('is one like any other where no rulebook asks for a form', () => {
    const plain = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      delete rulebook?.duties['objection-form'];
    });
    const experts = [expertOf([...ADMITTED, { ...OBJECTED, inWriting: false }])];
    expect(judge(appointedOverObjection, { experts, schemes: [plain] })).toMatchObject([
      { level: 'error' },
    ]);
  });
});

it('counts no resolution dated before the objection, and one of the same day', () => {
  expect(find([resolved('2026-04-22', 'dismissed', '样本')])).toMatchObject([{ level: 'error' }]);
  expect(find([resolved('2026-04-23', 'dismissed', '样本')])).toEqual([]);
});
