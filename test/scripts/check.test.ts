import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/load/finding.ts';
import { Copy } from './run-check.ts';

const CITY = 'test/fixtures/cities/linjiang'; // small, so quick
const CITIZEN = 'experts/lj-experts/lj-0001.json';
const EXPERT = 'experts/bj-experts/bj-0001.json';

describe.concurrent('content without fault', () => {
  it('exits 0, and says so in the language of the environment', async () => {
    using copy = new Copy(CITY);
    const clean = (stdout: string): unknown => ({ code: 0, stdout, stderr: '' });
    expect(await copy.check()).toEqual(clean('未发现问题（基准日 2033-06-30）。\n'));
    expect(await copy.check([], { LANG: 'en_GB.UTF-8', LC_ALL: '' })).toEqual(
      clean('Nothing found (as of 2033-06-30).\n'),
    );
  });

  it('is the same as JSON: no finding, and the day it was judged for', async () => {
    using copy = new Copy(CITY);
    const { code, stdout } = await copy.check(['--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      asOf: '2033-06-30',
      base: null,
      head: null,
      counts: { error: 0, warning: 0, note: 0, suppressed: 0 },
      findings: [],
    });
  });

  it('the real content has notes at most', async () => {
    using copy = new Copy();
    const { code, findings } = await copy.findings();
    expect(code).toBe(0);
    expect(findings.filter(({ level }) => level !== 'note')).toEqual([]);
  });

  it.each(['linjiang', 'yunhe'])('so is the invented city of %s', async (city) => {
    using copy = new Copy(`test/fixtures/cities/${city}`);
    expect(await copy.findings()).toMatchObject({ code: 0, findings: [] });
  });
});

