import { describe, expect, it } from 'vitest';
import stepsOutOfOrder from '../../../src/rules/expert/steps-out-of-order.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Judged,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(stepsOutOfOrder);

function find(history: readonly Written[], rest: Judged = {}): Placed[] {
  return judge(stepsOutOfOrder, { experts: [expertOf(history)], ...rest });
}

const without = (type: string): Written[] => ADMITTED.filter((event) => event.type !== type);
const dated = (type: string, on: string): Written[] =>
  ADMITTED.map((event) => (event.type === type ? { ...event, on } : event));
const corrects = (target: string, on: string): Written => ({
  type: 'corrected',
  on,
  corrects: target,
  reason: '误录（样本）',
  by: '样本',
});

it('is silent where every step follows the one before, and while steps are still to come', () => {
  expect(find(ADMITTED)).toEqual([]);
  for (let length = 1; length < ADMITTED.length; length++)
    expect(find(ADMITTED.slice(0, length))).toEqual([]);
});

describe('a step left out', () => {
  it.each([
    ['applied', '提出申请', '/history/0/on', '2026-04-16'],
    ['selected', '专家遴选', '/history/1/on', '2026-04-20'],
    ['noticed', '社会公示', '/history/2/on', '2026-04-29'],
    ['announced', '公布结果', '/history/3/on', '2026-04-30'],
  ])('“%s” is missed where the next one stands', (type, needs, pointer, on) => {
    expect(find(without(type))).toMatchObject([
      {
        ruleId: 'expert/steps-out-of-order',
        level: 'error',
        pointer,
        words: `"${on}",`,
        data: { on, needs },
        basis: { provision: 'art_9__para_1', quote: '专家入库程序' },
      },
    ]);
  });

  it('all that is missing before a step is told at once, the earliest first', () => {
    const [first, , , , last] = ADMITTED as readonly [Written, Written, Written, Written, Written];
    expect(find([first, last])).toMatchObject([
      { data: { needs: '公布结果', missingZh: '“专家遴选”、“社会公示”、“公布结果”' } },
    ]);
  });

  it('the call is missed where the application names none', () => {
    const { call: _, ...uncalled } = applied('2026-03-18');
    expect(find([uncalled])).toMatchObject([
      { pointer: '/history/0/on', data: { needs: '公开征集' } },
    ]);
  });
});

describe('a step before its forerunner', () => {
  it.each([
    ['selected', '2026-03-18', '2026-03-17', '提出申请'],
    ['noticed', '2026-04-16', '2026-04-15', '专家遴选'],
    ['announced', '2026-04-20', '2026-04-19', '社会公示'],
    ['appointed', '2026-04-29', '2026-04-28', '公布结果'],
  ])('“%s” may be on the same day (%s), not the day before (%s)', (type, same, before, needs) => {
    const about = (on: string): Placed[] =>
      find(dated(type, on)).filter(({ data }) => data['needs'] === needs);
    expect(about(same)).toEqual([]);
    expect(about(before)).toMatchObject([
      { level: 'error', data: { on: before, neededOn: same, needs } },
    ]);
  });

  it('an application may come on the day of its call, not the day before', () => {
    expect(find([applied('2026-03-16')])).toEqual([]);
    expect(find([applied('2026-03-15')])).toMatchObject([
      { data: { needs: '公开征集', neededOn: '2026-03-16' } },
    ]);
  });

  it('a selection may come on the day its panel was formed, not the day before', () => {
    expect(find(dated('selected', '2026-04-13'))).toEqual([]);
    expect(find(dated('selected', '2026-04-12'))).toMatchObject([
      { data: { needs: '成立遴选小组', neededOn: '2026-04-13' } },
    ]);
  });

  it('nobody is in a notice, or on a list, before it is posted or announced', () => {
    const about = (type: string, on: string, needs: string): Placed[] =>
      find(dated(type, on)).filter(({ data }) => data['needs'] === needs);
    expect(about('noticed', '2026-04-20', '发布公示')).toEqual([]);
    expect(about('noticed', '2026-04-19', '发布公示')).toMatchObject([
      { level: 'error', pointer: '/history/2/on', data: { neededOn: '2026-04-20' } },
    ]);
    expect(about('announced', '2026-04-29', '公布入选名单')).toEqual([]);
    expect(about('announced', '2026-04-28', '公布入选名单')).toMatchObject([
      { level: 'error', pointer: '/history/3/on', data: { neededOn: '2026-04-29' } },
    ]);
  });

  it('a call or panel that does not exist is another rule’s matter', () => {
    expect(find([applied('2026-03-18', { call: 'call-1999' })])).toEqual([]);
  });
});

