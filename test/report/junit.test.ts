import { describe, expect, it } from 'vitest';
import { reportJunit } from '../../src/report/junit.ts';
import { visible } from '../../src/report/words.ts';
import { readXml } from '../regulation/export/read-xml.ts';
import { HOSTILE_FINDING, HOSTILE_WORDS, MIXED, PLAIN, report, setting } from './sample-report.ts';

/** The opening tags of one name, in order; `readXml` has proved the document well-formed. */
function tags(source: string, name: string): string[] {
  readXml(source);
  return [...source.matchAll(new RegExp(`<${name}(?: [^>]*)?>`, 'g'))].map(([tag]) => tag);
}

describe('reportJunit', () => {
  it('is a suite a file and a test a finding; only errors fail', () => {
    const text = reportJunit(MIXED, setting('en'));
    expect(tags(text, 'testsuites')).toEqual([
      '<testsuites name="dianzhang" tests="4" failures="2" errors="0" skipped="0">',
    ]);
    expect(tags(text, 'testsuite')).toEqual([
      '<testsuite name="content/a.json" tests="3" failures="1" errors="0" skipped="0">',
      '<testsuite name="content/b.json" tests="1" failures="1" errors="0" skipped="0">',
    ]);
    expect(tags(text, 'testcase')).toHaveLength(4);
    expect(tags(text, 'failure')).toEqual([
      '<failure message="A." type="expert/term-length">',
      '<failure message="A." type="expert/term-length">',
    ]);
    expect(tags(text, 'system-out')).toHaveLength(2);
  });

  it('has the whole finding as text, its place first', () => {
    expect(readXml(reportJunit(report(PLAIN), setting('zh'))).text.trim()).toBe(
      'content/a.json:3:7\n甲。\n乙。',
    );
    const warning = report({ ...PLAIN, level: 'warning' });
    expect(readXml(reportJunit(warning, setting('zh'))).text.trim()).toBe(
      '警告  content/a.json:3:7\n甲。\n乙。',
    );
  });

  it('of nothing found is one test that passes: no test at all would look like a broken run', () => {
    const text = reportJunit(report(), setting('en'));
    expect(tags(text, 'testcase/')).toEqual([]);
    expect(tags(text, 'testcase')).toEqual([
      '<testcase classname="dianzhang" name="Nothing found (as of 2026-11-16)."/>',
    ]);
    expect(tags(text, 'failure')).toEqual([]);
  });

  it('holds text that XML could not: escaped, and controls by their number', () => {
    const text = reportJunit(report({ ...HOSTILE_FINDING, level: 'error' }), setting('zh'));
    const read = readXml(text).text;
    for (const words of HOSTILE_WORDS)
      expect(read).toContain(visible(words).replaceAll('\uFFFF', '\uFFFD'));
    expect(tags(text, 'testcase')).toHaveLength(1);
  });
});