describe.concurrent('what it prints', () => {
  const late = (copy: Copy): void =>
    copy.replace(EXPERT, '"to": "2029-04-30"', '"to": "2029-05-01"');

  it('in Chinese', async () => {
    using copy = new Copy();
    late(copy);
    expect(await copy.check([`content/${EXPERT}`])).toEqual({
      code: 1,
      stderr: '',
      stdout: `content/experts/bj-experts/bj-0001.json:${copy.lineOf(EXPERT, '2029-05-01')}:15  错误  expert/term-length
  聘期 2026-05-01 至 2029-05-01 不是 3 年；应至 2029-04-30。
  把 term.to 改为 2029-04-30；起始日记错的，更正 term.from；届中增补的，写入 "addition": true。
  依据：《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号）第十二条 “入库专家聘期为三年”
${String(copy.lineOf(EXPERT, '2029-05-01')).padStart(6)} |         "to": "2029-05-01"
       |               ^

1 个错误，0 个警告，0 个提示（基准日 2026-11-16）。
`,
    });
  });

  it('in English', async () => {
    using copy = new Copy();
    late(copy);
    expect(await copy.check([`content/${EXPERT}`, '--lang', 'en'])).toEqual({
      code: 1,
      stderr: '',
      stdout: `content/experts/bj-experts/bj-0001.json:${copy.lineOf(EXPERT, '2029-05-01')}:15  error  expert/term-length
  The term 2026-05-01 to 2029-05-01 is not of 3 years; it should end on 2029-04-30.
  Set term.to to 2029-04-30; if the first day is wrong, correct term.from; for a mid-term addition write "addition": true.
  Basis: Measures for the Administration of the Beijing Municipal Expert Pool for Foreign-Related Intellectual Property Protection Services (京知公服〔2026〕3号), Article 12 “入库专家聘期为三年”
${String(copy.lineOf(EXPERT, '2029-05-01')).padStart(6)} |         "to": "2029-05-01"
       |               ^

Errors 1, warnings 0, notes 0 (as of 2026-11-16).
`,
    });
  });

  it('a warning that days have brought, in Chinese', async () => {
    using copy = new Copy();
    const station = 'workstations/cq-stations/cq-0008.json';
    const line = copy.lineOf(station, '"type": "established"') - 2; // where its event begins
    const { code, stdout } = await copy.check(['--as-of', '2026-12-23']);
    expect(code).toBe(0);
    expect(stdout)
      .toContain(`content/workstations/cq-stations/cq-0008.json:${line}:5  警告  workstation/acceptance
  建设期已于 2026-12-22 届满，至今没有验收记录。（自 2026-12-23 起）
  组织验收并记录 inspected（验收）；已终止的，记录 closed（终止运行）或 revoked（取消资格）。
  依据：《重庆市海外知识产权纠纷应对指导工作站管理办法（试行）》（渝知发〔2022〕45号）第九条第一款 “工作站建设期为1年，建设期满后，重庆市知识产权局组织开展验收”
${String(line).padStart(6)} |     {
       |     ^
`);
  });

  it('as JSON: the whole finding, and the same bytes every time', async () => {
    using copy = new Copy();
    late(copy);
    copy.replace('experts/bj-experts/bj-0002.json', '"to": "2029-04-30"', '"to": "2029-05-01"');
    const args = ['content/experts', '--format', 'json'];
    const first = await copy.check(args);
    expect(await copy.check([...args, '--lang', 'en'])).toEqual(first);
    const { findings, counts } = JSON.parse(first.stdout) as {
      findings: Finding[];
      counts: object;
    };
    expect(counts).toEqual({ error: 2, warning: 0, note: 0, suppressed: 0 });
    expect(findings[0]).toEqual({
      ruleId: 'expert/term-length',
      level: 'error',
      message: {
        zh: '聘期 2026-05-01 至 2029-05-01 不是 3 年；应至 2029-04-30。',
        en: 'The term 2026-05-01 to 2029-05-01 is not of 3 years; it should end on 2029-04-30.',
      },
      remedy: {
        zh: '把 term.to 改为 2029-04-30；起始日记错的，更正 term.from；届中增补的，写入 "addition": true。',
        en: 'Set term.to to 2029-04-30; if the first day is wrong, correct term.from; for a mid-term addition write "addition": true.',
      },
      file: 'content/experts/bj-experts/bj-0001.json',
      line: copy.lineOf(EXPERT, '2029-05-01'),
      column: 15,
      pointer: '/history/4/term/to',
      record: 'bj-0001',
      basis: {
        work: 'bj-expert-pool',
        version: '2026-03-13',
        provision: 'art_12__para_1',
        quote: '入库专家聘期为三年',
        url: 'https://dianzhang.example/zh/regulations/bj-expert-pool/2026-03-13/#art_12__para_1',
        citation: expect.objectContaining({ zh: expect.stringMatching(/第十二条$/) }),
      },
      data: { from: '2026-05-01', to: '2029-05-01', years: 3, expected: '2029-04-30' },
    });
  });

  it('into a file with -o, and nothing on the screen', async () => {
    using copy = new Copy(CITY);
    copy.write('odd.txt', 'x');
    const shown = await copy.check(['--format', 'json']);
    expect(await copy.check(['--format', 'json', '-o', 'report.json'])).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(copy.root, 'report.json'), 'utf8')).toBe(shown.stdout);
  });

  it('help, in both languages', async () => {
    using copy = new Copy(CITY);
    const zh = await copy.check(['--help']);
    expect(zh).toMatchObject({ code: 0, stderr: '' });
    expect(zh.stdout).toMatch(/^用法：npm run check/);
    expect((await copy.check(['--help', '--lang', 'en'])).stdout).toMatch(/^Usage: npm run check/);
  });
});

