import { execFile, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordStory } from '../../src/report/record-story.ts';
import { Copy, type Ran } from './run-check.ts';

const { NODE_COMPILE_CACHE } = process.env;
const LINJIANG = resolve('test/fixtures/cities/linjiang');
const YUNHE = resolve('test/fixtures/cities/yunhe');
const REAL = resolve('content');

/** Runs the real program, as somebody with a Chinese locale and nothing else set. */
function run(
  program: 'roster' | 'station',
  args: readonly string[],
  { content = REAL, cwd = '.', env = {} as Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve(`scripts/${program}.ts`), '--content', content, ...args],
      { cwd, env: { LANG: 'zh_CN.UTF-8', NODE_COMPILE_CACHE, ...env }, maxBuffer: 1e8 },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

describe('roster', () => {
  it('lists who was recorded on a day, and nobody before', async () => {
    const city = { content: LINJIANG };
    const { code, stdout, stderr } = await run('roster', ['list', '--on', '2027-06-30'], city);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('\nlj-0004  舟例帆        不得重新申请  2027-06-30\n');
    const early = await run('roster', ['list', '--on', '2026-01-01', '--lang', 'en'], city);
    expect(early).toEqual({ code: 0, stdout: 'Records on 2026-01-01: 0.\n', stderr: '' });
  });

  it('shows one on a day, in words, with the events that count and the rulebook in force', async () => {
    const { code, stdout, stderr } = await run('roster', ['show', 'bj-0012', '--on', '2026-04-29']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`冯样宁 (bj-0012)
2026-04-29：公示中
  起始：2026-04-20
  当日施行：《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号），自 2026-03-13 起

截至 2026-04-29 计入的事件：4 项
  2026-03-31  e-1  申请入库（2026-03-31，公开征集）
  2026-04-16  e-2  通过遴选（2026-04-16）
  2026-04-20  e-3  列入社会公示（2026-04-20发布）
  2026-04-29  e-4  列入公布的入选名单（2026-04-29）
`);
  });

  it.each(['冯样宁', ' 冯　样寧 ', 'ＢＪ-0012', 'feng yangning'])('finds %j', async (typed) => {
    const { stdout } = await run('roster', ['show', typed, '--on', '2026-04-29']);
    expect(stdout.split('\n')[0]).toBe('冯样宁 (bj-0012)');
  });

  it('goes by the rulebook of the day asked for', async () => {
    const story = async (on: string): Promise<RecordStory> => {
      const args = ['show', 'yh-0001', '--on', on, '--format', 'json'];
      return JSON.parse((await run('roster', args, { content: YUNHE })).stdout) as RecordStory;
    };
    expect((await story('2025-04-01')).rulebook).toMatchObject({ version: '2025-02-20' });
    expect((await story('2026-05-01')).rulebook).toMatchObject({ version: '2026-03-30' });
  });

  it('is the day that the environment or site.json names, where none is given', async () => {
    const args = ['show', 'yh-0004', '--format', 'json'];
    const env = { DIANZHANG_AS_OF: '2026-06-14' };
    const story = async (more = {}): Promise<unknown> =>
      JSON.parse((await run('roster', args, { content: YUNHE, ...more })).stdout);
    expect(await story({ env })).toMatchObject({ on: '2026-06-14', state: null });
    expect(await story()).toMatchObject({ on: '2026-06-30', state: { state: 'applicant' } });
  });

  it('says as JSON what it says in words, in both languages and the same bytes, and into a file', async () => {
    using copy = new Copy(YUNHE);
    const at = { content: 'content', cwd: copy.root };
    const args = ['list', '--format', 'json'];
    const first = await run('roster', args, at);
    expect(JSON.parse(first.stdout)).toMatchObject({
      records: expect.arrayContaining([
        expect.objectContaining({ record: 'yh-0001', words: { zh: '在聘', en: 'serving' } }),
      ]),
    });
    const written = await run('roster', [...args, '--lang', 'en', '-o', 'list.json'], at);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(copy.root, 'list.json'), 'utf8')).toBe(first.stdout);
  });
});

