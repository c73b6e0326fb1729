import { describe, expect, it } from 'vitest';
import type { DatedFact, Version } from '../../src/generated/work.ts';
import { currentVersion, versionStatus } from '../../src/regulation/status.ts';

const fact = (on: string, kind?: DatedFact['kind']): DatedFact => ({
  on,
  source: { zh: '样本', en: 'sample' },
  ...(kind ? { kind } : {}),
});

function version(id: string, from?: string, to?: [string, DatedFact['kind']?]): Version {
  const dates = {
    ...(from === undefined ? {} : { effectiveFrom: fact(from) }),
    ...(to === undefined ? {} : { effectiveTo: fact(to[0], to[1]) }),
  };
  return { id, dates } as Version;
}

const status = (only: Version, asOf: string): string => versionStatus([only], only, asOf);

describe('a version', () => {
  it('is forthcoming up to the day before it takes effect, and in force from that day', () => {
    const one = version('2022-06-27', '2022-08-01');
    expect(status(one, '2022-07-31')).toBe('forthcoming');
    expect(status(one, '2022-08-01')).toBe('in-force');
  });

  it('ends with its last day, each end by its name', () => {
    for (const [kind, name] of [
      ['repealed', 'repealed'],
      ['expired', 'expired'],
      ['period', 'period-over'],
      [undefined, 'expired'],
    ] as const) {
      const one = version('2020-01-01', '2020-01-01', ['2022-12-31', kind]);
      expect(status(one, '2022-12-31')).toBe('in-force');
      expect(status(one, '2023-01-01')).toBe(name);
    }
  });

  it('known to the year or month only, ends with all of it', () => {
    const year = version('2018', '2018', ['2020', 'period']);
    expect(status(year, '2017-12-31')).toBe('forthcoming');
    expect(status(year, '2018-01-01')).toBe('in-force');
    expect(status(year, '2020-12-31')).toBe('in-force');
    expect(status(year, '2021-01-01')).toBe('period-over');
    const month = version('2018', '2018', ['2020-02', 'period']);
    expect(status(month, '2020-02-29')).toBe('in-force');
    expect(status(month, '2020-03-01')).toBe('period-over');
  });

  it('without an effective date begins when it was published, issued, adopted, or by its id', () => {
    const of = (dates: object): string =>
      status({ id: '2030-01-01', dates } as Version, '2026-01-01');
    const [early, late] = [fact('2025-01-01'), fact('2027-01-01')];
    expect(of({ publishedOn: late, issuedOn: early })).toBe('forthcoming');
    expect(of({ publishedOn: early, issuedOn: late })).toBe('in-force');
    expect(of({ adoptedOn: early })).toBe('in-force');
    expect(of({})).toBe('forthcoming');
  });

  it('that is a draft is one for ever', () => {
    expect(status(version('draft', '2020-01-01'), '2030-01-01')).toBe('draft');
  });
});

describe('versions of one work', () => {
  const [first, second] = [
    version('2020-01-01', '2020-01-01'),
    version('2026-03-13', '2026-05-01'),
  ];
  const both = [first, second];

  it('the older is superseded on the day the newer takes effect', () => {
    expect(versionStatus(both, first, '2026-04-30')).toBe('in-force');
    expect(versionStatus(both, second, '2026-04-30')).toBe('forthcoming');
    expect(versionStatus(both, first, '2026-05-01')).toBe('superseded');
    expect(versionStatus(both, second, '2026-05-01')).toBe('in-force');
  });

  it('a draft supersedes nothing', () => {
    const draft = version('draft', '2026-05-01');
    expect(versionStatus([first, draft], first, '2030-01-01')).toBe('in-force');
    expect(currentVersion([draft, first], '2030-01-01')).toBe(first);
  });

  it('the current one is that in force, else the newest, a draft only if alone', () => {
    expect(currentVersion(both, '2026-04-30')).toBe(first);
    expect(currentVersion(both, '2026-05-01')).toBe(second);
    expect(currentVersion(both, '2019-01-01')).toBe(second);
    const draft = version('draft');
    expect(currentVersion([draft], '2026-01-01')).toBe(draft);
    expect(currentVersion([], '2026-01-01')).toBeUndefined();
  });
});

it('of two in force from one day the newer counts, whichever is listed first', () => {
  const [old, now] = [version('2014-05-20', '2008-06-01'), version('2022-11-03', '2008-06-01')];
  for (const versions of [
    [old, now],
    [now, old],
  ]) {
    expect(currentVersion(versions, '2026-01-01')).toBe(now);
    expect(versionStatus(versions, old, '2026-01-01')).toBe('superseded');
  }
});
