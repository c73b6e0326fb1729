import { t } from '../i18n/translate.ts';
import type { Finding } from '../load/finding.ts';
import { renderXml, xml, type XmlElement } from '../regulation/export/xml.ts';
import { byFile, isOld, type Report, type Setting } from './report.ts';
import { findingLines, messageWords, summaryWords, visible } from './words.ts';

/** Only what blocks fails: an error that the base had already does not. */
const fails = (finding: Finding): boolean => finding.level === 'error' && !isOld(finding);

function testCase(finding: Finding, { lang }: Setting): XmlElement {
  const { file, line, column, level, ruleId } = finding;
  const place = `${visible(file)}:${line}:${column}`;
  const words = `${place}\n${findingLines(finding, lang).join('\n')}`;
  const named = { classname: visible(file), name: `${ruleId} ${line}:${column}` };
  const told = fails(finding)
    ? xml('failure', { message: visible(messageWords(finding, lang)), type: ruleId }, [words])
    : xml('system-out', {}, [`${t(lang, `report.${level}`)}  ${words}`]);
  return xml('testcase', named, [told]);
}

const counted = (findings: readonly Finding[]): Record<string, string> => ({
  tests: String(findings.length),
  failures: String(findings.filter(fails).length),
  errors: '0',
  skipped: '0',
});

/** A reader takes a report without a single test for a broken run: a clean one says so in a test that passes. */
function cleanSuite(report: Report, { lang }: Setting): XmlElement {
  const name = summaryWords(report, lang);
  const suite = { name: 'dianzhang', tests: '1', failures: '0', errors: '0', skipped: '0' };
  return xml('testsuite', suite, [xml('testcase', { classname: 'dianzhang', name })]);
}

/**
 * JUnit XML: a file is a suite, a finding a test. Only errors fail; JUnit knows no warning, and a test that failed where
 * the command exits 0 would say what is not so: warnings and notes are the output of a test that passed.
 */
export function reportJunit(report: Report, setting: Setting): string {
  const { findings } = report;
  const suites = byFile(findings).map(([file, found]) =>
    xml(
      'testsuite',
      { name: visible(file), ...counted(found) },
      found.map((finding) => testCase(finding, setting)),
    ),
  );
  const whole = findings.length === 0 ? { ...counted([]), tests: '1' } : counted(findings);
  const root = xml(
    'testsuites',
    { name: 'dianzhang', ...whole },
    suites.length === 0 ? [cleanSuite(report, setting)] : suites,
  );
  return renderXml(root);
}
