/** Days as the oracle counts them, by Temporal alone: nothing here comes from the product. */
export type Date = Temporal.PlainDate;

export const dateOf = (iso: string): Date => Temporal.PlainDate.from(iso);

export const plus = (iso: string, days: number): string => dateOf(iso).add({ days }).toString();

export const daysFrom = (from: string, to: string): number =>
  dateOf(from).until(dateOf(to), { largestUnit: 'days' }).days;

/** Civil Code art. 202: the same day years later, or the month's last where it has no such day. */
export const sameDay = (iso: string, years: number): string =>
  dateOf(iso).add({ years }, { overflow: 'constrain' }).toString();

/** 周岁: of one born on 29 February, in common years the birthday is 1 March. */
export function birthdayOf(birth: string, age: number): string {
  const day = sameDay(birth, age);
  return dateOf(day).day === dateOf(birth).day ? day : plus(day, 1);
}

/** A term of years with both days included. */
export function lastOfTerm(from: string, years: number): string {
  const day = sameDay(from, years);
  return dateOf(day).day === dateOf(from).day ? plus(day, -1) : day;
}
