import { describe, expect, it } from 'vitest';
import overAge from '../../../src/rules/expert/over-age.ts';
import {
  ADMITTED,
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  valueAt,
  type Placed,
} from '../judging.ts';

proveEveryMessage(overAge);

const GROUNDS = {
  goodHealth: true,
  achievements: '主持标准三项（样本）',
  approval: { by: '中心主任（样本）', on: '2026-03-20', reason: '领域急需（样本）' },
};

function apply(birthDate: string, on: string, rest: object = {}): Placed[] {
  return judge(overAge, { experts: [expertOf([applied(on, rest)], { birthDate })] });
}

describe('65周岁以下', () => {
  it('is met at 65, and on the day before the 66th birthday', () => {
    expect(apply('1961-03-18', '2026-03-18')).toEqual([]);
    expect(apply('1960-03-19', '2026-03-18')).toEqual([]);
  });

  it('is a warning on the 66th birthday itself', () => {
    const [found, ...more] = apply('1960-03-18', '2026-03-18');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ruleId: 'expert/over-age',
      level: 'warning',
      pointer: '/history/0/on',
      record: 'bj-0901',
      basis: { provision: 'art_8__para_1__point_3', quote: '年龄在65周岁以下' },
    });
    expect(found?.data).toEqual({ years: 65 }); // with the day, the message would tell the birthday
    expect(found && valueAt(found)).toBe('2026-03-18');
  });

  it('is an error on the day after the 66th birthday', () => {
    expect(apply('1960-03-17', '2026-03-18')).toMatchObject([
      {
        level: 'error',
        file: 'experts/bj-experts/bj-0901.json',
        data: { on: '2026-03-18', years: 65 },
        basis: {
          work: 'bj-expert-pool',
          version: '2026-03-13',
          citation: {
            zh: '《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号）第八条第一款第（三）项',
          },
          url: '/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
        },
      },
    ]);
  });

  it('takes 1 March for the birthday of one born on 29 February, in a common year', () => {
    expect(apply('1960-02-29', '2026-03-13')).toMatchObject([{ level: 'error' }]);
    const leapling = (on: string): Placed[] =>
      judge(overAge, {
        experts: [expertOf([applied(on)], { birthDate: '1964-02-29' })],
        asOf: '2031-01-01',
      });
    expect(leapling('2030-02-28')).toEqual([]);
    expect(leapling('2030-03-01')).toMatchObject([{ level: 'warning' }]);
    expect(leapling('2030-03-02')).toMatchObject([{ level: 'error' }]);
  });
});

describe('可放宽年龄限制', () => {
  it('is enough with good health, achievements and an approval', () => {
    expect(apply('1950-01-01', '2026-03-18', { relaxation: GROUNDS })).toEqual([]);
  });

  it('takes a reputation for achievements', () => {
    const { achievements: _, ...rest } = GROUNDS;
    const relaxation = { ...rest, reputation: '行业公认（样本）' };
    expect(apply('1950-01-01', '2026-03-18', { relaxation })).toEqual([]);
  });

  it.each([
    ['goodHealth', '身体状况良好', 'good health'],
    ['achievements', '成果或知名度', 'achievements or reputation'],
    ['approval', '批准', 'the approval'],
  ])('is an error without %s', (left, missingZh, missingEn) => {
    const relaxation = Object.fromEntries(Object.entries(GROUNDS).filter(([key]) => key !== left));
    expect(apply('1950-01-01', '2026-03-18', { relaxation })).toMatchObject([
      {
        level: 'error',
        pointer: '/history/0/relaxation',
        words: '{',
        data: { missingZh, missingEn },
        basis: { quote: expect.stringContaining('可放宽年龄限制') },
      },
    ]);
  });

  it('names everything that an empty one lacks', () => {
    expect(apply('1950-01-01', '2026-03-18', { relaxation: {} })).toMatchObject([
      { data: { missingZh: '身体状况良好、成果或知名度、批准' } },
    ]);
  });
});

it('only notes the age of one who is admitted directly, for art. 8 ¶2 sets none', () => {
  const direct = { route: 'direct', direct: { nationalPool: '名单（样本）' } };
  expect(apply('1950-01-01', '2026-03-18', direct)).toMatchObject([{ level: 'note' }]);
  expect(apply('1980-01-01', '2026-03-18', direct)).toEqual([]);
});

