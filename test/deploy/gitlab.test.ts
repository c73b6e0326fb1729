import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Forge } from './forge.ts';
import { addEvent, addLongTerm, Origin, plantCanaries, productOrigin } from './origin.ts';
import { makeTools, runBash, type Ran } from './workflow.ts';

interface Job {
  script: string[];
}

const FILE = parse(readFileSync('deploy/gitlab/check.yml', 'utf8')) as Record<string, Job> & {
  variables: Record<string, string>;
  '.product': { before_script: string[] };
};

/** The content lies alone in its repository, at the top of it. */
const EXPERTS = 'experts/lj-experts';

let origin: Origin;
let product: Origin;
let forge: Forge;
let tools: Record<string, string>;

beforeAll(async () => {
  origin = new Origin('group/pool', { 'test/fixtures/cities/linjiang': '.' });
  product = productOrigin();
  forge = await Forge.open();
  tools = makeTools(origin.root);
}, 60_000);
afterAll(() => {
  forge.close();
  origin[Symbol.dispose]();
  product[Symbol.dispose]();
}, 60_000);

function newFolder(): string {
  const folder = join(origin.root, 'build');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/** One job in a folder, which stands for the artifacts handed on as well. */
function run(job: string, folder: string, more: Record<string, string> = {}): Promise<Ran> {
  const script = [...FILE['.product'].before_script, ...(FILE[job]?.script ?? ['exit 9'])];
  const env = {
    ...tools,
    ...FILE.variables,
    GITLAB_CI: 'true',
    CI_SERVER_URL: `file://${origin.server}`,
    CI_PROJECT_URL: `file://${origin.bare}`,
    CI_PROJECT_ID: '42',
    CI_DEFAULT_BRANCH: 'main',
    CI_COMMIT_SHA: origin.git('rev-parse', 'main'),
    CI_API_V4_URL: forge.api,
    CI_JOB_TOKEN: 'token-of-the-job',
    CI_PIPELINE_URL: 'https://gitlab.example/1',
    DIANZHANG_PRODUCT: `file://${product.bare}`,
    DIANZHANG_REVISION: product.git('rev-parse', 'main'),
    DIANZHANG_CONTENT: '.',
    ...more,
  };
  return runBash('-e', `set -o pipefail\n${script.join('\n')}`, folder, env);
}

const held = { DIANZHANG_TOKEN: '' };

/** A schedule's three jobs, over the merge requests that are open. */
async function judgeOpen(): Promise<Ran[]> {
  const folder = newFolder();
  const list = await run('list', folder, held);
  const judge = await run('judge-open', folder);
  return [list, judge, await run('tell', folder, held)];
}

const threadsOf = (number: number): Array<{ body: string; resolved: boolean }> =>
  (forge.threads.get(number) ?? []).flatMap(({ notes }) => notes);

describe('a merge request', { timeout: 120_000 }, () => {
  let head: string;
  beforeAll(() => {
    held.DIANZHANG_TOKEN = forge.token;
    head = origin.propose('refs/merge-requests/3/head', 'main', () =>
      addLongTerm(origin, `${EXPERTS}/lj-0001.json`),
    );
  });

  it('that breaks a rule fails, with both reports for the merge request', async () => {
    const folder = newFolder();
    const { code, output } = await run('judge', folder, {
      CI_MERGE_REQUEST_PROJECT_URL: `file://${origin.bare}`,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_IID: '3',
      CI_COMMIT_SHA: head,
    });
    expect(code).toBe(1);
    expect(output).toContain('expert/term-length');
    const junit = readFileSync(join(folder, 'out/junit.xml'), 'utf8');
    expect(junit).toMatch(/failures="[1-9]/);
    const quality = JSON.parse(
      readFileSync(join(folder, 'out/code-quality.json'), 'utf8'),
    ) as unknown[];
    expect(quality).toContainEqual(
      expect.objectContaining({
        check_name: 'expert/term-length',
        severity: 'major',
        location: { path: `${EXPERTS}/lj-0001.json`, lines: { begin: expect.any(Number) } },
      }),
    );
  });

  it('is told by the schedule, forks too: an open thread with the article where it is refused', async () => {
    const evil = '$(touch canary); "`touch canary`"';
    const good = origin.propose('refs/merge-requests/4/head', 'main', () => {
      addEvent(origin, `${EXPERTS}/lj-0001.json`, 'e-901', '2033-06-20');
    });
    forge.requests = [
      { iid: 3, sha: head, title: evil },
      { iid: 4, sha: good, title: '/approve' },
      { iid: 5, sha: '$(touch canary)', title: evil },
    ];
    const ran = await judgeOpen();
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(threadsOf(3)).toMatchObject([{ resolved: false }]);
    expect(threadsOf(3)[0]?.body).toContain('第六条');
    expect(threadsOf(4)).toMatchObject([{ resolved: true }]);
    expect(threadsOf(5)).toEqual([]);
    // what is no hash does not even reach the shell
    expect(readFileSync(join(origin.root, 'build/open.txt'), 'utf8')).not.toContain('touch');
  });

  it('put right is told in the same thread, resolved; somebody’s resolving of a bad one is taken back', async () => {
    const canary = join(origin.root, 'canary');
    const fixed = origin.propose('refs/merge-requests/3/head', 'main', () =>
      addEvent(origin, `${EXPERTS}/lj-0001.json`, 'e-901', '2033-06-20'),
    );
    const bad = origin.propose('refs/merge-requests/4/head', 'main', () => {
      plantCanaries(origin, canary);
      addLongTerm(origin, `${EXPERTS}/lj-0001.json`);
    });
    forge.requests = [
      { iid: 3, sha: fixed, title: '' },
      { iid: 4, sha: bad, title: '' },
    ];
    await judgeOpen();
    expect(threadsOf(3)).toMatchObject([{ resolved: true }]);
    expect(threadsOf(3)[0]?.body).not.toContain('term-length');
    expect(threadsOf(4)).toMatchObject([{ resolved: false }]);
    expect(() => readFileSync(canary)).toThrow();
  });
});

describe('a commit that came after the check', { timeout: 120_000 }, () => {
  it('is not passed by the verdict about the one before it', async () => {
    const tell = async (sha: string): Promise<void> => {
      const folder = newFolder();
      mkdirSync(join(folder, 'out/8'), { recursive: true });
      writeFileSync(join(folder, 'out/8/verdict'), '0\n');
      writeFileSync(join(folder, 'out/8/head'), `${'a'.repeat(40)}\n`);
      writeFileSync(join(folder, 'out/8/comment.md'), '<!-- dianzhang-check -->\ngood\n');
      forge.requests = [{ iid: 8, sha, title: '' }];
      expect(await run('tell', folder, held)).toMatchObject({ code: 0 });
    };
    await tell('a'.repeat(40));
    expect(threadsOf(8)).toMatchObject([{ resolved: true, body: expect.stringContaining('good') }]);
    await tell('b'.repeat(40));
    expect(threadsOf(8)).toMatchObject([{ resolved: false }]);
    expect(threadsOf(8)[0]?.body).toMatch(/^<!-- dianzhang-check -->\n.*bbbbbbbbbbbb.*尚未检查/);
  });
});

describe('a report', { timeout: 120_000 }, () => {
  it('holds no line that GitLab would carry out as a command, whoever wrote it', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'out/6'), { recursive: true });
    const sha = '6'.repeat(40);
    forge.requests = [{ iid: 6, sha, title: '' }];
    writeFileSync(join(folder, 'out/6/verdict'), '1\n');
    writeFileSync(join(folder, 'out/6/head'), `${sha}\n`);
    writeFileSync(join(folder, 'out/6/comment.md'), '/merge\n\n  /approve\n> /close\na/b\n');
    await run('tell', folder, held);
    expect(threadsOf(6)[0]?.body).toBe('&#47;merge\n\n  &#47;approve\n> &#47;close\na/b\n');
  });
});

describe('a night', { timeout: 120_000 }, () => {
  it('opens the month’s issue, and leaves it while there is nothing more', async () => {
    const day = { DIANZHANG_AS_OF: '2032-07-04' };
    const folder = newFolder();
    expect(await run('since', folder, day)).toMatchObject({ code: 0 });
    forge.written = [];
    for (const _ of [1, 2])
      expect(await run('tell-since', folder, held)).toMatchObject({ code: 0 });
    expect(forge.written).toEqual(['POST /projects/42/issues']);
    expect(forge.gitlabIssues[0]?.description).toContain('| 2032-07-04 | 公示');
  });
});
