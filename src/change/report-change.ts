import type { Finding } from '../load/finding.ts';
import type { Report } from '../report/report.ts';
import type { RunResult } from '../rules/run.ts';
import type { ChangeInput } from './change-input.ts';
import { describeChange } from './describe-change.ts';
import { countNew, markNew } from './new-findings.ts';

/** The report of a judged change: what it does, and which findings are new; `old` are those of its base. */
export function reportChange(
  input: ChangeInput,
  result: RunResult,
  old: readonly Finding[],
  hashes: Pick<Report, 'base' | 'head'>,
): Report {
  const findings = markNew(result.findings, old);
  const change = { ...describeChange(input), newCounts: countNew(findings) };
  return { ...result, findings, ...hashes, change };
}
