import type { Applied, Event, Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { timeline } from '../../records/timeline.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { changedSince } from '../certificates/changed-facts.ts';
import { citeDuty } from '../certificates/cited-duty.ts';
import { EVER, known, listed } from '../certificates/fact-words.ts';
import type { Facts, Standings } from '../certificates/filled-words.ts';

type Route = Applied['route'];

/** The steps that somebody selected has gone through by the day of a notice, and of a final list. */
const STEPS = { notice: ['selected'], list: ['selected', 'noticed'] } as const;

/** The events of the application that a notice or list of that day is about. */
function roundUpTo(expert: Expert, on: string): Event[] {
  const events = timeline(expert.history, EVER)
    .map(({ event }) => event)
    .filter((event) => event.on <= on);
  const start = events.findLastIndex(({ type }) => type === 'applied');
  return start < 0 ? [] : events.slice(start);
}

/** How somebody came to be listed; undefined where the record does not hold all that the words would say. */
function routeOf(expert: Expert, kind: keyof typeof STEPS, on: string): Route | undefined {
  const [applied, ...steps] = roundUpTo(expert, on);
  if (applied?.type !== 'applied') return undefined;
  if (applied.route === 'direct') return 'direct';
  const isDone = STEPS[kind].every((step) => steps.some(({ type }) => type === step));
  return isDone && applied.call !== undefined ? 'selection' : undefined;
}

/** How those on a notice or list came to be there: by selection, directly, or some by this and some by that. */
export function routesOf(
  experts: readonly Expert[],
  scheme: Scheme,
  works: readonly LibraryWork[],
  kind: keyof typeof STEPS,
  on: string,
): { facts: Facts; standings: Standings } {
  const routes = experts.map((expert) => routeOf(expert, kind, on));
  const direct = experts.filter((_, place) => routes[place] === 'direct');
  const isKnown = routes.length > 0 && !routes.includes(undefined);
  const all = direct.length === experts.length ? 'direct' : 'selection';
  const names = direct.map(({ profile: { name, nameEn } }) => ({ zh: name, en: nameEn }));
  const isRenamed = direct.some((each) =>
    changedSince(each, on).some(({ fact }) => fact === 'name'),
  );
  const facts = known({
    selectedCount: isKnown ? String(experts.length - direct.length) : undefined,
    directCount: isKnown ? String(direct.length) : undefined,
    directNames: direct.length > 0 && !isRenamed ? listed(names) : undefined,
    directProvision: citeDuty(works, scheme, 'direct-admission', on),
  });
  if (!isKnown) return { facts, standings: {} };
  const isMixed = direct.length > 0 && direct.length < experts.length;
  return { facts, standings: { route: isMixed ? 'mixed' : all } };
}
