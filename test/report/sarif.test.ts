import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/i18n/lang.ts';
import type { Finding } from '../../src/load/finding.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { visible } from '../../src/report/words.ts';
import { RULES } from '../../src/rules/index.ts';
import {
  HOSTILE_FINDING,
  HOSTILE_WORDS,
  FINDING,
  MIXED,
  PLAIN,
  report,
  setting,
} from './sample-report.ts';
import { SARIF_SCHEMA } from './sarif-schema.ts';

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: Array<{
    physicalLocation: {
      artifactLocation: { uri: string };
      region: { startLine: number; startColumn: number };
    };
  }>;
  partialFingerprints: Record<string, string>;
}

interface Run {
  tool: { driver: { rules: Array<{ id: string; helpUri?: string; help: { text: string } }> } };
  results: Result[];
  properties: Record<string, unknown>;
}

const ajv = new Ajv2020({ allErrors: true });
ajvFormats.default(ajv);
const validate = ajv.compile(SARIF_SCHEMA);

function read(text: string): Run {
  const log = JSON.parse(text) as { runs: [Run] };
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

const printsOf = (...findings: Finding[]): string[] =>
  read(reportSarif(report(...findings), setting('zh'))).results.map(
    ({ partialFingerprints }) => partialFingerprints['dianzhangFinding/v1'] ?? '',
  );

describe('reportSarif', () => {
  it.each(LANGS)('is SARIF 2.1.0, in %s', (lang) => {
    for (const each of [MIXED, report(), report(HOSTILE_FINDING)])
      read(reportSarif(each, setting(lang)));
  });

  it('names every rule with its words and its page', () => {
    const { rules } = read(reportSarif(report(), setting('en'))).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules)
      expect(rule.helpUri).toBe(`https://city.example/en/rules/${rule.id}/`);
    expect(rules[0]?.help.text).toBe(RULES[0]?.demand.en);
    const nowhere = read(reportSarif(report(), setting('en', [], { address: '' })));
    expect(nowhere.tool.driver.rules[0]).not.toHaveProperty('helpUri');
  });

  it('says how many records a change left alone, where some were not judged', () => {
    const left = read(reportSarif({ ...report(), untouched: 7 }, setting('zh')));
    expect(left.properties['untouched']).toBe(7);
    expect(read(reportSarif(report(), setting('zh'))).properties).not.toHaveProperty('untouched');
  });

  it('has a result a finding, at its place, under its rule', () => {
    const { results, tool } = read(reportSarif(report(FINDING), setting('zh')));
    expect(results).toMatchObject([
      {
        ruleId: 'expert/term-length',
        level: 'warning',
        message: { text: '甲。（自 2026-05-01 起）\n乙。\n依据：《某办法》第一条 “应当”' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'content/a.json', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 7 },
            },
            logicalLocations: [{ fullyQualifiedName: '/a' }],
          },
        ],
      },
    ]);
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id).toBe('expert/term-length');
    expect(read(reportSarif(report(), setting('zh'))).results).toEqual([]);
  });

  it('writes a path as a URI, and a message without arguments or links', () => {
    const [result] = read(reportSarif(report(HOSTILE_FINDING), setting('en'))).results;
    const { uri } = result?.locations[0]?.physicalLocation.artifactLocation ?? { uri: '' };
    expect(uri.split('/').map(decodeURIComponent).join('/')).toBe(HOSTILE_FINDING.file);
    const text = result?.message.text ?? '';
    expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    const plain = text.replaceAll('\\](', '](').replace(/([{}])\1/g, '$1');
    for (const words of HOSTILE_WORDS) expect(plain).toContain(visible(words));
  });
});

describe('the fingerprint', () => {
  it('stays when lines move and when the wording changes', () => {
    const [before] = printsOf(PLAIN);
    expect(printsOf({ ...PLAIN, line: 90, column: 1 })).toEqual([before]);
    expect(printsOf({ ...PLAIN, message: { zh: '丙', en: 'C' } })).toEqual([before]);
    expect(printsOf({ ...PLAIN, level: 'warning', since: '2026-01-01' })).toEqual([before]);
  });

  it('differs by rule, file, place and data', () => {
    const others: Array<Partial<Finding>> = [
      { ruleId: 'file/json' },
      { file: 'content/b.json' },
      { pointer: '/b' },
      { data: { a: 2 } },
    ];
    const prints = printsOf(PLAIN, ...others.map((other) => ({ ...PLAIN, ...other })));
    expect(new Set(prints).size).toBe(5);
  });

  it('tells apart what is alike in all but its line, and others beside it change nothing', () => {
    const [first, second] = printsOf(PLAIN, { ...PLAIN, line: 9 });
    expect(first).not.toBe(second);
    expect(printsOf({ ...PLAIN, file: 'content/0.json' }, PLAIN)[1]).toBe(first);
  });
});
