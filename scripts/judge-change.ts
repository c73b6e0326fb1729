import { join } from 'node:path';
import { reportChange } from '../src/change/report-change.ts';
import { openFolder } from '../src/load/disk.ts';
import { loadContent } from '../src/load/files.ts';
import { findRepository, GitError, openTree, resolveRevision } from '../src/load/git-tree.ts';
import { readSchemas } from '../src/load/schemas.ts';
import type { Report } from '../src/report/report.ts';
import { assembleContent, type Content } from '../src/rules/content.ts';
import { RULES } from '../src/rules/index.ts';
import { runRules, type RunOptions } from '../src/rules/run.ts';
import { chooseRunOptions, contentFolder, ROOT, UserError, type Asked } from './command.ts';
import { judgeRecordChange } from './judge-record-change.ts';
import type { Judged } from './report-setting.ts';

export interface ChangeAsked extends Asked {
  content?: string | undefined;
  base?: string | undefined;
  head?: string | undefined;
  /** Whether every record is to be read, whatever changed. */
  whole?: boolean;
}

export interface ChangeJudgement extends Judged {
  report: Report;
}

/** Git's complaint in a sentence of ours. */
function inOurWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GitError) || error.reason === 'failed') throw error;
    throw new UserError(`check.${error.reason}`, { value: error.message });
  }
}

/** Judges the content of a revision (left out: of the work tree), and what it changes against a base. */
export function judgeChange(asked: ChangeAsked): ChangeJudgement {
  const folder = contentFolder(asked.content);
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const gitDir = process.env['GIT_DIR'];
  return inOurWords(() => {
    const repository = findRepository(folder, gitDir ? process.cwd() : undefined);
    const { prefix: contentPath } = repository;
    const hashOf = (revision: string | undefined): string | null =>
      revision === undefined ? null : resolveRevision(repository, revision);
    const [base, head] = [hashOf(asked.base), hashOf(asked.head)];
    const optionsOf = (content: Content): RunOptions =>
      chooseRunOptions(content, contentPath, asked);
    if (base !== null && asked.whole !== true) {
      const sides = { repository, folder, base, head, schemas, optionsOf };
      const judged = judgeRecordChange(sides);
      if (judged) return { ...judged, contentPath };
    }
    const loadedBase = base === null ? undefined : loadContent(openTree(repository, base), schemas);
    const source = head === null ? openFolder(folder) : openTree(repository, head);
    const content = assembleContent(loadContent(source, schemas, loadedBase));
    const options = optionsOf(content);
    if (!loadedBase) {
      const report = { ...runRules(content, RULES, options), base, head };
      return { content, contentPath, report };
    }
    const before = assembleContent(loadedBase);
    const result = runRules(content, RULES, { ...options, base: before });
    // Of the base only those rules are asked that have something against the head, for no other finding can be an old
    // one, and those that its suppressions name, which else would seem needless.
    const suppressed = before.suppressions?.value.entries.map(({ rule }) => rule) ?? [];
    const among = new Set([...result.findings.map(({ ruleId }) => ruleId), ...suppressed]);
    const old = runRules(before, RULES, { ...options, among }).findings;
    const change = { base: before, head: content, rules: RULES, options };
    return { content, contentPath, report: reportChange(change, result, old, { base, head }) };
  });
}
