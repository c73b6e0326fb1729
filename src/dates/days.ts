/**
 * Days are whole numbers, counted from 1970-01-01 (0). Periods are counted as the Civil Code counts them
 * (arts. 200–203): the first day is not counted, a year ends on the day of its beginning, and where the month lacks
 * that day, on the month's last.
 */
export type Day = number;

/** 0000-03-01 counted from 1970-01-01, and the days of 400 years, after which the calendar repeats itself. */
const [MARCH_0000, DAYS_OF_400_YEARS] = [-719_468, 146_097];

/** Reckoned with years that begin in March, so that the leap day is a year’s last. */
function dayOf(year: number, month: number, date: number): Day {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear + MARCH_0000;
}

function lastDateOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  const shifted = day - MARCH_0000;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const before = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - before;
  const march = Math.floor((5 * dayOfYear + 2) / 153); // 0 for March
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * march + 2) / 5) + 1 };
}

const [ZERO, DASH] = [0x30, 0x2d];

/** The number that some digits of a text write; NaN where one is none. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The day that `YYYY-MM-DD` names, or null where the calendar has none (2026-02-30) or the form differs. */
export function parseDay(iso: string): Day | null {
  if (iso.length !== 10 || iso.charCodeAt(4) !== DASH || iso.charCodeAt(7) !== DASH) return null;
  const year = numberAt(iso, 0, 4);
  const month = numberAt(iso, 5, 7);
  const date = numberAt(iso, 8, 10);
  const isDate = month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
  return isDate && year >= 0 ? dayOf(year, month, date) : null; // what is no number is none of these
}

/** A schema has proved the form: throws a RangeError on a date that the calendar lacks. */
export function toDay(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new RangeError(`Not a date: ${iso}`);
  return day;
}

// What four digits of a year can write: no reckoning from a sound date leaves them but by centuries.
const [FIRST_DAY, LAST_DAY] = [dayOf(0, 1, 1), dayOf(9999, 12, 31)];

/** A day beyond the years 0000 to 9999 is written as the nearest within: dates are compared as they are written. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(Math.min(Math.max(day, FIRST_DAY), LAST_DAY));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** The same day `years` later (or earlier, if negative); 29 February becomes 28 February in a common year (art. 202). */
export function addYears(day: Day, years: number): Day {
  const { year, month, date } = partsOf(day);
  return dayOf(year + years, month, Math.min(date, lastDateOf(year + years, month)));
}

/** The birthday that completes `age` years; of one born on 29 February, in common years 1 March. */
export function birthday(birth: Day, age: number): Day {
  const { year, month, date } = partsOf(birth);
  const missing = date > lastDateOf(year + age, month);
  return missing ? dayOf(year + age, month + 1, 1) : dayOf(year + age, month, date);
}

/** The last day of a term of whole years that begins on `from`, both days included. */
export function lastDayOfTerm(from: Day, years: number): Day {
  const next = addYears(from, years);
  const clamped = partsOf(next).date !== partsOf(from).date;
  return clamped ? next : next - 1;
}

export interface Span {
  from: Day;
  /** Included. */
  to: Day;
}

/** The stretches that spans cover, in order: what overlaps or adjoins is one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (to < from) continue;
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function wholeYears({ from, to }: Span): number {
  let years = Math.max(0, Math.floor((to - from + 1) / 366));
  while (lastDayOfTerm(from, years + 1) <= to) years++;
  return years;
}

/**
 * The time that at least one of the spans covers, so that what overlaps counts once: whole years by the calendar within
 * each unbroken stretch, and the days left over, of which 365 from several stretches make a year.
 */
export function countCoveredTime(spans: readonly Span[]): { years: number; days: number } {
  const stretches = mergeSpans(spans);
  let [years, days] = [0, 0];
  for (const stretch of stretches) {
    const whole = wholeYears(stretch);
    years += whole;
    days += stretch.to - (whole > 0 ? lastDayOfTerm(stretch.from, whole) : stretch.from - 1);
  }
  if (stretches.length < 2) return { years, days };
  return { years: years + Math.floor(days / 365), days: days % 365 };
}

/** The first and last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean, or null if it names none. */
export function spanOfPartialDate(partial: string): Span | null {
  const { length } = partial;
  if (length !== 4 && length !== 7 && length !== 10) return null;
  const from = parseDay(partial + '-01-01'.slice(length - 4));
  if (from === null || length === 10) return from === null ? null : { from, to: from };
  const year = numberAt(partial, 0, 4);
  const lastMonth = length === 4 ? 12 : numberAt(partial, 5, 7);
  return { from, to: dayOf(year, lastMonth, lastDateOf(year, lastMonth)) };
}
