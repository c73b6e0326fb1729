import type { Finding } from '../load/finding.ts';
import { sha256Hex } from '../text/digest.ts';
import { errorsFirst, isOld, type Report, type Setting } from './report.ts';
import { findingLines, visible } from './words.ts';

/** GitLab's own words, from `blocker` down to `info`. */
const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const;

/** The same finding has the same fingerprint when lines above it come and go; two at one pointer differ in what they say. */
function fingerprintOf({ ruleId, file, pointer, message }: Finding): string {
  return sha256Hex(JSON.stringify([ruleId, file, pointer, message.zh]));
}

/**
 * A Code Quality report, which GitLab shows in the merge request. (docs.gitlab.com, “Code Quality report format”)
 * What the base had already is information, for it blocks nothing.
 */
export function reportCodeQuality({ findings }: Report, { lang }: Setting): string {
  const issues = errorsFirst(findings).map((finding) => ({
    description: findingLines(finding, lang).join(' '),
    check_name: finding.ruleId,
    fingerprint: fingerprintOf(finding),
    severity: isOld(finding) ? 'info' : SEVERITIES[finding.level],
    location: { path: visible(finding.file), lines: { begin: finding.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
