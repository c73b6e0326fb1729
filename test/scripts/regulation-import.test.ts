import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSchemas } from '../../src/load/schemas.ts';
import { paragraph, wordFile } from '../fixtures/import/word-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'test/fixtures/sources/cq-workstations.txt');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dianzhang-import-'));
  mkdirSync(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const script = join(ROOT, 'scripts/regulation.ts');
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, LANG: 'zh_CN.UTF-8' };
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], options);
  return { stdout, stderr, status };
}

function importFile(...args: string[]): ReturnType<typeof run> {
  return run('import', ...args, '--content', 'content');
}

function read(path: string): string {
  return readFileSync(join(folder, 'content/regulations', path), 'utf8');
}

const SHORT =
  '临江市工作站办法\n\n第1条 为了规范工\n\n作站，制定本办法。\n第2条 本办法自2026年4月1日起施行。\n\n临江市知识产权局\n2026年3月2日\n';

describe('import', () => {
  test('says in Chinese what it found, changed, asks and wrote', () => {
    writeFileSync(join(folder, '办法.txt'), SHORT);
    expect(importFile('办法.txt', '--work', 'lj-stations')).toEqual({
      status: 0,
      stderr: '',
      stdout: `导入 办法.txt：纯文本（UTF-8），6 段文字

识别
  标题：临江市工作站办法（第 1 行）
  体例：条款式，2 条
  文号：未识别
  发布机关：临江市知识产权局
  成文：2026-03-02（落款日期：“2026年3月2日”）
  施行：2026-04-01（正文：“自2026年4月1日起施行”）
  版本：2026-03-02

修复：4 类，6 处
  被截断的句子：1 处
    被换页或换行截断：前段没有句末标点，后段不是新的条款
    第 3–5 行  “第1条 为了规范工⏎作站，制定本办法。” → “第1条 为了规范工作站，制定本办法。”
  阿拉伯数字的编章节条号：2 处
    自动编号经转换变成阿拉伯数字；只改行首，句中引用不改
    第 3 行  “第1条 为了规范工作站，制定本办…” → “第一条 为了规范工作站，制定本办…”
    第 6 行  “第2条 本办法自2026年4月1…” → “第二条 本办法自2026年4月1…”
  条号后的全角空格：2 处
    条号与条文之间用一个全角空格
    第 3 行  “第一条 为了规范工作站，制定本办法。” → “第一条　为了规范工作站，制定本办法。”
    第 6 行  “第二条 本办法自2026年4月1日起…” → “第二条　本办法自2026年4月1日起…”
  标题层级：1 处
    标题前加 #，章和一、前加 ##，节前加 ###
    第 1 行  “临江市工作站办法” → “# 临江市工作站办法”

请核对：2 项
  1. work.json 的英文待补：title, issuers（现写作“[to be translated] …”）。可用 --title-en、--issuer-en 给出。
  2. work.json 的 shortTitle 暂与标题相同，summary 只有条数：请改写。

核验：除所列修复外，一字未增、一字未减、次序未变（比对 63 个字符，空白不计）

已写入
  content/regulations/lj-stations/2026-03-02/zh.md
  content/regulations/lj-stations/2026-03-02/source.json
  content/regulations/lj-stations/work.json

接着：npm run check -- content/regulations/lj-stations
`,
    });
  });

  test('says it in English, and takes the English it is given', () => {
    const english = ['--title-en', 'Workstation Measures', '--issuer-en', 'Chongqing IP Office'];
    const drop = ['--drop', '重庆市知识产权局行政规范性文件'];
    const { stdout, status } = importFile(
      ...[SOURCE, '--work', 'cq', '--lang', 'en', ...english, ...drop],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('took out “重庆市知识产权局行政规范性文件”');
    expect(stdout).toContain('To check: 1\n');
    expect(JSON.parse(read('cq/work.json'))).toMatchObject({
      title: { en: 'Workstation Measures' },
      issuers: [{ zh: '重庆市知识产权局', en: 'Chongqing IP Office' }],
    });
  });

  test('writes the text in content, its sha256, and records that their schemas take', () => {
    importFile(SOURCE, '--work', 'cq', '--url', 'https://example.org/a.html');
    const held = join(ROOT, 'content/regulations/cq-workstations/2022-06-27');
    const source = JSON.parse(read('cq/2022-06-27/source.json'));
    expect(read('cq/2022-06-27/zh.md')).toBe(readFileSync(join(held, 'zh.md'), 'utf8'));
    expect(source.sha256).toBe(JSON.parse(readFileSync(join(held, 'source.json'), 'utf8')).sha256);
    expect(source.url).toBe('https://example.org/a.html');
    const { validator } = readSchemas(join(ROOT, 'schemas'));
    expect(validator('source')(source)).toBe(true);
    expect(validator('work')(JSON.parse(read('cq/work.json')))).toBe(true);
  });

  test('never overwrites: it names the files and writes nothing', () => {
    importFile(SOURCE, '--work', 'cq');
    writeFileSync(join(folder, 'content/regulations/cq/2022-06-27/zh.md'), '已改');
    rmSync(join(folder, 'content/regulations/cq/2022-06-27/source.json'));
    const { stderr, status } = importFile(SOURCE, '--work', 'cq');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^已经存在，不会覆盖：content\/regulations\/cq\/2022-06-27\/zh\.md。未写入任何文件。/,
    );
    expect(read('cq/2022-06-27/zh.md')).toBe('已改');
    expect(existsSync(join(folder, 'content/regulations/cq/2022-06-27/source.json'))).toBe(false);
  });

  test('a second version leaves work.json alone and gives what to add to it', () => {
    importFile(SOURCE, '--work', 'cq');
    const before = read('cq/work.json');
    const { stdout, status } = importFile(SOURCE, '--work', 'cq', '--version', '2023');
    expect(status).toBe(0);
    expect(read('cq/work.json')).toBe(before);
    expect(read('cq/2023/zh.md')).toBe(read('cq/2022-06-27/zh.md'));
    expect(stdout).toContain('请把这个版本加入它的 versions：\n{\n  "id": "2023",');
  });

  test('--dry-run shows the text and the report, and writes nothing', () => {
    const { stdout, status } = importFile(SOURCE, '--work', 'cq', '--dry-run', '--all');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# 重庆市知识产权局关于印发/);
    expect(stdout).toContain('第 19 行  “第一条 为加强重庆市海外知识产权纠纷…”');
    expect(stdout).toContain('试运行，未写入。将写入\n');
    expect(existsSync(join(folder, 'content/regulations'))).toBe(false);
  });

  test('what it must know is asked, and nothing is written before', () => {
    writeFileSync(join(folder, 'a.txt'), '今天天气很好。\n\n明天再说\n');
    const { stdout, status } = importFile('a.txt');
    expect(status).toBe(1);
    expect(stdout).toContain('请先回答：5 项（回答之前不写入）');
    for (const option of ['--work', '--version', '--profile', '--title', '--issuer'])
      expect(stdout).toContain(option);
    expect(existsSync(join(folder, 'content/regulations'))).toBe(false);
    const answers = ['--work', 'a', '--version', '2026', '--profile', 'articles'];
    const answered = importFile('a.txt', ...answers, '--title', '天气', '--issuer', '临江市气象局');
    expect(answered.status).toBe(0);
    expect(read('a/2026/zh.md')).toBe('今天天气很好。\n\n明天再说\n');
  });

  test('of a Word file it counts paragraphs', () => {
    const body = ['临江市工作站办法', '第1条 甲。', '第2条 乙。'].map((text) => paragraph(text));
    writeFileSync(join(folder, '办法.docx'), wordFile(body));
    const { stdout } = importFile('办法.docx');
    expect(stdout).toContain('导入 办法.docx：Word 文档，3 段文字');
    expect(stdout).toContain('第 2 段  “第1条 甲。” → “第一条 甲。”');
  });

  test('-o puts the report into a file', () => {
    const { stdout } = importFile(SOURCE, '--work', 'cq', '-o', join(folder, 'report.txt'));
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^导入 cq-workstations\.txt/);
  });

  test.each([
    ['a PDF', ['a.pdf'], '%PDF-1.7', /^a\.pdf 是 PDF，不能导入/],
    ['an empty file', ['a.txt'], '', /^a\.txt 中没有文字/],
    ['no file named', [], '', /^没有给出文件/],
    ['two files', ['a.txt', 'b.txt'], '甲', /^一次只导入一个文件；给出了 2 个/],
    ['a file that is not there', ['none.txt'], '甲', /^读不了文件 none\.txt：ENOENT/],
    ['a bad id', ['a.txt', '--work', 'Ä b'], '甲', /^--work 不能是“Ä b”：只用小写字母/],
    ['a bad version', ['a.txt', '--version', '2026年'], '甲', /^--version 不能是“2026年”/],
    [
      'a bad profile',
      ['a.txt', '--profile', 'x'],
      '甲',
      /^--profile 不能是“x”；可用：articles, outline/,
    ],
    ['a bad address', ['a.txt', '--url', 'javascript:1'], '甲', /^--url 不能是/],
  ])('%s: one sentence, exit 2', (_, args, text, sentence) => {
    for (const name of ['a.pdf', 'a.txt', 'b.txt']) writeFileSync(join(folder, name), text);
    const { stdout, stderr, status } = importFile(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

test('what is imported passes the check', () => {
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'test/fixtures/cities/linjiang/site.json'), join(content, 'site.json'));
  importFile(SOURCE, '--work', 'cq');
  const check = join(ROOT, 'scripts/check.js');
  const args = [check, '--content', content, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { findings } = JSON.parse(stdout) as { findings: Array<{ level: string; ruleId: string }> };
  expect(findings.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual([]);
});

test('without a subcommand the help is shown; an unknown one is named', () => {
  expect(run()).toMatchObject({ status: 2, stdout: '' });
  expect(run().stderr).toContain('import 文件');
  expect(run('fetch').stderr).toMatch(/^没有子命令“fetch”；可用：import/);
  expect(run('import', '--help').stdout).toMatch(/^用法：npm run regulation -- import/);
});
