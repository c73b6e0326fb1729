import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../src/generated/scheme.ts';
import eventTarget from '../../../src/rules/scheme/event-target.ts';
import {
  ADMITTED,
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  stationOf,
  type Judged,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(eventTarget);

/** The real schemes stand here without the records that their notices name. */
function judgeRecords(judged: Judged): Placed[] {
  return judge(eventTarget, judged).filter(({ file }) => !file.startsWith('schemes/'));
}

function find(history: readonly Written[], rest: Judged = {}): Placed[] {
  return judgeRecords({ experts: [expertOf(history)], ...rest });
}

/** The real scheme, whose first notice lists one record alone, or leaves its list out. */
const listing = (subject: string | null): Scheme =>
  schemeOf('bj-experts', ({ history }) => {
    const notice = history.find(({ id }) => id === 'notice-2026-1');
    if (notice?.type !== 'noticed') return;
    if (subject === null) delete notice.subjects;
    else notice.subjects = [subject];
  });

it('is silent while everything named is entered', () => {
  expect(find(ADMITTED, { schemes: [listing('bj-0901')] })).toEqual([]);
});

describe('a notice that lists its subjects', () => {
  const noticed = { type: 'noticed', on: '2026-04-20', notice: 'notice-2026-1' };

  it('must list the record that rests on it', () => {
    expect(find([noticed], { schemes: [listing('bj-0901')] })).toEqual([]);
    expect(find([noticed])).toMatchObject([
      {
        level: 'error',
        pointer: '/history/0/notice',
        words: '"notice-2026-1"',
        data: { notice: 'notice-2026-1', record: 'bj-0901' },
      },
    ]);
  });

  it('must list a workstation too', () => {
    const posted = { type: 'noticed', on: '2022-10-28', notice: 'notice-2022' };
    expect(judgeRecords({ stations: [stationOf([posted])] })).toMatchObject([
      { pointer: '/history/0/notice', record: 'cq-0901' },
    ]);
  });

  it('nothing of an event that was corrected away', () => {
    const undo = {
      type: 'corrected',
      on: '2026-04-21',
      corrects: 'e-1',
      reason: '误录',
      by: '样本',
    };
    expect(find([noticed, undo])).toEqual([]);
  });

  it('a final list likewise, where it names anybody', () => {
    const announced = { type: 'announced', on: '2026-04-29', list: 'list-2026-1' };
    const naming = schemeOf('bj-experts', ({ history }) => {
      const list = history.find(({ id }) => id === 'list-2026-1');
      if (list?.type === 'list-announced') list.subjects = ['bj-0001'];
    });
    expect(find([announced])).toEqual([]);
    expect(find([announced], { schemes: [naming] })).toMatchObject([
      { level: 'error', pointer: '/history/0/list', data: { name: 'list', notice: 'list-2026-1' } },
    ]);
  });

  it('that lists nobody says nothing of anybody', () => {
    expect(find([noticed], { schemes: [listing(null)] })).toEqual([]);
  });
});

describe('an event of the scheme', () => {
  it.each([
    ['call', applied('2026-03-18', { call: 'call-x' })],
    ['panel', { type: 'selected', on: '2026-04-16', panel: 'call-x' }],
    ['notice', { type: 'noticed', on: '2026-04-20', notice: 'call-x' }],
    ['list', { type: 'announced', on: '2026-04-29', list: 'call-x' }],
  ])('named as “%s” must exist', (name, event) => {
    expect(find([event])).toMatchObject([
      {
        ruleId: 'scheme/event-target',
        level: 'error',
        pointer: `/history/0/${name}`,
        words: expect.stringContaining('"call-x"'),
        record: 'bj-0901',
        data: { name },
      },
    ]);
  });

  it('does not stand for one of the record, nor the other way round', () => {
    expect(find([{ type: 'selected', on: '2026-04-16', panel: 'e-1' }])).toHaveLength(1);
    const resolved = {
      type: 'objection-resolved',
      on: '2026-04-25',
      objection: 'call-2026-1',
      outcome: 'dismissed',
    };
    expect(find([resolved])).toHaveLength(1);
  });

  it('is looked for with workstations too', () => {
    const decided = {
      type: 'decided',
      on: '2022-10-24',
      meeting: 'meeting-x',
      outcome: 'approved',
    };
    expect(judgeRecords({ stations: [stationOf([decided])] })).toMatchObject([
      { file: 'workstations/cq-stations/cq-0901.json', pointer: '/history/0/meeting' },
    ]);
    const met = { ...decided, meeting: 'meeting-2022' };
    expect(judgeRecords({ stations: [stationOf([met])] })).toEqual([]);
  });
});

describe('an event of the record', () => {
  it('that a correction, an objection’s end or an investigation names must exist', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-05-02',
      corrects: 'e-9',
      reason: '误录',
      by: '样本',
    };
    expect(find([corrected])).toMatchObject([{ data: { name: 'corrects' } }]);
    expect(find([{ ...corrected, corrects: 'e-1' }])).toEqual([]);
  });

  it('each of a list must exist', () => {
    const refused = { type: 'refused', on: '2026-06-01', reason: '样本' };
    const exit = {
      type: 'exited',
      on: '2026-07-01',
      ground: 'refusals',
      refusals: ['e-1', 'e-2', 'e-9'],
    };
    expect(find([refused, refused, exit])).toMatchObject([
      { pointer: '/history/2/refusals', data: { name: 'refusals' } },
    ]);
  });
});

