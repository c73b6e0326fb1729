import { describe, expect, it } from 'vitest';
import ban from '../../../src/rules/expert/ban.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(ban);

const exited = (confirmedOn?: string): Written => ({
  type: 'exited',
  on: '2026-07-31',
  ground: 'unfit',
  decision: '样本',
  ...(confirmedOn ? { confirmedOn } : {}),
});
const barred = (adverseEffect?: string): Written => ({
  type: 'barred',
  on: '2026-07-31',
  lifetime: true,
  ...(adverseEffect ? { adverseEffect } : {}),
});
const approved = (on: string): Written => ({
  type: 'reentry-approved',
  on,
  approval: { by: '样本', on, reason: '样本' },
});

function find(events: readonly Written[]): Placed[] {
  return judge(ban, { experts: [expertOf([...ADMITTED, ...events])], asOf: '2031-01-01' });
}

describe('a bar for life', () => {
  it('states the considerable adverse effect', () => {
    expect(find([exited(), barred('媒体报道（样本）')])).toEqual([]);
    for (const effect of [undefined, ' '])
      expect(find([exited(), barred(effect)])).toMatchObject([
        {
          ruleId: 'expert/ban',
          level: 'error',
          pointer: '/history/6',
          data: { on: '2026-07-31' },
          basis: {
            provision: 'art_15__para_2',
            quote: '造成较大负面影响的，终身不得再次入库',
          },
        },
      ]);
  });

  it('is lifted by no approval, from its own day on', () => {
    const life = barred('样本');
    expect(find([exited(), life, approved('2026-07-31')])).toMatchObject([
      {
        level: 'error',
        pointer: '/history/7/on',
        data: { barredOn: '2026-07-31' },
        basis: { quote: '造成较大负面影响的，终身不得再次入库' },
      },
    ]);
    expect(find([exited(), approved('2026-07-30'), life])).toEqual([]);
  });
});

describe('a ban of years', () => {
  it('may be set aside by an approval', () => {
    expect(find([exited(), approved('2027-01-01')])).toEqual([]);
  });

  it('runs from a confirmation on the day of the exit or after it, not the day before', () => {
    expect(find([exited('2026-07-31')])).toEqual([]);
    expect(find([exited('2026-08-05')])).toEqual([]);
    expect(find([exited('2026-07-30')])).toMatchObject([
      {
        level: 'error',
        pointer: '/history/5/confirmedOn',
        words: '"2026-07-30"',
        data: { on: '2026-07-31' },
        basis: { provision: 'art_15__para_2', quote: '原则上3年内不得重新申请入库' },
      },
    ]);
  });
});

it('is silent of a bar for life where no rulebook knows one', () => {
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['lifetime-ban'];
  });
  const experts = [expertOf([...ADMITTED, exited(), barred(), approved('2026-08-01')])];
  expect(judge(ban, { experts, schemes: [unmapped] })).toEqual([]);
});

it('for life is set on those alone whose exit stands before it', () => {
  const early = { ...barred('样本'), on: '2026-07-30' };
  expect(find([early])).toMatchObject([
    {
      level: 'error',
      pointer: '/history/5/on',
      data: { on: '2026-07-30' },
      basis: { provision: 'art_15__para_2' },
    },
  ]);
  expect(find([exited(), early])).toHaveLength(1);
  expect(find([exited(), barred('样本')])).toEqual([]);
});
