import { describe, expect, it } from 'vitest';
import refusals from '../../../src/rules/expert/refusals.ts';
import {
  ADMITTED,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(refusals);

const refused = (id: string, on: string, judgedOn: string | null, justified = false): Written => ({
  type: 'refused',
  id,
  on,
  reason: '样本',
  ...(judgedOn === null ? {} : { judgement: { justified, by: '样本', on: judgedOn } }),
});
const served = (on: string): Written => ({ type: 'served', on, kind: 'guidance', summary: '样本' });
const exited = (on: string, named?: string[]): Written => ({
  type: 'exited',
  on,
  ground: 'refusals',
  ...(named ? { refusals: named } : {}),
});

const FIRST = refused('r-1', '2026-06-01', '2026-06-05');
const SECOND = refused('r-2', '2026-07-01', '2026-07-05');
const THIRD = refused('r-3', '2026-08-01', '2026-08-05');

function history(events: readonly Written[], asOf = '2026-12-31'): Placed[] {
  return judge(refusals, { experts: [expertOf([...ADMITTED, ...events])], asOf });
}

describe('three refusals without good reason, and still in the pool', () => {
  it('is silent at two', () => {
    expect(history([FIRST, SECOND])).toEqual([]);
  });

  it('is a warning at three, since the judgement of the third', () => {
    expect(history([FIRST, SECOND, THIRD])).toMatchObject([
      {
        ruleId: 'expert/refusals',
        level: 'warning',
        pointer: '/history/7',
        words: '{',
        since: '2026-08-05',
        data: { on: '2026-08-05', count: 3 },
        basis: {
          provision: 'art_14__para_1__point_4',
          quote: '无正当理由三次（含）以上拒绝履行本办法第七条规定的专家职责的',
        },
      },
    ]);
  });

  it('is not yet so the day before that judgement, and is so on its day', () => {
    expect(history([FIRST, SECOND, THIRD], '2026-08-04')).toEqual([]);
    expect(history([FIRST, SECOND, THIRD], '2026-08-05')).toHaveLength(1);
  });

  it('is silent once the term is over or lapsed, and is told on its last day: nobody serves then', () => {
    const over = '2029-05-01';
    expect(history([FIRST, SECOND, THIRD], '2029-04-30')).toHaveLength(1);
    expect(history([FIRST, SECOND, THIRD], over)).toEqual([]);
    expect(history([FIRST, SECOND, THIRD, { type: 'lapsed', on: over }], over)).toEqual([]);
  });

  it('counts no refusal judged justified, and none not judged at all', () => {
    const justified = refused('r-3', '2026-08-01', '2026-08-05', true);
    const open = refused('r-3', '2026-08-01', null);
    expect(history([FIRST, SECOND, open], '2026-08-31')).toEqual([]);
    expect(history([FIRST, SECOND, justified])).toEqual([]);
    expect(history([FIRST, SECOND, justified, THIRD])).toHaveLength(1);
  });

  it('tells of a fourth only in the count when it was judged by then', () => {
    const fourth = refused('r-4', '2026-09-01', '2026-09-05');
    expect(history([FIRST, SECOND, THIRD, fourth])).toMatchObject([
      { since: '2026-08-05', data: { on: '2026-08-05', count: 3 } },
    ]);
  });

  it('is established by the last judgement, in whatever order they were made', () => {
    const late = refused('r-2', '2026-07-01', '2026-10-05');
    const events = [FIRST, late, THIRD, served('2026-09-01')];
    expect(history(events)).toMatchObject([{ level: 'warning', since: '2026-10-05' }]);
  });

  it('is over with the exit', () => {
    const exit = exited('2026-08-20', ['r-1', 'r-2', 'r-3']);
    expect(history([FIRST, SECOND, THIRD, exit])).toEqual([]);
  });

  it('does not count a refusal that a correction took back', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-08-10',
      corrects: 'r-1',
      reason: '误录',
      by: '样本',
    };
    expect(history([FIRST, SECOND, THIRD, corrected])).toEqual([]);
  });
});

