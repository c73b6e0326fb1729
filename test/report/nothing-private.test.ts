import { describe, expect, it } from 'vitest';
import { describeChange } from '../../src/change/describe-change.ts';
import { sayExpertEvent, sayStationEvent } from '../../src/change/event-words.ts';
import { countNew, markNew } from '../../src/change/new-findings.ts';
import { LANGS } from '../../src/i18n/lang.ts';
import { loadContent, loadFiles, type LoadedFile } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import type { ContentSource } from '../../src/load/source.ts';
import { expertStory, stationStory } from '../../src/report/record-story.ts';
import { listText, storyText } from '../../src/report/record-text.ts';
import { reportOf, type Report } from '../../src/report/report.ts';
import { FORMATS, VOICES } from '../../src/report/voices.ts';
import { findAhead } from '../../src/rules/ahead.ts';
import { assembleContent, type Content } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { findPassed } from '../../src/rules/since.ts';
import { settingOf } from '../../scripts/report-setting.ts';
import { another, OF_ANOTHER_TYPE, poison, SECRET, type Secrets } from './poison.ts';

const SCHEMAS = readSchemas('schemas');
const SOUND = loadFiles('content', SCHEMAS);
const BASE = assembleContent(SOUND);
const ASKED = { asOf: '2026-11-16', contentPath: 'content', publicAddress: '' };
const RECORD = /^(experts|workstations|private|schemes)\//;

type Change = (file: LoadedFile) => string;

function changed(change: Change): Content {
  const texts = new Map(
    SOUND.files.map((file) => [file.path, RECORD.test(file.path) ? change(file) : file.text]),
  );
  const source: ContentSource = {
    list: () => [...texts.keys()].map((path) => ({ kind: 'file', path })),
    read: (paths) => paths.map((path) => ({ path, text: texts.get(path) ?? '' })),
  };
  return assembleContent(loadContent(source, SCHEMAS, SOUND));
}

function* voicesOf(content: Content, reports: readonly Report[]): Generator<string> {
  for (const lang of LANGS) {
    const setting = settingOf({ content, contentPath: 'content' }, lang);
    for (const report of reports)
      for (const format of FORMATS) yield VOICES[format](report, setting);
  }
}

function judgeAgainstBase(content: Content): Report {
  const result = runRules(content, RULES, { ...ASKED, base: BASE });
  const findings = markNew(result.findings, runRules(BASE, RULES, ASKED).findings);
  const told = describeChange({ base: BASE, head: content, rules: RULES, options: ASKED });
  const change = { ...told, newCounts: countNew(findings) };
  return { ...result, findings, base: 'a', head: null, change };
}

function* storiesOf(content: Content): Generator<string> {
  const on = ASKED.asOf;
  const { works } = content;
  const stories = content.schemes.flatMap(({ value: scheme }) => [
    ...content.experts
      .filter(({ value }) => value.scheme === scheme.id)
      .map(({ value }) =>
        expertStory(value, {
          ...{ scheme, works, on },
          tell: (event) => sayExpertEvent(content, scheme, event, value.history),
        }),
      ),
    ...content.workstations
      .filter(({ value }) => value.scheme === scheme.id)
      .map(({ value }) =>
        stationStory(value, {
          ...{ scheme, works, on },
          tell: (event) => sayStationEvent(content, scheme, event, value.history),
        }),
      ),
  ]);
  yield JSON.stringify(stories);
  for (const lang of LANGS) {
    yield listText(stories, on, lang);
    for (const story of stories) yield storyText(story, lang);
  }
}

/** All that is said of a content, in every voice and language; what it holds besides, by its findings. */
function tellAll(content: Content): { said: string; report: Report } {
  const window = { since: '2026-01-01', asOf: ASKED.asOf };
  const report = {
    ...reportOf(runRules(content, RULES, ASKED)),
    ahead: findAhead(content, { asOf: ASKED.asOf, days: 3660 }),
    since: { since: window.since, passed: findPassed(content, window) },
    birthdays: { passed: 1, ahead: 1 },
  };
  const against = judgeAgainstBase(content);
  const told = [...voicesOf(content, [report, against]), ...storiesOf(content)];
  return { said: told.join('\n'), report };
}

/** Secrets, whole or cut. A day counted from one is another: the last of a ban tells no more than the ban does. */
function leaked(said: string, secrets: Secrets): string[] {
  const found = [...new Set(said.match(SECRET))];
  return found.filter((each) => secrets.has(each) || each.startsWith('机密'));
}

const rulesOf = ({ findings }: Report): Set<string> => new Set(findings.map((each) => each.ruleId));

