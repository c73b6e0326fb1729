import type { Certificate } from '../../generated/certificate.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Form } from '../../generated/form.ts';
import type { GlossaryTerm } from '../../generated/glossary.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Key } from '../../generated/keys.ts';
import type { Search } from '../../generated/search.ts';
import type { Site } from '../../generated/site.ts';
import type { Situations } from '../../generated/situations.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { expertState, type ExpertState } from '../../records/expert-state.ts';
import { publish, type SchemaSet } from '../../records/publish.ts';
import { timeline, type DatedEvent } from '../../records/timeline.ts';
import { workstationState, type WorkstationState } from '../../records/workstation-state.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import type { Content } from '../../rules/content.ts';
import { coverageSources, type CoverageSources } from '../../rules/coverage.ts';
import { keptRecords } from '../../rules/kept-records.ts';
import type { Rule } from '../../rules/rule.ts';
import {
  indexCitations,
  readReferences,
  type CitationIndex,
  type VersionReferences,
} from './citations.ts';
import { publicDues, type PublicDue } from './calendar-dues.ts';
import { noticeFacts, type NoticeFact } from './notice-facts.ts';
import { publicTerms, type PublicTerm } from './expert-terms.ts';
import { countRules, type RuleNumbers } from './rule-numbers.ts';
import { lettersOfExpert, plaqueOfWorkstation, type LetterFact } from './letters.ts';
import { countPrivately, type CountedPrivately } from './counted-privately.ts';
import { stationEnd, type StationEnd } from './station-end.ts';

/** A person the public may see: serving on the day, and only what the schema marks public. */
export interface ListedExpert {
  expert: Expert;
  scheme: Scheme;
  state: ExpertState;
  terms: PublicTerm[];
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

/** Of a body the public may know that and how it ended; null where the record itself was erased. */
export interface GoneStation extends Gone {
  end: StationEnd | null;
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
  certificates: Certificate[];
  /** What brings a company here; null where the centre lists none. */
  situations: Situations | null;
  /** The words people use and what answers them; null likewise. */
  search: Search | null;
  rules: readonly Rule[];
  experts: ListedExpert[];
  goneExperts: Gone[];
  workstations: ListedWorkstation[];
  goneWorkstations: GoneStation[];
  /** What the schemes made public, the newest first. */
  notices: NoticeFact[];
  /** What days alone will bring, as far as it is public. */
  dues: PublicDue[];
  /** For `verify/` alone: published only by the hash of the number. */
  letters: LetterFact[];
  /** Sums of what is private one by one. */
  counted: CountedPrivately;
  /** The centre's public keys. */
  keys: Key[];
  /** The citations in every held text. */
  references: VersionReferences[];
  /** Who names each provision: other provisions, duties, forms, pages. */
  citations: CitationIndex;
  /** What answers for the duties of the texts. */
  coverage: CoverageSources;
  /** What each rule looks at and finds, in numbers; judged when first asked for. */
  ruleNumbers: () => ReadonlyMap<string, RuleNumbers>;
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

/** The record with the events alone that count on the day: what was taken back is not published as a fact. */
const counting = <R extends { history: E[] }, E extends DatedEvent>(record: R, day: string): R => ({
  ...record,
  history: timeline<E>(record.history, day).map(({ event }) => event),
});

/** Records erased on request, of which the file keeps the number alone: their addresses stay. */
function erasedRecords(
  { loaded }: Content,
  kind: 'experts' | 'workstations',
  schemes: readonly Scheme[],
): Gone[] {
  return [...keptRecords(loaded).values()]
    .filter(({ key, isErased }) => isErased && key.startsWith(`${kind}/`))
    .flatMap(({ id, scheme: name }) => {
      const scheme = schemes.find((each) => each.id === name);
      return scheme ? [{ id, scheme }] : [];
    });
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
  let numbers: ReadonlyMap<string, RuleNumbers> | undefined;
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
    certificates: content.certificates.map(({ value }) => value),
    situations: content.situations?.value ?? null,
    search: content.search?.value ?? null,
    rules,
    experts: experts
      .filter(({ state }) => state.state === 'serving')
      .map(({ record, scheme, state }) => ({
        expert: publish(schemas, 'expert', counting(record, day)) as Expert,
        scheme,
        state,
        terms: publicTerms(record, day),
      })),
    goneExperts: [
      ...experts
        .filter(({ state }) => GONE_EXPERT.has(state.state))
        .map(({ record, scheme }) => ({ id: record.id, scheme })),
      ...erasedRecords(content, 'experts', schemes),
    ],
    workstations: stations
      .filter(({ state }) => LISTED_STATION.has(state.state))
      .map(({ record, scheme, state }) => ({
        workstation: publish(schemas, 'workstation', counting(record, day)) as Workstation,
        scheme,
        state,
      })),
    goneWorkstations: [
      ...stations
        .filter(({ state }) => GONE_STATION.has(state.state))
        .map(({ record, scheme, state }) => ({
          id: record.id,
          scheme,
          end: stationEnd(record, scheme, state, day),
        })),
      ...erasedRecords(content, 'workstations', schemes).map((gone) => ({ ...gone, end: null })),
    ],
    notices: noticeFacts(content, day),
    dues: publicDues(content, day),
    letters: [
      ...experts.flatMap(({ record, state }) => lettersOfExpert(record, state, day)),
      ...stations.flatMap(({ record, state }) => plaqueOfWorkstation(record, state)),
    ],
    counted: countPrivately(content, day),
    keys: content.keys,
    references,
    citations: indexCitations({ works: content.works, mapped: coverage.mapped, references, rules }),
    coverage,
    ruleNumbers: () => (numbers ??= countRules(content, rules, day)),
    terms: content.glossary?.groups.flatMap(({ terms }) => terms) ?? [],
  };
}
