import { describe, expect, it } from 'vitest';
import appliedWhileBarred from '../../../src/rules/expert/applied-while-barred.ts';
import {
  ADMITTED,
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  valueAt,
  type ExpertFile,
  type Person,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(appliedWhileBarred);

const KEY = 'a'.repeat(64);
const OTHER_KEY = 'b'.repeat(64);
const APPROVAL = { by: '中心主任（样本）', on: '2027-01-10', reason: '领域急需（样本）' };

const exited = (on: string, rest: object = {}): Written => ({
  type: 'exited',
  on,
  ground: 'asked-to-leave',
  ...rest,
});
const OUT = [...ADMITTED, exited('2026-06-30')];
const FOR_LIFE = [
  ...OUT,
  { type: 'barred', on: '2026-07-10', lifetime: true, adverseEffect: '样本' },
];

function gone(history: readonly Written[] = OUT, person: Person = {}): ExpertFile {
  return expertOf(history, { identity: KEY, ...person });
}

function newcomer(on: string, rest: object = {}, person: Person = {}): ExpertFile {
  return expertOf([applied(on, rest)], { id: 'bj-0902', identity: KEY, ...person });
}

function find(...experts: ExpertFile[]): Placed[] {
  return judge(appliedWhileBarred, { experts, asOf: '2050-01-01' });
}

describe('three years from an exit confirmed on 2026-06-30', () => {
  it('bar an application on the last day, 2029-06-30', () => {
    const [found, ...more] = find(gone(), newcomer('2029-06-30'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ruleId: 'expert/applied-while-barred',
      level: 'error',
      file: 'experts/bj-experts/bj-0902.json',
      pointer: '/history/0/on',
      record: 'bj-0902',
      data: {
        on: '2029-06-30',
        exitedOn: '2026-06-30',
        until: '2029-06-30',
        other: 'bj-0901',
      },
      basis: { provision: 'art_15__para_2', quote: '原则上3年内不得重新申请入库' },
    });
    expect(found && valueAt(found)).toBe('2029-06-30');
  });

  it('are over on the next day, 2029-07-01', () => {
    expect(find(gone(), newcomer('2029-07-01'))).toEqual([]);
  });

  it('begin on the day itself, not the day before', () => {
    expect(find(gone(), newcomer('2026-06-30'))).toHaveLength(1);
    expect(find(gone(), newcomer('2026-06-29'))).toEqual([]);
  });

  it('count from the confirmation, where it differs from the exit', () => {
    const late = [...ADMITTED, exited('2026-06-20', { confirmedOn: '2026-06-30' })];
    expect(find(gone(late), newcomer('2029-06-30'))).toHaveLength(1);
    expect(find(gone(late), newcomer('2029-07-01'))).toEqual([]);
  });

  it('end on 28 February when they began on 29 February', () => {
    const leap = [...ADMITTED, exited('2028-02-29')];
    expect(find(gone(leap), newcomer('2031-02-28'))).toHaveLength(1);
    expect(find(gone(leap), newcomer('2031-03-01'))).toEqual([]);
  });

  it('bar the same record as well', () => {
    expect(find(gone([...OUT, applied('2027-02-01')]))).toMatchObject([
      { pointer: '/history/6/on', data: { other: 'bj-0901' } },
    ]);
  });

  it('do not follow a term that merely ended', () => {
    expect(
      find(gone([...ADMITTED, { type: 'lapsed', on: '2029-05-01' }]), newcomer('2029-05-02')),
    ).toEqual([]);
  });

  it('do not follow an exit that a correction took back', () => {
    const corrected = {
      type: 'corrected',
      on: '2026-07-02',
      corrects: 'e-6',
      reason: '误录',
      by: '样本',
    };
    expect(find(gone([...OUT, corrected]), newcomer('2027-02-01'))).toEqual([]);
  });
});

describe('a reasoned approval', () => {
  it('in the application sets the three years aside', () => {
    expect(find(gone(), newcomer('2027-02-01', { approval: APPROVAL }))).toEqual([]);
  });

  it('as an event up to the day of the application does too, the day after it does not', () => {
    const approved = (on: string): ExpertFile =>
      expertOf([{ type: 'reentry-approved', on, approval: APPROVAL }, applied('2027-02-01')], {
        id: 'bj-0902',
        identity: KEY,
      });
    expect(find(gone(), approved('2027-02-01'))).toEqual([]);
    expect(find(gone(), approved('2027-02-02'))).toHaveLength(1);
    expect(find(gone(), approved('2026-06-29'))).toHaveLength(1);
  });

  it('that a correction took back counts no more', () => {
    const history = [
      { type: 'reentry-approved', on: '2027-01-10', approval: APPROVAL },
      { type: 'corrected', on: '2027-01-11', corrects: 'e-1', reason: '误录', by: '样本' },
      applied('2027-02-01'),
    ];
    expect(find(gone(), expertOf(history, { id: 'bj-0902', identity: KEY }))).toHaveLength(1);
  });
});

describe('a bar for life', () => {
  const forLife = (...experts: ExpertFile[]): Placed[] =>
    find(...experts).filter(({ data }) => data['until'] === '');

  it('bars for ever, and quotes the words that say so', () => {
    expect(forLife(gone(FOR_LIFE), newcomer('2049-01-01'))).toMatchObject([
      {
        level: 'error',
        data: { exitedOn: '2026-07-10' },
        basis: { provision: 'art_15__para_2', quote: '造成较大负面影响的，终身不得再次入库' },
      },
    ]);
  });

  it('has no exception', () => {
    expect(forLife(gone(FOR_LIFE), newcomer('2049-01-01', { approval: APPROVAL }))).toHaveLength(1);
  });

  it('does not reach back', () => {
    expect(forLife(gone(FOR_LIFE), newcomer('2026-07-09'))).toEqual([]);
    expect(forLife(gone(FOR_LIFE), newcomer('2026-07-10'))).toHaveLength(1);
  });
});

describe('the person', () => {
  const NAME = { name: '王样', birthDate: '1980-05-05' };

  it('is found by identity under another name', () => {
    expect(find(gone(), newcomer('2027-02-01', {}, { name: '改名样' }))).toHaveLength(1);
  });

  it('is another where the identities differ, of one name and birth date', () => {
    const other = newcomer('2027-02-01', {}, { ...NAME, identity: OTHER_KEY });
    expect(find(gone(OUT, NAME), other)).toEqual([]);
  });

  it('is found by name and birth date where one or both have no identity', () => {
    const without = expertOf([applied('2027-02-01')], { ...NAME, id: 'bj-0902' });
    const goneWithout = expertOf(OUT, NAME);
    expect(find(goneWithout, without)).toHaveLength(1);
    expect(find(gone(OUT, NAME), without)).toHaveLength(1);
    expect(find(goneWithout, newcomer('2027-02-01', {}, NAME))).toHaveLength(1);
  });

  it('is another of the same name, born on another day', () => {
    const namesake = expertOf([applied('2027-02-01')], {
      ...NAME,
      id: 'bj-0902',
      birthDate: '1980-05-06',
    });
    expect(find(expertOf(OUT, NAME), namesake)).toEqual([]);
  });

  it('is not judged where the private part is absent', () => {
    const hidden = expertOf([applied('2027-02-01')], { id: 'bj-0902', priv: false });
    expect(find(gone(), hidden)).toEqual([]);
    expect(find(expertOf(OUT, { priv: false }), newcomer('2027-02-01'))).toEqual([]);
  });
});

describe('another scheme’s bar', () => {
  const second = schemeOf('bj-experts', (scheme) => {
    scheme.id = 'jn-experts';
    scheme.name = { zh: '津样专家库', en: 'Jin sample pool' };
  });
  const elsewhere = (history: readonly Written[], on: string): Placed[] =>
    judge(appliedWhileBarred, {
      experts: [gone(history), newcomer(on, {}, { scheme: 'jn-experts', id: 'jn-0001' })],
      schemes: [second],
      asOf: '2050-01-01',
    });

  it('is a warning, up to its last day', () => {
    expect(elsewhere(OUT, '2029-06-30')).toMatchObject([
      {
        level: 'warning',
        record: 'jn-0001',
        data: { scheme: '北京市涉外知识产权保护服务专家库', until: '2029-06-30' },
      },
    ]);
    expect(elsewhere(OUT, '2029-07-01')).toEqual([]);
  });

  it('is a warning too where it is for life, and says so', () => {
    expect(elsewhere(FOR_LIFE, '2040-01-01')).toMatchObject([
      { level: 'warning', message: { zh: expect.stringContaining('终身') } },
    ]);
  });
});

describe('the rulebook of the day', () => {
  it('of the exit gives the years, that of the application judges it', () => {
    const schemes = [
      schemeOf('bj-experts', ({ rulebooks }) => {
        const later = structuredClone(rulebooks[0]);
        if (!later) return;
        later.from = '2026-07-01';
        const duty = later.duties['reentry-ban'];
        if (duty) duty.parameters = { years: 1 };
        rulebooks.push(later);
      }),
    ];
    const of = (exit: string, on: string): Placed[] =>
      judge(appliedWhileBarred, {
        experts: [gone([...ADMITTED, exited(exit)]), newcomer(on)],
        schemes,
        asOf: '2050-01-01',
      });
    expect(of('2026-06-30', '2028-01-01')).toHaveLength(1);
    expect(of('2026-07-01', '2027-07-01')).toHaveLength(1);
    expect(of('2026-07-01', '2027-07-02')).toEqual([]);
  });

  it('is none before the earliest, nor where it maps no ban', () => {
    const early = [exited('2026-03-12')];
    expect(find(gone(early), newcomer('2026-03-20'))).toEqual([]);
    const schemes = [
      schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => delete rulebook?.duties['reentry-ban']),
    ];
    expect(
      judge(appliedWhileBarred, {
        experts: [gone(), newcomer('2027-02-01')],
        schemes,
        asOf: '2050-01-01',
      }),
    ).toEqual([]);
  });
});

it('lets be an application that was turned down', () => {
  const rejected = { type: 'rejected', on: '2027-01-20', reason: '限制期内（样本）' };
  const again = (...then: Written[]): Placed[] =>
    find(gone(), expertOf([applied('2027-01-10'), ...then], { id: 'bj-0902', identity: KEY }));
  expect(again(rejected)).toEqual([]);
  expect(again()).toHaveLength(1);
});

it('counts an approval of the day of the application, none of the day after', () => {
  const approved = (on: string): Placed[] =>
    find(gone(), newcomer('2027-01-10', { approval: { ...APPROVAL, on } }));
  expect(approved('2027-01-10')).toEqual([]);
  expect(approved('2027-01-11')).toMatchObject([{ level: 'error' }]);
});
