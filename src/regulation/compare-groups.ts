import type { Comparison, ProvisionPair } from './compare.ts';
import type { Region } from './compare-units.ts';
import { headsOf } from './heads.ts';
import type { Regulation } from './provision.ts';

/** The pairs of one article (or part, chapter heading, annex, notice), before and after. */
export interface PairGroup {
  region: Region;
  /** The article in the old text; missing where it is new. */
  a?: string;
  /** The article in the new text; missing where it is gone. */
  b?: string;
  pairs: ProvisionPair[];
}

/** The pairs by article, in their order; what was removed stands with what is left of its article. */
export function groupPairs({ pairs }: Comparison, a: Regulation, b: Regulation): PairGroup[] {
  const [headsA, headsB] = [headsOf(a), headsOf(b)];
  const headOf = (heads: Map<string, string>, eId: string | undefined): string | undefined =>
    eId === undefined ? undefined : heads.get(eId);
  const became = new Map<string, string>();
  for (const pair of pairs) {
    const [from, to] = [headOf(headsA, pair.a), headOf(headsB, pair.b)];
    if (from !== undefined && to !== undefined && !became.has(from)) became.set(from, to);
  }
  const groups = new Map<string, PairGroup>();
  for (const pair of pairs) {
    const old = headOf(headsA, pair.a);
    const now = headOf(headsB, pair.b) ?? became.get(old ?? '');
    const key = now === undefined ? `a ${old} ${pair.region}` : `b ${now} ${pair.region}`;
    const group = groups.get(key) ?? { region: pair.region, pairs: [] };
    if (old !== undefined) group.a ??= old;
    if (now !== undefined) group.b ??= now;
    group.pairs.push(pair);
    groups.set(key, group);
  }
  return [...groups.values()];
}
