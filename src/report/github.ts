import type { Finding } from '../load/finding.ts';
import { errorsFirst, isOld, type Report, type Setting } from './report.ts';
import { lastWords } from './change-words.ts';
import { findingLines, ruleTitle, visible } from './words.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property, what ends it is escaped as well. */
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotate(finding: Finding, setting: Setting): string {
  const { file, line, column, level, ruleId } = finding;
  const title = `${ruleTitle(setting, ruleId)} (${ruleId})`;
  const properties = Object.entries({ file, line, col: column, title })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const words = findingLines(finding, setting.lang).join('\n');
  const command = isOld(finding) ? 'notice' : COMMANDS[level];
  return `::${command} ${properties}::${escapeData(words)}\n`;
}

/**
 * Workflow commands of GitHub Actions (and of Gitea's), which make annotations beside the lines of a pull request; ten
 * of a kind are shown, so errors come first. What the base had already is a notice, for it blocks nothing.
 */
export function reportGithub(report: Report, setting: Setting): string {
  const lines = errorsFirst(report.findings).map((finding) => annotate(finding, setting));
  return `${lines.join('')}${visible(lastWords(report, setting.lang))}\n`;
}
