import type { Applied, Event, Workstation } from '../generated/workstation.ts';
import { correctedIds, type Placed } from './timeline.ts';

/** 申报 → 区县审核推荐 → 专家评审 → 拟立项名单 → 局长办公会 → 公示 → 批准设立并授牌. */
export const ROUND_STEPS = [
  'applied',
  'recommended',
  'reviewed',
  'proposed',
  'decided',
  'noticed',
  'established',
] as const;

export type RoundStep = (typeof ROUND_STEPS)[number];

export type PlacedStep = Placed<Extract<Event, { type: RoundStep }>>;

/** One application and what came of it, in the order recorded. */
export interface Round {
  applied: Placed<Applied> | null;
  steps: PlacedStep[];
  /** The last that is recorded of it is a refusal. */
  isRefused: boolean;
}

/** 不予推荐、评审未通过、审议未通过. */
export function isRefusal(event: Event): boolean {
  if (event.type === 'recommended') return event.outcome === 'not-recommended';
  if (event.type === 'reviewed') return event.outcome === 'failed';
  return event.type === 'decided' && event.outcome === 'rejected';
}

function isStep(placed: Placed<Event>): placed is PlacedStep {
  return (ROUND_STEPS as readonly string[]).includes(placed.event.type);
}

/**
 * A record's rounds up to a day. By the order of recording: a step dated before its forerunner must not hide behind the
 * sorting, and an application recorded late belongs to the steps already there.
 */
export function roundsOf(record: Workstation, asOf: string): Round[] {
  const corrected = correctedIds(record.history);
  const rounds: PlacedStep[][] = [];
  for (const [index, event] of record.history.entries()) {
    const placed = { event, index };
    if (event.on > asOf || corrected.has(event.id) || !isStep(placed)) continue;
    const round = rounds.at(-1);
    const begins = event.type === 'applied' && round?.some((step) => step.event.type === 'applied');
    if (!round || begins) rounds.push([placed]);
    else round.push(placed);
  }
  return rounds.map((steps) => {
    const applied = steps.find((step): step is Placed<Applied> => step.event.type === 'applied');
    const last = steps.at(-1)?.event;
    return { applied: applied ?? null, steps, isRefused: last !== undefined && isRefusal(last) };
  });
}

/** The events cut before each establishment: a workstation founded anew is another life. The first may be empty. */
export function livesOf(events: ReadonlyArray<Placed<Event>>): Array<Array<Placed<Event>>> {
  const lives: Array<Array<Placed<Event>>> = [[]];
  for (const placed of events)
    if (placed.event.type === 'established') lives.push([placed]);
    else lives.at(-1)?.push(placed);
  return lives;
}
