import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/load/finding.ts';
import { reportJson } from '../../src/report/json.ts';
import { reportText } from '../../src/report/text.ts';
import type { RunResult } from '../../src/rules/run.ts';

const FINDING: Finding = {
  ruleId: 'expert/term-length',
  level: 'warning',
  message: { zh: '甲。', en: 'A.' },
  remedy: { zh: '乙。', en: 'B.' },
  file: 'content/a.json',
  line: 3,
  column: 7,
  pointer: '/a',
  record: 'a',
  since: '2026-05-01',
  basis: {
    work: 'w',
    version: '2026',
    provision: 'art_1',
    quote: '应当',
    url: '/zh/',
    citation: { zh: '《某办法》第一条', en: 'Some Measures, Article 1' },
  },
  data: { a: 1 },
};
const { since: _, ...PLAIN } = { ...FINDING, level: 'error' as const, basis: null };

function result(...findings: Finding[]): RunResult {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { level } of findings) counts[level]++;
  return { asOf: '2026-11-16', counts, findings };
}

describe('reportText', () => {
  it('says place, level and rule; what is wrong; what to do; on whose authority', () => {
    expect(reportText(result(FINDING), 'zh')).toBe(
      'content/a.json:3:7  警告  expert/term-length\n  甲。（自 2026-05-01 起）\n  乙。\n  依据：《某办法》第一条 “应当”\n\n' +
        '0 个错误，1 个警告，0 个提示（基准日 2026-11-16）。\n',
    );
    expect(reportText(result(FINDING), 'en')).toBe(
      'content/a.json:3:7  warning  expert/term-length\n  A. (since 2026-05-01)\n  B.\n  Basis: Some Measures, Article 1 “应当”\n\n' +
        'Errors 0, warnings 1, notes 0 (as of 2026-11-16).\n',
    );
  });

  it('leaves out a day and an authority that there are not', () => {
    expect(reportText(result(PLAIN), 'zh')).toBe(
      'content/a.json:3:7  错误  expert/term-length\n  甲。\n  乙。\n\n1 个错误，0 个警告，0 个提示（基准日 2026-11-16）。\n',
    );
  });

  it('parts findings by an empty line, and says when there are none', () => {
    expect(reportText(result(PLAIN, PLAIN), 'en').split('\n\n')).toHaveLength(3);
    expect(reportText(result(), 'zh')).toBe('未发现问题（基准日 2026-11-16）。\n');
  });
});

describe('reportJson', () => {
  it('is the report of design §5, with one line break at its end', () => {
    const text = reportJson(result(FINDING));
    expect(JSON.parse(text)).toEqual({
      asOf: '2026-11-16',
      base: null,
      head: null,
      counts: { error: 0, warning: 1, note: 0 },
      findings: [FINDING],
    });
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'asOf',
      'base',
      'head',
      'counts',
      'findings',
    ]);
    expect(text).toMatch(/[^\n]\n$/);
  });
});
