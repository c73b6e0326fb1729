import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { thumbprintOf } from '../../src/text/key-thumbprint.ts';
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

describe('what everything else is judged by', () => {
  interface Keyring {
    schemaVersion: 1;
    keys: Array<Record<string, string>>;
  }
  interface SchemeFile {
    houseRules: string[];
    rulebooks: Array<{ duties: Record<string, unknown> }>;
  }
  const SCHEME = 'schemes/bj-experts.json';
  const keyOf = (letter: string): Record<string, string> => {
    const x = `${letter.repeat(42)}A`;
    return { kid: thumbprintOf(x), x, validFrom: '2026-05-01' };
  };
  const [ours, lost, stranger] = [keyOf('o'), keyOf('l'), keyOf('s')];
  const kidOf = ({ kid = '' }: Record<string, string> = {}): string => kid;
  const approve = (name: string, output: string): void => {
    const approves = [...output.matchAll(/approves 中写 (\{.*\})。/g)].map(
      ([, one = '']) => JSON.parse(one) as unknown,
    );
    const approval = { schemaVersion: 1, on: '2026-11-10', approvedBy: '测样主任（样本）' };
    const ground = '主任办公会决定（样本）';
    server.write(`approvals/${name}.json`, JSON.stringify({ ...approval, ground, approves }));
  };
  const setUpKeys = (): void => {
    const keys = [ours, { ...lost, compromisedOn: '2026-09-01', reason: '失窃（样本）' }];
    server.write('keys.json', JSON.stringify({ schemaVersion: 1, keys }));
  };

  it('the first keys of all need an approval, and land with it', () => {
    setUpKeys();
    const output = refused();
    expect(output).toContain(`新增验签公钥 ${kidOf(ours)}`);
    setUpKeys();
    approve('first-keys', output);
    expect(server.offer()).toMatchObject({ landed: true });
  });

  it.each<[string, () => void, () => string]>([
    [
      'a key added',
      () => server.editJson<Keyring>('keys.json', ({ keys }) => keys.push(stranger)),
      () => `新增验签公钥 ${kidOf(stranger)}`,
    ],
    [
      'a key removed',
      () => server.editJson<Keyring>('keys.json', ({ keys }) => keys.shift()),
      () => `公钥 ${kidOf(ours)} 被删除`,
    ],
    [
      'a revocation taken back',
      () => server.editJson<Keyring>('keys.json', ({ keys }) => delete keys[1]?.['compromisedOn']),
      () => `公钥 ${kidOf(lost)} 的有效日期放宽（compromisedOn 2026-09-01 → —）`,
    ],
    [
      'a house rule switched off',
      () => server.editJson<SchemeFile>(SCHEME, (scheme) => (scheme.houseRules = [])),
      () => '制度 bj-experts 关闭了内部规则 append-only',
    ],
    [
      'a duty unmapped',
      () =>
        server.editJson<SchemeFile>(
          SCHEME,
          ({ rulebooks: [book] }) => delete book?.duties['reentry-ban'],
        ),
      () => '规则册 bj-expert-pool 2026-03-13 不再列',
    ],
    [
      'an issued text edited',
      () =>
        server.replace(
          'regulations/bj-expert-pool/2026-03-13/zh.md',
          '原则上3年内不得重新申请入库',
          '原则上1年内不得重新申请入库',
        ),
      () => '2026-03-13 的正文被改动：第十五条第二款',
    ],
    [
      'a record erased',
      () => {
        const erased = { on: '2026-11-10', ground: '本人申请（样本）' };
        const tombstone = { schemaVersion: 1, id: BARRED, scheme: 'bj-experts', erased };
        server.write(`experts/bj-experts/${BARRED}.json`, JSON.stringify(tombstone));
        server.remove(`private/bj-experts/${BARRED}.json`);
      },
      () => `记录 ${BARRED} 被依法删除`,
    ],
  ])('%s is refused, by name', (_, change, words) => {
    change();
    const output = refused();
    expect(output).toContain('change/trust-root');
    expect(output).toContain(words());
  });

  it('an approval that landed serves no second change, and does not go away again', () => {
    server.remove('approvals/first-keys.json');
    expect(refused()).toContain('已记录的批准被改动或删除');
  });
});

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
