import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forge } from './forge.ts';
import { addEvent, changeFact, Origin, plantCanaries } from './origin.ts';
import { makeTools, readWorkflow, runBash, runJob, type Context, type JobRan } from './workflow.ts';

const CHECK = readWorkflow('.github/workflows/check.yml');
const NIGHTLY = readWorkflow('.github/workflows/nightly.yml');
const [EXPERT, OTHER] = ['bj-0001', 'bj-0002'].map(
  (id) => `content/experts/bj-experts/${id}.json`,
) as [string, string];

let origin: Origin;
let forge: Forge;
let tools: Record<string, string>;
let first: string;
let canary: string;

beforeAll(async () => {
  origin = Origin.whole();
  forge = await Forge.open();
  tools = makeTools(origin.root);
  first = origin.git('rev-parse', 'main');
  canary = join(origin.root, 'canary');
}, 60_000);
afterAll(() => {
  forge.close();
  origin[Symbol.dispose]();
}, 60_000);

function contextOf(more: Context): Context {
  return {
    'github.server_url': `file://${origin.server}`,
    'github.repository': 'centre/dianzhang',
    'github.sha': origin.git('rev-parse', 'main'),
    'github.token': forge.token,
    'github.run_id': '1',
    ...more,
  };
}

function run(
  workflow: typeof CHECK,
  job: string,
  context: Context,
  env: Record<string, string> = {},
): Promise<JobRan> {
  const folder = join(origin.root, 'job');
  rmSync(folder, { recursive: true, force: true });
  const own = {
    GITHUB_SERVER_URL: context['github.server_url'] ?? '',
    GITHUB_REPOSITORY: context['github.repository'] ?? '',
    GITHUB_SHA: context['github.sha'] ?? '',
    GITHUB_API_URL: forge.api,
  };
  return runJob(workflow, job, folder, { ...tools, ...own, ...env }, context);
}

interface Judged {
  judge: JobRan;
  tell: JobRan;
  report: string;
}

const unpack = (report = ''): string =>
  report === '' ? '' : gunzipSync(Buffer.from(report, 'base64')).toString('utf8');

/** Both jobs, as for a pull request whose head this is. */
async function judgePull(number: number, head: string, env = {}): Promise<Judged> {
  const context = contextOf({
    'github.event.pull_request.base.ref': 'main',
    'github.event.pull_request.head.sha': head,
    'github.event.pull_request.number': String(number),
  });
  const judge = await run(CHECK, 'judge', context, env);
  const report = judge.outputs['report'] ?? '';
  const tell = await run(CHECK, 'tell', { ...context, 'needs.judge.outputs.report': report }, env);
  return { judge, tell, report: unpack(report) };
}

const bodies = (number: number): string[] =>
  (forge.comments.get(number) ?? []).map(({ body }) => body);

describe('a pull request', { timeout: 120_000 }, () => {
  it('that breaks no rule passes, though main has gone on since, and is told in one comment', async () => {
    const head = origin.propose('refs/pull/7/head', first, () => addEvent(origin, EXPERT, 'e-901'));
    origin.land(() => addEvent(origin, OTHER, 'e-902'));
    forge.addComment(7, 'somebody', '<!-- dianzhang-check --> mine');
    const { judge, tell, report } = await judgePull(7, head);
    expect(judge).toMatchObject({ code: 0 });
    expect(tell).toMatchObject({ code: 0 });
    expect(report).toContain('bj-0001');
    // what main has and the head has not is not undone by it
    expect(report).not.toContain('bj-0002');
    expect(bodies(7)).toEqual(['<!-- dianzhang-check --> mine', report]);
    expect(forge.written).toEqual(['POST /repos/centre/dianzhang/issues/7/comments']);
  });

  it('that breaks one fails by the target’s code, whatever code it brings; the same comment is written over', async () => {
    const head = origin.propose('refs/pull/7/head', first, () => {
      plantCanaries(origin, canary);
      changeFact(origin, EXPERT);
    });
    const { judge, tell } = await judgePull(7, head);
    expect(existsSync(canary)).toBe(false);
    expect(judge.code).toBe(1);
    expect(judge.output).toMatch(/^::error file=content\/experts\/bj-experts\/bj-0001\.json/m);
    expect(tell.code).toBe(0);
    expect(bodies(7)).toHaveLength(2);
    expect(bodies(7)[1]).toContain('第十一条第（四）项');
    expect(bodies(7)[1]).toContain('change/facts-untold');
    expect(forge.written.at(-1)).toMatch(/^PATCH .*\/issues\/comments\/\d+$/);
    const calls = forge.written.length;
    await run(CHECK, 'tell', {
      ...contextOf({ 'github.event.pull_request.number': '7' }),
      'needs.judge.outputs.report': judge.outputs['report'] ?? '',
    });
    expect(forge.written).toHaveLength(calls); // nothing new, nothing written
  });

  it('(the canary does sing where its tree is checked out)', async () => {
    const folder = join(origin.root, 'careless');
    const script = `git clone -q "$BARE" careless && cd careless && git fetch -q origin refs/pull/7/head &&
      git checkout -q FETCH_HEAD && npm ci --prefix . && deploy/ci/judge`;
    await runBash('-e', script, origin.root, { ...tools, BARE: origin.bare });
    expect(existsSync(folder)).toBe(true);
    expect(readFileSync(canary, 'utf8').match(/ran/g)?.length).toBeGreaterThan(2);
  });

  it('in conflict with main fails and says so', async () => {
    const head = origin.propose('refs/pull/8/head', first, () => addEvent(origin, OTHER, 'e-903'));
    const { judge, report } = await judgePull(8, head);
    expect(judge.code).toBe(1);
    expect(report).toContain('冲突');
    expect(bodies(8)).toEqual([report]);
  });

  it('whose commit is gone cannot be judged: it fails, and the comment points at the run', async () => {
    const { judge, tell } = await judgePull(8, '0'.repeat(39) + '1');
    expect(judge.code).not.toBe(0);
    expect(tell.code).toBe(0);
    expect(bodies(8)).toHaveLength(1);
    expect(bodies(8)[0]).toMatch(/centre\/dianzhang\/actions\/runs\/1\n$/);
  });

  it('on Gitea is told by Gitea’s own account', async () => {
    forge.login = 'gitea-actions';
    const tell = (): Promise<JobRan> =>
      run(CHECK, 'tell', contextOf({ 'github.event.pull_request.number': '10' }), {
        GITEA_ACTIONS: 'true',
      });
    await tell();
    await tell();
    forge.login = 'github-actions[bot]';
    expect(bodies(10)).toHaveLength(1);
  });
});

