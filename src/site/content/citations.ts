import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { resolveReferences, type Reference } from '../../regulation/references/references.ts';
import type { MappedProvision } from '../../rules/mapped-provisions.ts';
import { isDraft } from '../../regulation/draft.ts';

/** What names a provision, as `citedBy` in the version's data says it. */
export type Citation =
  | { kind: 'provision'; work: string; version: string; provision: string }
  | { kind: 'duty'; scheme: string; duty: string; rules: string[] }
  /** The paper that cites it as its ground; `certificate` is the template’s id. */
  | { kind: 'certificate'; scheme: string; certificate: string }
  | { kind: 'exit-ground'; scheme: string; ground: string }
  | { kind: 'score'; scheme: string }
  | { kind: 'grade'; scheme: string; grade: string }
  | { kind: 'form'; form: string }
  /** `field` is the id of a field, or `s-` and the id of a section: its place on the form’s page. */
  | { kind: 'form-field'; form: string; field: string }
  /** An address below the language, `experts/`. */
  | { kind: 'page'; page: string };

/** Who names each provision of a version, by eId; under `''`, who names the text as a whole. */
export type CitedBy = ReadonlyMap<string, readonly Citation[]>;

/** By `<work>/<version>`. */
export type CitationIndex = ReadonlyMap<string, CitedBy>;

/** The citations in one held text, by the eId of the provision that makes them. */
export interface VersionReferences {
  work: LibraryWork;
  version: LibraryVersion;
  byProvision: ReadonlyMap<string, Reference[]>;
}

/** One of them, and where it stands. */
export interface MadeReference {
  work: LibraryWork;
  version: LibraryVersion;
  provision: string;
  reference: Reference;
}

/** A rule, form or paper shown beside an article, or a provision that cites it. */
export interface Beside {
  kind: 'rule' | 'form' | 'certificate' | 'provision';
  href: string;
  title: string;
  /** The part of the article that is meant; null where it is the whole. */
  where: string | null;
}

/** The part of a rule that a citation needs. */
export interface CitingRule {
  id: string;
  duty: string | null;
  alsoDuties: readonly string[];
}

export interface CitationSources {
  works: readonly LibraryWork[];
  mapped: readonly MappedProvision[];
  references: readonly VersionReferences[];
  rules: readonly CitingRule[];
}

const keyOf = (work: string, version: string): string => `${work}/${version}`;

/** What nobody can tell yet is for the check to say; nothing public links or lists it. */
function sureOnly(references: ReadonlyMap<string, Reference[]>): Map<string, Reference[]> {
  const sure = [...references].map(
    ([eId, made]) => [eId, made.filter(({ doubt }) => doubt === undefined)] as const,
  );
  return new Map(sure.filter(([, made]) => made.length > 0));
}

export function readReferences(works: readonly LibraryWork[]): VersionReferences[] {
  return works.flatMap((work) =>
    work.versions.map((version) => ({
      work,
      version,
      byProvision: sureOnly(resolveReferences(works, work, version)),
    })),
  );
}

/** Every citation in every held text, in the order of the library and of place. */
export function listReferences(references: readonly VersionReferences[]): MadeReference[] {
  return references.flatMap(({ work, version, byProvision }) =>
    [...byProvision].flatMap(([provision, made]) =>
      made.map((reference) => ({ work, version, provision, reference })),
    ),
  );
}

export function referencesOf(
  references: readonly VersionReferences[],
  work: string,
  version: string,
): ReadonlyMap<string, Reference[]> {
  const found = references.find((each) => each.work.id === work && each.version.id === version);
  return found?.byProvision ?? new Map();
}

/** The rules that check a duty, their own and those they also go by. */
export function rulesOfDuty<R extends CitingRule>(rules: readonly R[], duty: string): R[] {
  return rules.filter((rule) => rule.duty === duty || rule.alsoDuties.includes(duty));
}

/** Null for what names a provision without citing it: where people judge, where a text says how it stands to another. */
function citationOf(
  { kind, record, by }: MappedProvision,
  rules: readonly CitingRule[],
): Citation | null {
  switch (kind) {
    case 'duty':
      return {
        kind,
        scheme: record,
        duty: by,
        rules: rulesOfDuty(rules, by).map(({ id }) => id),
      };
    case 'certificate':
      return { kind, scheme: record, certificate: by };
    case 'exit-ground':
      return { kind, scheme: record, ground: by };
    case 'score':
      return { kind, scheme: record };
    case 'grade':
      return { kind, scheme: record, grade: by };
    case 'form':
      return by === record
        ? { kind, form: record }
        : { kind: 'form-field', form: record, field: by };
    case 'page':
      return { kind, page: by };
    case 'coverage':
      return by.endsWith('/') ? { kind: 'page', page: by } : null;
    case 'relation':
      return null;
  }
}

class CitationCollector {
  readonly index = new Map<string, Map<string, Citation[]>>();
  readonly #seen = new Set<string>();

  /** A provision that cites another twice, or a score table with many items in one row, is told once. */
  add(work: string, version: string, eId: string, citation: Citation): void {
    const key = keyOf(work, version);
    const told = `${key}#${eId} ${JSON.stringify(citation)}`;
    if (this.#seen.has(told)) return;
    this.#seen.add(told);
    const citedBy = this.index.get(key) ?? new Map<string, Citation[]>();
    citedBy.set(eId, [...(citedBy.get(eId) ?? []), citation]);
    this.index.set(key, citedBy);
  }

  /** A work cited as a whole is cited in each of its issued versions. */
  addReference(
    { work, version, provision, reference }: MadeReference,
    works: readonly LibraryWork[],
  ): void {
    if (reference.work === null) return;
    const citation = {
      kind: 'provision',
      work: work.id,
      version: version.id,
      provision,
    } as const;
    const cited = works.find(({ id }) => id === reference.work);
    const versions =
      reference.version === null
        ? (cited?.versions.filter(({ id }) => !isDraft(id)).map(({ id }) => id) ?? [])
        : [reference.version];
    const eIds = reference.provisions.length > 0 ? reference.provisions : [''];
    for (const each of versions)
      for (const eId of eIds) this.add(reference.work, each, eId, citation);
  }
}

/** Who names each provision of each held version: what the records map to it first, then the provisions that cite it. */
export function indexCitations({
  works,
  mapped,
  references,
  rules,
}: CitationSources): CitationIndex {
  const collector = new CitationCollector();
  for (const each of mapped) {
    const citation = citationOf(each, rules);
    if (citation) collector.add(each.work, each.version, each.provision, citation);
  }
  for (const made of listReferences(references)) collector.addReference(made, works);
  return collector.index;
}

export function citedByOf(index: CitationIndex, work: string, version: string): CitedBy {
  return index.get(keyOf(work, version)) ?? new Map();
}