describe('service after the third', () => {
  it('is right on the day of the judgement and an error on the next', () => {
    const errors = (on: string): Placed[] =>
      history([FIRST, SECOND, THIRD, served(on)]).filter(({ level }) => level === 'error');
    expect(errors('2026-08-05')).toEqual([]);
    expect(errors('2026-08-06')).toMatchObject([
      {
        pointer: '/history/8/on',
        words: '"2026-08-06",',
        data: { established: '2026-08-05', on: '2026-08-06', type: 'served' },
      },
    ]);
  });

  it('is an error up to the exit, and stays one afterwards', () => {
    const events = [
      FIRST,
      SECOND,
      THIRD,
      served('2026-08-10'),
      exited('2026-08-20', ['r-1', 'r-2', 'r-3']),
    ];
    expect(history(events)).toMatchObject([{ level: 'error', pointer: '/history/8/on' }]);
    const back = [
      ...events,
      {
        type: 'applied',
        on: '2030-01-10',
        route: 'direct',
        experience: [{ from: '2000', work: '样本' }],
      },
      appointed('2030-02-01', '2030-02-01', '2033-01-31'),
    ];
    expect(history(back, '2030-12-31')).toMatchObject([{ pointer: '/history/8/on' }]);
  });

  it.each([
    ['appointed', appointed('2026-09-01', '2026-09-01', '2029-08-31')],
    [
      'renewed',
      {
        type: 'renewed',
        on: '2026-09-01',
        cohort: '2026',
        term: { from: '2029-05-01', to: '2032-04-30' },
      },
    ],
    ['assigned', { type: 'assigned', on: '2026-09-01', matter: '样本' }],
  ])('is an error when it is “%s”', (type, event) => {
    expect(history([FIRST, SECOND, THIRD, event])).toMatchObject([
      { level: 'warning' },
      { level: 'error', data: { type, on: '2026-09-01' } },
    ]);
  });
});

describe('a new stay after an exit', () => {
  it('begins the count anew', () => {
    const out = [FIRST, SECOND, { type: 'exited', on: '2026-07-10', ground: 'asked-to-leave' }];
    const again = appointed('2026-07-20', '2026-07-20', '2029-07-19');
    expect(history([...out, again, THIRD])).toEqual([]);
  });
});

describe('an exit for refusals', () => {
  it('names three that were judged without good reason', () => {
    expect(history([FIRST, SECOND, THIRD, exited('2026-08-20', ['r-1', 'r-2'])])).toMatchObject([
      { level: 'error', pointer: '/history/8', data: { needed: 3, named: 2, count: 2 } },
    ]);
    expect(history([FIRST, SECOND, exited('2026-08-20')])).toMatchObject([
      { data: { needed: 3, count: 0 } },
    ]);
  });

  it('counts only what was judged by its day', () => {
    const named = ['r-1', 'r-2', 'r-3'];
    expect(history([FIRST, SECOND, THIRD, exited('2026-08-05', named)])).toEqual([]);
    expect(history([FIRST, SECOND, THIRD, exited('2026-08-04', named)])).toMatchObject([
      { data: { count: 2 } },
    ]);
  });

  it('is not asked for by another ground', () => {
    const exit = { type: 'exited', on: '2026-08-20', ground: 'unfit', decision: '样本' };
    expect(history([FIRST, exit])).toEqual([]);
  });
});

describe('the number', () => {
  const of = (count: number, from: string): ReturnType<typeof schemeOf> =>
    schemeOf('bj-experts', ({ rulebooks }) => {
      const second = structuredClone(rulebooks[0]);
      if (!second) return;
      second.from = from;
      const duty = second.duties['refusals'];
      if (duty) duty.parameters = { count };
      rulebooks.push(second);
    });
  const under = (scheme: ReturnType<typeof schemeOf>, events: readonly Written[]): Placed[] =>
    judge(refusals, { experts: [expertOf([...ADMITTED, ...events])], schemes: [scheme] });

  it('is that of the rulebook of the refusal that reaches it', () => {
    expect(under(of(2, '2026-07-01'), [FIRST, SECOND])).toHaveLength(1);
    expect(under(of(2, '2026-07-02'), [FIRST, SECOND])).toEqual([]);
    expect(under(of(5, '2026-09-01'), [FIRST, SECOND, THIRD])).toHaveLength(1);
    expect(under(of(5, '2026-08-01'), [FIRST, SECOND, THIRD])).toEqual([]);
  });

  it('is none where no rulebook maps the duty, or before the earliest', () => {
    const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      delete rulebook?.duties['refusals'];
    });
    expect(under(unmapped, [FIRST, SECOND, THIRD])).toEqual([]);
    const later = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      if (rulebook) rulebook.from = '2026-07-01';
    });
    expect(under(later, [FIRST, SECOND, THIRD])).toEqual([]);
  });
});

describe('refusals that nobody has judged', () => {
  const open = (id: string, on: string): Written => refused(id, on, null);
  const three = [FIRST, open('r-2', '2026-07-01'), open('r-3', '2026-08-01')];

  it('are a warning once there are three and thirty days have passed', () => {
    expect(history(three, '2026-08-31')).toEqual([]);
    expect(history(three, '2026-09-01')).toMatchObject([
      {
        level: 'warning',
        pointer: '/history/7',
        since: '2026-09-01',
        data: { on: '2026-08-01', count: 3, open: 2, days: 30 },
        basis: { provision: 'art_14__para_1__point_4' },
      },
    ]);
  });

  it('are none while there are two, or once one of three was found justified', () => {
    expect(history(three.slice(1))).toEqual([]);
    expect(history([refused('r-1', '2026-06-01', '2026-06-05', true), ...three.slice(1)])).toEqual(
      [],
    );
  });
});
