import { describe, expect, it } from 'vitest';
import { Copy } from './run-check.ts';

interface Told {
  since: string;
  asOf: string;
  passed: Array<{ on: string; kind: string; record: string }>;
  ahead?: Array<{ kind: string }>;
  birthdays?: { passed: number; ahead: number };
  counts: Record<string, number>;
  findings: Array<{ since?: string }>;
}

async function ask(copy: Copy, ...args: string[]): Promise<{ code: number; told: Told }> {
  const { code, stdout } = await copy.check(['--format', 'json', ...args]);
  return { code, told: JSON.parse(stdout) as Told };
}

describe('check --since', () => {
  it('tells what days alone have brought after the date, and nothing else', async () => {
    using copy = new Copy();
    const { code, told } = await ask(copy, '--since', '2026-12-31', '--as-of', '2027-01-20');
    expect(code).toBe(0);
    expect(told.findings.length).toBeGreaterThan(0);
    for (const { since = '' } of told.findings) expect(since > '2026-12-31').toBe(true);
    expect(told.counts['warning']).toBe(told.findings.length);
    expect(told.passed.every(({ on }) => on > '2026-12-31')).toBe(true);
  });

  it('month is since the last day of the month before', async () => {
    using copy = new Copy();
    const { told } = await ask(copy, '--since', 'month', '--as-of', '2026-11-20');
    expect(told).toMatchObject({ since: '2026-10-31', passed: [{ kind: 'notice-ends' }] });
    const { told: dayBefore } = await ask(copy, '--since', 'month', '--as-of', '2026-11-19');
    expect(dayBefore.passed).toEqual([]);
  });

  it('a suppression that has run out is what a day has brought, and an error', async () => {
    using copy = new Copy();
    const until = '2026-11-10';
    const entry = { rule: 'expert/term-over', file: 'content/x.json', until, approvedBy: '样本' };
    const reason = { zh: '样本', en: 'Sample' };
    copy.write(
      'suppressions.json',
      JSON.stringify({ schemaVersion: 1, entries: [{ ...entry, reason }] }),
    );
    const { code, told } = await ask(copy, '--since', until);
    expect(code).toBe(1);
    expect(told.findings).toMatchObject([{ ruleId: 'file/suppression', since: '2026-11-11' }]);
    expect((await ask(copy, '--since', '2026-11-11')).told.findings).toEqual([]);
  });

  it('counts birthdays, and names neither person nor day in any voice', async () => {
    using copy = new Copy();
    const dates = ['--since', '2026-03-01', '--as-of', '2026-04-01', '--ahead', '3660'];
    const { told } = await ask(copy, ...dates);
    expect(told.birthdays?.passed).toBe(1);
    expect(told.birthdays?.ahead).toBeGreaterThanOrEqual(0);
    for (const format of ['text', 'json', 'markdown']) {
      const { stdout } = await copy.check([...dates, '--format', format]);
      expect(stdout).not.toMatch(/2026-03-28|bj-0009.*66|age-limit/);
    }
  });

  it.each([
    ['the as-of date itself', ['--since', '2026-11-16']],
    ['a day that is none', ['--since', '2026-02-30']],
    ['a base beside it', ['--since', 'month', '--base', 'HEAD']],
  ])('%s: exit code 2, in one line', async (_, args) => {
    using copy = new Copy();
    const { code, stderr } = await copy.check(args);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('--since');
  });
});
