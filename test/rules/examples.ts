import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Loaded } from '../../src/load/files.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { describeGiven, type ExampleSources } from '../../src/site/rules/example-words.ts';
import type { ExamplePair, RuleExample } from '../../src/site/rules/rule-example.ts';
import { recordedCases, type RecordedCase } from './cases.ts';
import { differences, givenIn, type Common, type Given } from './given.ts';
import { nearestPairs, type Candidate } from './nearest-pairs.ts';

/** A page tells the first few things said of a case. */
const MOST_FINDINGS = 3;

const COMMITTED = 'src/generated/rule-examples.json';

/** With what records share, so that a fact which changed has what it was before. */
function completed(given: Record<string, Given>, common: Common): Record<string, unknown> {
  const complete = (path: string, each: Given): unknown => {
    if (!('record' in each)) return each;
    const { history, profile } = each.record;
    const shared = path.startsWith('experts/') ? common.expert : common.workstation;
    return { record: { profile: { ...shared, ...profile }, history } };
  };
  return Object.fromEntries(
    Object.entries(given).map(([path, each]) => [path, complete(path, each)]),
  );
}

/** A change is told by what was there, and by what became otherwise. */
function changeOf(before: Record<string, unknown>, now: Record<string, unknown>): Given {
  const paths = new Set([...Object.keys(before), ...Object.keys(now)]);
  return { changes: [...paths].flatMap((path) => differences(before[path], now[path], path)) };
}

function givenOf(loaded: Loaded, base: Loaded | null, common: Common): Record<string, unknown> {
  const now = givenIn(loaded, common);
  if (!base) return now;
  const before = givenIn(base, common);
  return { ...before, '': changeOf(completed(before, common), completed(now, common)) };
}

interface Chosen extends Candidate, RecordedCase {
  given: Record<string, unknown>;
}

function candidateOf(rule: Rule, found: RecordedCase, common: Common): Chosen {
  const given = givenOf(found.loaded, found.base, common);
  const aboutSchemes = /^(scheme|regulation|file|change)\//.test(rule.id);
  const altered = Object.keys(given).some((path) => path.startsWith('schemes/'));
  const withoutPrivate =
    JSON.stringify(given).includes('"absent":true') && !rule.id.startsWith('file/');
  return {
    ...found,
    given,
    told: found.findings.map(({ message, level }) => `${message} ${level}`),
    farFetched: found.off || (altered && !aboutSchemes) || withoutPrivate,
  };
}

const LONGEST = 600;

/** Longer values are cut, so that a page stays one: the words beside them say what matters. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const isLong = ['before', 'now'].includes(name) && JSON.stringify(each).length > LONGEST;
      return [name, shortened(isLong ? JSON.stringify(each) : each)];
    }),
  );
}

function exampleOf({ test, asOf, given, findings }: Chosen, sources: ExampleSources): RuleExample {
  const parts = describeGiven(given, sources);
  const told = findings.slice(0, MOST_FINDINGS);
  return { test, asOf, parts, given: shortened(given) as Record<string, unknown>, findings: told };
}

/** Nesting that only a test of nesting has is no example. */
function isShallow({ loaded, base }: RecordedCase): boolean {
  const texts = [...loaded.files, ...(base?.files ?? [])].map(({ text }) => text);
  return !texts.some((text) => /(?:[[{]\s*){30}/.test(text));
}

/** What the rule's tests have judged by now, a few cases of it, each beside its nearest neighbour. */
export function examplesOf(rule: Rule, common: Common, sources: ExampleSources): ExamplePair[] {
  const cases = recordedCases(rule)
    .filter(isShallow)
    .map((found) => candidateOf(rule, found, common))
    .filter(
      ({ given, told }) =>
        Object.keys(given).length > 0 || (told.length === 0 && !rule.id.startsWith('file/')),
    );
  return nearestPairs(cases).map(({ fails, passes }) => ({
    fails: exampleOf(fails, sources),
    passes: passes && exampleOf(passes, sources),
  }));
}

/** The examples that the site shows of the rule, as committed. */
export function committedExamples(rule: Rule): unknown {
  const all: Record<string, unknown> = JSON.parse(readFileSync(COMMITTED, 'utf8'));
  return all[rule.id];
}

/** Where `npm run generate` asks for it, writes a rule's examples into its folder; says whether it did. */
export function writeExamples(rule: Rule, examples: readonly ExamplePair[]): boolean {
  const folder = process.env['DIANZHANG_RULE_EXAMPLES'];
  if (!folder || !existsSync(folder)) return false;
  const path = join(folder, `${rule.id}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(examples));
  return true;
}
