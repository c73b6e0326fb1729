/**
 * Days are whole numbers, counted from 1970-01-01 (0). Periods are counted as the Civil Code counts them
 * (arts. 200–203): the first day is not counted, a year ends on the day of its beginning, and where the month lacks
 * that day, on the month's last.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at.getTime() / MS_PER_DAY;
}

function lastDateOf(year: number, month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, 0);
  return at.getUTCDate();
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** The day that `YYYY-MM-DD` names, or null where the calendar has none (2026-02-30) or the form differs. */
export function parseDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || date < 1 || date > lastDateOf(year, month)) return null;
  return dayOf(year, month, date);
}

/** A schema has proved the form: throws a RangeError on a date that the calendar lacks. */
export function toDay(iso: string): Day {
  const day = parseDay(iso);
  if (day === null) throw new RangeError(`Not a date: ${iso}`);
  return day;
}

export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
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
  const [year = '', month, date] = partial.split('-');
  if (date !== undefined) {
    const day = parseDay(partial);
    return day === null ? null : { from: day, to: day };
  }
  const from = parseDay(`${year}-${month ?? '01'}-01`);
  if (from === null) return null;
  const lastMonth = month === undefined ? 12 : Number(month);
  return { from, to: dayOf(Number(year), lastMonth, lastDateOf(Number(year), lastMonth)) };
}
