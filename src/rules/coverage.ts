import type { Entry } from '../generated/coverage.ts';
import { findDutyWords } from '../regulation/duty-words.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import type { Provision } from '../regulation/provision.ts';
import type { Content } from './content.ts';
import { mappedProvisions, type MappedProvision } from './mapped-provisions.ts';

/** A provision with a duty word, and everything that answers for it. */
export interface CoveredProvision {
  provision: Provision;
  words: string[];
  /** Duties that a rulebook maps to it and a rule checks. */
  duties: string[];
  /** `<form>#<field>`. */
  fields: string[];
  entries: Entry[];
}

/** Duties that some rule checks; a duty mapped without a rule covers nothing. */
export type CheckedDuties = ReadonlySet<string>;

export function isCovered({ duties, fields, entries }: CoveredProvision): boolean {
  return duties.length + fields.length + entries.length > 0;
}

/** What answers for provisions: what content names, and what coverage.json says of the rest. */
export interface CoverageSources {
  mapped: readonly MappedProvision[];
  entries: readonly Entry[];
}

export function coverageSources(content: Content): CoverageSources {
  return { mapped: mappedProvisions(content), entries: content.coverage?.value.entries ?? [] };
}

/** Every provision of a version that holds a duty word, in document order. */
export function coverageOf(
  sources: CoverageSources,
  work: LibraryWork,
  version: LibraryVersion,
  checked: CheckedDuties,
): CoveredProvision[] {
  const ofVersion = (each: { work: string; version: string }): boolean =>
    each.work === work.id && each.version === version.id;
  const mapped = Map.groupBy(sources.mapped.filter(ofVersion), ({ provision }) => provision);
  const entries = sources.entries.filter(ofVersion);
  return version.regulation.provisions.flatMap((provision) => {
    const words = provision.eId.startsWith('preface') ? [] : findDutyWords(provision.text);
    if (words.length === 0) return [];
    const here = mapped.get(provision.eId) ?? [];
    return [
      {
        provision,
        words,
        duties: here
          .filter(({ kind, by }) => kind === 'duty' && checked.has(by))
          .map(({ by }) => by),
        fields: here
          .filter(({ kind }) => kind === 'form')
          .map(({ record, by }) => `${record}#${by}`),
        entries: entries.filter((entry) => entry.provision === provision.eId),
      },
    ];
  });
}
