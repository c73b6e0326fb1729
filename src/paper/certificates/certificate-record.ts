import type { Certificate } from '../../generated/certificate.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { findVersion } from '../../regulation/library.ts';
import type { CertificateKind } from '../../rules/certificate-facts.ts';
import type { ChangedFact } from './changed-facts.ts';
import { lowerFirst, known } from './fact-words.ts';
import type { FactRow, Facts, Standings } from './filled-words.ts';

/** What one paper is made from. */
export interface PaperSource {
  /** Names the paper among all others of its kind: the record's or event's id. */
  id: string;
  /** The day it bears, by which its template is chosen. */
  issuedOn: string;
  facts: Facts;
  /** What its sentences may depend on, and which template it takes. */
  standings: Standings;
  rows: readonly FactRow[];
  /** What has changed since its day, and cannot be printed as it was. */
  changed: readonly ChangedFact[];
}

/** Everything that papers are made from. */
export interface PaperRecords {
  certificates: readonly Certificate[];
  schemes: readonly Scheme[];
  experts: readonly Expert[];
  workstations: readonly Workstation[];
  works: readonly LibraryWork[];
}

/**
 * The template of a kind for a scheme on a day: one for papers that stand so before one for all, and of several the last
 * that has begun.
 */
export function chooseTemplate(
  certificates: readonly Certificate[],
  kind: CertificateKind,
  scheme: string,
  on: string,
  standings: Standings = {},
): Certificate | undefined {
  const fits = ({ when }: Certificate): boolean => !when || standings[when.fact] === when.is;
  return certificates
    .filter((each) => each.kind === kind && each.scheme === scheme && (each.from ?? '') <= on)
    .filter(fits)
    .toSorted(
      (a, b) =>
        Number(a.when !== undefined) - Number(b.when !== undefined) ||
        (a.from ?? '').localeCompare(b.from ?? ''),
    )
    .at(-1);
}

/** The facts of every paper; undefined when the provision that the template names is not held. */
export function basisFacts(
  { basis }: Certificate,
  scheme: Scheme,
  works: readonly LibraryWork[],
): Facts | undefined {
  const work = works.find(({ id }) => id === basis.work);
  const version = findVersion(works, basis.work, basis.version);
  const cited = version && citeProvision(version.regulation, basis.provision);
  if (!work || !cited) return undefined;
  return known({
    scheme: scheme.name,
    authority: scheme.authority,
    regulation: work.title,
    documentNumber: version.documentNumber,
    provision: { zh: cited.zh, en: lowerFirst(cited.en) },
  });
}
