import type { Duty, Rulebook, Scheme } from '../generated/scheme.ts';

/** A duty as one rulebook maps it: the words that demand it and their parameters. */
export interface MappedDuty extends Duty {
  id: string;
  work: string;
  version: string;
}

/** The rulebook in force on a day (YYYY-MM-DD), or null before the earliest: what happened then is not judged. */
export function rulebookOn(scheme: Scheme, on: string): Rulebook | null {
  const began = scheme.rulebooks.filter(
    (rulebook) => rulebook.from <= on && (rulebook.to === undefined || on <= rulebook.to),
  );
  return began.toSorted((a, b) => b.from.localeCompare(a.from))[0] ?? null;
}

/** How the rulebook of that day maps the duty, or null where it does not: the rule is then off. */
export function dutyOn(scheme: Scheme, id: string, on: string): MappedDuty | null {
  const rulebook = rulebookOn(scheme, on);
  const duty = rulebook?.duties[id];
  return rulebook && duty ? { ...duty, id, work: rulebook.work, version: rulebook.version } : null;
}

/** A number among a duty's parameters, or null where the text leaves it open. */
export function numberOf(duty: Duty | null, name: string): number | null {
  const value = duty?.parameters?.[name];
  return typeof value === 'number' ? value : null;
}
