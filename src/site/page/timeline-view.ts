import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { formatDate } from './date-words.ts';
import { dayBefore, type DaysShown } from './days-shown.ts';

/** Where the as-of date stands to something: a step is over, goes on, or is still to come. */
export type TimelineState = 'over' | 'current' | 'upcoming';

/** One thing that happened or will: what anybody may know of it. */
export interface TimelineEntry {
  /** YYYY-MM-DD, or as precisely as it is known. */
  on: string;
  title: string;
  text?: string | undefined;
  href?: string | undefined;
  /** Left out, it follows from the day: later than the as-of date is to come. */
  state?: TimelineState | undefined;
}

export interface TimelineStep extends TimelineEntry {
  /** The day in the reader’s words. */
  date: string;
  state: TimelineState;
  /** Said beside the date where it is not over: the look alone must not carry it. */
  stateWords: string | null;
  /** The days on which those words are so; null where that is not known to the day. */
  stateDays: DaysShown | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Entries in the order given, each with its day in words and where the as-of date stands to it. */
export function timelineSteps(
  entries: readonly TimelineEntry[],
  asOf: string,
  lang: Lang,
): TimelineStep[] {
  return entries.map((entry) => {
    const state = entry.state ?? (entry.on > asOf ? 'upcoming' : 'over');
    const stateWords = state === 'over' ? null : t(lang, `timeline.${state}`);
    const stateDays =
      state === 'upcoming' && DAY.test(entry.on) ? { from: null, to: dayBefore(entry.on) } : null;
    return { ...entry, date: formatDate(entry.on, lang), state, stateWords, stateDays };
  });
}
