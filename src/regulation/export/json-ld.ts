import type { Bilingual } from '../../i18n/lang.ts';
import { citeProvision } from '../cite.ts';
import { headsOf } from '../heads.ts';
import type { Provision } from '../provision.ts';
import { versionStatus } from '../status.ts';
import { dataAddress, permalink, workAddress, type ExportInput } from './export-input.ts';
import { readPrintedLines } from './printed.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** A name in both languages, as JSON-LD says it. */
function inBoth({ zh, en }: Bilingual): Json {
  return [
    { '@language': 'zh-CN', '@value': zh },
    { '@language': 'en', '@value': en },
  ];
}

const organization = (name: Bilingual): Json => ({ '@type': 'Organization', name: inBoth(name) });

/** ISO 8601, `..` for an end that is open or a beginning that is not known. */
function temporalCoverage({ version }: ExportInput): string | undefined {
  const { effectiveFrom, effectiveTo } = version.dates;
  if (!effectiveFrom && !effectiveTo) return undefined;
  return `${effectiveFrom?.on ?? '..'}/${effectiveTo?.on ?? '..'}`;
}

const FORMATS = [
  ['akn.xml', 'application/akn+xml'],
  ['json', 'application/json'],
  ['txt', 'text/plain'],
] as const;

function encodings(input: ExportInput): Json {
  return FORMATS.map(([kind, encodingFormat]) => ({
    '@type': 'LegislationObject',
    contentUrl: dataAddress(input, kind),
    encodingFormat,
    inLanguage: 'zh-CN',
  }));
}

function translation(input: ExportInput): Json | undefined {
  const { title, provisions } = input.version.translation ?? {};
  if (title === undefined || !provisions?.size) return undefined;
  return {
    '@type': 'Legislation',
    '@id': permalink(input, undefined, 'en'),
    name: { '@language': 'en', '@value': title },
    inLanguage: 'en',
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue', // the Chinese prevails
  };
}

/** The relations that schema.org has a word for; where the other text is held here, its address is its id. */
const RELATIONS = {
  amends: 'legislationAmends',
  repeals: 'legislationRepeals',
  'based-on': 'isBasedOn',
  'carries-out': 'legislationEnsuresImplementationOf',
} as const;

function relations(input: ExportInput): Record<string, Json> {
  const found: Record<string, Json[]> = {};
  for (const { kind, title, work, documentNumber } of input.version.relations ?? []) {
    if (!(kind in RELATIONS)) continue;
    const id = work && workAddress(input, work);
    (found[RELATIONS[kind as keyof typeof RELATIONS]] ??= []).push({
      '@type': 'Legislation',
      '@id': id,
      name: inBoth(title),
      legislationIdentifier: documentNumber,
    });
  }
  return found;
}

/** The words below each article or other head, as printed, but for its own number and heading: a paragraph a line. */
function wordsByHead({ version }: ExportInput, heads: Map<string, string>): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { runs } of readPrintedLines(version.regulation)) {
    const last = runs.at(-1)?.provision;
    const head = last ? heads.get(last.eId) : undefined;
    if (head === undefined) continue;
    const own = runs.filter(({ provision, field }) => provision?.eId !== head || field === 'text');
    const line = own.map(({ open, value, close, space }) => open + value + close + space).join('');
    if (line.trim() !== '') words.set(head, [...(words.get(head) ?? []), line.trimEnd()]);
  }
  return words;
}

/** Chapters, articles, parts and annexes within one another. */
function parts(input: ExportInput): Json[] {
  const { regulation } = input.version;
  const heads = headsOf(regulation);
  const words = wordsByHead(input, heads);
  const inside = (kind: Provision['kind']): boolean => kind !== 'preface' && kind !== 'colophon';
  const shown = regulation.provisions.filter(
    ({ eId, kind }) => heads.get(eId) === eId && inside(kind),
  );
  const children = Map.groupBy(shown, ({ parent }) =>
    parent === null ? null : (heads.get(parent) ?? null),
  );
  const partOf = (provision: Provision): Json => {
    const { eId, heading } = provision;
    const cited = citeProvision(regulation, eId);
    const below = children.get(eId)?.map(partOf);
    return {
      '@type': 'Legislation',
      '@id': permalink(input, eId),
      legislationIdentifier: eId,
      name: cited ? inBoth(cited) : undefined,
      headline: heading ?? undefined,
      text: words.get(eId)?.join('\n'),
      hasPart: below,
    };
  };
  return (children.get(null) ?? []).map(partOf);
}

/** A version as schema.org `Legislation`, its articles nested in it; its status is that of `asOf`. */
export function exportJsonLd(input: ExportInput): string {
  const { work, version, asOf, publisher } = input;
  const { adoptedOn, issuedOn, publishedOn } = version.dates;
  const status = versionStatus(work.versions, version, asOf);
  const document: Json = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': permalink(input),
    url: permalink(input),
    name: inBoth(work.title),
    abstract: inBoth(work.summary),
    legislationIdentifier: version.documentNumber,
    legislationJurisdiction: 'CN',
    legislationPassedBy: work.issuers.map(organization),
    legislationDate: (adoptedOn ?? issuedOn)?.on,
    datePublished: (publishedOn ?? issuedOn)?.on,
    temporalCoverage: temporalCoverage(input),
    legislationLegalForce: `https://schema.org/${status === 'in-force' ? 'InForce' : 'NotInForce'}`,
    creativeWorkStatus: status,
    inLanguage: 'zh-CN',
    publisher: publisher ? organization(publisher) : undefined,
    exampleOfWork: { '@type': 'Legislation', '@id': workAddress(input), name: inBoth(work.title) },
    sameAs: version.source?.url,
    workTranslation: translation(input),
    ...relations(input),
    encoding: encodings(input),
    hasPart: parts(input),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
