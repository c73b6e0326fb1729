import { describe, expect, it } from 'vitest';
import { reportCodeQuality } from '../../src/report/code-quality.ts';
import { FINDING, HOSTILE_FINDING, MIXED, PLAIN, report, setting } from './sample-report.ts';

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

const read = (...args: Parameters<typeof reportCodeQuality>): Issue[] =>
  JSON.parse(reportCodeQuality(...args)) as Issue[];

describe('reportCodeQuality', () => {
  it('has every member that GitLab asks for, errors first', () => {
    const issues = read(MIXED, setting('en'));
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'major', 'minor', 'info']);
    expect(issues[2]).toMatchObject({
      check_name: 'expert/term-length',
      location: { path: 'content/a.json', lines: { begin: 4 } },
    });
    expect(issues[2]?.description).toContain('Some Measures, Article 1');
  });

  it('an error that the base had already does not look as if it blocked', () => {
    expect(read(report({ ...PLAIN, isNew: false }), setting('zh'))[0]?.severity).toBe('info');
    expect(read(report({ ...PLAIN, isNew: true }), setting('zh'))[0]?.severity).toBe('major');
  });

  it('the fingerprint outlives a move to another line, and tells two places apart', () => {
    const [here, moved, other] = read(
      report(FINDING, { ...FINDING, line: 90 }, { ...FINDING, pointer: '/b' }),
      setting('zh'),
    );
    expect(moved?.fingerprint).toBe(here?.fingerprint);
    expect(other?.fingerprint).not.toBe(here?.fingerprint);
    expect(here?.fingerprint).toBe(read(report(FINDING), setting('en'))[0]?.fingerprint);
  });

  it('is an empty list where nothing was found', () => {
    expect(reportCodeQuality(report(), setting('zh'))).toBe('[]\n');
  });

  it('shows what is hidden', () => {
    const [issue] = read(report(HOSTILE_FINDING), setting('en'));
    expect(issue?.description).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
