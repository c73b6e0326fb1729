import { formatDay, toDay } from '../../dates/days.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { dutyOn, numberOf, type MappedDuty } from '../../records/rulebook.ts';

/** The days of a notice: by its own last day, else by the rulebook of the day it was posted. */
export interface NoticeSpan {
  posted: string;
  /** The days below are null where neither the notice nor the text says how long. */
  days: number | null;
  first: string | null;
  last: string | null;
  /** From this day on the next step may be taken. */
  free: string | null;
}

/** The duty that a notice answers, and the name of the parameter that says how long it runs. */
const LENGTHS = [
  ['public-notice', 'days'],
  ['no-objection', 'noticeDays'],
] as const;

/** The words that demand the notice, of an expert pool or of a workstation network. */
export function noticeDuty(scheme: Scheme, posted: string): MappedDuty | null {
  for (const [duty] of LENGTHS) {
    const found = dutyOn(scheme, duty, posted);
    if (found) return found;
  }
  return null;
}

function lengthOn(scheme: Scheme, posted: string): number | null {
  for (const [duty, parameter] of LENGTHS) {
    const days = numberOf(dutyOn(scheme, duty, posted), parameter);
    if (days !== null) return days;
  }
  return null;
}

/**
 * The day of posting is not counted (Civil Code art. 201); a last day on a holiday is not moved. `until` is the last day
 * that the notice names itself.
 */
export function noticeSpan(scheme: Scheme, posted: string, until?: string): NoticeSpan {
  const days = until === undefined ? lengthOn(scheme, posted) : toDay(until) - toDay(posted);
  if (days === null || days < 1) return { posted, days: null, first: null, last: null, free: null };
  const day = toDay(posted);
  return {
    posted,
    days,
    first: formatDay(day + 1),
    last: formatDay(day + days),
    free: formatDay(day + days + 1),
  };
}
