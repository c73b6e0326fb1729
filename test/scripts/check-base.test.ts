import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/load/finding.ts';
import type { Change, TouchedByRule } from '../../src/report/change.ts';
import { Copy } from './run-check.ts';

const EXPERT = 'experts/bj-experts/bj-0001.json';
const TERM = '"to": "2029-04-30"';
const WRONG_TERM = '"to": "2029-05-01"';

interface Told {
  base: string | null;
  head: string | null;
  counts: Record<string, number>;
  newCounts?: Record<string, number>;
  changes?: Change[];
  touched?: TouchedByRule[];
  findings: Finding[];
}

let copy: Copy;
let first = '';

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=sample', '-c', 'user.email=sample@example.org'];
  return execFileSync('git', [...identity, ...args], { cwd: copy.root, encoding: 'utf8' }).trim();
}

function commit(): string {
  git('add', '-A');
  git('commit', '-q', '-m', 'Change');
  return git('rev-parse', 'HEAD');
}

async function told(...args: string[]): Promise<Told & { code: number }> {
  const { code, stdout, stderr } = await copy.check(['--format', 'json', ...args]);
  if (stderr !== '') throw new Error(stderr);
  return { code, ...(JSON.parse(stdout) as Told) };
}

const inZh = (changes: readonly Change[] = []): string[] => changes.map(({ words }) => words.zh);

function editJson<T>(file: string, edit: (value: T) => void): void {
  const value = JSON.parse(copy.text(file)) as T;
  edit(value);
  copy.write(file, `${JSON.stringify(value, null, 2)}\n`);
}

beforeAll(() => {
  copy = new Copy();
  git('init', '-q', '-b', 'main');
  first = commit();
});
beforeEach(() => {
  git('checkout', '-q', '--force', 'main');
  git('reset', '-q', '--hard', first);
  git('clean', '-fdq');
});
afterAll(() => copy[Symbol.dispose]());

describe('what was there before does not block', () => {
  it('an old error is told apart, a new one counts', async () => {
    copy.replace(EXPERT, TERM, WRONG_TERM);
    const old = commit();
    expect(await told('--base', old)).toMatchObject({
      code: 0,
      base: old,
      head: null,
      newCounts: { error: 0 },
      findings: expect.arrayContaining([
        expect.objectContaining({ ruleId: 'expert/term-length', isNew: false }),
      ]),
    });
    const { code, stdout } = await copy.check(['--base', 'HEAD']);
    expect(code).toBe(0);
    expect(stdout).toContain('以下问题原已存在，不阻止本次变更：');
    expect(await told()).toMatchObject({ code: 1, base: null, head: null });

    copy.replace('experts/bj-experts/bj-0002.json', TERM, WRONG_TERM);
    const now = await told('--base', old);
    expect(now.code).toBe(1);
    const errors = now.findings.filter(({ level, isNew }) => level === 'error' && isNew);
    expect(errors.map(({ record }) => record)).toContain('bj-0002');
    expect(errors.map(({ ruleId, record }) => `${ruleId} ${record}`)).not.toContain(
      'expert/term-length bj-0001',
    );
  });

  it('without --base nothing is said of new or old', async () => {
    const { findings, newCounts, changes } = await told();
    expect(findings.some((finding) => 'isNew' in finding)).toBe(false);
    expect([newCounts, changes]).toEqual([undefined, undefined]);
  });
});

it('two commits are compared whatever lies in the work tree, the same bytes every time', async () => {
  copy.replace(EXPERT, TERM, WRONG_TERM);
  const second = commit();
  copy.write(EXPERT, 'broken');
  const args = ['--base', first, '--head', second];
  const now = await told(...args);
  expect(now).toMatchObject({ code: 1, base: first, head: second });
  const told2 = now.findings.filter(({ isNew }) => isNew).map(({ ruleId }) => ruleId);
  expect(told2).toContain('change/history-rewritten');
  expect(told2).toContain('expert/term-length');
  expect(await copy.check([...args, '--format', 'text'])).toEqual(
    await copy.check([...args, '--format', 'text']),
  );
  expect(await told('--head', first)).toMatchObject({ code: 0, base: null, head: first });
});

it('a content folder that only the commit has', async () => {
  rmSync(copy.path(''), { recursive: true });
  expect(await told('--head', 'HEAD')).toMatchObject({ code: 0, head: first });
});

