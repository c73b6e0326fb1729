/**
 * The longest rising run among `values`, as the set of its positions (negative values take no part): of matched
 * provisions, those that kept their order. Works in n log n.
 */
export function longestRisingRun(values: readonly number[]): Set<number> {
  const tails: number[] = []; // tails[k]: where the lowest end of a run of k + 1 stands
  const before = new Map<number, number>();
  for (const [at, value] of values.entries()) {
    if (value < 0) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    const previous = tails[low - 1];
    if (previous !== undefined) before.set(at, previous);
    tails[low] = at;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) run.add(at);
  return run;
}
