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
import { changedSince, markChanged, stationChangedSince } from '../certificates/changed-facts.ts';
import { EVER, both, known, listed } from '../certificates/fact-words.ts';
import type { FactRow, Facts } from '../certificates/filled-words.ts';
import type { Term } from '../certificates/person-facts.ts';
import { appointmentFacts, personFacts } from '../certificates/person-facts.ts';
import { stationFacts } from '../certificates/station-papers.ts';
import { routesOf } from './listed-routes.ts';

function rowOf(number: number, id: string, facts: Facts, term?: Term | null): FactRow {
  const days: Record<string, string> = {};
  if (term) Object.assign(days, { termFrom: term.from, termTo: term.to });
  return { facts: { ...known({ row: String(number), id }), ...facts }, days };
}

function expertRows(experts: readonly Expert[], scheme: Scheme, on: string): FactRow[] {
  return experts.map((expert, index) => {
    const state = expertState(expert, on, scheme);
    const facts = appointmentFacts(scheme, state?.term, state?.letter?.number, state?.cohort);
    const person = markChanged(personFacts(expert), changedSince(expert, on));
    return rowOf(index + 1, expert.id, { ...person, ...facts }, state?.term);
  });
}

function stationRows(stations: readonly Workstation[], on: string): FactRow[] {
  return stations.map((station, index) => {
    const facts = markChanged(stationFacts(station), stationChangedSince(station, on));
    return rowOf(index + 1, station.id, facts);
  });
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
    standings: {},
    rows,
    changed: [],
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

/** The rows of a notice or list, and how those in them came to be there. */
function listOf(
  { experts, workstations, works }: PaperRecords,
  scheme: Scheme,
  event: { id: string; on: string; subjects?: readonly string[] },
  kind: 'notice' | 'list',
): Pick<PaperSource, 'rows' | 'facts' | 'standings' | 'changed'> {
  if (scheme.kind === 'workstations') {
    const stations = subjectsOf(workstations, scheme, event.id, event.subjects);
    const facts = known({ meeting: meetingsOf(stations, scheme, event.on) });
    return { rows: stationRows(stations, event.on), facts, standings: {}, changed: [] };
  }
  const subjects = subjectsOf(experts, scheme, event.id, event.subjects);
  const rows = expertRows(subjects, scheme, event.on);
  return { rows, changed: [], ...routesOf(subjects, scheme, works, kind, event.on) };
}

/** The meetings that decided on those of a notice by its day; undefined where one of them was not decided on. */
function meetingsOf(
  stations: readonly Workstation[],
  scheme: Scheme,
  on: string,
): Bilingual | undefined {
  const numbers = stations.map((station) => {
    const decided = ofType(timeline(station.history, on), 'decided').at(-1)?.event;
    const meeting = scheme.history.find(({ id }) => id === decided?.meeting);
    const isDecided = decided?.outcome === 'approved' && meeting?.type === 'bureau-met';
    return isDecided ? meeting.number : undefined;
  });
  const told = [...new Set(numbers)].filter((number) => number !== undefined);
  return numbers.length > 0 && !numbers.includes(undefined) ? listed(told.map(both)) : undefined;
}

/**
 * The days of a notice: up to the last that it names itself, else as many as the article gives; the day of posting is not
 * counted.
 */
function noticeDays(scheme: Scheme, on: string, until: string | undefined) {
  const posted = toDay(on);
  const given = numberOf(dutyOn(scheme, 'public-notice', on), 'days');
  const days = until === undefined ? given : toDay(until) - posted;
  if (days === null || days < 1) return {};
  return {
    noticeDays: String(days),
    noticeFrom: formatDay(isoDay(posted + 1)),
    noticeTo: formatDay(isoDay(posted + days)),
  };
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
  const { facts, ...list } = listOf(records, scheme, event, 'notice');
  const own = known({
    noticeTitle: event.title,
    callTitle: callTitleOf(scheme, event.call),
    postedOn: formatDay(event.on),
    ...noticeDays(scheme, event.on, event.until),
    count: String(list.rows.length),
    contact: scheme.verifyContact,
  });
  return { id, issuedOn: event.on, facts: { ...own, ...facts }, ...list };
}

/** The final list that an event of the scheme announced. */
export function listSource(
  records: PaperRecords,
  scheme: Scheme,
  id: string,
): PaperSource | undefined {
  const event = timeline(scheme.history, EVER).find(({ event: each }) => each.id === id)?.event;
  if (event?.type !== 'list-announced') return undefined;
  const { facts, ...list } = listOf(records, scheme, event, 'list');
  const own = known({
    listTitle: event.title,
    callTitle: callTitleOf(scheme, event.call),
    announcedOn: formatDay(event.on),
    count: String(list.rows.length),
    contact: scheme.verifyContact,
  });
  return { id, issuedOn: event.on, facts: { ...own, ...facts }, ...list };
}
