import { LANG_TAGS } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { Finding } from '../load/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { sha256Hex } from '../text/digest.ts';
import { provisionUrl, ruleUrl } from './addresses.ts';
import type { Report, Setting } from './report.ts';
import { findingLines } from './words.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** In a message braces hold arguments and `[…](…)` is a link (SARIF 2.1.0, 3.11.5 and 3.11.6): here they are neither. */
const escapeMessage = (text: string): string =>
  text.replace(/[{}]/g, (brace) => brace + brace).replaceAll('](', '\\](');

function describeRule({ id, title, demand, level }: Rule, setting: Setting): object {
  const { lang } = setting;
  const helpUri = ruleUrl(setting, id);
  const link = helpUri === null ? '' : `\n\n[${t(lang, 'report.rule-page')}](${helpUri})`;
  return {
    id,
    shortDescription: { text: escapeMessage(title[lang]) },
    fullDescription: { text: escapeMessage(demand[lang]) },
    help: { text: escapeMessage(demand[lang]), markdown: demand[lang] + link },
    ...(helpUri === null ? {} : { helpUri }),
    defaultConfiguration: { level },
  };
}

const uriOf = (file: string): string =>
  file.toWellFormed().split('/').map(encodeURIComponent).join('/');

/** What makes a finding the same one after lines have moved: no line, no column, and no wording of ours. */
function identify({ ruleId, file, pointer, record, data }: Finding): string {
  return sha256Hex(JSON.stringify([ruleId, file, pointer, record, Object.entries(data).sort()]));
}

/** The fingerprint of each finding; findings alike in all but their lines are told apart by their order. */
function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identify(finding);
    const times = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, times);
    return `${identity}:${times}`;
  });
}

function locate({ file, line, column, pointer }: Finding): object {
  const region = { startLine: line, startColumn: column };
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  const within = { fullyQualifiedName: pointer, kind: 'member' };
  return {
    physicalLocation: { artifactLocation, region },
    ...(pointer === '' ? {} : { logicalLocations: [within] }),
  };
}

function describeFinding(finding: Finding, fingerprint: string, setting: Setting): object {
  const { ruleId, level, record, since, basis, isNew } = finding;
  const ruleIndex = setting.rules.findIndex(({ id }) => id === ruleId);
  const url = basis && provisionUrl(setting, basis);
  const cited = basis && { citation: basis.citation, quote: basis.quote, ...(url ? { url } : {}) };
  return {
    ruleId,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level,
    ...(isNew === undefined ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
    message: { text: findingLines(finding, setting.lang).map(escapeMessage).join('\n') },
    locations: [locate(finding)],
    partialFingerprints: { 'dianzhangFinding/v1': fingerprint },
    properties: { record, ...(since === undefined ? {} : { since }), basis: cited },
  };
}

/** SARIF 2.1.0 (OASIS), for GitHub's code scanning and editors; files are relative to the git root, `%SRCROOT%`. */
export function reportSarif(report: Report, setting: Setting): string {
  const { findings, asOf, counts, untouched } = report;
  const prints = fingerprints(findings);
  const driver = {
    name: 'dianzhang',
    language: LANG_TAGS[setting.lang],
    rules: setting.rules.map((rule) => describeRule(rule, setting)),
  };
  const run = {
    tool: { driver },
    language: LANG_TAGS[setting.lang],
    columnKind: 'utf16CodeUnits',
    results: findings.map((each, at) => describeFinding(each, prints[at] ?? '', setting)),
    properties: { asOf, counts, untouched },
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
