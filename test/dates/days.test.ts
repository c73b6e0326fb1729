import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addYears,
  birthday,
  countCoveredTime,
  formatDay,
  lastDayOfTerm,
  parseDay,
  spanOfPartialDate,
  toDay,
} from '../../src/dates/days.ts';

fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 200) });

/** Days from 1900 to 2200, the century years and their missing leap days among them; month ends more often. */
const dates = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 29, 30, 31)),
  )
  .map(([year, month, day]) => Temporal.PlainDate.from({ year, month, day }));

const days = dates.map((date) => toDay(date.toString()));

function plain(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(formatDay(day));
}

describe('parseDay', () => {
  it('reads what Temporal reads, and prints it back', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = parseDay(date.toString());
        expect(day).toBe(date.since('1970-01-01').days);
        expect(formatDay(day ?? 0)).toBe(date.toString());
      }),
    );
  });

  it('refuses every day that the calendar lacks', () => {
    const parts = fc.tuple(fc.nat(9999), fc.nat(20), fc.nat(40));
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const two = (value: number): string => String(value).padStart(2, '0');
        const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
        } catch {
          exists = false;
        }
        expect(parseDay(iso) !== null).toBe(exists);
      }),
    );
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
  ])('refuses %s', (iso) => {
    expect(parseDay(iso)).toBeNull();
    expect(() => toDay(iso)).toThrow(RangeError);
  });

  it.each([
    '',
    '2026',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '+002026-01-01',
  ])('refuses the form %j', (text) => expect(parseDay(text)).toBeNull());

  it('knows 29 February of 2000, 2024 and 0004', () => {
    for (const iso of ['2000-02-29', '2024-02-29', '0004-02-29'])
      expect(formatDay(toDay(iso))).toBe(iso);
  });
});

describe('addYears', () => {
  it('is Temporal’s, which ends February where the 29th is missing', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -120, max: 120 }), (day, years) => {
        expect(formatDay(addYears(day, years))).toBe(plain(day).add({ years }).toString());
      }),
    );
  });

  it('takes 29 February to 28 February in a common year, to the 29th in a leap year', () => {
    expect(formatDay(addYears(toDay('2024-02-29'), 1))).toBe('2025-02-28');
    expect(formatDay(addYears(toDay('2024-02-29'), 4))).toBe('2028-02-29');
    expect(formatDay(addYears(toDay('2024-02-29'), -24))).toBe('2000-02-29');
    expect(formatDay(addYears(toDay('2023-02-28'), 1))).toBe('2024-02-28');
  });
});

describe('birthday', () => {
  it('completes the years: full years are reached on it and not the day before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 110 }), (birth, age) => {
        const reached = birthday(birth, age);
        const born = plain(birth);
        // Temporal lets one born on 29 February come of age on 28 February; the law, on 1 March.
        const moved = born.month === 2 && born.day === 29 && !plain(reached).inLeapYear ? 1 : 0;
        expect(reached).toBe(toDay(born.add({ years: age }).toString()) + moved);
      }),
    );
  });

  it('of one born on 29 February is 1 March in a common year, the 29th in a leap year', () => {
    expect(formatDay(birthday(toDay('1960-02-29'), 66))).toBe('2026-03-01');
    expect(formatDay(birthday(toDay('1960-02-29'), 64))).toBe('2024-02-29');
    expect(formatDay(birthday(toDay('1960-02-28'), 66))).toBe('2026-02-28');
    expect(formatDay(birthday(toDay('1960-03-01'), 66))).toBe('2026-03-01');
  });
});

