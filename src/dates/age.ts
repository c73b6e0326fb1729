import { toDay } from './days.ts';

/**
 * Lists and pages older than this are said to be old. A site is meant to be made anew every day; after a week without, something
 * has stopped, or this is somebody’s copy, and who left since does not show.
 */
export const OLD_AFTER_DAYS = 7;

/** How many days what is of `asOf` is behind a day; null while it is not old. A clock that is behind tells nothing. */
export function daysBehind(asOf: string, today: string): number | null {
  const days = toDay(today) - toDay(asOf);
  return days > OLD_AFTER_DAYS ? days : null;
}
