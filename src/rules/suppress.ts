import type { Suppression } from '../generated/suppressions.ts';
import type { Finding } from '../load/finding.ts';

/** Rules that say a file cannot be trusted, or that a suppression is wrong: nothing may hide them. */
const NEVER = new Set(['file/readable', 'file/json', 'file/schema', 'file/suppression']);

/** Whether findings of a rule may be put off; those about a change may not, or it could bring its own leave along. */
export function isSuppressible(rule: string): boolean {
  return !NEVER.has(rule) && !rule.startsWith('change/');
}

export interface Suppressed {
  /** The findings that stand. */
  standing: Finding[];
  /** How many were put off. */
  count: number;
  /** The suppressions that put something off, by their index. */
  used: Set<number>;
}

/** A suppression holds to and with its last day, for errors and warnings at exactly its place. */
function holdsFor(entry: Suppression, finding: Finding, fileOf: FileName, asOf: string): boolean {
  return (
    entry.rule === finding.ruleId &&
    fileOf(entry.file) === finding.file &&
    (entry.pointer ?? '') === finding.pointer &&
    finding.level !== 'note' &&
    entry.until >= asOf &&
    isSuppressible(entry.rule)
  );
}

/** A path relative to the content folder, as findings name files. */
type FileName = (path: string) => string;

/** Parts the findings that stand from those that a suppression puts off. */
export function suppress(
  findings: readonly Finding[],
  entries: readonly Suppression[],
  fileOf: FileName,
  asOf: string,
): Suppressed {
  const used = new Set<number>();
  const standing = findings.filter((finding) => {
    const holding = entries.flatMap((entry, index) =>
      holdsFor(entry, finding, fileOf, asOf) ? [index] : [],
    );
    for (const index of holding) used.add(index);
    return holding.length === 0;
  });
  return { standing, count: findings.length - standing.length, used };
}