it('says the same of every age and birthday past the limit', () => {
  const told = ['1930-07-01', '1956-03-17', '1960-03-17'].map((born) => {
    const [found] = apply(born, '2026-03-18');
    return [found?.message, found?.data];
  });
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

it('judges each application of a record by itself', () => {
  const history = [applied('2026-03-18'), applied('2026-08-05')];
  expect(
    judge(overAge, { experts: [expertOf(history, { birthDate: '1960-05-01' })] }),
  ).toMatchObject([{ pointer: '/history/1/on' }]);
});

it('does not judge an application before the earliest rulebook, or after the as-of date', () => {
  expect(apply('1930-01-01', '2026-03-12')).toEqual([]);
  expect(apply('1930-01-01', '2026-03-13')).toMatchObject([{ level: 'error' }]);
  expect(
    judge(overAge, {
      experts: [expertOf([applied('2026-03-18')], { birthDate: '1930-01-01' })],
      asOf: '2026-03-17',
    }),
  ).toEqual([]);
});

it('is silent where no private part is here, or the rulebook sets no age', () => {
  const experts = [expertOf([applied('2026-03-18')], { birthDate: '1930-01-01', priv: false })];
  expect(judge(overAge, { experts })).toEqual([]);
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['age-limit'];
  });
  const old = [expertOf([applied('2026-03-18')], { birthDate: '1930-01-01' })];
  expect(judge(overAge, { experts: old, schemes: [unmapped] })).toEqual([]);
  const open = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    const duty = rulebook?.duties['age-limit'];
    if (duty) duty.parameters = { years: null };
  });
  expect(judge(overAge, { experts: old, schemes: [open] })).toEqual([]);
});

it('takes the age of the rulebook of the day: 65 up to 30 June, 60 from 1 July', () => {
  const schemes = [
    schemeOf('bj-experts', ({ rulebooks }) => {
      const second = structuredClone(rulebooks[0]);
      if (!second) return;
      second.from = '2026-07-01';
      const duty = second.duties['age-limit'];
      if (duty) duty.parameters = { years: 60 };
      rulebooks.push(second);
    }),
  ];
  const of = (on: string): Placed[] =>
    judge(overAge, { experts: [expertOf([applied(on)], { birthDate: '1963-01-01' })], schemes });
  expect(of('2026-06-30')).toEqual([]);
  expect(of('2026-07-01')).toMatchObject([{ data: { years: 60 } }]);
});

it('does not judge an application that a correction took back', () => {
  const history = [
    applied('2026-03-18'),
    { type: 'corrected', on: '2026-03-20', corrects: 'e-1', reason: '误录', by: '样本' },
  ];
  expect(judge(overAge, { experts: [expertOf(history, { birthDate: '1930-01-01' })] })).toEqual([]);
});

it('lets an application stand that was turned down for it, or taken back', () => {
  const after = (type: string, rest: object): unknown[] => {
    const history = [
      applied('2026-03-18'),
      { id: 'e-2', type, on: '2026-04-17', recordedOn: '2026-04-17', ...rest },
    ];
    return judge(overAge, { experts: [expertOf(history, { birthDate: '1930-01-01' })] });
  };
  expect(after('rejected', { reason: '超过年龄（样本）' })).toEqual([]);
  expect(after('withdrawn', {})).toEqual([]);
  expect(after('selected', { panel: 'panel-2026-1' })).toMatchObject([{ level: 'error' }]);
});

it('takes a relaxation approved by the day of the list, none approved later', () => {
  const admitted = (on: string, rest: object = {}): Placed[] => {
    const relaxation = { ...GROUNDS, approval: { ...GROUNDS.approval, on } };
    const history = [applied('2026-03-18', { relaxation, ...rest }), ...ADMITTED.slice(1)];
    return judge(overAge, { experts: [expertOf(history, { birthDate: '1950-01-01' })] });
  };
  expect(admitted('2026-04-29')).toEqual([]);
  expect(admitted('2026-04-30')).toMatchObject([
    {
      level: 'error',
      pointer: '/history/0/relaxation/approval/on',
      data: { on: '2026-04-29' },
      basis: { quote: expect.stringContaining('可放宽年龄限制') as string },
    },
  ]);
  expect(admitted('2026-04-30', { route: 'direct' })).toMatchObject([{ level: 'note' }]);
});
