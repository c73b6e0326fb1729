import { describe, expect, it } from 'vitest';
import { reportRdjson } from '../../src/report/rdjson.ts';
import { HOSTILE_FINDING, MIXED, PLAIN, report, setting } from './sample-report.ts';

interface Diagnostic {
  message: string;
  severity: string;
  code: { value: string; url?: string };
  location: { path: string; range: { start: { line: number; column: number } } };
}

function read(text: string): { source: { name: string }; diagnostics: Diagnostic[] } {
  return JSON.parse(text) as ReturnType<typeof read>;
}

describe('reportRdjson', () => {
  it('is the format of reviewdog', () => {
    expect(read(reportRdjson(report(PLAIN), setting('zh')))).toEqual({
      source: { name: 'dianzhang' },
      diagnostics: [
        {
          message: '甲。\n乙。',
          location: { path: 'content/a.json', range: { start: { line: 3, column: 1 } } },
          severity: 'ERROR',
          code: {
            value: 'expert/term-length',
            url: 'https://city.example/zh/rules/expert/term-length/',
          },
        },
      ],
    });
    const severities = read(reportRdjson(MIXED, setting('en'))).diagnostics.map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(['INFO', 'WARNING', 'ERROR', 'ERROR']);
  });

  it.each([
    ['ASCII', '  "a": "X"', '"X"'],
    ['two bytes a character', '  "é": X', 'X'],
    ['three bytes a character', '  "聘期": X', 'X'],
    ['four bytes, two UTF-16 units', '  "𬍛😀": X', 'X'],
    ['the beginning', 'X', 'X'],
  ])('counts columns in bytes of UTF-8: %s', (_, line, words) => {
    const finding = { ...PLAIN, line: 1, column: line.indexOf(words) + 1 };
    const { diagnostics } = read(reportRdjson(report(finding), setting('zh', [line])));
    const at = diagnostics[0]?.location.range.start.column ?? 0;
    expect(
      Buffer.from(line)
        .subarray(at - 1)
        .toString(),
    ).toBe(line.slice(finding.column - 1));
  });

  it('counts the three bytes of a byte-order mark on the first line, save in the place of the mark itself', () => {
    const at = (line: number, column: number): number | undefined => {
      const marked = setting('zh', ['中: X', '中: X'], { isMarked: (file) => file === PLAIN.file });
      const { diagnostics } = read(reportRdjson(report({ ...PLAIN, line, column }), marked));
      return diagnostics[0]?.location.range.start.column;
    };
    expect([at(1, 1), at(1, 4), at(2, 4)]).toEqual([1, 9, 6]);
  });

  it('has no diagnostic where there is no finding, and no address where there is none', () => {
    expect(read(reportRdjson(report(), setting('zh'))).diagnostics).toEqual([]);
    const { diagnostics } = read(reportRdjson(report(PLAIN), setting('zh', [], { address: '' })));
    expect(diagnostics[0]?.code).toEqual({ value: 'expert/term-length' });
  });

  it('keeps a path as it is', () => {
    const { diagnostics } = read(reportRdjson(report(HOSTILE_FINDING), setting('zh')));
    expect(diagnostics[0]?.location.path).toBe(HOSTILE_FINDING.file);
  });
});
