import type { PersonHit } from './search-people.ts';
import { AUDIENCE, audienceOf, type Candidate, type FoundPages, type Hit } from './search-query.ts';

/** Everything found, in one order, and how many of each kind. */
export interface Results {
  /** Holds the words; the exact before the rest. */
  found: Candidate[];
  /** Only resembles them. */
  near: Candidate[];
  /** By kind, of what is found. */
  counts: ReadonlyMap<string, number>;
}

const candidate = (hit: Hit): Candidate => ({
  kind: hit.kind,
  title: hit.title,
  heading: hit.heading,
  match: hit.match,
  load: async () => hit,
});

/** Found already as what the query means: the same page, or the same article of it. */
const isLed = (leads: readonly Hit[]) => {
  const led = new Set(leads.map(({ title, heading }) => `${title}\n${heading}`));
  return ({ title, heading }: Candidate): boolean => led.has(`${title}\n${heading}`);
};

/**
 * What the query means leads. A person whom it names is what was meant; one who only does such work comes after the
 * texts that say it. What tells how staff work comes last: the rules, then the handbook.
 */
export function mergeResults(
  people: readonly PersonHit[],
  { found: pages, near }: FoundPages,
  leads: readonly Hit[] = [],
): Results {
  const known = isLed(leads);
  const found = pages.filter((each) => !known(each));
  const named = people.filter((hit) => hit.named).map(candidate);
  const others = people.filter((hit) => !hit.named).map(candidate);
  const isFor = (audience: number) => found.filter(({ kind }) => audienceOf(kind) === audience);
  const texts = isFor(AUDIENCE.public);
  const all = [
    ...leads.map(candidate),
    ...named,
    ...texts.filter(({ match }) => match === 'phrase'),
    ...others,
    ...texts.filter(({ match }) => match !== 'phrase'),
    ...isFor(AUDIENCE.rule),
    ...isFor(AUDIENCE.handbook),
  ];
  // What only resembles is worth a look where it is for everybody, or where there is nothing else.
  const resembling = near.filter(
    (each) => !known(each) && (all.length === 0 || audienceOf(each.kind) === AUDIENCE.public),
  );
  const counts = new Map<string, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { found: all, near: resembling, counts };
}

/** Those of one kind; all where it is '' or none is found of it. */
export function ofKind(results: Results, kind: string): Results {
  if (!results.counts.has(kind)) return results;
  const isOf = (each: Candidate): boolean => each.kind === kind;
  return { ...results, found: results.found.filter(isOf), near: [] };
}
