import { formatDay, parseDay } from '../../dates/days.ts';
import type { DatedFact } from '../../generated/work.ts';
import { dataAddress, permalink, workAddress, type ExportInput } from './export-input.ts';
import { xml, type XmlElement } from './xml.ts';
import { isDraft } from '../draft.ts';

/**
 * What a text is in Akoma Ntoso: an `act` in articles; a `bill` while it is a draft for comment, which has the same
 * structure, so that ids stay when it is issued; a `doc` where it is in parts (opinions, plans), which enact nothing.
 */
export type AknType = 'act' | 'bill' | 'doc';

export function aknTypeOf({ work, version }: ExportInput): AknType {
  if (work.profile === 'outline') return 'doc';
  return isDraft(version.id) ? 'bill' : 'act';
}

/** The schema asks for a full date even where the text gives a year or none: the first day it can be, and `name` says so. */
function frbrDate(partial: string | undefined): XmlElement {
  if (partial === undefined) return xml('FRBRdate', { date: '0001-01-01', name: 'unknown' });
  const name = { 4: 'issued-in-year', 7: 'issued-in-month' }[partial.length] ?? 'issued';
  return xml('FRBRdate', { date: partial.padEnd(10, '-01-01'.slice(partial.length - 4)), name });
}

const dateOf = (id: string | undefined): string | undefined => (isDraft(id) ? undefined : id);

/** The work keeps the date of its first version; a draft is a work of its own. */
function firstVersion({ work, version }: ExportInput): string {
  if (isDraft(version.id)) return version.id;
  const issued = work.versions.map(({ id }) => id).filter((id) => !isDraft(id));
  return issued.toSorted()[0] ?? version.id;
}

/** The addresses of the naming convention: work, expression (in Chinese, of a day) and this file. */
function frbrUris(input: ExportInput): Record<'work' | 'expression' | 'manifestation', string> {
  const work = `/akn/cn/${aknTypeOf(input)}/${firstVersion(input)}/${input.work.id}`;
  const day = dateOf(input.version.id);
  const expression = `${work}/zho${day === undefined ? '' : `@${day}`}`;
  return { work, expression, manifestation: `${expression}.akn` };
}

/** One level of identification; `component` is `main` or an annex’s id. */
function frbr(
  name: string,
  uri: string,
  component: string,
  rest: { alias: string; date: string | undefined; authors: string[]; last: XmlElement[] },
): XmlElement {
  return xml(name, {}, [
    xml('FRBRthis', { value: `${uri}/!${component}` }),
    xml('FRBRuri', { value: uri }),
    xml('FRBRalias', { value: rest.alias, name: 'address' }),
    frbrDate(rest.date),
    ...rest.authors.map((href) => xml('FRBRauthor', { href })),
    ...rest.last,
  ]);
}

const SELF = '#dianzhang';

function editorOf({ publisher }: ExportInput): string {
  return publisher ? '#publisher' : SELF;
}

function identification(input: ExportInput, component: string): XmlElement {
  const { work, version } = input;
  const uris = frbrUris(input);
  const issuers = work.issuers.map((_, index) => `#issuer_${index + 1}`);
  const editor = [editorOf(input)];
  const issued = dateOf(version.id);
  const { documentNumber } = version;
  const prescriptive = { act: 'true', bill: 'false', doc: null }[aknTypeOf(input)];
  return xml('identification', { source: editorOf(input) }, [
    frbr('FRBRWork', uris.work, component, {
      alias: workAddress(input),
      date: dateOf(firstVersion(input)),
      authors: issuers,
      last: [
        xml('FRBRcountry', { value: 'cn' }),
        ...(documentNumber ? [xml('FRBRnumber', { value: documentNumber })] : []),
        xml('FRBRname', { value: work.title.zh }),
        ...(prescriptive ? [xml('FRBRprescriptive', { value: prescriptive })] : []),
      ],
    }),
    frbr('FRBRExpression', uris.expression, component, {
      alias: permalink(input),
      date: issued,
      authors: issuers,
      last: [xml('FRBRlanguage', { language: 'zho' })],
    }),
    frbr('FRBRManifestation', uris.manifestation, component, {
      alias: dataAddress(input, 'akn.xml'),
      date: issued, // that of its words: a file made anew is the same file
      authors: editor,
      last: [xml('FRBRformat', { value: 'application/akn+xml' })],
    }),
  ]);
}

const EVENTS = {
  adoptedOn: ['adopted', '成文'],
  issuedOn: ['issued', '印发'],
  publishedOn: ['published', '发布'],
  effectiveFrom: ['effective', '施行'],
} as const;

const ENDS = { repealed: '废止', expired: '失效', period: '期满' } as const;

interface LifecycleEvent {
  name: string;
  showAs: string;
  date: string;
  type: 'generation' | 'repeal';
}

/** The dates known to the day; an end is told by the first day that is no longer covered. */
function lifecycleEvents({ version }: ExportInput): LifecycleEvent[] {
  const { dates } = version;
  const begun = Object.entries(EVENTS).flatMap(([key, [name, showAs]]): LifecycleEvent[] => {
    const fact: DatedFact | undefined = dates[key as keyof typeof EVENTS];
    return fact && parseDay(fact.on) !== null
      ? [{ name, showAs, date: fact.on, type: 'generation' }]
      : [];
  });
  const last = dates.effectiveTo && parseDay(dates.effectiveTo.on);
  const showAs = ENDS[dates.effectiveTo?.kind ?? 'expired'];
  const ended: LifecycleEvent[] =
    typeof last === 'number'
      ? [{ name: 'ended', showAs, date: formatDay(last + 1), type: 'repeal' }]
      : [];
  return [...begun, ...ended].sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
}

function lifecycle(input: ExportInput): XmlElement | null {
  const events = lifecycleEvents(input).map(({ name, date, type }) =>
    xml('eventRef', {
      eId: `event_${name}`,
      date,
      source: editorOf(input),
      refersTo: `#${name}`,
      type,
    }),
  );
  return events.length === 0 ? null : xml('lifecycle', { source: editorOf(input) }, events);
}

const organizationHref = (name: string): string =>
  `/akn/ontology/organization/cn/${encodeURIComponent(name)}`;

function references(input: ExportInput): XmlElement {
  const { work, publisher } = input;
  const organization = (eId: string, name: string): XmlElement =>
    xml('TLCOrganization', { eId, href: organizationHref(name), showAs: name });
  return xml('references', { source: editorOf(input) }, [
    ...work.issuers.map(({ zh }, index) => organization(`issuer_${index + 1}`, zh)),
    organization(editorOf(input).slice(1), publisher?.zh ?? '典章'),
    ...lifecycleEvents(input).map(({ name, showAs }) =>
      xml('TLCEvent', { eId: name, href: `/akn/ontology/event/${name}`, showAs }),
    ),
  ]);
}

/** Identification, dates and who is named in them. */
export function aknMeta(input: ExportInput): XmlElement {
  return xml('meta', {}, [identification(input, 'main'), lifecycle(input), references(input)]);
}

/** An annex is a component of its own, under the same addresses. */
export function aknComponentMeta(input: ExportInput, component: string): XmlElement {
  return xml('meta', {}, [identification(input, component)]);
}