describe('what cannot be run exits 2 with one sentence', () => {
  it.each([
    ['a revision that is not there', ['--base', 'nowhere'], '仓库中没有版本“nowhere”。'],
    ['a head that is not there', ['--head', 'nowhere'], '仓库中没有版本“nowhere”。'],
    ['an option in place of a revision', ['--base=--all'], '仓库中没有版本“--all”。'],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await copy.check(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
  it('a folder in no repository', async () => {
    using loose = new Copy('test/fixtures/cities/linjiang');
    expect(await loose.check(['--base', 'HEAD'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the change in words of the field', () => {
  it('an exit, with its ground, its article and until when it bars', async () => {
    interface Kept {
      history: object[];
    }
    const file = 'experts/bj-experts/bj-0011.json';
    const whole = copy.text(file);
    editJson<Kept>(file, ({ history }) => history.pop());
    const before = commit();
    copy.write(file, whole);
    const { changes, code } = await told('--base', before);
    expect(code).toBe(0);
    expect(changes).toEqual([
      {
        kind: 'exited',
        file: `content/${file}`,
        record: 'bj-0011',
        words: {
          zh: '郑例远（bj-0011）出库：无正当理由三次以上拒绝履职（第十四条第（四）项）；至2029-06-30（含当日）不得重新申请',
          en: expect.stringContaining('Zheng Liyuan (bj-0011) exited'),
        },
      },
    ]);
  });

  it('a parameter names those whom it touches, before and after', async () => {
    copy.replace('schemes/bj-experts.json', '"years": 65', '"years": 60');
    const { changes, touched = [] } = await told('--base', 'HEAD');
    expect(inZh(changes)).toEqual([
      '北京专家库：“年龄上限”（第八条第一款第（三）项）的参数：年龄（周岁）：65 → 60',
    ]);
    expect(touched).toMatchObject([
      {
        scheme: 'bj-experts',
        duty: 'age-limit',
        parameters: [{ name: 'years', from: 65, to: 60 }],
      },
    ]);
    const names = touched[0]?.records.map(({ name }) => name.zh);
    expect(names).toContain('孙例衡');
    const [record] = touched[0]?.records ?? [];
    expect(record?.before).toEqual([]);
    expect(record?.after[0]?.zh).toContain('超过 60 周岁');
  });

  it('a shorter ban changes what is said of those it bars', async () => {
    editJson<{ rulebooks: Array<{ duties: Record<string, { parameters: { years: number } }> }> }>(
      'schemes/bj-experts.json',
      ({ rulebooks }) => {
        const ban = rulebooks[0]?.duties['reentry-ban'];
        if (ban) ban.parameters.years = 2;
      },
    );
    const { touched = [] } = await told('--base', 'HEAD');
    const record = touched[0]?.records.find((each) => each.record === 'bj-0011');
    expect(record?.before.map(({ zh }) => zh)).toContain('至2029-06-30（含当日）不得重新申请。');
    expect(record?.after.map(({ zh }) => zh)).toContain('至2028-06-30（含当日）不得重新申请。');
  });

  it('an edited article is named, and its translation and quote looked after', async () => {
    const text = 'regulations/bj-expert-pool/2026-03-13/zh.md';
    copy.replace(text, '入库专家聘期为三年', '入库专家聘期为四年');
    const { changes, findings, code } = await told('--base', 'HEAD');
    expect(inZh(changes)[0]).toMatch(/^《.*》版本 2026-03-13 的文本有改动：修改第十二条$/);
    expect(code).toBe(1);
    const now = findings.filter(({ isNew }) => isNew).map(({ ruleId }) => ruleId);
    expect(now).toContain('scheme/quote');
    expect(now).toContain('regulation/translation');
  });

  it('what is private is told of, never told', async () => {
    const file = 'private/bj-experts/bj-0001.json';
    copy.replace(file, '010-0000-0001', '010-0000-9999');
    const { stdout } = await copy.check(['--base', 'HEAD']);
    expect(stdout).toMatch(/（bj-0001）的非公开信息有改动/);
    expect(stdout).not.toMatch(/010-0000/);
  });

  it('an erasure on lawful request is allowed once somebody approved it, and tells neither name nor ground', async () => {
    const erased = { on: '2026-11-10', ground: '《个人信息保护法》第四十七条，本人申请（样本）' };
    const tombstone = { schemaVersion: 1, id: 'bj-0004', scheme: 'bj-experts', erased };
    const { profile } = JSON.parse(copy.text('experts/bj-experts/bj-0004.json')) as {
      profile: { name: string };
    };
    copy.write('experts/bj-experts/bj-0004.json', `${JSON.stringify(tombstone, null, 2)}\n`);
    rmSync(copy.path('private/bj-experts/bj-0004.json'));
    const { findings, code: refused } = await told('--base', 'HEAD');
    expect(refused).toBe(1);
    const [found] = findings.filter(({ ruleId }) => ruleId === 'change/trust-root');
    const approves = [JSON.parse(String(found?.data['approval']))];
    const approval = { schemaVersion: 1, on: '2026-11-10', approvedBy: '测样主任', ground: '样本' };
    mkdirSync(copy.path('approvals'), { recursive: true });
    copy.write('approvals/erasure.json', JSON.stringify({ ...approval, approves }));
    const { stdout, code } = await copy.check(['--base', 'HEAD']);
    expect(code).toBe(0);
    expect(stdout).toContain('bj-0004 的记录依法删除');
    expect(stdout).not.toContain(erased.ground);
    expect(stdout).not.toContain(profile.name);
  });

  it('no change', async () => {
    expect((await copy.check(['--base', 'HEAD'])).stdout).toContain('本次变更没有改动内容。');
  });
});
