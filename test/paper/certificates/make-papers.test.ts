import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../src/generated/certificate.ts';
import { readContent, UserError } from '../../../scripts/command.ts';
import { makeCertificates } from '../../../scripts/paper/certificates.ts';
import { Complaint } from '../../../scripts/paper/output.ts';
import { makeRegulation } from '../../../scripts/paper/regulation.ts';
import { readText } from '../papers.ts';

const CONTENT = readContent(undefined);

type Values = Record<string, string | boolean>;

const make = (words: string, values: Values = {}, content = CONTENT) => {
  const positionals = words.split(' ');
  const args = { positionals, values: { output: 'x/', ...values }, lang: 'en' as const };
  return positionals[0] === 'regulation'
    ? makeRegulation(content, args)
    : makeCertificates(content, args);
};

/** What the command says it cannot do: the message's key and what it names. */
async function refusal(made: Promise<unknown>): Promise<[string, ...unknown[]]> {
  const error = await made.then(() => null).catch((reason: unknown) => reason);
  if (error instanceof UserError) return [error.key, ...Object.values(error.params)];
  if (error instanceof Complaint) return ['complaint', ...error.lines];
  throw error ?? new Error('it was made');
}

test.each<[string, Values, string[]]>([
  ['letter bj-0001 bj-0012', {}, ['letter-bj-0001.pdf', 'letter-bj-0012.pdf']],
  ['letter bj-0001 bj-0012', { output: 'x.pdf' }, ['letter-bj-0001.pdf']],
  ['plaque cq-0001', {}, ['plaque-cq-0001.pdf']],
  ['approval cq-0001', {}, ['approval-cq-0001.pdf']],
  ['register', { scheme: 'bj-experts', year: '2026' }, ['register-register-2026.pdf']],
  ['notice notice-2026-1', { format: 'xlsx' }, ['notice-notice-2026-1.xlsx']],
  ['list list-2026-1', {}, ['list-list-2026-1.pdf']],
  ['decision bj-0012', {}, ['exit-bj-0012.pdf']],
  ['regulation cq-workstations 2022-06-27', {}, ['cq-workstations-2022-06-27.pdf']],
])('%s %j', async (words, values, names) => {
  const outputs = await make(words, values);
  expect(outputs.map(({ name }) => name)).toEqual(names);
  for (const { name, bytes } of outputs)
    expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe(
      name.endsWith('.pdf') ? '%PDF' : 'PK\x03\x04',
    );
});

test('a cohort is all of it who have not left', async () => {
  const names = (await make('letter', { cohort: '2026' })).map(({ name }) => name);
  expect(names).toContain('letter-bj-0001.pdf');
  expect(names).not.toContain('letter-bj-0012.pdf'); // left in September
});

test.each<[string, Values, unknown[]]>([
  ['letter', {}, ['paper.kinds']],
  ['letter nobody', {}, ['paper.no-record', 'nobody']],
  ['letter bj-0030', {}, ['paper.no-letter', 'bj-0030']],
  ['letter', { cohort: '1999' }, ['paper.nothing']],
  ['plaque cq-0010', {}, ['paper.no-plaque', 'cq-0010']],
  ['register', { scheme: 'bj-experts' }, ['paper.kinds']],
  ['register', { scheme: 'bj-experts', year: '2025' }, ['paper.no-edition', 'bj-experts', '2025']],
  ['notice list-2026-1', {}, ['paper.no-event', 'list-2026-1', 'notice']],
  ['decision bj-0001', {}, ['paper.no-decision', 'bj-0001', 'exited, reentry-approved']],
  ['decision bj-0012', { about: 'reentry' }, ['paper.no-decision', 'bj-0012', 'reentry-approved']],
  ['letter bj-0001', { format: 'xlsx' }, ['paper.no-table', 'letter']],
  [
    'regulation bj-expert-pool 1999',
    {},
    ['paper.no-version', 'bj-expert-pool', '1999', expect.anything()],
  ],
])('%s %j cannot be made', async (words, values, expected) => {
  expect(await refusal(make(words, values))).toEqual(expected);
});