describe('lastDayOfTerm', () => {
  it('is the day before the next term would begin, and terms follow without gap or overlap', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from, years) => {
        const next = plain(from).add({ years });
        const isClamped = next.day !== plain(from).day;
        const last = isClamped ? next : next.subtract({ days: 1 });
        expect(formatDay(lastDayOfTerm(from, years))).toBe(last.toString());
        expect(lastDayOfTerm(from, years)).toBeLessThan(lastDayOfTerm(from + 1, years) + 1);
      }),
    );
  });

  it.each([
    ['2026-05-01', 3, '2029-04-30'],
    ['2026-01-01', 1, '2026-12-31'],
    ['2024-03-01', 1, '2025-02-28'],
    ['2023-03-01', 1, '2024-02-29'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-28'],
  ])('of a term from %s, %s years: %s', (from, years, last) => {
    expect(formatDay(lastDayOfTerm(toDay(from), years))).toBe(last);
  });
});

describe('countCoveredTime', () => {
  const span = (from: string, to: string): { from: number; to: number } => ({
    from: toDay(from),
    to: toDay(to),
  });

  it('is nothing for no spans, or one that ends before it begins', () => {
    expect(countCoveredTime([])).toEqual({ years: 0, days: 0 });
    expect(countCoveredTime([span('2026-01-02', '2026-01-01')])).toEqual({ years: 0, days: 0 });
  });

  it('is Temporal’s years and days within one stretch', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20_000 }), (from, length) => {
        fc.pre(plain(from).day !== 29 || plain(from).month !== 2); // clamped differently, see above
        const whole = plain(from).until(plain(from + length + 1), { largestUnit: 'years' });
        const { years, days: over } = countCoveredTime([{ from, to: from + length }]);
        expect(years).toBe(whole.years);
        expect(over).toBe(
          plain(from)
            .add({ years })
            .until(plain(from + length + 1)).days,
        );
      }),
    );
  });

  it('counts once what is written twice, in any order, in any pieces', () => {
    const pieces = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 3000 })),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), (given, seed) => {
        const spans = given.map(([from, length]) => ({ from, to: from + length }));
        const counted = countCoveredTime(spans);
        const split = spans.flatMap(({ from, to }) => {
          const middle = from + (seed % (to - from + 1));
          return [
            { from: middle, to },
            { from, to: middle },
          ];
        });
        expect(countCoveredTime([...split, ...spans].toReversed())).toEqual(counted);
      }),
    );
  });

  it('never counts more than the days that are covered, nor loses a year of them', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 2000 }))
        .map(([from, length]) => ({ from, to: from + length })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, (given) => {
        const covered = new Set(
          given.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, at) => from + at),
          ),
        );
        const { years, days: over } = countCoveredTime(given);
        expect(years * 365 + over).toBeLessThanOrEqual(covered.size);
        expect(years * 366 + over).toBeGreaterThanOrEqual(covered.size);
      }),
    );
  });

  it('joins what adjoins, not what lies a day apart', () => {
    expect(
      countCoveredTime([span('2024-01-01', '2024-06-30'), span('2024-07-01', '2024-12-31')]),
    ).toEqual({ years: 1, days: 0 });
    expect(
      countCoveredTime([span('2023-01-01', '2023-06-30'), span('2023-07-02', '2023-12-31')]),
    ).toEqual({ years: 0, days: 364 });
  });

  it('makes a year of 365 days left over', () => {
    expect(
      countCoveredTime([span('2023-01-01', '2023-06-30'), span('2025-01-01', '2025-07-03')]),
    ).toEqual({ years: 1, days: 0 });
    expect(countCoveredTime([span('2023-03-02', '2024-02-29')])).toEqual({ years: 0, days: 365 });
  });
});

describe('spanOfPartialDate', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-12-05', '2023-12-05', '2023-12-05'],
  ])('%s is %s to %s', (partial, from, to) => {
    expect(spanOfPartialDate(partial)).toEqual({ from: toDay(from), to: toDay(to) });
  });

  it.each([
    '',
    '24',
    '2024-13',
    '2024-00',
    '2024-2',
    '2024-02-30',
    '2024-02-',
    '2024-02-01-01',
    'draft',
  ])('%j is none', (partial) => expect(spanOfPartialDate(partial)).toBeNull());
});