describe('what a step sees', { timeout: 120_000 }, () => {
  it('the token where it fetches and where it tells, and nowhere else', async () => {
    const context = contextOf({ 'github.event.pull_request.number': '7' });
    const { seen } = await run(CHECK, 'judge', {
      ...context,
      'github.event.pull_request.base.ref': 'gone',
    });
    const steps = CHECK.jobs['judge']?.steps ?? [];
    const holding = steps.filter(({ env }) => /token/i.test(JSON.stringify(env ?? {})));
    expect(holding.map(({ name }) => name)).toEqual([
      'Fetch the product',
      'Fetch the change, as objects',
    ]);
    expect(JSON.stringify(seen['Install it'])).not.toContain(forge.token);
  });

  it('the variables of a repository that holds content alone', async () => {
    const { code, seen } = await run(CHECK, 'judge', {
      ...contextOf({ 'github.event.pull_request.number': '7' }),
      'vars.DIANZHANG_PRODUCT': `file://${origin.server}/vendor/elsewhere`,
      'vars.DIANZHANG_REVISION': first,
      'vars.DIANZHANG_CONTENT': '.',
    });
    expect(code).not.toBe(0); // there is no such repository, and no other is taken instead
    expect(seen['Fetch the product']).toMatchObject({
      PRODUCT: `file://${origin.server}/vendor/elsewhere`,
      REVISION: first,
      DIANZHANG_CONTENT: '.',
      DIANZHANG_LANG: 'zh',
    });
  });
});

describe('a night', { timeout: 120_000 }, () => {
  async function night(asOf: string): Promise<JobRan> {
    const judge = await run(NIGHTLY, 'judge', contextOf({}), { DIANZHANG_AS_OF: asOf });
    if (!judge.outputs['month']) return judge; // then the other job does not run
    await run(NIGHTLY, 'tell', {
      ...contextOf({}),
      'needs.judge.outputs.month': judge.outputs['month'],
      'needs.judge.outputs.report': judge.outputs['report'] ?? '',
    });
    return judge;
  }

  beforeAll(() => void (forge.written = []));

  it('on which days have brought nothing yet this month writes nothing', async () => {
    const { code, outputs } = await night('2026-11-19');
    expect({ code, month: outputs['month'] }).toEqual({ code: 0, month: '' });
    expect(forge.written).toEqual([]);
  });

  it('after a notice has ended opens the month’s issue', async () => {
    await night('2026-11-20');
    expect(forge.issues).toMatchObject([{ title: '2026-11 仅因日期经过而发生的事项' }]);
    expect(forge.issues[0]?.body).toContain('| 2026-11-20 | 公示');
    expect(forge.written).toEqual(['POST /repos/centre/dianzhang/issues']);
  });

  it('with nothing more to tell leaves it, closed by hand or not; with more, writes it over and opens it', async () => {
    Object.assign(forge.issues[0] ?? {}, { state: 'closed' });
    await night('2026-11-21');
    expect(forge.written).toHaveLength(1);
    await night('2026-11-30'); // from here an acceptance is due within 30 days
    expect(forge.written.slice(1)).toEqual([
      `PATCH /repos/centre/dianzhang/issues/${forge.issues[0]?.number}`,
    ]);
    expect(forge.issues).toMatchObject([{ state: 'open' }]);
    expect(forge.issues[0]?.body).toContain('2026-12-22');
  });
});