test('a city without a template for letters is told so', async () => {
  const content = readContent('test/fixtures/cities/linjiang');
  const [key, kind, scheme] = await refusal(make('letter lj-0001', {}, content));
  expect([key, kind, scheme]).toEqual(['paper.no-template', 'letter', 'lj-experts']);
});

test('another city’s letters go by its own templates, each by the text of its day', async () => {
  const city = 'test/fixtures/cities/yunhe';
  const [first, second] = await make(
    'letter yh-0001 yh-0003',
    { content: city },
    readContent(city),
  );
  const text = await readText(first!.bytes);
  expect(text).toContain('《云和市海外知识产权服务专家管理办法》');
  expect(text).toContain('第四条第（五）项');
  expect(await readText(second!.bytes)).toContain('第五条第（五）项');
});

/** The sample content with its letter's template altered. */
function withLetter(change: (template: Certificate, folder: string) => void): string {
  const content = mkdtempSync(join(tmpdir(), 'paper-content-'));
  cpSync('content', content, { recursive: true });
  const path = join(content, 'certificates/letter.json');
  const template = JSON.parse(readFileSync(path, 'utf8')) as Certificate;
  change(template, join(content, 'certificates'));
  writeFileSync(path, JSON.stringify(template));
  return content;
}

const letterBy = (change: (template: Certificate, folder: string) => void) => {
  const content = withLetter(change);
  return make('letter bj-0001', { content }, readContent(content));
};

describe('what a template asks for and is not there', () => {
  test('one of its own properties: the file, the place and the name of it', async () => {
    const unsound = letterBy((template) => delete (template.title as { en?: string }).en);
    const [key, line] = await refusal(unsound);
    expect(key).toBe('complaint');
    expect(line).toMatch(/certificates\/letter\.json:1:\d+: .*title.*en/);
  });

  test('a fact', async () => {
    const [, line] = await refusal(letterBy(({ words }) => (words.body![0]!.en += '{{findings}}')));
    expect(line).toMatch(/^bj-0001: .*letter.*: findings;/);
  });

  test('a seal, or one that is no picture', async () => {
    const named = (seal: Certificate['seal']) => (seal!.image = 'seal.png');
    const absent = await refusal(letterBy(({ seal }) => named(seal)));
    expect(absent).toEqual(['paper.no-seal', expect.stringContaining('certificates/seal.png')]);
    const damaged = letterBy(({ seal }, folder) => {
      named(seal);
      writeFileSync(join(folder, 'seal.png'), '<svg/>');
    });
    expect((await refusal(damaged))[0]).toBe('paper.bad-seal-unknown');
  });

  test('a font, or one whose outlines are not TrueType', async () => {
    const absent = await refusal(letterBy((template) => (template.fonts = { kai: 'simkai.ttf' })));
    expect(absent).toEqual(['paper.no-font', expect.stringContaining('certificates/simkai.ttf')]);
    const other = letterBy((template, folder) => {
      template.fonts = { kai: 'simkai.ttf' };
      writeFileSync(join(folder, 'simkai.ttf'), 'OTTO'.padEnd(64, '\0'));
    });
    expect((await refusal(other))[0]).toBe('paper.bad-font');
  });

  test('a character of its font', async () => {
    const made = letterBy(({ title }) => (title.zh += '\u{2A6A5}'));
    await expect(made).rejects.toThrow('“\u{2A6A5}” (U+2A6A5) in 聘　书\u{2A6A5}');
  });

  test('the provision that it rests on', async () => {
    const [key, , , version] = await refusal(letterBy(({ basis }) => (basis.version = '2020')));
    expect([key, version]).toEqual(['paper.no-basis', '2020']);
  });
});
