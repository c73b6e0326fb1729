import type { Expert } from '../generated/expert.ts';
import type { Form } from '../generated/form.ts';
import type { GlossaryTerm } from '../generated/glossary.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Site } from '../generated/site.ts';
import type { Workstation } from '../generated/workstation.ts';
import { expertState, type ExpertState } from '../records/expert-state.ts';
import { publish, type SchemaSet } from '../records/publish.ts';
import { workstationState, type WorkstationState } from '../records/workstation-state.ts';
import type { LibraryWork } from '../regulation/library.ts';
import type { Content } from '../rules/content.ts';
import { coverageSources, type CoverageSources } from '../rules/coverage.ts';
import type { Rule } from '../rules/rule.ts';
import {
  indexCitations,
  readReferences,
  type CitationIndex,
  type VersionReferences,
} from './citations.ts';
import { lettersOfExpert, plaqueOfWorkstation, type LetterFact } from './letters.ts';

/** A person the public may see: serving on the day, and only what the schema marks public. */
export interface ListedExpert {
  expert: Expert;
  scheme: Scheme;
  state: ExpertState;
}

export interface ListedWorkstation {
  workstation: Workstation;
  scheme: Scheme;
  state: WorkstationState;
}

/** An address that stays, and says only that it is no longer listed. */
export interface Gone {
  id: string;
  scheme: Scheme;
}

/** Everything the pages are made from, on one day. Nothing in it is private. */
export interface SiteContent {
  site: Site;
  asOf: string;
  /** The day is fixed in site.json, as for samples. */
  pinned: boolean;
  works: LibraryWork[];
  schemes: Scheme[];
  forms: Form[];
  rules: readonly Rule[];
  experts: ListedExpert[];
  goneExperts: Gone[];
  workstations: ListedWorkstation[];
  goneWorkstations: Gone[];
  /** For `verify/` alone: published only by the hash of the number. */
  letters: LetterFact[];
  /** The citations in every held text. */
  references: VersionReferences[];
  /** Who names each provision: other provisions, duties, forms, pages. */
  citations: CitationIndex;
  /** What answers for the duties of the texts. */
  coverage: CoverageSources;
  terms: GlossaryTerm[];
}

export interface SiteInput {
  content: Content;
  schemas: SchemaSet;
  rules: readonly Rule[];
  /** YYYY-MM-DD; left out, the day that site.json pins. */
  asOf: string | undefined;
}

const GONE_EXPERT = new Set<ExpertState['state']>(['expired', 'exited', 'barred']);
const LISTED_STATION = new Set<WorkstationState['state']>(['building', 'serving']);
const GONE_STATION = new Set<WorkstationState['state']>(['failed', 'revoked', 'closed']);

interface Placed<R, S> {
  record: R;
  scheme: Scheme;
  state: S;
}

function placeRecords<R extends { id: string; scheme: string; history: unknown[] }, S>(
  records: ReadonlyArray<{ value: R }>,
  schemes: readonly Scheme[],
  stateOf: (record: R, scheme: Scheme) => S | null,
): Array<Placed<R, S>> {
  return records
    .map(({ value }) => value)
    .flatMap((record) => {
      const scheme = schemes.find(({ id }) => id === record.scheme);
      const state = scheme && stateOf(record, scheme);
      return scheme && state ? [{ record, scheme, state }] : [];
    })
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

/** Shapes loaded content for the pages: states on the day, the allow-list applied, the unlisted left out. */
export function createSiteContent({ content, schemas, rules, asOf }: SiteInput): SiteContent {
  const { site } = content;
  const day = asOf ?? site?.asOf;
  if (!site) throw new Error('site.json is missing or unsound');
  if (!day) throw new Error('No as-of date: set DIANZHANG_AS_OF or asOf in site.json');
  const schemes = content.schemes.map(({ value }) => value);
  const references = readReferences(content.works);
  const coverage = coverageSources(content);
  const experts = placeRecords(content.experts, schemes, (record, scheme) =>
    expertState(record, day, scheme),
  );
  const stations = placeRecords(content.workstations, schemes, (record, scheme) =>
    workstationState(record, day, scheme),
  );
  return {
    site,
    asOf: day,
    pinned: site.asOf !== undefined,
    works: content.works,
    schemes,
    forms: content.forms.map(({ value }) => value),
    rules,
    experts: experts
      .filter(({ state }) => state.state === 'serving')
      .map(({ record, scheme, state }) => ({
        expert: publish(schemas, 'expert', record) as Expert,
        scheme,
        state,
      })),
    goneExperts: experts
      .filter(({ state }) => GONE_EXPERT.has(state.state))
      .map(({ record, scheme }) => ({ id: record.id, scheme })),
    workstations: stations
      .filter(({ state }) => LISTED_STATION.has(state.state))
      .map(({ record, scheme, state }) => ({
        workstation: publish(schemas, 'workstation', record) as Workstation,
        scheme,
        state,
      })),
    goneWorkstations: stations
      .filter(({ state }) => GONE_STATION.has(state.state))
      .map(({ record, scheme }) => ({ id: record.id, scheme })),
    letters: [
      ...experts.flatMap(({ record, state }) => lettersOfExpert(record, state)),
      ...stations.flatMap(({ record, state }) => plaqueOfWorkstation(record, state)),
    ],
    references,
    citations: indexCitations({ works: content.works, mapped: coverage.mapped, references, rules }),
    coverage,
    terms: content.glossary?.groups.flatMap(({ terms }) => terms) ?? [],
  };
}
