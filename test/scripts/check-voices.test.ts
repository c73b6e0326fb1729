import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/voices.ts';
import type { Due } from '../../src/rules/ahead.ts';
import { Copy } from './run-check.ts';

const CITY = 'test/fixtures/cities/linjiang';
const EXPERT = 'experts/lj-experts/lj-0002.json';

/** A copy with one error in it, beside a name of two full-width characters. */
function broken(): Copy {
  const copy = new Copy(CITY);
  copy.replace(EXPERT, '"to": "2030-03-31"', '"届满": 1, "to": "2030-04-01"');
  return copy;
}

describe('check --format', () => {
  it.each(FORMATS)(
    '%s: exit code 1, and in a file the same bytes as before on the screen',
    async (format) => {
      using copy = broken();
      const first = await copy.check(['--format', format]);
      expect(first).toMatchObject({ code: 1, stderr: '' });
      expect(first.stdout).not.toBe('');
      await copy.check(['--format', format, '-o', 'again.out']);
      expect(copy.text('../again.out')).toBe(first.stdout);
    },
  );

  it.each(FORMATS)('%s: says that nothing was found, exit code 0', async (format) => {
    using copy = new Copy(CITY);
    const { code, stdout, stderr } = await copy.check(['--format', format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it('text marks the place under the line, full-width characters and all', async () => {
    using copy = broken();
    const { stdout } = await copy.check([]);
    const line = copy.lineOf(EXPERT, '"届满"');
    expect(stdout).toContain(
      `${String(line).padStart(6)} |         "届满": 1, "to": "2030-04-01"\n       |         ^\n`,
    );
  });

  it('text is coloured where colour is forced, on a screen alone', async () => {
    using copy = broken();
    const forced = { FORCE_COLOR: '1' };
    expect((await copy.check([], forced)).stdout).toContain('\u001B[');
    expect((await copy.check([])).stdout).not.toContain('\u001B[');
    await copy.check(['-o', 'report.out'], forced);
    expect(copy.text('../report.out')).not.toContain('\u001B[');
  });

  it('rdjson counts bytes in the file that it names', async () => {
    using copy = new Copy(CITY);
    copy.replace(
      EXPERT,
      /"term": \{\s*"from": "2026-04-01",\s*"to": "2030-03-31"/,
      '"term": { "from": "2026-04-01", "to": "2030-04-01"',
    );
    copy.replace(EXPERT, '"cohort": "2026",\n', '"cohort": "2026", "note": "聘期", ');
    const { stdout } = await copy.check(['--format', 'rdjson']);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: Array<{
        location: { path: string; range: { start: { line: number; column: number } } };
      }>;
    };
    const { path, range } = diagnostics[0]?.location ?? {
      path: '',
      range: { start: { line: 0, column: 0 } },
    };
    const line = copy.text(path.replace('content/', '')).split('\n')[range.start.line - 1] ?? '';
    expect(
      Buffer.from(line)
        .subarray(range.start.column - 1)
        .toString(),
    ).toMatch(/^"2030-04-01"/);
  });
});

describe('check --ahead', () => {
  const ahead = async (copy: Copy, ...args: string[]): Promise<Due[]> => {
    const { stdout, code } = await copy.check(['--format', 'json', ...args]);
    expect(code).toBe(0);
    return (JSON.parse(stdout) as { ahead: Due[] }).ahead;
  };

  it('lists what falls due in so many days, and not on the day after', async () => {
    using copy = new Copy();
    const due = { on: '2026-12-22', kind: 'acceptance-due', record: 'cq-0008' };
    const within = await ahead(copy, '--as-of', '2026-11-30', '--ahead', '22');
    expect(within).toEqual([expect.objectContaining(due)]);
    expect(await ahead(copy, '--as-of', '2026-11-30', '--ahead', '21')).toEqual([]);
  });

  it('is told in text and markdown too, in the language asked for', async () => {
    using copy = new Copy();
    const args = ['--as-of', '2026-11-30', '--ahead', '22'];
    expect((await copy.check(args)).stdout).toContain(
      '自 2026-11-30 起将到期的事项：1 项\n  2026-12-22  重庆市海外知识产权纠纷应对指导北碚示例研究院工作站（cq-0008）建设期至 2026-12-22（含当日），期满后组织验收\n',
    );
    const markdown = await copy.check([...args, '--format', 'markdown', '--lang', 'en']);
    expect(markdown.stdout).toContain(
      '| 2026-12-22 | The build year of Beibei Example Institute Workstation (cq-0008) runs to 2026-12-22, that day included; acceptance follows |',
    );
  });

  it('is not asked for by itself', async () => {
    using copy = new Copy(CITY);
    expect(await ahead(copy)).toBeUndefined();
  });

  it.each(['-1', '1.5', '', 'ninety', '3661'])('%j is no number of days', async (days) => {
    using copy = new Copy(CITY);
    expect(await copy.check([`--ahead=${days}`])).toEqual({
      code: 2,
      stdout: '',
      stderr: `--ahead 不能是“${days}”；写 0 至 3660 的整数天数，例如 90。\n`,
    });
  });
});
