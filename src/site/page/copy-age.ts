import { formatDay } from '../../dates/days.ts';

/** The day in Beijing at a moment in milliseconds since 1970. */
export function dayInBeijing(moment: number): string {
  return formatDay(Math.floor((moment + 8 * 3_600_000) / 86_400_000));
}