it('a cohort must be entered under the scheme', () => {
  const term = ['2026-05-01', '2029-04-30'] as const;
  expect(find([appointed('2026-04-30', ...term, { cohort: '2029' })])).toMatchObject([
    {
      pointer: '/history/0/cohort',
      words: '"2029",',
      data: { scheme: 'bj-experts', cohort: '2029' },
      basis: { provision: 'art_12__para_1', quote: '入库专家聘期为三年' },
    },
  ]);
});

it('an exit’s ground must be one of the scheme’s', () => {
  const exit = (ground: string): Placed[] => find([{ type: 'exited', on: '2026-07-01', ground }]);
  expect(exit('unfit')).toEqual([]);
  expect(exit('unfitt')).toMatchObject([
    { pointer: '/history/0/ground', data: { scheme: 'bj-experts' } },
  ]);
});

describe('the scheme itself', () => {
  const expert = expertOf([applied('2026-03-18')], { scheme: 'sh-experts', id: 'sh-0001' });

  it('must exist', () => {
    expect(judgeRecords({ experts: [expert] })).toMatchObject([
      { pointer: '/scheme', words: '"sh-experts",', data: { scheme: 'sh-experts' } },
    ]);
  });

  it('is not said to be missing where its file has a fault of its own', () => {
    const path = 'schemes/sh-experts.json';
    const faults = [{ kind: 'syntax' as const, path, line: 1, column: 1, pointer: '', data: {} }];
    expect(judgeRecords({ experts: [expert], faults })).toEqual([]);
  });
});

describe('an event of another type', () => {
  it.each([
    ['call', applied('2026-03-18', { call: 'panel-2026-1' }), 'panel-formed', 'called'],
    [
      'panel',
      { type: 'selected', on: '2026-04-16', panel: 'call-2026-1' },
      'called',
      'panel-formed',
    ],
    ['notice', { type: 'noticed', on: '2026-04-20', notice: 'call-2026-1' }, 'called', 'noticed'],
    [
      'list',
      { type: 'announced', on: '2026-04-29', list: 'notice-2026-1' },
      'noticed',
      'list-announced',
    ],
  ])('given as “%s” is not one', (name, event, type, expected) => {
    expect(find([event])).toMatchObject([
      { level: 'error', pointer: `/history/0/${name}`, data: { name, type, expected } },
    ]);
  });

  it('of the same record given as an objection, a refusal or a case is not one', () => {
    const applying = applied('2026-03-18');
    const resolved = {
      type: 'objection-resolved',
      on: '2026-04-25',
      objection: 'e-1',
      outcome: 'dismissed',
    };
    expect(find([applying, resolved])).toMatchObject([
      { pointer: '/history/1/objection', data: { type: 'applied', expected: 'objected' } },
    ]);
    const exit = { type: 'exited', on: '2026-07-01', ground: 'refusals', refusals: ['e-1'] };
    expect(find([applying, exit])).toMatchObject([{ data: { expected: 'refused' } }]);
    const reported = { type: 'reported', on: '2023-05-22', kind: 'case', period: '样本' };
    const stations = [stationOf([reported, { ...reported, case: 'e-1' }])];
    expect(judgeRecords({ stations })).toMatchObject([
      { pointer: '/history/1/case', data: { type: 'reported', expected: 'case-handled' } },
    ]);
  });

  it('may be corrected all the same', () => {
    const corrected = { type: 'corrected', on: '2026-05-02', reason: '误录', by: '样本' };
    expect(find([applied('2026-03-18'), { ...corrected, corrects: 'e-1' }])).toEqual([]);
  });
});

