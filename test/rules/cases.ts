import { expect } from 'vitest';
import type { Loaded } from '../../src/load/files.ts';
import type { ContentContext, Report, Rule } from '../../src/rules/rule.ts';
import type { ExampleFinding } from '../../src/site/rules/rule-example.ts';

/** Content that a test gave to a rule, and what the rule said. */
export interface RecordedCase {
  test: string;
  asOf: string;
  loaded: Loaded;
  base: Loaded | null;
  findings: ExampleFinding[];
  /** Asked for its duty and found none in force: the rule had nothing to judge by. */
  off: boolean;
}

/** One test that judges more is a property's: what it makes is drawn at random, and no example. */
const MOST = 24;

interface Heard extends RecordedCase {
  content: ContentContext['content'];
}

const HEARD = new Map<string, Heard[]>();

function caseOf(rule: Rule, context: ContentContext): Heard | null {
  const { currentTestName: test, testPath } = expect.getState();
  if (test === undefined || !testPath?.endsWith(`/test/rules/${rule.id}.test.ts`)) return null;
  const { content, asOf } = context;
  const cases = HEARD.get(rule.id) ?? [];
  HEARD.set(rule.id, cases);
  const known = cases.findLast((each) => each.content === content && each.asOf === asOf);
  if (known) return known;
  const base = 'base' in context ? (context.base as typeof content).loaded : null;
  const fresh = { test, asOf, content, loaded: content.loaded, base, findings: [], off: false };
  if (cases.filter((each) => each.test === test).length <= MOST) cases.push(fresh);
  return fresh;
}

/** The context, with it noted on the case whether any day had the rule’s duty in force. */
function watched<C extends ContentContext>(context: C, heard: Heard): C {
  if (!('dutyOn' in context)) return context;
  const { dutyOn } = context as unknown as { dutyOn: (day: string) => unknown };
  let on = false;
  return {
    ...context,
    dutyOn: (day: string) => {
      const duty = dutyOn(day);
      on ||= duty !== null;
      heard.off = !on;
      return duty;
    },
  };
}

/** The rule, with every case that its own test file judges written down. */
export function recorded(rule: Rule): Rule {
  const check = (context: ContentContext, report: (found: Report<string>) => void): void => {
    const heard = caseOf(rule, context);
    rule.check((heard ? watched(context, heard) : context) as never, (found) => {
      const { message, level = rule.level, data = {} } = found;
      heard?.findings.push({ message, level, data });
      report(found);
    });
  };
  return { ...rule, check } as Rule;
}

/** What is told of most cases alike is not of any of them, but of the content that all stand beside. */
function told(cases: readonly RecordedCase[]): (finding: ExampleFinding) => boolean {
  const seen = Map.groupBy(
    cases.flatMap(({ findings }) => [...new Set(findings.map((each) => JSON.stringify(each)))]),
    (each) => each,
  );
  const many = Math.max(8, cases.length * 0.6);
  return (finding) => (seen.get(JSON.stringify(finding))?.length ?? 0) < many;
}

/** What the rule's tests judged, in their order; without the tests that judge at random. */
export function recordedCases(rule: Rule): RecordedCase[] {
  const all = HEARD.get(rule.id) ?? [];
  const often = Map.groupBy(all, ({ test }) => test);
  const cases = all.filter(({ test }) => (often.get(test)?.length ?? 0) <= MOST);
  const ofItsOwn = told(cases);
  return cases.map((each) => ({ ...each, findings: each.findings.filter(ofItsOwn) }));
}
