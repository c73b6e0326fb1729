import { formatDay as isoDay, toDay } from '../../dates/days.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { banOf, confirmedOn } from '../../records/expert-state.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { findVersion } from '../../regulation/library.ts';
import type { PaperSource } from './certificate-record.ts';
import { formatDay } from '../layout/day-words.ts';
import { EVER, lowerFirst, day, known } from './fact-words.ts';
import { appointmentFacts, personFacts } from './person-facts.ts';

/** The ground of an exit by the rulebook of its day: its name, its provision, and the provision’s words. */
function groundFacts(scheme: Scheme, works: readonly LibraryWork[], ground: string, on: string) {
  const rulebook = rulebookOn(scheme, on);
  const found = rulebook?.exitGrounds?.find(({ id }) => id === ground);
  const version = rulebook && findVersion(works, rulebook.work, rulebook.version);
  const cited = version && found && citeProvision(version.regulation, found.provision);
  const text = found && version?.provisionsById.get(found.provision)?.text;
  return {
    ground: found && { zh: found.name.zh, en: lowerFirst(found.name.en) },
    groundProvision: cited ? { zh: cited.zh, en: lowerFirst(cited.en) } : undefined,
    groundQuote: text?.replace(/[；。]$/, ''),
  };
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
  const request = ofType(events, 'exit-requested').findLast(({ event }) => event.on <= exit.on);
  const barred = ofType(events, 'barred').find(({ event }) => event.on >= exit.on)?.event;
  const before = events.filter(({ event }) => event.on <= exit.on).map(({ event }) => event);
  const appointment = before
    .filter((event) => event.type === 'appointed' || event.type === 'renewed')
    .at(-1);
  const ban = barred ? null : banOf(exit, scheme);
  const until = ban?.until ?? undefined;
  return {
    id: expert.id,
    issuedOn: confirmedOn(exit),
    facts: {
      ...personFacts(expert),
      ...appointmentFacts(
        scheme,
        appointment?.term,
        appointment?.letter?.number,
        appointment?.cohort,
      ),
      ...known({
        ...groundFacts(scheme, works, exit.ground, exit.on),
        findings: exit.findings,
        decision: exit.decision,
        requestedOn: day(request?.event.on),
        requestReason: request?.event.reason,
        confirmedOn: formatDay(confirmedOn(exit)),
        barredUntil: day(until),
        reapplyFrom: day(until && isoDay(toDay(until) + 1)),
        adverseEffect: barred?.adverseEffect,
      }),
    },
    rows: [],
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
  return {
    id: expert.id,
    issuedOn: approved.on,
    facts: {
      ...personFacts(expert),
      ...known({
        exitedOn: day(exit && confirmedOn(exit)),
        exitGround: ground,
        barredUntil: day((exit && banOf(exit, scheme)?.until) ?? undefined),
        approvedBy: by,
        approvedOn: formatDay(on),
        reason,
      }),
    },
    rows: [],
  };
}
