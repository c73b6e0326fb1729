import { formatDay as isoDay, toDay } from '../../dates/days.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { expertState } from '../../records/expert-state.ts';
import { dutyOn, numberOf } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import type { PaperSource, PaperRecords } from '../certificates/certificate-record.ts';
import { formatDay } from '../layout/day-words.ts';
import { EVER, known } from '../certificates/fact-words.ts';
import type { FactRow, Facts } from '../certificates/filled-words.ts';
import type { Term } from '../certificates/person-facts.ts';
import { appointmentFacts, personFacts } from '../certificates/person-facts.ts';
import { stationFacts } from '../certificates/station-papers.ts';

function rowOf(number: number, id: string, facts: Facts, term?: Term | null): FactRow {
  const days: Record<string, string> = {};
  if (term) Object.assign(days, { termFrom: term.from, termTo: term.to });
  return { facts: { ...known({ row: String(number), id }), ...facts }, days };
}

function expertRows(experts: readonly Expert[], scheme: Scheme, on: string): FactRow[] {
  return experts.map((expert, index) => {
    const state = expertState(expert, on, scheme);
    const facts = appointmentFacts(scheme, state?.term, state?.letter?.number, state?.cohort);
    return rowOf(index + 1, expert.id, { ...personFacts(expert), ...facts }, state?.term);
  });
}

function stationRows(stations: readonly Workstation[]): FactRow[] {
  return stations.map((station, index) => rowOf(index + 1, station.id, stationFacts(station)));
}

const byId = <R extends { id: string }>(records: readonly R[]): R[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The yearly register: everybody serving on the day its edition was published; undefined without an edition. */
export function registerSource(
  records: PaperRecords,
  scheme: Scheme,
  year: number,
): PaperSource | undefined {
  const edition = ofType(timeline(scheme.history, EVER), 'register-published')
    .map(({ event }) => event)
    .findLast((event) => event.year === year);
  if (!edition) return undefined;
  const serving = byId(records.experts).filter(
    (expert) =>
      expert.scheme === scheme.id && expertState(expert, edition.on, scheme)?.state === 'serving',
  );
  const rows = expertRows(serving, scheme, edition.on);
  return {
    id: edition.id,
    issuedOn: edition.on,
    facts: known({
      year: String(year),
      editionOn: formatDay(edition.on),
      count: String(rows.length),
    }),
    rows,
  };
}

/** The records that an event of the scheme is about: those it names, else those whose own events name it. */
function subjectsOf<R extends Expert | Workstation>(
  records: readonly R[],
  scheme: Scheme,
  event: string,
  named: readonly string[] | undefined,
): R[] {
  const own = byId(records).filter((record) => record.scheme === scheme.id);
  if (named) return own.filter(({ id }) => named.includes(id));
  return own.filter((record) =>
    timeline<(typeof record.history)[number]>(record.history, EVER).some(
      ({ event: each }) =>
        ('notice' in each && each.notice === event) || ('list' in each && each.list === event),
    ),
  );
}

function rowsOf(
  { experts, workstations }: PaperRecords,
  scheme: Scheme,
  event: { id: string; on: string; subjects?: readonly string[] },
): FactRow[] {
  return scheme.kind === 'experts'
    ? expertRows(subjectsOf(experts, scheme, event.id, event.subjects), scheme, event.on)
    : stationRows(subjectsOf(workstations, scheme, event.id, event.subjects));
}

function callTitleOf(scheme: Scheme, call: string): Bilingual | undefined {
  const event = scheme.history.find(({ id }) => id === call);
  return event?.type === 'called' ? event.title : undefined;
}

/** The list put to public notice by an event of the scheme; the day of posting is not counted in its days. */
export function noticeSource(
  records: PaperRecords,
  scheme: Scheme,
  id: string,
): PaperSource | undefined {
  const event = timeline(scheme.history, EVER).find(({ event: each }) => each.id === id)?.event;
  if (event?.type !== 'noticed') return undefined;
  const rows = rowsOf(records, scheme, event);
  const days = numberOf(dutyOn(scheme, 'public-notice', event.on), 'days');
  const posted = toDay(event.on);
  return {
    id,
    issuedOn: event.on,
    facts: known({
      noticeTitle: event.title,
      callTitle: callTitleOf(scheme, event.call),
      postedOn: formatDay(event.on),
      noticeDays: days === null ? undefined : String(days),
      noticeFrom: days === null ? undefined : formatDay(isoDay(posted + 1)),
      noticeTo: days === null ? undefined : formatDay(isoDay(posted + days)),
      count: String(rows.length),
      contact: scheme.verifyContact,
    }),
    rows,
  };
}

/** The final list that an event of the scheme announced. */
export function listSource(
  records: PaperRecords,
  scheme: Scheme,
  id: string,
): PaperSource | undefined {
  const event = timeline(scheme.history, EVER).find(({ event: each }) => each.id === id)?.event;
  if (event?.type !== 'list-announced') return undefined;
  const rows = rowsOf(records, scheme, event);
  return {
    id,
    issuedOn: event.on,
    facts: known({
      listTitle: event.title,
      callTitle: callTitleOf(scheme, event.call),
      announcedOn: formatDay(event.on),
      count: String(rows.length),
      contact: scheme.verifyContact,
    }),
    rows,
  };
}
