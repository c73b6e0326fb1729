import { describe, expect, it } from 'vitest';
import { reportGithub } from '../../src/report/github.ts';
import { reportJunit } from '../../src/report/junit.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { reportRdjson } from '../../src/report/rdjson.ts';
import type { Report } from '../../src/report/report.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { PLAIN, report, setting } from './sample-report.ts';

const OLD = { ...PLAIN, isNew: false, line: 1 };
const NEW = { ...PLAIN, isNew: true, level: 'warning' as const, line: 2 };

/** A change that brought a warning and left an error that was there before; hostile words among its own. */
const CHANGED: Report = {
  ...report(OLD, NEW),
  base: 'a'.repeat(40),
  change: {
    changes: [
      {
        kind: 'exited',
        file: 'content/a.json',
        record: 'a',
        words: { zh: '王某（a）出库 <b> @all', en: 'A left <b> @all' },
      },
    ],
    touched: [
      {
        scheme: 's',
        duty: 'age-limit',
        words: { zh: '年龄上限：65 → 60', en: 'Age limit: 65 → 60' },
        parameters: [{ name: 'years', from: 65, to: 60 }],
        records: [
          {
            record: 'b',
            file: 'content/b.json',
            name: { zh: '李某', en: 'Li' },
            before: [],
            after: [{ zh: '超过', en: 'over' }],
          },
        ],
      },
    ],
    newCounts: { error: 0, warning: 1, note: 0 },
  },
};

it('markdown says so where a change alters nothing', () => {
  const none = { changes: [], touched: [], newCounts: { error: 0, warning: 0, note: 0 } };
  const told = reportMarkdown({ ...CHANGED, findings: [], change: none }, setting('zh'));
  expect(told).toContain('本次变更没有改动内容。');
  expect(reportMarkdown(CHANGED, setting('zh'))).not.toContain('没有改动内容');
});

describe('against a base, what was there before blocks nothing', () => {
  it('github: a notice, after what is new', () => {
    const lines = reportGithub(CHANGED, setting('en')).split('\n');
    expect(lines[0]).toMatch(/^::warning .*line=2/);
    expect(lines[1]).toMatch(/^::notice .*line=1/);
    expect(lines[2]).toMatch(/^New with this change: errors 0, warnings 1/);
  });

  it('rdjson: an INFO', () => {
    const { diagnostics } = JSON.parse(reportRdjson(CHANGED, setting('en'))) as {
      diagnostics: Array<{ severity: string }>;
    };
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['INFO', 'WARNING']);
  });

  it('junit: no failure', () => {
    expect(reportJunit(CHANGED, setting('en'))).toContain('tests="2" failures="0"');
  });

  it('sarif: the standard’s own baseline', () => {
    const log = JSON.parse(reportSarif(CHANGED, setting('en'))) as {
      runs: Array<{ results: Array<{ baselineState: string }> }>;
    };
    expect(log.runs[0]?.results.map(({ baselineState }) => baselineState)).toEqual([
      'unchanged',
      'new',
    ]);
  });

  it('markdown: the change and whom it touches, then what is new, then what was there', () => {
    const text = reportMarkdown(CHANGED, setting('en'));
    expect(text).toContain('| 0 | 1 | 0 | 2026-11-16 |');
    expect(text).toContain('- A left &lt;b&gt; @&#8203;all\n');
    expect(text).toContain('- Age limit: 65 → 60 Records touched: 1\n  - Li (b)<br>');
    const places = [
      'This change',
      'touched by',
      '**Warning** 2:7',
      '(there before)',
      '**Error** 1:7',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
});
