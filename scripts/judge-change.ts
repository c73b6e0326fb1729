import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describeChange } from '../src/change/describe-change.ts';
import { countNew, markNew } from '../src/change/new-findings.ts';
import { openFolder } from '../src/load/disk.ts';
import { loadContent } from '../src/load/files.ts';
import {
  findRepository,
  GitError,
  openTree,
  resolveRevision,
  type Repository,
} from '../src/load/git-tree.ts';
import type { ContentSource } from '../src/load/source.ts';
import { readSchemas } from '../src/load/schemas.ts';
import type { Report } from '../src/report/report.ts';
import { assembleContent, type Content } from '../src/rules/content.ts';
import { RULES } from '../src/rules/index.ts';
import { runRules, type RunOptions } from '../src/rules/run.ts';
import {
  chooseAddress,
  chooseAsOf,
  contentFolder,
  presentOf,
  ROOT,
  UserError,
  type Judgement,
} from './command.ts';
import { judgeRecordChange } from './judge-record-change.ts';

export interface ChangeOptions {
  content?: string | undefined;
  asOf?: string | undefined;
  only?: (path: string) => boolean;
  base?: string | undefined;
  head?: string | undefined;
  /** Whether every record is to be read, whatever changed. */
  whole?: boolean;
}

export interface ChangeJudgement extends Judgement {
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

function openHead(repository: Repository, folder: string, head: string | null): ContentSource {
  if (head !== null) return openTree(repository, head);
  if (!existsSync(folder)) throw new UserError('command.no-content', { path: folder });
  return openFolder(folder);
}

/** Judges the content of a revision (left out: of the work tree), and what it changes against a base. */
export function judgeChange(options: ChangeOptions): ChangeJudgement {
  const folder = contentFolder(options.content);
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const gitDir = process.env['GIT_DIR'];
  return inOurWords(() => {
    const repository = findRepository(folder, gitDir ? process.cwd() : undefined);
    const hashOf = (revision: string | undefined): string | null =>
      revision === undefined ? null : resolveRevision(repository, revision);
    const [base, head] = [hashOf(options.base), hashOf(options.head)];
    const optionsOf = (content: Content): RunOptions => ({
      asOf: chooseAsOf(options.asOf, content),
      present: presentOf(content),
      contentPath: repository.prefix,
      publicAddress: chooseAddress(content),
      ...(options.only ? { only: options.only } : {}),
    });
    if (base !== null && options.whole !== true && (head !== null || existsSync(folder))) {
      const sides = { repository, folder, base, head, schemas, optionsOf };
      const judged = judgeRecordChange(sides);
      const { prefix: contentPath } = repository;
      if (judged) return { ...judged, schemas, result: judged.report, folder, contentPath };
    }
    const loadedBase = base === null ? undefined : loadContent(openTree(repository, base), schemas);
    const content = assembleContent(
      loadContent(openHead(repository, folder, head), schemas, loadedBase),
    );
    const contentPath = repository.prefix;
    const run = optionsOf(content);
    if (!loadedBase) {
      const result = runRules(content, RULES, run);
      return { content, schemas, result, folder, contentPath, report: { ...result, base, head } };
    }
    const before = assembleContent(loadedBase);
    const result = runRules(content, RULES, { ...run, base: before });
    // Of the base only those rules are asked that have something against the head, for no other finding can be an old
    // one, and those that its suppressions name, which else would seem needless.
    const suppressed = before.suppressions?.value.entries.map(({ rule }) => rule) ?? [];
    const among = new Set([...result.findings.map(({ ruleId }) => ruleId), ...suppressed]);
    const old = runRules(before, RULES, { ...run, among }).findings;
    const findings = markNew(result.findings, old);
    const change = {
      ...describeChange({ base: before, head: content, rules: RULES, options: run }),
      newCounts: countNew(findings),
    };
    const report: Report = { ...result, findings, base, head, change };
    return { content, schemas, result: { ...result, findings }, folder, contentPath, report };
  });
}
