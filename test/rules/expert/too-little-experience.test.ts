import { describe, expect, it } from 'vitest';
import tooLittleExperience from '../../../src/rules/expert/too-little-experience.ts';
import { applied, expertOf, judge, proveEveryMessage, schemeOf, type Placed } from '../judging.ts';

proveEveryMessage(tooLittleExperience);

interface Period {
  from: string;
  to?: string;
}

function work(periods: readonly Period[], on = '2026-03-18', rest: object = {}): Placed[] {
  const experience = periods.map((period) => ({ ...period, work: '样本' }));
  const expert = expertOf([applied(on, { experience, ...rest })]);
  return judge(tooLittleExperience, { experts: [expert], asOf: '2040-01-01' });
}

describe('累计10年以上, to the day of application', () => {
  it('is met by ten years to the day, first and last day included', () => {
    expect(work([{ from: '2016-03-19' }])).toEqual([]);
    expect(work([{ from: '2016-03-19', to: '2026-03-18' }])).toEqual([]);
  });

  it('is not met by a day less', () => {
    expect(work([{ from: '2016-03-20' }])).toMatchObject([
      {
        ruleId: 'expert/too-little-experience',
        level: 'error',
        pointer: '/history/0/experience',
        words: '[',
        data: { on: '2026-03-18', years: 10 },
        basis: { provision: 'art_8__para_1__point_2', quote: '在本专业领域工作累计10年以上' },
      },
    ]);
  });

  it('counts nothing after the application', () => {
    expect(work([{ from: '2016-03-20', to: '2027-01-01' }])).toHaveLength(1);
    expect(work([{ from: '2026-03-19' }])).toMatchObject([
      { data: { years: 10 } },
      { level: 'warning' },
    ]);
  });

  it('adds up periods that lie apart', () => {
    expect(
      work([
        { from: '2000-01-01', to: '2004-12-31' },
        { from: '2011-01-01', to: '2015-12-31' },
      ]),
    ).toEqual([]);
    expect(
      work([
        { from: '2000-01-01', to: '2004-12-31' },
        { from: '2011-01-01', to: '2015-11-30' },
      ]),
    ).toHaveLength(1);
  });

  it('counts once what overlaps, in whatever order it is written', () => {
    const overlapping = [
      { from: '2012-01-01', to: '2018-12-31' },
      { from: '2010-01-01', to: '2016-12-31' },
    ];
    expect(work(overlapping)).toMatchObject([{ data: { years: 10 } }]);
    expect(work([...overlapping, { from: '2019-01-01', to: '2019-12-31' }])).toEqual([]);
  });

  it('takes a year or a month for all of it', () => {
    expect(work([{ from: '2014', to: '2023' }])).toMatchObject([{ level: 'warning' }]);
    expect(work([{ from: '2014', to: '2022' }])).toMatchObject([{ level: 'error' }]);
    expect(work([{ from: '2014-02', to: '2024-01' }])).toEqual([]);
    expect(work([{ from: '2014-02', to: '2023-12' }])).toHaveLength(1);
  });

  // Ten years hold two or three leap days; those of the person's own years count, not those before the application.
  it.each(['2028-03-01', '2026-03-18', '2029-12-31'])(
    'is met by the ten calendar years 2001 to 2010, applied on %s',
    (on) => {
      expect(work([{ from: '2001-01-01', to: '2010-12-31' }], on)).toEqual([]);
      expect(work([{ from: '2001-01-02', to: '2010-12-31' }], on)).toHaveLength(1);
    },
  );
});

it('only notes the years of one who is admitted directly, for art. 8 ¶2 asks for none', () => {
  expect(work([{ from: '2025' }], '2026-03-18', { route: 'direct' })).toMatchObject([
    { level: 'note' },
  ]);
});

it('does not judge an application before the earliest rulebook', () => {
  expect(work([{ from: '2025' }], '2026-03-12')).toEqual([]);
  expect(work([{ from: '2025' }], '2026-03-13')).toHaveLength(1);
});

it('is silent where no rulebook maps the years', () => {
  const schemes = [
    schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => delete rulebook?.duties['experience']),
  ];
  const experts = [
    expertOf([applied('2026-03-18', { experience: [{ from: '2025', work: '样本' }] })]),
  ];
  expect(judge(tooLittleExperience, { experts })).toHaveLength(1);
  expect(judge(tooLittleExperience, { experts, schemes })).toEqual([]);
});

it('lets an application stand that was turned down for it', () => {
  const rejected = {
    id: 'e-2',
    type: 'rejected',
    on: '2026-04-17',
    recordedOn: '2026-04-17',
    reason: '年限不足（样本）',
  };
  const application = applied('2026-03-18', { experience: [{ from: '2020', work: '样本' }] });
  const judged = (history: Parameters<typeof expertOf>[0]): unknown[] =>
    judge(tooLittleExperience, { experts: [expertOf(history)] });
  expect(judged([application])).toHaveLength(1);
  expect(judged([application, rejected])).toEqual([]);
});

describe('periods that cannot be right', () => {
  const long = { from: '2000-01', to: '2020-12' };
  it.each([
    ['that ends before it begins', { from: '2020-02', to: '2020-01' }, 1],
    ['of one month', { from: '2020-01', to: '2020-01' }, 0],
    ['that begins after the application', { from: '2026-03-19' }, 1],
    ['that begins on its day', { from: '2026-03-18' }, 0],
    ['that begins on the day before the sixteenth birthday', { from: '1995-12-31' }, 1],
    ['that begins on it', { from: '1996-01-01' }, 0],
    ['that may begin on it', { from: '1996' }, 0],
  ])('one %s', (_, period, wrong) => {
    const found = work([long, period]);
    expect(found).toHaveLength(wrong);
    expect(found).toMatchObject(
      wrong ? [{ level: 'warning', pointer: '/history/0/experience/1' }] : [],
    );
  });

  it('says nothing of childhood where the birth date is not held', () => {
    const experience = [{ from: '1995-12-31', work: '样本' }];
    const expert = expertOf([applied('2026-03-18', { experience })], { priv: false });
    expect(judge(tooLittleExperience, { experts: [expert] })).toEqual([]);
  });
});

describe('years alone', () => {
  it('are counted the narrowest way before it is said that they suffice', () => {
    expect(work([{ from: '2006', to: '2017' }])).toEqual([]);
    const short = [{ from: '2006', to: '2016' }];
    expect(work(short)).toMatchObject([
      { level: 'warning', pointer: '/history/0/experience', data: { years: 10 } },
    ]);
    expect(work([{ from: '2006', to: '2014' }])).toMatchObject([{ level: 'error' }]);
    expect(work([{ from: '2006-01', to: '2016-12' }])).toEqual([]);
  });

  it('do not matter to a direct admission', () => {
    expect(work([{ from: '2006', to: '2016' }], '2026-03-18', { route: 'direct' })).toEqual([]);
  });
});
