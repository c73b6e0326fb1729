import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Server, type Pushed } from './bare-repository.ts';

const EXPERT = 'experts/bj-experts/bj-0001.json';
const BARRED = 'bj-0011';

interface Editable {
  id: string;
  identity?: string;
  email?: string;
  telephone?: string;
  profile: { employer: { zh: string; en: string } };
  history: Array<Record<string, unknown>>;
}

let server: Server;
let first: Pushed;

beforeAll(() => {
  server = new Server();
  server.commit();
  first = server.push();
}, 60_000);
afterAll(() => server[Symbol.dispose]());

/** An offer that must be refused, and leave the server's branch where it was. */
function refused(): string {
  const before = server.at('main');
  const { landed, output } = server.offer();
  expect(landed).toBe(false);
  expect(output).toContain('检查未通过，推送被拒绝');
  expect(output).toContain('pre-receive hook declined');
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(server.at('main')).toBe(before);
  return output;
}

const served = {
  id: 'e-901',
  type: 'served',
  on: '2026-11-10',
  recordedOn: '2026-11-10',
  kind: 'seminar',
  summary: '海外维权研讨（样本）',
};

describe('a good change lands', () => {
  it('the first push of all, judged against nothing', () => {
    expect(first.output).toContain('检查通过');
    expect(first.landed).toBe(true);
  });

  it('an event added at the end, told in words of the field', () => {
    server.editJson<Editable>(EXPERT, ({ history }) => history.push(served));
    const { landed, output } = server.offer();
    expect(output).toContain('检查通过');
    expect(landed).toBe(true);
    expect(server.at('main')).toBe(server.git('rev-parse', 'HEAD'));
  });
});

describe('refused, with the reason in the push’s output', () => {
  it('a deleted record', () => {
    server.remove(EXPERT);
    const output = refused();
    expect(output).toContain(`content/${EXPERT}:1:1  错误  change/record-deleted`);
    expect(output).toContain('按内部规则，记录不得删除');
  });

  it('a rewritten event', () => {
    server.editJson<Editable>(EXPERT, ({ history }) => {
      Object.assign(history.at(-1) ?? {}, { summary: '另一场研讨（样本）' });
    });
    const output = refused();
    expect(output).toContain('change/history-rewritten');
    expect(output).toContain('已记录的事件 e-901（履职，2026-11-10）被改动：summary。');
    expect(output).toContain('按内部规则，历程只增不改');
  });

  it('a barred applicant under a new number, found by identity', () => {
    const record = JSON.parse(server.read(`experts/bj-experts/${BARRED}.json`)) as Editable;
    const priv = JSON.parse(server.read(`private/bj-experts/${BARRED}.json`)) as Editable;
    const id = 'bj-0999';
    const on = '2026-11-10';
    const application = { ...record.history[0], id: 'e-1', on, recordedOn: on };
    const history = [application];
    server.write(
      `experts/bj-experts/${id}.json`,
      JSON.stringify({ ...record, id, history }, null, 2),
    );
    server.write(`private/bj-experts/${id}.json`, JSON.stringify({ ...priv, id }, null, 2));
    const output = refused();
    expect(output).toContain('expert/applied-while-barred');
    expect(output).toContain('第十五条第二款 “原则上3年内不得重新申请入库”');
  });

  it('an edited quote', () => {
    server.replace(
      'schemes/bj-experts.json',
      '原则上3年内不得重新申请入库',
      '原则上2年内不得重新申请入库',
    );
    const output = refused();
    expect(output).toContain('scheme/quote');
    expect(output).toContain('第十五条第二款');
  });

  it('a fact changed and not told', () => {
    server.editJson<Editable>(EXPERT, ({ profile }) => {
      profile.employer = { zh: '样本律师事务所', en: 'Sample Law Firm' };
    });
    const output = refused();
    expect(output).toContain('change/facts-untold');
    expect(output).toContain('第十一条第（四）项 “入库后如个人信息发生变化的');
  });

  it('content that is no content: a symbolic link in place of the folder', () => {
    server.git('rm', '-rq', 'content');
    server.git('-c', 'core.symlinks=true', 'update-index', '--add', '--cacheinfo', link());
    server.git('commit', '-q', '-m', 'Link');
    const { landed, output } = server.push();
    server.git('reset', '-q', '--hard', 'HEAD~1');
    expect(landed).toBe(false);
    expect(output).toContain('检查未通过');
  });
});

/** A symbolic link to /etc as git keeps it. */
function link(): string {
  server.write('../target', '/etc');
  const oid = server.git('hash-object', '-w', 'target');
  return `120000,${oid},content`;
}

describe('branches', () => {
  it('another branch is judged from where it left, and may rewrite its own', () => {
    server.git('checkout', '-q', '-b', 'draft');
    server.editJson<Editable>(EXPERT, ({ history }) => history.push({ ...served, id: 'e-902' }));
    server.commit();
    expect(server.push('draft')).toMatchObject({ landed: true });
    server.replace(EXPERT, '"id": "e-902"', '"id": "e-903"');
    server.commit();
    expect(server.push('draft')).toMatchObject({ landed: true });
    server.remove(EXPERT);
    server.commit();
    const { landed, output } = server.push('draft');
    expect(landed).toBe(false);
    expect(output).toContain('change/record-deleted');
    server.git('checkout', '-q', 'main');
  });

  it('it can be deleted; the main branch cannot; tags pass', () => {
    expect(server.push(':draft').landed).toBe(true);
    const { landed, output } = server.push(':main');
    expect(landed).toBe(false);
    expect(output).toContain('主分支不得删除');
    server.git('tag', 'v1');
    expect(server.push('v1').landed).toBe(true);
  });

  it('one refused branch refuses the push', () => {
    const before = server.at('main');
    server.remove(EXPERT);
    server.commit();
    expect(server.push('HEAD~1:refs/heads/good', 'HEAD:refs/heads/main').landed).toBe(false);
    expect([server.at('main'), server.at('good')]).toEqual([before, '']);
    server.git('reset', '-q', '--hard', 'HEAD~1');
  });
});

describe('a HEAD that names no branch', () => {
  const HEAD = 'HEAD 没有指向已有的分支';
  const restore = (): void => server.point('refs/heads/main');
  afterEach(restore);

  const pushBad = (): Pushed => {
    server.remove(EXPERT);
    server.commit();
    const pushed = server.push();
    server.git('reset', '-q', '--hard', 'HEAD~1');
    return pushed;
  };

  it('detached: nothing is judged against nothing, and the main branch is not deleted', () => {
    const before = server.at('main');
    server.detach();
    for (const { landed, output } of [pushBad(), server.push(':main'), server.push('HEAD:x')]) {
      expect(landed).toBe(false);
      expect(output).toContain(HEAD);
    }
    expect(server.at('main')).toBe(before);
  });

  it('a branch that is not there: the same, and a push that makes it is judged as the first', () => {
    server.point('refs/heads/master');
    for (const { landed, output } of [pushBad(), server.push(':main')]) {
      expect(landed).toBe(false);
      expect(output).toContain(HEAD);
    }
    expect(server.push('HEAD:refs/heads/master').landed).toBe(true);
    restore();
    expect(server.push(':master').landed).toBe(true);
  });
});
