import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../src/generated/scheme.ts';
import subjects from '../../../src/rules/scheme/subjects.ts';
import {
  ADMITTED,
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  stationOf,
  type Judged,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(subjects);

/** The real scheme, whose first notice and list name these alone. */
const naming = (notice: string[], list?: string[]): Scheme =>
  schemeOf('bj-experts', ({ history }) => {
    for (const event of history) {
      if (event.type === 'noticed' && event.id === 'notice-2026-1') event.subjects = notice;
      if (event.type === 'list-announced' && event.id === 'list-2026-1' && list)
        event.subjects = list;
    }
  });

const find = (history: readonly Written[], scheme: Scheme, rest: Judged = {}): Placed[] =>
  judge(subjects, { experts: [expertOf(history)], schemes: [scheme], ...rest });

describe('whoever a notice names has it in the record', () => {
  const scheme = naming(['bj-0901']);

  it('is silent where each has, or has no record here', () => {
    expect(find(ADMITTED, scheme)).toEqual([]);
    expect(find(ADMITTED, naming(['bj-0901', 'bj-0902']))).toEqual([]);
  });

  it('not somebody rejected, nor one whose own notice was another', () => {
    const rejected = [
      applied('2026-03-18'),
      { type: 'rejected', on: '2026-04-17', reason: '样本' },
    ];
    expect(find(rejected, scheme)).toMatchObject([
      {
        ruleId: 'scheme/subjects',
        level: 'error',
        file: 'schemes/bj-experts.json',
        pointer: '/history/2/subjects/0',
        words: '"bj-0901"',
        record: 'bj-experts',
        data: { event: 'notice-2026-1', subject: 'bj-0901', type: 'noticed' },
        basis: { provision: 'art_9__para_1__point_4' },
      },
    ]);
    const other = { type: 'noticed', on: '2026-10-12', notice: 'notice-2026-2' };
    expect(find([other], scheme)).toHaveLength(1);
  });

  it('not one whose event was corrected away', () => {
    const history: Written[] = [
      applied('2026-03-18'),
      { type: 'noticed', on: '2026-04-20', notice: 'notice-2026-1' },
      { type: 'corrected', on: '2026-04-21', corrects: 'e-2', reason: '误录', by: '样本' },
    ];
    expect(find(history.slice(0, 2), scheme)).toEqual([]);
    expect(find(history, scheme)).toHaveLength(1);
  });

  it('a notice that was itself corrected away asks nothing', () => {
    const undone = naming(['bj-0901']);
    const dated = { on: '2026-04-21', recordedOn: '2026-04-21' };
    const undo = { corrects: 'notice-2026-1', reason: '样本', by: '样本' };
    undone.history.push({ id: 'undo', type: 'corrected', ...dated, ...undo } as never);
    expect(find([applied('2026-03-18')], undone)).toEqual([]);
  });

  it('a workstation too', () => {
    const network = schemeOf('cq-stations', ({ history }) => {
      for (const event of history) if (event.type === 'noticed') event.subjects = ['cq-0901'];
    });
    const proposed = { type: 'proposed', on: '2022-10-14' };
    const found = judge(subjects, { stations: [stationOf([proposed])], schemes: [network] });
    expect(found[0]).toMatchObject({
      file: 'schemes/cq-stations.json',
      data: { type: 'noticed', subject: 'cq-0901' },
      basis: { provision: 'art_5__para_1__point_4' },
    });
  });
});

it('whoever a final list names was announced by it', () => {
  expect(find(ADMITTED, naming(['bj-0901'], ['bj-0901']))).toEqual([]);
  expect(find(ADMITTED.slice(0, 3), naming(['bj-0901'], ['bj-0901']))).toMatchObject([
    {
      data: { event: 'list-2026-1', type: 'announced' },
      basis: { provision: 'art_9__para_1__point_5' },
    },
  ]);
});

describe('panel, notice and list are of the application’s call', () => {
  const scheme = naming(['bj-0901']);
  const of = (property: object): Placed[] =>
    find([applied('2026-03-18'), { ...property, on: '2026-10-20' } as Written], scheme).filter(
      ({ file, pointer }) => file.startsWith('experts/') && !pointer.endsWith('/on'),
    );

  it.each([
    ['panel', { type: 'selected', panel: 'panel-2026-2' }, 'panel-2026-1'],
    ['notice', { type: 'noticed', notice: 'notice-2026-2' }, 'notice-2026-1'],
    ['list', { type: 'announced', list: 'list-2026-2' }, 'list-2026-1'],
  ])('%s', (name, event, own) => {
    expect(of(event)).toMatchObject([
      {
        pointer: `/history/1/${name}`,
        data: { name, other: 'call-2026-2', call: 'call-2026-1' },
        basis: { provision: 'art_9__para_1' },
      },
    ]);
    expect(of({ ...event, [name]: own })).toEqual([]);
  });

  it('a meeting, for workstations', () => {
    const steps = (meeting: string): Written[] => [
      { type: 'applied', on: '2022-09-01', call: 'call-2022', district: 'yubei', conditions: {} },
      { type: 'decided', on: '2023-10-01', meeting, outcome: 'approved' },
    ];
    const network = schemeOf('cq-stations', ({ history }) => {
      for (const event of history) if (event.type === 'noticed') delete event.subjects;
    });
    const judged = (meeting: string): Placed[] =>
      judge(subjects, { stations: [stationOf(steps(meeting))], schemes: [network] });
    expect(judged('meeting-2022')).toEqual([]);
    expect(judged('meeting-2023')).toMatchObject([{ pointer: '/history/1/meeting' }]);
  });

  it('is nothing to somebody admitted directly, and a later application goes by its own call', () => {
    const direct = applied('2026-09-07', { route: 'direct', call: undefined });
    const noticed = { type: 'noticed', on: '2026-10-12', notice: 'notice-2026-2' };
    const own = (history: readonly Written[]): Placed[] =>
      find(history, scheme).filter(({ file }) => file.startsWith('experts/'));
    expect(own([direct, noticed])).toEqual([]);
    const again = applied('2026-08-20', { call: 'call-2026-2' });
    expect(own([applied('2026-03-18'), again, noticed])).toEqual([]);
  });
});

it('a record gives the notice and the list the day that the scheme gives them', () => {
  const dated = (type: string, on: string): Placed[] =>
    find(
      ADMITTED.map((event) => (event.type === type ? { ...event, on } : event)),
      naming(['bj-0901'], ['bj-0901']),
    );
  expect(dated('noticed', '2026-04-20')).toEqual([]);
  expect(dated('noticed', '2026-04-21')).toMatchObject([
    {
      level: 'warning',
      pointer: '/history/2/on',
      data: { on: '2026-04-21', event: 'notice-2026-1', postedOn: '2026-04-20' },
      basis: { provision: 'art_9__para_1' },
    },
  ]);
  expect(dated('announced', '2026-04-30')).toMatchObject([{ level: 'warning' }]);
  expect(dated('selected', '2026-04-17')).toEqual([]);
});