describe('no report says what no schema marks public', { timeout: 60_000 }, () => {
  it.each([
    ['numbers', 10, 1],
    ['days', 20, 2],
    ['references', 100, 4],
    ['words', 300, 0],
  ])('where private %s are others, and rules find fault with them', (make, many, rules) => {
    const secrets: Secrets = new Map();
    const content = changed((file) => poison(file, SCHEMAS, another(make), secrets, true));
    const { said, report } = tellAll(content);
    expect(content.loaded.faults).toEqual([]);
    expect(secrets.size).toBeGreaterThan(many);
    expect(rulesOf(report).size).toBeGreaterThanOrEqual(rules);
    expect(leaked(said, secrets)).toEqual([]);
  });

  it('where the schemas find fault with it', () => {
    const secrets: Secrets = new Map();
    const content = changed((file) => poison(file, SCHEMAS, OF_ANOTHER_TYPE, secrets, false));
    const { said, report } = tellAll(content);
    expect(secrets.size).toBeGreaterThan(500);
    expect(rulesOf(report)).toContain('file/schema');
    expect(leaked(said, secrets)).toEqual([]);
  });

  it.each<[fault: string, rule: string, change: (text: string, secret: string) => string]>([
    ['a name of its own', 'file/schema', (text, it) => text.replace('{', `{ "${it}": 1,`)],
    ['its value', 'file/schema', (text, it) => text.replace('{', `{ "x": "${it}",`)],
    ['a name twice', 'file/json', (text, it) => text.replace('{', `{ "${it}": 1, "${it}": 2,`)],
    ['a word without quotes', 'file/json', (text, it) => text.replace('{', `{ "x": ${it},`)],
    ['a missing comma', 'file/json', (text, it) => text.replace('{', `{ "x": 1 "${it}": 2,`)],
    ['a missing quote', 'file/json', (text, it) => text.replace('{', `{ "x": "${it},`)],
    ['a comment', 'file/json', (text, it) => `// ${it}\n${text}`],
    ['words behind the end', 'file/json', (text, it) => `${text}${it}`],
    ['no JSON at all', 'file/json', (_, it) => it],
    ['a list in its place', 'file/schema', (_, it) => `["${it}"]`],
    [
      'a private part’s id',
      'file/schema',
      (text, it) => text.replace(/"id": "[^"]*"(?=,\s*"birth)/, `"id": "${it}"`),
    ],
    ['a hidden character', 'file/readable', (text, it) => text.replace('{', `{ "\u200B${it}": 1,`)],
    ['a half character', 'file/readable', (text, it) => text.replace('{', `{ "\\ud800${it}": 1,`)],
    [
      'an event’s type',
      'file/schema',
      (text, it) => text.replace(/"type": "[^"]*"/, `"type": "${it}"`),
    ],
    ['an event’s day', 'file/schema', (text, it) => text.replace(/"on": "[^"]*"/, `"on": "${it}"`)],
    [
      'a birth date',
      'file/schema',
      (text, it) => text.replace(/"birthDate": "[^"]*"/, `"birthDate": "${it}"`),
    ],
    [
      'a telephone',
      'file/schema',
      (text, it) =>
        text.replace(/(?<="birthDate"[^}]*)"telephone": "[^"]*"/, `"telephone": "${it}"`),
    ],
    [
      'an address',
      'file/schema',
      (text, it) => text.replace(/"email": "[^"]*"/, `"email": "${it}"`),
    ],
    [
      'an identity',
      'file/schema',
      (text, it) => text.replace(/"identity": "[^"]*"/, `"identity": "${it}"`),
    ],
    ['a route', 'file/schema', (text, it) => text.replace(/"route": "[^"]*"/, `"route": "${it}"`)],
    [
      'an outcome',
      'file/schema',
      (text, it) => text.replace(/"outcome": "[^"]*"/, `"outcome": "${it}"`),
    ],
    [
      'a way of serving',
      'file/schema',
      (text, it) => text.replace(/"kind": "[^"]*"/, `"kind": "${it}"`),
    ],
    [
      'an item of a score sheet',
      'file/schema',
      (text, it) => text.replace('"att_1__sec_1__item_1"', `"${it}"`),
    ],
    [
      'a start of work',
      'file/schema',
      (text, it) => text.replace(/"from": "[^"]*"/, `"from": "${it}"`),
    ],
  ])('of %s, on one line or many', (_, rule, change) => {
    const secrets: Secrets = new Map();
    const isAsked = (path: string): boolean => /^(experts|workstations|private)\//.test(path);
    const content = changed(({ path, text }) => {
      if (!isAsked(path)) return text;
      const n = secrets.size;
      const secret = `机密第${n}号之文`;
      const flat = n % 2 === 0 ? text : JSON.stringify(JSON.parse(text)).replaceAll('":', '": ');
      const made = change(flat, secret);
      if (made !== flat) secrets.set(secret, path);
      return made === flat ? text : made;
    });
    const { said, report } = tellAll(content);
    expect(secrets.size).toBeGreaterThan(0);
    expect(rulesOf(report)).toContain(rule);
    expect(leaked(said, secrets)).toEqual([]);
  });
});
