import type { Finding } from '../load/finding.ts';
import { ruleUrl } from './addresses.ts';
import { isOld, type Report, type Setting } from './report.ts';
import { findingLines } from './words.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;

const MARK_BYTES = 3;

/** reviewdog counts a column in bytes of UTF-8, from 1, a byte-order mark among them; we in UTF-16 units after it. */
function byteColumn({ file, line, column }: Finding, { lineOf, isMarked }: Setting): number {
  const before = (lineOf(file, line) ?? '').slice(0, column - 1);
  const mark = line === 1 && column > 1 && isMarked(file) ? MARK_BYTES : 0;
  return mark + new TextEncoder().encode(before).length + 1;
}

function diagnose(finding: Finding, setting: Setting): object {
  const { file, line, level, ruleId } = finding;
  const url = ruleUrl(setting, ruleId);
  return {
    message: findingLines(finding, setting.lang).join('\n'),
    location: { path: file, range: { start: { line, column: byteColumn(finding, setting) } } },
    severity: isOld(finding) ? 'INFO' : SEVERITIES[level],
    code: { value: ruleId, ...(url === null ? {} : { url }) },
  };
}

/** Reviewdog Diagnostic Format (rdjson): reviewdog makes comments of it on GitHub, GitLab, Gitea and Bitbucket. */
export function reportRdjson(report: Report, setting: Setting): string {
  const diagnostics = report.findings.map((finding) => diagnose(finding, setting));
  return `${JSON.stringify({ source: { name: 'dianzhang' }, diagnostics }, null, 2)}\n`;
}