describe.concurrent('files that are none: each is told, none stops the others', () => {
  it('all at once', async () => {
    using copy = new Copy();
    const records = 'experts/bj-experts/';
    const sound = copy.text(EXPERT);
    const at = (id: string): string => `${records}bj-00${id}.json`;
    copy.write(at('02'), sound.slice(0, 400)); // broken off
    copy.replace(at('03'), '"profile": {', '"profile": {\n    "salary": 1,');
    copy.write(at('04'), '');
    copy.write(at('05'), `\uFEFF${copy.text(at('05'))}`);
    copy.write(at('06'), new Uint8Array([0x7b, 0x22, 0xd5, 0xc2, 0x22, 0x7d])); // {"章"} in GBK
    copy.write(at('07'), `"${'x'.repeat(10_000_000)}"`);
    rmSync(copy.path(at('08')));
    writeFileSync(join(copy.root, 'outside.json'), sound);
    symlinkSync(join(copy.root, 'outside.json'), copy.path(at('08')));
    copy.replace(
      at('09'),
      '"scheme": "bj-experts",',
      '"scheme": "bj-experts",\n  "id": "bj-0009",',
    );
    copy.replace(at('10'), '示例', '示\u200B例');
    copy.write(`${records}notes.txt`, 'x');
    copy.write(at('11'), `{"a": ${'['.repeat(500_000)}${']'.repeat(500_000)}}`);
    copy.replace(at('12'), '{', '{\n  "__proto__": {"admin": true},');
    copy.write(at('13'), '\0'.repeat(1_900_000));
    copy.write(at('14'), 'null');
    copy.replace(at('15'), '"id": "e-1",', '“id”: "e-1",');
    copy.replace(EXPERT, '"to": "2029-04-30"', '"to": "2029-05-01"');

    const { code, stdout, stderr } = await copy.check(['--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    const of = (path: string): Finding[] =>
      findings.filter(({ file }) => file === `content/${path}`);
    const told = (path: string): string[] => [
      ...new Set(of(path).map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`)),
    ];

    expect(told(at('02'))).toEqual([expect.stringMatching(/ file\/json$/)]);
    expect(told(at('03'))).toEqual([`${copy.lineOf(at('03'), '"salary"')}:5 file/schema`]);
    expect(of(at('04'))).toMatchObject([
      { ruleId: 'file/readable', message: { zh: '文件是空的。' } },
    ]);
    expect(of(at('05'))).toMatchObject([{ ruleId: 'file/readable', line: 1, column: 1 }]);
    expect(of(at('06'))).toMatchObject([
      { ruleId: 'file/readable', message: { zh: expect.stringContaining('UTF-8') } },
    ]);
    expect(of(at('07'))).toMatchObject([{ ruleId: 'file/readable', data: { bytes: 10_000_002 } }]);
    expect(of(at('08'))).toMatchObject([
      { ruleId: 'file/readable', message: { en: expect.stringContaining('symbolic link') } },
    ]);
    expect(told(at('09'))).toEqual(['5:3 file/json']);
    expect(of(at('10'))).toMatchObject([
      { ruleId: 'file/readable', data: { codePoint: 'U+200B' } },
    ]);
    expect(told(`${records}notes.txt`)).toEqual(['1:1 file/readable']);
    expect(of(at('11')).every(({ ruleId }) => ruleId === 'file/schema')).toBe(true);
    expect(told(at('12'))).toEqual(['2:3 file/schema']);
    expect(
      of(at('13')).every(({ ruleId }) => ['file/readable', 'file/json'].includes(ruleId)),
    ).toBe(true);
    expect(of(at('13')).length).toBeLessThan(30);
    expect(of(at('14'))).toMatchObject([{ ruleId: 'file/schema', data: { found: 'null' } }]);
    expect(told(at('15'))).toEqual([`${copy.lineOf(at('15'), '“id”')}:7 file/json`]);
    expect(told(EXPERT)).toEqual([`${copy.lineOf(EXPERT, '2029-05-01')}:15 expert/term-length`]);
    expect(stdout).not.toMatch(/\bat .*:\d+:\d+\)|node:internal|RangeError|TypeError/);
  });

  it('a broken scheme is told once, not once for every record', async () => {
    using copy = new Copy();
    copy.replace('schemes/bj-experts.json', '"kind": "experts",', '"kind": "experts"');
    const { code, findings } = await copy.findings();
    expect(code).toBe(1);
    expect(findings.filter(({ level }) => level === 'error')).toMatchObject([
      { ruleId: 'file/json', file: 'content/schemes/bj-experts.json' },
    ]);
  });

  it('a text that cannot be read is told once, not once for every duty', async () => {
    using copy = new Copy();
    copy.write(
      'regulations/bj-expert-pool/2026-03-13/zh.md',
      new Uint8Array([0xb5, 0xda, 0xd2, 0xbb]),
    );
    const { code, findings } = await copy.findings();
    expect(code).toBe(1);
    expect(findings.filter(({ level }) => level === 'error')).toMatchObject([
      { ruleId: 'file/readable', file: 'content/regulations/bj-expert-pool/2026-03-13/zh.md' },
    ]);
  });

  it('an empty folder lacks its site.json, and is judged as of today', async () => {
    using copy = new Copy();
    rmSync(copy.path(''), { recursive: true });
    mkdirSync(copy.path(''));
    const { code, findings } = await copy.findings();
    expect(code).toBe(1);
    expect(findings).toMatchObject([{ ruleId: 'file/readable', file: 'content/site.json' }]);
  });
});

describe.concurrent('which content, which files, which day', () => {
  it('paths choose what is listed, and what counts', async () => {
    using copy = new Copy(CITY);
    const citizen = 'experts/lj-experts/lj-0002.json';
    copy.replace(citizen, '"to": "2030-03-31"', '"to": "2030-04-01"');
    expect(await copy.findings(['content/schemes'])).toEqual({ code: 0, findings: [] });
    const chosen = await copy.findings(['content/schemes', copy.path('experts/')]);
    expect(chosen).toMatchObject({ code: 1, findings: [{ ruleId: 'expert/term-length' }] });
    expect(await copy.findings([`content/${citizen}`])).toEqual(chosen);
  });

  it('files are named from the root of the checkout they lie in', async () => {
    using copy = new Copy(CITY);
    copyFileSync(copy.path(CITIZEN), copy.path('experts/lj-experts/lj-0099.json'));
    mkdirSync(join(copy.root, '.git'));
    mkdirSync(join(copy.root, 'deep'));
    const { findings } = await copy.findings();
    expect(findings.map(({ file }) => file)).toContain('content/experts/lj-experts/lj-0099.json');
  });
});

describe.concurrent('what cannot be run exits 2, with one sentence and nothing else', () => {
  it.each([
    [['--as-of', '2026-02-30'], '“2026-02-30”不是日期。写成 YYYY-MM-DD，例如 2026-11-16。'],
    [
      ['--format', 'xml'],
      '--format 不能是“xml”；可用：text, json, github, sarif, rdjson, junit, markdown, codequality。',
    ],
    [['--lang', 'fr'], '--lang 不能是“fr”；可用：zh, en。'],
    [
      ['--content', 'nowhere'],
      '没有内容目录 nowhere。用 --content 指定，或在环境变量 DIANZHANG_CONTENT 中指定。',
    ],
    [
      ['content/experts/bj-experts/bj-9999.json'],
      '没有 content/experts/bj-experts/bj-9999.json，未作检查。',
    ],
  ])('%j', async (args, sentence) => {
    using copy = new Copy(CITY);
    expect(await copy.check(args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it.each([
    [['..']],
    [['--no-such-option']],
    [['--content', 'content/site.json']],
    [['-o', 'no/such/folder/report.json']],
  ])('%j', async (args) => {
    using copy = new Copy(CITY);
    const { code, stdout, stderr } = await copy.check(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('in English where English is asked for', async () => {
    using copy = new Copy(CITY);
    expect(await copy.check(['--as-of', 'x', '--lang', 'en'])).toMatchObject({
      code: 2,
      stderr: '“x” is not a date. Write YYYY-MM-DD, for example 2026-11-16.\n',
    });
  });
});
