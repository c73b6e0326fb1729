import { formatDay, toDay } from '../../dates/days.ts';

/** Days of which something is so, both ends included; null where it has no such end. */
export interface DaysShown {
  from: string | null;
  to: string | null;
}

/** Words that are so on some days, in the place of those of the days before. */
export interface Phase<State extends string = string> extends DaysShown {
  state: State;
  label: string;
}

export const ALWAYS: DaysShown = { from: null, to: null };

export const dayBefore = (day: string): string => formatDay(toDay(day) - 1);
export const dayAfter = (day: string): string => formatDay(toDay(day) + 1);

/** What follows something whose last day is `to`; null where that has none. */
export const afterwards = (to: string | null): DaysShown | null =>
  to === null ? null : { from: dayAfter(to), to: null };

/** Whether it is so on a day (YYYY-MM-DD). */
export function isShown({ from, to }: DaysShown, on: string): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

/**
 * What an element bears that is so on some days only: as of the day of the build without script, and by the reader's day
 * with `islands/page/settle-days.ts`. What is hidden is not to be found by the search either.
 */
export function attributesOf(days: DaysShown | null | undefined, asOf: string) {
  if (!days || (days.from === null && days.to === null)) return {};
  const hidden = !isShown(days, asOf);
  return {
    'data-day-from': days.from ?? '',
    'data-day-until': days.to ?? '',
    ...(hidden ? { hidden: true, 'data-pagefind-ignore': '' } : {}),
  };
}

/** States that begin on the given days, each until the day before the next; the first has no beginning. */
export function phasesOf<State extends string>(
  turns: ReadonlyArray<{ on: string; state: State; label: string }>,
): Array<Phase<State>> {
  const changes = turns.filter(({ label }, at) => at === 0 || label !== turns[at - 1]?.label);
  return changes.map(({ on, state, label }, at) => {
    const next = changes[at + 1];
    return { from: at === 0 ? null : on, to: next ? dayBefore(next.on) : null, state, label };
  });
}
