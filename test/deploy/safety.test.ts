import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readWorkflow, type Job, type Workflow } from './workflow.ts';

const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name): [string, Workflow] => [
  name,
  readWorkflow(`${FOLDER}/${name}`),
]);
const JOBS = WORKFLOWS.flatMap(([name, { jobs }]) =>
  Object.entries(jobs).map(([job, value]): [string, Job] => [`${name} ${job}`, value]),
);
const workflow = (name: string): Workflow => {
  const [, found] = WORKFLOWS.find(([each]) => each === name) ?? [];
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const scriptsOf = ({ steps }: Job): string => steps.map(({ run = '' }) => run).join('\n');

/** What reads a change, or brings in packages. */
const READS = /\bnpm\b|\bnpx\b|ci\/judge|ci\/since|refs\/pull|HEAD_SHA|checkout -q (?!FETCH_HEAD)/;

const mayWrite = (permissions: Record<string, string> = {}): string[] =>
  Object.keys(permissions).filter((scope) => permissions[scope] === 'write');

function parses(script: string): boolean {
  return spawnSync('bash', ['-n'], { input: script }).status === 0;
}

describe('every workflow', () => {
  it('is one of three, and Gitea and GitHub read the same ones', () => {
    expect(WORKFLOWS.map(([name]) => name)).toEqual(['check.yml', 'nightly.yml', 'test.yml']);
  });

  it('grants nothing to all its jobs but reading', () => {
    for (const [name, { permissions }] of WORKFLOWS)
      expect([name, permissions]).toEqual([name, name === 'test.yml' ? { contents: 'read' } : {}]);
  });

  it.each(JOBS)(
    '%s: no script holds an expression, so nobody’s words become commands',
    (_, job) => {
      expect(scriptsOf(job)).not.toContain('${{');
      for (const { run } of job.steps) if (run !== undefined) expect(parses(run)).toBe(true);
    },
  );

  it.each(JOBS)('%s: names no title, body, branch name or message of others', (_, job) => {
    const words =
      /\.(title|body|head_ref|message|label|login|email|name)\b|head\.ref\b|github\.actor/;
    expect(stringify(job)).not.toMatch(words);
  });

  it.each(JOBS)('%s: what may write reads no change and installs nothing', (_, job) => {
    if (mayWrite(job.permissions).length > 0) expect(scriptsOf(job)).not.toMatch(READS);
  });

  it.each(JOBS)('%s: an action is pinned by its commit', (name, { steps }) => {
    for (const { uses } of steps)
      if (uses) expect(uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
    if (!name.startsWith('test.yml')) expect(steps.filter(({ uses }) => uses)).toEqual([]);
  });

  it.each(JOBS)('%s: ends by itself', (_, job) => {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

describe('check.yml', () => {
  const { on, jobs } = workflow('check.yml');

  it('takes itself from the target, and is for main alone, whatever was changed', () => {
    expect(on).toEqual({
      pull_request_target: {
        branches: ['main'],
        types: ['opened', 'synchronize', 'reopened', 'edited'],
      },
    });
  });

  it('the judging job reads, is never skipped, and never fails softly', () => {
    expect(jobs['judge']?.permissions).toEqual({ contents: 'read' });
    expect(jobs['judge']?.if).toBeUndefined();
    expect(stringify(jobs['judge'])).not.toContain('continue-on-error');
  });

  it('installs the product before anything of the change is there', () => {
    const names = jobs['judge']?.steps.map(({ name }) => name) ?? [];
    expect(names.indexOf('Install it')).toBeLessThan(names.indexOf('Fetch the change, as objects'));
  });

  it('no step checks out what it fetches of the change', () => {
    const step = jobs['judge']?.steps.find(({ run }) => run?.includes('refs/pull'));
    expect(step?.run).toContain('git init -q --bare');
    expect(step?.run).not.toMatch(/checkout|worktree|merge\b|archive/);
  });

  it('the telling job may write comments and nothing else, and runs after a failure too', () => {
    expect(mayWrite(jobs['tell']?.permissions)).toEqual(['pull-requests']);
    expect(jobs['tell']?.if).toBe('${{ !cancelled() }}');
  });

  it('no secret but the one that reads a private product', () => {
    const names = [...stringify(jobs).matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['DIANZHANG_READ_TOKEN']));
  });
});

describe('nightly.yml', () => {
  const { on, jobs } = workflow('nightly.yml');

  it('runs by the clock, from the default branch, after midnight in Beijing', () => {
    const [{ cron = '' } = {}] = on['schedule'] as Array<{ cron?: string }>;
    const [minute, hour] = cron.split(' ').map(Number);
    expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(((hour ?? 0) + 8) % 24).toBe(1);
    expect(minute).toBeGreaterThan(0); // on the hour, services are late
  });

  it('the telling job may write issues and nothing else', () => {
    expect(mayWrite(jobs['tell']?.permissions)).toEqual(['issues']);
    expect(mayWrite(jobs['judge']?.permissions)).toEqual([]);
  });
});

describe('test.yml', () => {
  it('runs a change’s own code without secret, right or target', () => {
    const { on, jobs } = workflow('test.yml');
    expect(Object.keys(on)).toEqual(['push', 'pull_request']);
    expect(stringify(jobs)).not.toMatch(/secrets\.|github\.token/);
    const checkout = jobs['test']?.steps.find(({ uses }) => uses);
    expect(checkout?.with).toEqual({ 'persist-credentials': false });
    expect(scriptsOf(jobs['test'] as Job)).toContain('.ci/run');
  });
});

describe('deploy/gitlab/check.yml', () => {
  interface GitLabJob {
    extends?: string;
    environment?: { name: string };
    script?: string[];
    before_script?: string[];
    rules?: Array<{ if: string }>;
  }
  const text = readFileSync('deploy/gitlab/check.yml', 'utf8');
  const file = parse(text) as Record<string, GitLabJob>;
  const jobs = Object.entries(file).filter(([, job]) => Array.isArray(job?.script));
  const scriptOf = ({ script = [], before_script = [] }: GitLabJob): string =>
    [...before_script, ...script].join('\n');

  it('checks nothing out by itself', () => {
    expect((file['variables'] as Record<string, string>)['GIT_STRATEGY']).toBe('none');
  });

  it.each(jobs)('%s: bash can read it, and it names no words of others', (_, job) => {
    expect(parses(scriptOf(job))).toBe(true);
    expect(scriptOf(job)).not.toMatch(
      /_TITLE|_DESCRIPTION|_MESSAGE|_LABELS|SOURCE_BRANCH_NAME|\beval\b/,
    );
  });

  it.each(jobs)('%s: holds the token only where no change is read', (_, job) => {
    const script = scriptOf(job);
    const holds = script.includes('DIANZHANG_TOKEN');
    expect(job.environment?.name).toBe(holds ? 'dianzhang-tell' : undefined);
    if (holds) expect(script).not.toMatch(/\bnpm\b|ci\/judge|ci\/since|refs\/merge-requests/);
    if (holds)
      expect(job.rules?.every((rule) => rule.if.includes('!= "merge_request_event"'))).toBe(true);
  });
});
