import { formatDay, toDay } from '../../dates/days.ts';

/** A site is made anew every day; after a week without, something has stopped, or this is somebody’s copy. */
export const OLD_AFTER_DAYS = 7;

/** The day in Beijing at a moment in milliseconds since 1970. */
export function dayInBeijing(moment: number): string {
  return formatDay(Math.floor((moment + 8 * 3_600_000) / 86_400_000));
}

/** How many days a copy is behind the reader's day; null while it is not old. A clock that is behind tells nothing. */
export function daysBehind(asOf: string, today: string): number | null {
  const days = toDay(today) - toDay(asOf);
  return days > OLD_AFTER_DAYS ? days : null;
}