describe('station', () => {
  it('lists the workstations', async () => {
    const { stdout } = await run('station', ['list', '--lang', 'en', '--on', '2022-11-15']);
    expect(stdout).toMatch(
      /\ncq-0001 {2}Yubei Example Park Workstation +In its build year +2022-11-15\n/,
    );
  });

  it('shows one on a day', async () => {
    const { code, stdout } = await run('station', ['show', 'cq-0001', '--on', '2022-11-15']);
    expect(code).toBe(0);
    expect(stdout).toContain('2022-11-15：建设期\n');
    expect(stdout).toContain('  建设期：至 2023-11-15（含当日）\n');
    expect(stdout).toContain('设立并授牌（2022-11-15，样牌〔2022〕001号）');
  });
});

describe('what cannot be told exits 2, with one sentence', () => {
  it.each<['roster' | 'station', string[], string]>([
    ['roster', ['show', 'bj-012'], '没有 bj-012；最接近的是：bj-0012, bj-0002, bj-0010。'],
    ['station', ['show', 'bj-0001'], '没有 bj-0001；最接近的是：cq-0001, cq-0002, cq-0003。'],
    ['roster', ['show'], '写 list，或 show 编号；--help 说明用法。'],
    ['roster', [], '写 list，或 show 编号；--help 说明用法。'],
    ['roster', ['list', 'bj-0001'], '写 list，或 show 编号；--help 说明用法。'],
    ['station', ['remove', 'cq-0001'], '写 list，或 show 编号；--help 说明用法。'],
    [
      'roster',
      ['list', '--on', '2026-02-30'],
      '“2026-02-30”不是日期。写成 YYYY-MM-DD，例如 2026-11-16。',
    ],
    ['roster', ['list', '--format', 'xml'], '--format 不能是“xml”；可用：text, json。'],
  ])('%s %j', async (program, args, sentence) => {
    expect(await run(program, args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('in English, and where there is no record of the kind at all', async () => {
    expect(await run('station', ['show', 'x', '--lang', 'en'], { content: YUNHE })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no x: the content folder has no record of this kind.\n',
    });
  });

  it.each(['roster', 'station'] as const)('%s helps in both languages', async (program) => {
    expect((await run(program, ['--help'])).stdout).toMatch(`用法：npm run ${program}`);
    expect((await run(program, ['--help', '--lang', 'en'])).stdout).toMatch(
      `Usage: npm run ${program}`,
    );
  });
});

describe('roster identity', () => {
  const key = 'ab'.repeat(32);
  const hash = (number: string, env: Record<string, string> = { DIANZHANG_IDENTITY_KEY: key }) =>
    spawnSync(process.execPath, [resolve('scripts/roster.ts'), 'identity', '--lang', 'en'], {
      ...{ input: number, encoding: 'utf8', env: { NODE_COMPILE_CACHE, ...env } },
    });
  // printf %s 11010519491231002X | openssl dgst -sha256 -hmac abab…
  const SAME = createHmac('sha256', key).update('11010519491231002X').digest('hex');

  it.each(['11010519491231002X', '１１０１０５ 19491231 002x\n'])('%j is one number', (number) => {
    const { status, stdout, stderr } = hash(number);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${SAME}\n`, stderr: '' });
  });

  it.each(['110105194912310021', '11010519491231002', 'E12345678\nE87654321', ''])(
    '%j is refused and not repeated',
    (number) => {
      const { status, stdout, stderr } = hash(number);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).not.toMatch(/\d{5}/);
    },
  );

  it('takes a passport, and needs a key', () => {
    expect(hash('E12345678').stdout).toMatch(/^[\da-f]{64}\n$/);
    expect(hash('E12345678', {}).status).toBe(2);
    expect(hash('E12345678', { DIANZHANG_IDENTITY_KEY: 'no-such-file' }).status).toBe(2);
  });
});