describe('direct admission', () => {
  const direct = applied('2026-06-01', { route: 'direct', call: undefined });
  delete direct['call'];
  const letter = appointed('2026-06-20', '2026-06-20', '2029-04-30', { route: 'direct' });
  const noticed = { type: 'noticed', on: '2026-06-05', notice: 'notice-2026-1' };

  it('skips call, selection and announcement', () => {
    expect(find([direct, noticed, letter])).toEqual([]);
  });

  it('without a notice is a warning: it is policy, not the article', () => {
    expect(find([direct, letter])).toMatchObject([
      { level: 'warning', pointer: '/history/1/on', data: { on: '2026-06-20' } },
    ]);
    expect(find([direct])).toEqual([]);
  });

  it('still needs the application, and before the appointment', () => {
    const errors = (rest: Judged = {}): Placed[] =>
      find([letter], rest).filter(({ level }) => level === 'error');
    expect(errors()).toEqual([]); // expert/direct-admission says so, where a rulebook maps it
    const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      delete rulebook?.duties['direct-admission'];
    });
    expect(errors({ schemes: [unmapped] })).toMatchObject([{ data: { needs: '提出申请' } }]);
    expect(find([{ ...direct, on: '2026-06-21' }, noticed, letter])).toMatchObject([
      { level: 'error', data: { neededOn: '2026-06-21' } },
    ]);
  });

  it('is not reached by calling the appointment alone direct', () => {
    expect(
      find([applied('2026-03-18'), letter]).filter(({ level }) => level === 'error'),
    ).toHaveLength(1);
  });
});

describe('rounds', () => {
  it('each application begins one: a step of the first does not serve the second', () => {
    const first = [...ADMITTED.slice(0, 2), { type: 'rejected', on: '2026-04-18', reason: '样本' }];
    const second = [
      applied('2026-08-05', { call: 'call-2026-2' }),
      { type: 'noticed', on: '2026-10-12', notice: 'notice-2026-2' },
    ];
    expect(find([...first, ...second])).toMatchObject([
      { pointer: '/history/4/on', data: { needs: '专家遴选' } },
    ]);
  });

  it('an application corrected and recorded anew still begins its own', () => {
    const history = [...ADMITTED, corrects('e-1', '2026-05-04'), applied('2026-03-19')];
    expect(find(history)).toEqual([]);
  });

  it('an application recorded only later still counts by its day', () => {
    expect(find([...without('applied'), applied('2026-03-18')])).toEqual([]);
    expect(find([...without('applied'), applied('2026-04-17')])).toMatchObject([
      { pointer: '/history/0/on', data: { neededOn: '2026-04-17' } },
    ]);
  });

  it('a step that a correction took back is left out', () => {
    expect(find([...ADMITTED, corrects('e-3', '2026-05-04')])).toMatchObject([
      { pointer: '/history/3/on', data: { needs: '社会公示' } },
    ]);
  });
});

it('does not judge what happened after the as-of date or before the earliest rulebook', () => {
  expect(find(without('announced'), { asOf: '2026-04-29' })).toEqual([]);
  expect(find(without('announced'), { asOf: '2026-04-30' })).toHaveLength(1);
  expect(find([{ type: 'announced', on: '2026-03-12', list: 'list-2026-1' }])).toEqual([]);
});

it('is silent where no rulebook maps the steps', () => {
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['admission-steps'];
  });
  expect(find(without('selected'), { schemes: [unmapped] })).toEqual([]);
});

it('misses no step that the text goes without, and one that it has', () => {
  const goesWithout = (names: string): Judged => {
    const scheme = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      rulebook!.duties['admission-steps']!.parameters = { without: names };
    });
    return { schemes: [scheme] };
  };
  const { call: _, ...uncalled } = applied('2026-03-18');
  const short = [uncalled, ...ADMITTED.filter(({ type }) => type === 'appointed')];
  expect(find(short, goesWithout('called selected noticed announced'))).toEqual([]);
  expect(find(short, goesWithout('called selected announced'))).toMatchObject([
    { data: { missingZh: '“社会公示”' } },
  ]);
});

it('the letter is issued on the day of the list or after it', () => {
  const issued = (issuedOn: string): Placed[] =>
    find(
      ADMITTED.map((event) =>
        event.type === 'appointed' ? { ...event, letter: { number: '样聘1号', issuedOn } } : event,
      ),
    );
  expect(issued('2026-04-29')).toEqual([]);
  expect(issued('2026-04-28')).toMatchObject([
    {
      level: 'error',
      pointer: '/history/4/letter/issuedOn',
      data: { issuedOn: '2026-04-28', announcedOn: '2026-04-29' },
    },
  ]);
});