it('a revocation’s provision must stand in the text of its day', () => {
  const revoked = (provision: string): Placed[] =>
    judgeRecords({
      stations: [stationOf([{ type: 'revoked', on: '2024-01-01', provision, reason: '样本' }])],
    });
  expect(revoked('art_9__para_1')).toEqual([]);
  expect(revoked('art_9__para_3')).toMatchObject([
    { pointer: '/history/0/provision', data: { work: 'cq-workstations' } },
  ]);
});

it('a scheme must be of the kind of the folder', () => {
  const station = { ...stationOf([{ type: 'proposed', on: '2022-10-14' }]), scheme: 'bj-experts' };
  expect(judgeRecords({ stations: [station] })).toMatchObject([
    { level: 'error', pointer: '/scheme', words: '"bj-experts",' },
  ]);
  const expert = expertOf([applied('2026-03-18')], { scheme: 'cq-stations' });
  expect(judgeRecords({ experts: [expert] })).toMatchObject([{ pointer: '/scheme' }]);
});

describe('the scheme’s own events', () => {
  const own = (event: object, judged: Judged = {}): Placed[] =>
    judge(eventTarget, {
      schemes: [
        schemeOf('bj-experts', (scheme) => {
          const [call] = scheme.history.filter(({ type }) => type === 'called');
          scheme.history = [call as never, event as never];
        }),
        schemeOf('cq-stations', (scheme) => {
          scheme.history = [];
        }),
      ],
      ...judged,
    });
  const title = { zh: '公示', en: 'Notice' };
  const dated = { id: 'x-1', on: '2026-04-20', recordedOn: '2026-04-20' };
  const notice = { ...dated, type: 'noticed', call: 'call-2026-1', title };

  it('name a call, and nothing else, as their call', () => {
    expect(own(notice)).toEqual([]);
    expect(own({ ...notice, call: 'call-x' })).toMatchObject([
      { file: 'schemes/bj-experts.json', pointer: '/history/1/call', record: 'bj-experts' },
    ]);
    expect(own({ ...notice, call: 'x-1' })).toMatchObject([
      { data: { type: 'noticed', expected: 'called' } },
    ]);
  });

  it('take back an event that is there', () => {
    const on = '2026-04-22';
    const undo = { id: 'x-2', type: 'corrected', on, recordedOn: on, reason: '样本', by: '样本' };
    expect(own({ ...undo, corrects: 'call-2026-1' })).toEqual([]);
    expect(own({ ...undo, corrects: 'x-9' })).toMatchObject([
      { pointer: '/history/1/corrects', data: { name: 'corrects' } },
    ]);
  });

  it('name people and bodies that have a record in it', () => {
    const about = { ...notice, subjects: ['bj-0901'] };
    const record = expertOf([applied('2026-03-18')]);
    expect(own(about, { experts: [record] })).toEqual([]);
    expect(own(about)).toMatchObject([
      { pointer: '/history/1/subjects/0', data: { subject: 'bj-0901', scheme: 'bj-experts' } },
    ]);
  });

  it('may name somebody whose record was erased, or has a fault of its own', () => {
    const about = { ...notice, subjects: ['bj-0901'] };
    const path = 'experts/bj-experts/bj-0901.json';
    const erased = {
      schemaVersion: 1,
      id: 'bj-0901',
      scheme: 'bj-experts',
      erased: { on: '2026-06-01', ground: '样本' },
    };
    expect(own(about, { files: { [path]: erased } })).toEqual([]);
    const faults = [{ kind: 'syntax' as const, path, line: 1, column: 1, pointer: '', data: {} }];
    expect(own(about, { faults })).toEqual([]);
  });
});
