import type { Event, Refused } from '../generated/expert.ts';
import { numberOf, type MappedDuty } from './rulebook.ts';
import { ofType, type Placed } from './timeline.ts';

/** What only somebody who serves may do, or may have done to them. */
export const AS_EXPERT: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'appointed',
  'renewed',
  'assigned',
  'served',
]);

/** An exit ground and the event that establishes it; `on` is the day from which it stands. */
export interface Established {
  ground: string;
  on: string;
  index: number;
}

/** A refusal judged to be without good reason, and the day of that judgement. */
export interface CountedRefusal extends Placed<Refused> {
  judgedOn: string;
}

/** `art_11` is `art_11` and everything within it, not `art_110`. */
export function isWithin(provision: string, whole: string): boolean {
  return provision === whole || provision.startsWith(`${whole}__`);
}

function groundOf(event: Event, breachOf: string | null): string | null {
  switch (event.type) {
    case 'investigated':
      return event.verified ? (event.ground ?? 'verified-report') : null;
    case 'exit-requested':
      return 'asked-to-leave';
    case 'breached': {
      const counts = breachOf === null || isWithin(event.provision, breachOf);
      return event.verified && counts ? 'breach' : null;
    }
    case 'penalised':
      return 'penalty';
    default:
      return null;
  }
}

/**
 * The exit grounds that events establish by themselves, refusals aside (they need counting). `breachOf` is the
 * provision whose breach is a ground (第十四条（五）: 第十一条); null where any is.
 */
export function establishedGrounds(
  events: ReadonlyArray<Placed<Event>>,
  breachOf: string | null,
): Established[] {
  return events.flatMap(({ event, index }) => {
    const ground = groundOf(event, breachOf);
    return ground === null ? [] : [{ ground, on: event.on, index }];
  });
}

/** The refusals judged to be without good reason. */
export function unjustifiedRefusals(events: ReadonlyArray<Placed<Event>>): CountedRefusal[] {
  return ofType(events, 'refused').flatMap(({ event, index }) =>
    event.judgement?.justified === false ? [{ event, index, judgedOn: event.judgement.on }] : [],
  );
}

/** The refusal whose judgement makes the number that its day's rulebook sets, and how many had been judged by then. */
export function findReached(
  refusals: readonly CountedRefusal[],
  dutyOn: (day: string) => MappedDuty | null,
): { last: CountedRefusal; duty: MappedDuty; count: number } | null {
  const judged = refusals
    .filter(({ event }) => dutyOn(event.on) !== null)
    .toSorted((a, b) => a.judgedOn.localeCompare(b.judgedOn));
  for (const [at, last] of judged.entries()) {
    const duty = dutyOn(last.event.on);
    const needed = numberOf(duty, 'count');
    if (!duty || needed === null || at + 1 < needed) continue;
    const count = judged.filter(({ judgedOn }) => judgedOn <= last.judgedOn).length;
    return { last, duty, count };
  }
  return null;
}

/**
 * The history by stays: cut behind every exit, and behind an application turned down before any appointment, for
 * what was found of an applicant does not bar a later, honest one.
 */
export function splitIntoStays(events: ReadonlyArray<Placed<Event>>): Array<Array<Placed<Event>>> {
  const stays: Array<Array<Placed<Event>>> = [];
  let stay: Array<Placed<Event>> = [];
  for (const placed of events) {
    stay.push(placed);
    const { type } = placed.event;
    const isTurnedDown = type === 'rejected' || type === 'withdrawn';
    const wasAppointed = stay.some(({ event }) => event.type === 'appointed');
    if (type !== 'exited' && (!isTurnedDown || wasAppointed)) continue;
    stays.push(stay);
    stay = [];
  }
  return [...stays, stay];
}
