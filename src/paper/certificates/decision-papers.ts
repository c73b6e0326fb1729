import { formatDay as isoDay, toDay } from '../../dates/days.ts';
import type { Event, ExitRequested, Exited, Expert, Refused } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { banOf, confirmedOn } from '../../records/expert-state.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { findVersion } from '../../regulation/library.ts';
import type { PaperSource } from './certificate-record.ts';
import { formatDay } from '../layout/day-words.ts';
import { PAPER_WORDS } from '../layout/words.ts';
import { changedSince } from './changed-facts.ts';
import { citeDuty, citeIn } from './cited-duty.ts';
import { EVER, lowerFirst, day, known, listed } from './fact-words.ts';
import type { Facts, Standings } from './filled-words.ts';
import { appointmentFacts, personFacts } from './person-facts.ts';

/** The ground of an exit by the rulebook of its day: its name, its provision, and the provision’s words. */
function groundFacts(scheme: Scheme, works: readonly LibraryWork[], ground: string, on: string) {
  const rulebook = rulebookOn(scheme, on);
  const found = rulebook?.exitGrounds?.find(({ id }) => id === ground);
  const version = rulebook && findVersion(works, rulebook.work, rulebook.version);
  const text = found && version?.provisionsById.get(found.provision)?.text;
  return {
    ground: found && { zh: found.name.zh, en: lowerFirst(found.name.en) },
    groundProvision:
      rulebook && found
        ? citeIn(works, rulebook.work, rulebook.version, found.provision)
        : undefined,
    groundQuote: text?.replace(/[；。]$/, ''),
  };
}

type Events = ReadonlyArray<Placed<Event>>;

/** The refusals that an exit names, where each had been found to be without good reason by the day of the sheet. */
function refusalFacts(events: Events, exit: Exited): Facts {
  const named = ofType(events, 'refused').filter(({ event }) => exit.refusals?.includes(event.id));
  const isFound = ({ judgement }: Refused): boolean =>
    judgement?.justified === false && judgement.on <= confirmedOn(exit);
  const unjustified = named.filter(({ event }) => isFound(event));
  if (named.length === 0 || unjustified.length < new Set(exit.refusals).size) return {};
  const judged = unjustified.map(({ event }) => event.judgement?.on ?? '');
  return known({
    refusedOn: listed(unjustified.map(({ event }) => formatDay(event.on))),
    refusalCount: String(unjustified.length),
    refusalsJudgedOn: listed(judged.map(formatDay)),
  });
}

/** What the event that an exit rests on has found. */
function findingFacts(
  events: Events,
  exit: Exited,
  scheme: Scheme,
  works: readonly LibraryWork[],
): Facts {
  const of = events.find(({ event }) => event.id === exit.of)?.event;
  if (of?.type === 'investigated' && of.verified)
    return known({ investigatedOn: formatDay(of.on), investigationFindings: of.findings });
  if (of?.type === 'penalised')
    return known({ penalisedOn: formatDay(of.on), penaltyDecision: of.decision });
  if (of?.type !== 'breached' || !of.verified) return {};
  const rulebook = rulebookOn(scheme, of.on);
  return known({
    breachedOn: formatDay(of.on),
    breachProvision: rulebook
      ? citeIn(works, rulebook.work, rulebook.version, of.provision)
      : undefined,
    breachFindings: of.findings,
  });
}

/**
 * What somebody who left is barred from, as decided by the day of the sheet: a bar for life of a later day is a decision
 * of its own.
 */
function barFacts(
  events: Events,
  exit: Exited,
  scheme: Scheme,
  works: readonly LibraryWork[],
  by: string,
): { facts: Facts; standings: Standings } {
  const life = ofType(events, 'barred').find(
    ({ event: { on } }) => on >= exit.on && on <= by,
  )?.event;
  const until = life ? undefined : (banOf(exit, scheme)?.until ?? undefined);
  const duty = life ? 'lifetime-ban' : 'reentry-ban';
  const facts = known({
    actingProvision: citeDuty(works, scheme, 'acting-after-exit', exit.on),
    banProvision: citeDuty(works, scheme, duty, life?.on ?? exit.on),
    barredUntil: day(until),
    reapplyFrom: day(until && isoDay(toDay(until) + 1)),
    adverseEffect: life?.adverseEffect,
  });
  return { facts, standings: { bar: life ? 'life' : until ? 'years' : 'none' } };
}

