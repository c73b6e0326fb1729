/** A case as the choice sees it. */
export interface Candidate {
  given: unknown;
  asOf: string;
  /** What it said and at what level; empty where it passes. */
  told: readonly string[];
  /** Passed only because the rule had nothing to judge by, or needs an altered scheme to be told. */
  farFetched: boolean;
}

type Leaves = Map<string, unknown>;

const DAY = 86_400_000;
const ALIKE_AT_MOST = 100;
const MISSING = 15;
const FAR_FETCHED = 1000;
/** At most as many pairs: what a page can show and a reader will read. */
const PAIRS = 3;

function leavesOf(value: unknown, at = '', leaves: Leaves = new Map()): Leaves {
  if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) leavesOf(each, `${at}/${key}`, leaves);
  else leaves.set(at, value);
  return leaves;
}

/** How many characters differ between the common beginning and end. */
function textDistance(a: string, b: string): number {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}

/** Two dates differ by days, numbers by their difference, texts by characters. */
function leafDistance(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number')
    return Math.min(Math.abs(a - b), ALIKE_AT_MOST);
  if (typeof a !== 'string' || typeof b !== 'string') return MISSING;
  const days = (Date.parse(a) - Date.parse(b)) / DAY;
  const isDated = [a, b].every((each) => /^\d{4}-\d\d-\d\d$/.test(each));
  const distance = isDated && !Number.isNaN(days) ? Math.abs(days) : textDistance(a, b);
  return Math.min(distance, ALIKE_AT_MOST);
}

function distance(a: Leaves, b: Leaves): number {
  let sum = 0;
  for (const key of new Set([...a.keys(), ...b.keys()]))
    sum += a.has(key) && b.has(key) ? leafDistance(a.get(key), b.get(key)) : MISSING;
  return sum;
}

interface Weighed extends Candidate {
  leaves: Leaves;
  size: number;
}

function weigh(candidate: Candidate): Weighed {
  const { given, asOf } = candidate;
  const leaves = leavesOf({ given, asOf });
  return { ...candidate, leaves, size: JSON.stringify(given).length };
}

interface Pair<C> {
  fails: C;
  passes: C | null;
  score: number;
}

/** Further apart, two cases are not two sides of one boundary. */
const NEIGHBOURS = 60;
const MANY_CHARACTERS = 1500;

function scoreOf(fails: Weighed, passes: Weighed | null): number {
  const own = (each: Weighed | null): number =>
    each === null
      ? 0
      : (each.farFetched ? FAR_FETCHED : 0) + Math.floor(each.size / MANY_CHARACTERS) * 10;
  const between = passes ? distance(fails.leaves, passes.leaves) : NEIGHBOURS;
  return between + own(fails) + own(passes) + Math.min(fails.told.length - 1, 10) * 2;
}

/** The nearest pair among those left whose failing case says something that none chosen yet says. */
function nextPair(
  failing: readonly Weighed[],
  passing: readonly Weighed[],
  said: ReadonlySet<string>,
): Pair<Weighed> | undefined {
  return failing
    .filter(({ told }) => told.some((each) => !said.has(each)))
    .flatMap((fails) =>
      [...passing, null].map((passes) => ({ fails, passes, score: scoreOf(fails, passes) })),
    )
    .sort((a, b) => a.score - b.score)[0];
}

/**
 * Of many cases, a few that fail, each saying something else, and beside each the passing one nearest to it: the two
 * sides of a boundary. The same cases in the same order give the same choice.
 */
export function nearestPairs<C extends Candidate>(
  candidates: readonly C[],
): Array<{ fails: C; passes: C | null }> {
  const weighed = candidates.map(weigh) as Array<Weighed & C>;
  const failing = weighed.filter(({ told }) => told.length > 0);
  const left = weighed.filter(({ told }) => told.length === 0);
  const pairs: Array<{ fails: C; passes: C | null }> = [];
  const said = new Set<string>();
  while (pairs.length < PAIRS) {
    const pair = nextPair(failing, left, said);
    if (!pair) break;
    for (const each of pair.fails.told) said.add(each);
    if (pair.passes) left.splice(left.indexOf(pair.passes as Weighed & C), 1);
    const original = (each: Weighed | null): C | null =>
      each === null ? null : (candidates[weighed.indexOf(each as Weighed & C)] ?? null);
    pairs.push({ fails: original(pair.fails) as C, passes: original(pair.passes) });
  }
  return pairs;
}
