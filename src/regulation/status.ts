import { formatDay, spanOfPartialDate, toDay } from '../dates/days.ts';
import type { DatedFact, Version } from '../generated/work.ts';
import { isDraft } from './draft.ts';

/** The state of a version on a day; derived, never stored. */
export type VersionStatus =
  'draft' | 'forthcoming' | 'in-force' | 'superseded' | 'repealed' | 'expired' | 'period-over';

/** The last day that a date as precise as `YYYY` or `YYYY-MM` can mean sorts after every day in it. */
function lastPossible(fact: DatedFact): string {
  return fact.on.padEnd(10, '~');
}

function begins(version: Version): string {
  const { effectiveFrom, publishedOn, issuedOn, adoptedOn } = version.dates;
  return (effectiveFrom ?? publishedOn ?? issuedOn ?? adoptedOn)?.on ?? version.id;
}

/** Of two versions in force from one day, the newer by its id counts. */
function comesAfter(other: Version, version: Version): boolean {
  const [one, two] = [begins(other), begins(version)];
  return one === two ? other.id > version.id : one > two;
}

function endedStatus(version: Version): VersionStatus {
  const kind = version.dates.effectiveTo?.kind;
  return kind === 'repealed' ? 'repealed' : kind === 'period' ? 'period-over' : 'expired';
}

/** What `version` is on `asOf` (YYYY-MM-DD) among all the versions of its work. */
export function versionStatus(
  versions: readonly Version[],
  version: Version,
  asOf: string,
): VersionStatus {
  if (isDraft(version.id)) return 'draft';
  if (begins(version) > asOf) return 'forthcoming';
  const end = version.dates.effectiveTo;
  if (end && lastPossible(end) < asOf) return endedStatus(version);
  const later = versions.some(
    (other) => !isDraft(other.id) && begins(other) <= asOf && comesAfter(other, version),
  );
  return later ? 'superseded' : 'in-force';
}

/** The days after `asOf` on which the status of any version of a work may change. */
export function statusDays(versions: readonly Version[], asOf: string): string[] {
  const days = versions.flatMap((version) => {
    const first = spanOfPartialDate(begins(version));
    const end = version.dates.effectiveTo;
    const last = end && spanOfPartialDate(end.on);
    return [...(first ? [first.from] : []), ...(last ? [last.to + 1] : [])].map(formatDay);
  });
  return [...new Set(days)].filter((day) => toDay(day) > toDay(asOf)).sort();
}

/** The version that the work's own address shows: the one in force, else the newest by id (a draft only if alone). */
export function currentVersion<V extends Version>(
  versions: readonly V[],
  asOf: string,
): V | undefined {
  const inForce = versions.find((version) => versionStatus(versions, version, asOf) === 'in-force');
  const issued = versions.filter((version) => !isDraft(version.id));
  return inForce ?? issued.toSorted((a, b) => b.id.localeCompare(a.id))[0] ?? versions[0];
}