/** What somebody is told to have done, or to have asked for, before it is decided that they leave. */
const GROUNDS = [
  ...['requestedOn', 'refusedOn', 'investigationFindings', 'breachFindings', 'penaltyDecision'],
  ...['findings', 'reasons'],
] as const;

/**
 * The facts that an exit is decided on. The centre’s own resolution is the reason where nothing else is recorded: beside
 * facts it would be a second decision, often of another body, within the one that the sheet is.
 */
function groundsOf(
  events: Events,
  exit: Exited,
  request: ExitRequested | undefined,
  scheme: Scheme,
  works: readonly LibraryWork[],
): { facts: Facts; standings: Standings } {
  const told = {
    ...known({
      findings: exit.findings,
      requestedOn: day(request?.on),
      requestReason: request?.reason,
    }),
    ...refusalFacts(events, exit),
    ...findingFacts(events, exit, scheme, works),
  };
  const isTold = (facts: Facts): boolean => GROUNDS.some((name) => facts[name] !== undefined);
  const isOwn = exit.ground === 'unfit' || exit.ground === 'other' || !isTold(told);
  const facts = {
    ...told,
    ...known({ decision: exit.decision, reasons: isOwn ? exit.decision : undefined }),
  };
  return { facts, standings: isTold(facts) ? { grounds: 'shown' } : {} };
}

/** The decision on the last exit; undefined when there is none. */
export function exitSource(
  expert: Expert,
  scheme: Scheme,
  works: readonly LibraryWork[],
): PaperSource | undefined {
  const events = timeline(expert.history, EVER);
  const exit = ofType(events, 'exited').at(-1)?.event;
  if (!exit) return undefined;
  const issuedOn = confirmedOn(exit);
  const before = events.filter(({ event }) => event.on <= exit.on);
  const place = before.findLastIndex(
    ({ event: { type } }) => type === 'appointed' || type === 'renewed',
  );
  const { event: appointment } = before[place] ?? {};
  const request = ofType(before.slice(place + 1), 'exit-requested').at(-1)?.event;
  const isTerm = appointment?.type === 'appointed' || appointment?.type === 'renewed';
  const bar = barFacts(events, exit, scheme, works, issuedOn);
  const grounds = groundsOf(before, exit, request, scheme, works);
  return {
    id: expert.id,
    issuedOn,
    facts: {
      ...personFacts(expert),
      ...(isTerm
        ? appointmentFacts(scheme, appointment.term, appointment.letter?.number, appointment.cohort)
        : {}),
      ...known({
        ...groundFacts(scheme, works, exit.ground, exit.on),
        confirmedOn: formatDay(issuedOn),
        paperNumber: PAPER_WORDS.numberBlank,
      }),
      ...grounds.facts,
      ...bar.facts,
    },
    standings: { ...bar.standings, ...grounds.standings },
    rows: [],
    changed: changedSince(expert, issuedOn),
  };
}

/** The decision that lets somebody apply again; undefined when there is none. */
export function reentrySource(
  expert: Expert,
  scheme: Scheme,
  works: readonly LibraryWork[],
): PaperSource | undefined {
  const events = timeline(expert.history, EVER);
  const approved = ofType(events, 'reentry-approved').at(-1)?.event;
  if (!approved) return undefined;
  const exit = ofType(events, 'exited').findLast(({ event }) => event.on <= approved.on)?.event;
  const { ground } = exit
    ? groundFacts(scheme, works, exit.ground, exit.on)
    : { ground: undefined };
  const { by, on, reason } = approved.approval;
  const bar = exit ? barFacts(events, exit, scheme, works, approved.on) : null;
  return {
    id: expert.id,
    issuedOn: approved.on,
    facts: {
      ...personFacts(expert),
      ...bar?.facts,
      ...known({
        exitedOn: day(exit && confirmedOn(exit)),
        exitGround: ground,
        approvedBy: by,
        approvedOn: formatDay(on),
        reason,
        paperNumber: PAPER_WORDS.numberBlank,
      }),
    },
    // No approval sets a bar for life aside (终身不得再次入库): there is nothing to say of one.
    standings: bar && bar.standings['bar'] !== 'life' ? bar.standings : {},
    rows: [],
    changed: changedSince(expert, approved.on),
  };
}
