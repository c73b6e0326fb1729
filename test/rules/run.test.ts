import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent, type Content } from '../../src/rules/content.ts';
import { defineRule, type Report, type Rule } from '../../src/rules/rule.ts';
import suppression from '../../src/rules/file/suppression.ts';
import { runRules, type RunOptions, type RunResult } from '../../src/rules/run.ts';

const CONTENT: Content = assembleContent(
  loadFiles('test/fixtures/cities/linjiang', readSchemas('schemas')),
);
const OPTIONS: RunOptions = {
  asOf: '2033-06-30',
  contentPath: 'city',
  publicAddress: 'https://example.org',
};

const WORDS = { zh: '甲 {{n}}', en: 'A {{n}}', remedy: { zh: '乙', en: 'B' } };

function rule(id: string, reports: ReadonlyArray<Partial<Report<'m'>>>, more: object = {}): Rule {
  return defineRule({
    id,
    scope: 'registry',
    level: 'error',
    title: { zh: '题', en: 'Title' },
    demand: { zh: '求', en: 'Demand' },
    messages: { m: WORDS },
    across: 'each',
    check(_, report) {
      for (const found of reports) report({ message: 'm', data: { n: 1 }, ...found });
    },
    ...more,
  });
}

const run = (rules: readonly Rule[], options: Partial<RunOptions> = {}): RunResult =>
  runRules(CONTENT, rules, { ...OPTIONS, ...options });

describe('the run', () => {
  const at = (line: number, column: number, n: number): Partial<Report<'m'>> => ({
    path: 'b.json',
    position: { line, column },
    data: { n },
  });

  it('orders by file, line, column, rule and words, however the rules are listed', () => {
    const one = rule('x/one', [
      at(2, 1, 1),
      at(1, 9, 1),
      at(1, 2, 2),
      at(1, 2, 1),
      { path: 'a.json' },
    ]);
    const two = rule('x/two', [at(1, 2, 0)]);
    const order = (rules: Rule[]): string[] =>
      run(rules).findings.map(
        ({ file, line, column, ruleId, data }) =>
          `${file}:${line}:${column} ${ruleId} ${data['n']}`,
      );
    expect(order([two, one])).toEqual([
      'city/a.json:1:1 x/one 1',
      'city/b.json:1:2 x/one 1',
      'city/b.json:1:2 x/one 2',
      'city/b.json:1:2 x/two 0',
      'city/b.json:1:9 x/one 1',
      'city/b.json:2:1 x/one 1',
    ]);
    expect(order([one, two])).toEqual(order([two, one]));
  });

  it('counts each level, the report’s own before the rule’s', () => {
    expect(run([rule('x/one', [{}, { level: 'warning' }, { level: 'note' }, {}])]).counts).toEqual({
      error: 2,
      warning: 1,
      note: 1,
      suppressed: 0,
    });
  });

  it('tells and counts of chosen files only', () => {
    const only = (path: string): boolean => path === 'b.json';
    expect(run([rule('x/one', [{ path: 'a.json' }, { path: 'b.json' }])], { only })).toMatchObject({
      counts: { error: 1 },
      findings: [{ file: 'city/b.json' }],
    });
  });

  it('names files from the root, or bare where the content is the root', () => {
    expect(run([rule('x/one', [{ path: 'a.json' }])], { contentPath: '' }).findings[0]?.file).toBe(
      'a.json',
    );
  });

  it('will not word a message with a value missing, nor one that is not there', () => {
    expect(() => run([rule('x/one', [{ data: {} }])])).toThrow('{{n}}');
    expect(() => run([rule('x/one', [{ message: 'other' as 'm' }])])).toThrow('other');
  });

  it('is off for a duty that no rulebook maps', () => {
    expect(run([rule('x/one', [{}], { duty: 'no-such-duty' })]).findings).toEqual([]);
    expect(run([rule('x/one', [{}], { duty: 'term-length' })]).findings).toHaveLength(1);
  });

  it('of the same content is the same, byte for byte', () => {
    const rules = [rule('x/one', [at(1, 1, 1), at(1, 1, 2)])];
    expect(JSON.stringify(run(rules))).toBe(JSON.stringify(run(rules)));
  });
});

describe('suppressions', () => {
  const entry = {
    rule: 'x/one',
    file: 'a.json',
    reason: { zh: '因', en: 'Why' },
    approvedBy: 'B',
    until: OPTIONS.asOf,
  };
  const held = (...entries: object[]): Content => ({
    ...CONTENT,
    suppressions: {
      path: 'suppressions.json',
      value: { schemaVersion: 1, entries: entries as Array<typeof entry> },
    },
  });
  const two = rule('x/one', [{ path: 'a.json' }, { path: 'b.json' }]);

  it('leave what they put off out of the findings, and count it', () => {
    expect(runRules(held(entry), [two], OPTIONS)).toMatchObject({
      counts: { error: 1, warning: 0, note: 0, suppressed: 1 },
      findings: [{ file: 'city/b.json' }],
    });
  });

  it('are not called unused where nobody asked about their file', () => {
    const other = { ...entry, file: 'c.json' };
    const asked = (only: (path: string) => boolean): number =>
      runRules(held(other), [two, suppression], { ...OPTIONS, only }).findings.filter(
        ({ ruleId }) => ruleId === 'file/suppression',
      ).length;
    expect(asked((path) => path === 'suppressions.json')).toBe(0);
    expect(asked(() => true)).toBe(1);
  });
});

describe('the basis', () => {
  const scheme = CONTENT.schemes[0]?.value;
  const [id = '', duty] = Object.entries(scheme?.rulebooks[0]?.duties ?? {})[0] ?? [];
  const rulebook = scheme?.rulebooks[0];
  const mapped = { ...duty, id, work: rulebook?.work ?? '', version: rulebook?.version ?? '' };

  it('cites the provision with its words and its address on the published site', () => {
    const [found] = run([rule('x/one', [{ duty: mapped as never }])]).findings;
    expect(found?.basis).toMatchObject({ quote: duty?.quote, provision: duty?.provision });
    expect(found?.basis?.url).toBe(
      `https://example.org/zh/regulations/${mapped.work}/${mapped.version}/#${duty?.provision}`,
    );
    expect(found?.basis?.citation.zh).toMatch(/^《.+》.*第.+条/);
  });

  it('is none where the provision is not there: another rule says so', () => {
    const lost = { ...mapped, provision: 'art_999' };
    expect(run([rule('x/one', [{ duty: lost as never }])]).findings[0]?.basis).toBeNull();
  });
});
