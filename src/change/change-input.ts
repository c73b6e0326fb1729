import type { Content } from '../rules/content.ts';
import type { Rule } from '../rules/rule.ts';
import type { RunOptions } from '../rules/run.ts';

/** Two contents, and how findings of either are made. */
export interface ChangeInput {
  base: Content;
  head: Content;
  rules: readonly Rule[];
  options: RunOptions;
}
