import type { Finding, Level } from '../load/finding.ts';

/**
 * One complaint, wherever it stands now: rule, level, record (else file) and what it says of them. A line moved by
 * another event, a renamed file or a pointer shifted by one make no new complaint; other data do.
 */
function keyOf({ ruleId, level, record, file, message, data }: Finding): string {
  return JSON.stringify([ruleId, level, record ?? file, message.zh, Object.entries(data).sort()]);
}

/**
 * Says of each finding whether the base already had it. Of several alike, as many are old as the base had, the first
 * ones of the file.
 */
export function markNew(findings: readonly Finding[], before: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return findings.map((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return { ...finding, isNew: count <= 0 };
  });
}

/** The new ones by level. */
export function countNew(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, note: 0 };
  for (const { level, isNew } of findings) if (isNew === true) counts[level]++;
  return counts;
}
