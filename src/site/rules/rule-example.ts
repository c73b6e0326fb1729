import generated from '../../generated/rule-examples.json' with { type: 'json' };
import type { Bilingual } from '../../i18n/lang.ts';
import type { Level } from '../../load/finding.ts';

/** What a rule said of a case: one of its messages, and what fills the placeholders. */
export interface ExampleFinding {
  message: string;
  level: Level;
  data: Record<string, string | number>;
}

/** One thing that was judged, such as a record, in words. */
export interface ExamplePart {
  about: Bilingual;
  lines: Bilingual[];
}

/** A case that the rule's own test judges. */
export interface RuleExample {
  /** The test's name, with those of the groups it stands in. */
  test: string;
  /** YYYY-MM-DD. */
  asOf: string;
  parts: ExamplePart[];
  /** What differs from the real content or from the tests' common record, by file. */
  given: Record<string, unknown>;
  /** Nothing where the case passes. */
  findings: ExampleFinding[];
}

/** A case that fails, beside the passing one that differs from it least; none where the tests have no other. */
export interface ExamplePair {
  fails: RuleExample;
  passes: RuleExample | null;
}

/** By the rule's id; made from the tests by `npm run generate`, which says there how. */
export const RULE_EXAMPLES = generated as unknown as Readonly<
  Record<string, readonly ExamplePair[]>
>;
