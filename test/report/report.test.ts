import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/i18n/lang.ts';
import { provisionUrl, ruleUrl } from '../../src/report/addresses.ts';
import { reportJson } from '../../src/report/json.ts';
import { byFile, errorsFirst } from '../../src/report/report.ts';
import { reportText } from '../../src/report/text.ts';
import { FORMATS, isFormat, VOICES } from '../../src/report/voices.ts';
import { createHref } from '../../src/site/page/href.ts';
import { FINDING, HOSTILE_FINDING, MIXED, PLAIN, report, setting } from './sample-report.ts';

const DUE = {
  on: '2026-12-22',
  kind: 'term-ends' as const,
  record: 'a',
  words: { zh: '届满', en: 'It ends' },
};

describe('reportText', () => {
  it('says place, level and rule; what is wrong; what to do; on whose authority', () => {
    expect(reportText(report(FINDING), setting('zh'))).toBe(
      'content/a.json:3:7  警告  expert/term-length\n  甲。（自 2026-05-01 起）\n  乙。\n  依据：《某办法》第一条 “应当”\n\n' +
        '0 个错误，1 个警告，0 个提示（基准日 2026-11-16）。\n',
    );
    expect(reportText(report(FINDING), setting('en'))).toBe(
      'content/a.json:3:7  warning  expert/term-length\n  A. (since 2026-05-01)\n  B.\n  Basis: Some Measures, Article 1 “应当”\n\n' +
        'Errors 0, warnings 1, notes 0 (as of 2026-11-16).\n',
    );
  });

  it('does not tell twice since when it is so', () => {
    const message = { zh: '至 2026-05-01 已满。', en: 'Over by 2026-05-01.' };
    const told = reportText(report({ ...FINDING, message }), setting('zh'));
    expect(told.match(/2026-05-01/g)).toHaveLength(1);
  });

  it('leaves out a day and an authority that there are not', () => {
    expect(reportText(report(PLAIN), setting('zh'))).toBe(
      'content/a.json:3:7  错误  expert/term-length\n  甲。\n  乙。\n\n1 个错误，0 个警告，0 个提示（基准日 2026-11-16）。\n',
    );
  });

  it('keeps the findings of a file together, parts files by an empty line, and says when there are none', () => {
    expect(reportText(report(PLAIN, PLAIN), setting('en')).split('\n\n')).toHaveLength(2);
    const other = { ...PLAIN, file: 'content/b.json' };
    expect(reportText(report(PLAIN, other), setting('en')).split('\n\n')).toHaveLength(3);
    expect(reportText(report(), setting('zh'))).toBe('未发现问题（基准日 2026-11-16）。\n');
  });

  it('says how much was put off, where something was', () => {
    const put = report(PLAIN);
    put.counts.suppressed = 2;
    expect(reportText(put, setting('zh'))).toMatch(
      /0 个提示（基准日 2026-11-16）。另有 2 项暂缓。\n$/,
    );
    const clean = report();
    clean.counts.suppressed = 1;
    expect(reportText(clean, setting('en'))).toBe(
      'Nothing found (as of 2026-11-16). Put off: 1.\n',
    );
    expect(JSON.parse(reportJson(put))).toMatchObject({ counts: { error: 1, suppressed: 2 } });
  });

  it('shows the line, and marks the place', () => {
    const lines = ['{', '  "a": {', '    "b": 1'];
    expect(reportText(report({ ...PLAIN, column: 10 }), setting('en', lines))).toContain(
      '  B.\n     3 |     "b": 1\n       |          ^\n\n',
    );
  });

  it('lists what will fall due, or that nothing does', () => {
    const ahead = { ...report(PLAIN), ahead: [DUE] };
    expect(reportText(ahead, setting('zh')).split('\n\n')[1]).toBe(
      '自 2026-11-16 起将到期的事项：1 项\n  2026-12-22  届满',
    );
    expect(reportText({ ...report(), ahead: [] }, setting('en'))).toBe(
      'Nothing falls due in the days asked for, from 2026-11-16 on.\n\nNothing found (as of 2026-11-16).\n',
    );
  });

  it('is coloured by the paint it is given, and in nothing else different', () => {
    const paint = (_: string, text: string): string => `\u001B[1m${text}\u001B[22m`;
    const painted = reportText(MIXED, setting('zh', ['', '', '  "x"'], { paint }));
    expect(painted).toContain('\u001B[1m错误\u001B[22m');
    expect(stripVTControlCharacters(painted)).toBe(
      reportText(MIXED, setting('zh', ['', '', '  "x"'])),
    );
  });

  it('lets no control of a file through to the terminal, and no line break', () => {
    const text = reportText(report(HOSTILE_FINDING), setting('en', ['', '', 'a\u001B[2J\t\u202E']));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(text.split('\n')).toHaveLength(9);
    expect(text).toContain('\\u001B[2J');
  });
});

describe('reportJson', () => {
  it('is the report of design §5, with one line break at its end', () => {
    const text = reportJson(report(FINDING));
    expect(JSON.parse(text)).toEqual({
      asOf: '2026-11-16',
      base: null,
      head: null,
      counts: { error: 0, warning: 1, note: 0, suppressed: 0 },
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

  it('has what will fall due where that was asked for, be it nothing', () => {
    expect(JSON.parse(reportJson({ ...report(), ahead: [DUE] }))).toMatchObject({ ahead: [DUE] });
    expect(JSON.parse(reportJson({ ...report(), ahead: [] }))).toMatchObject({ ahead: [] });
  });
});

describe('the voices', () => {
  it.each(FORMATS)(
    '%s: the same bytes every time, no finding among them, one line end',
    (format) => {
      for (const lang of LANGS)
        for (const each of [MIXED, report(), report(HOSTILE_FINDING)]) {
          const [first, second] = [1, 2].map(() => VOICES[format](each, setting(lang)));
          expect(first).toBe(second);
          expect(first).toMatch(/[^\n]\n$/);
          expect(first?.isWellFormed()).toBe(true);
        }
    },
  );

  it('are known by name', () => {
    expect(FORMATS).toEqual([
      'text',
      'json',
      'github',
      'sarif',
      'rdjson',
      'junit',
      'markdown',
      'codequality',
    ]);
    expect(isFormat('json')).toBe(true);
    expect(isFormat('toString')).toBe(false);
  });
});

describe('the order', () => {
  it('errors first, else as it was', () => {
    expect(errorsFirst(MIXED.findings).map(({ record }) => record)).toEqual(['e1', 'e2', 'w', 'n']);
    expect(byFile(errorsFirst(MIXED.findings)).map(([file]) => file)).toEqual([
      'content/a.json',
      'content/b.json',
    ]);
  });
});

describe('addresses', () => {
  it('are those of the site', () => {
    const href = createHref('');
    for (const lang of LANGS) {
      const place = { address: 'https://city.example', lang };
      expect(ruleUrl(place, 'expert/over-age')).toBe(
        `https://city.example${href.rule(lang, 'expert/over-age')}`,
      );
      expect(provisionUrl(place, FINDING.basis as never)).toBe(
        `https://city.example${href.version(lang, 'w', '2026', 'art_1')}`,
      );
    }
    expect(ruleUrl({ address: '', lang: 'zh' }, 'expert/over-age')).toBeNull();
  });
});
