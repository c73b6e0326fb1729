import type { Scheme } from '../../generated/scheme.ts';
import type { Event, Workstation } from '../../generated/workstation.ts';
import { dutyOn, numberOf } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { roundsOf } from '../../records/workstation-rounds.ts';
import { buildUntil } from '../../records/workstation-state.ts';
import type { PaperSource } from './certificate-record.ts';
import { PAPER_WORDS } from '../layout/words.ts';
import { stationChangedSince } from './changed-facts.ts';
import { EVER, known, day } from './fact-words.ts';
import type { Facts, Standings } from './filled-words.ts';

/** What a workstation is, and its plaque. */
export function stationFacts({ profile, history }: Workstation): Facts {
  const established = ofType(timeline(history, EVER), 'established').at(-1)?.event;
  return known({
    station: profile.name,
    host: profile.host,
    district: profile.districtName,
    address: profile.address,
    plaqueNumber: established?.plaque,
    establishedOn: day(established?.on),
  });
}

type Events = ReadonlyArray<Placed<Event>>;

/** The events of the application that was approved, in the order of their days: of an earlier one nothing is told. */
function eventsOfRound(station: Workstation, established: Event): Events {
  const round = roundsOf(station, EVER).find(({ steps }) =>
    steps.some(({ event }) => event.id === established.id),
  );
  const began = round?.steps.reduce((first, { event: { on } }) => (on < first ? on : first), EVER);
  return timeline(station.history, EVER).filter(
    ({ event: { on } }) => on >= (began ?? '') && on <= established.on,
  );
}

/** What came of the objections that were made before the approval. */
function objectionFacts(events: Events): { facts: Facts; standings: Standings } {
  const made = ofType(events, 'objected');
  if (ofType(events, 'noticed').length === 0) return { facts: {}, standings: {} };
  if (made.length === 0) return { facts: {}, standings: { objection: 'none' } };
  const settled = made.map(({ event: { id } }) =>
    ofType(events, 'objection-resolved').findLast(({ event }) => event.objection === id),
  );
  if (settled.some((each) => each?.event.outcome !== 'dismissed'))
    return { facts: {}, standings: {} };
  const last = settled.map((each) => each?.event.on ?? '').toSorted();
  const facts = { objectionCount: String(made.length), objectionsResolvedOn: day(last.at(-1)) };
  return { facts: known(facts), standings: { objection: 'dismissed' } };
}

/** What the plaque and the approval of a workstation say; undefined when it has not been established. */
export function stationSource(station: Workstation, scheme: Scheme): PaperSource | undefined {
  const established = ofType(timeline(station.history, EVER), 'established').at(-1)?.event;
  if (!established) return undefined;
  const events = eventsOfRound(station, established);
  const last = <T extends Event['type']>(type: T) => ofType(events, type).at(-1)?.event;
  const schemeEvent = (id: string | undefined) => scheme.history.find((event) => event.id === id);
  const decided = last('decided');
  const meeting = decided?.outcome === 'approved' ? schemeEvent(decided.meeting) : undefined;
  const recommended = last('recommended');
  const isRecommended =
    recommended?.outcome === 'recommended' && recommended.district === station.profile.district;
  const reviewed = last('reviewed');
  const notice = schemeEvent(last('noticed')?.notice);
  const call = schemeEvent(last('applied')?.call);
  const years = numberOf(dutyOn(scheme, 'build-year', established.on), 'years');
  const objections = objectionFacts(events);
  return {
    id: station.id,
    issuedOn: established.on,
    facts: {
      ...stationFacts(station),
      ...known({
        appliedOn: day(last('applied')?.on),
        recommendedOn: day(isRecommended ? recommended.on : undefined),
        reviewedOn: day(reviewed?.outcome === 'passed' ? reviewed.on : undefined),
        callTitle: call?.type === 'called' ? call.title : undefined,
        meeting: meeting?.type === 'bureau-met' ? meeting.number : undefined,
        meetingOn: day(meeting?.on),
        noticeTitle: notice?.type === 'noticed' ? notice.title : undefined,
        noticedOn: day(last('noticed')?.on),
        buildYears: years === null ? undefined : String(years),
        buildUntil: day(buildUntil(scheme, established.on) ?? undefined),
        paperNumber: established.documentNumber ?? PAPER_WORDS.numberBlank,
      }),
      ...objections.facts,
    },
    standings: objections.standings,
    rows: [],
    changed: stationChangedSince(station, established.on),
  };
}
