import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatSaved } from '../../src/forms/saved-file.ts';
import { form, sampleValues } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'paper-'));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/paper.ts', ...args], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

const saveValues = (name: string, values: ReturnType<typeof sampleValues>) => {
  const path = join(folder, name);
  writeFileSync(path, formatSaved(form, values));
  return path;
};

test('a blank form, a filled form and a letter', async () => {
  const values = saveValues('good.json', sampleValues());
  for (const args of [
    ['form', 'expert-application'],
    ['form', 'expert-application', '--values', values],
    ['letter', 'bj-0001'],
  ]) {
    const file = join(folder, `${args.join('-').replace(/\W/g, '')}.pdf`);
    const { code, out, err } = await run(...args, '--lang', 'en', '-o', file);
    expect([code, out, err]).toEqual([0, `Written: ${file}\n`, '']);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  }
}, 60_000);

test('many letters into a folder, one file each', async () => {
  const letters = join(folder, 'letters');
  const { code, out, err } = await run('letter', '--all', '--lang', 'en', '-o', letters);
  const names = readdirSync(letters);
  expect([code, out, err]).toEqual([0, `Written into ${letters}: ${names.length} files.\n`, '']);
  expect(names).toContain('letter-bj-0001.pdf');
  expect(names).not.toContain('letter-bj-0012.pdf'); // left in September
}, 60_000);

test('answers to mend: exit 1, each by its field, no file', async () => {
  const values = saveValues('bad.json', sampleValues({ signedOn: '2026-02-30' }));
  const file = join(folder, 'bad.pdf');
  const { code, err } = await run(
    'form',
    'expert-application',
    '--values',
    values,
    '--lang',
    'zh',
    '-o',
    file,
  );
  expect([code, err]).toEqual([
    1,
    `${values}: signedOn: 申请日期须是日历上有的日期，写作 1980-05-21。\n`,
  ]);
  expect(existsSync(file)).toBe(false);
});

test('a character no font has: exit 1, by name and place', async () => {
  const values = saveValues('rare.json', sampleValues({ post: '\u{2A6A5}' }));
  const { code, err } = await run(
    'form',
    form.id,
    '--values',
    values,
    '--lang',
    'en',
    '-o',
    join(folder, 'r.pdf'),
  );
  expect([code, err]).toEqual([
    1,
    '“post”: the font has no “\u{2A6A5}” (U+2A6A5); nothing was made. Look at the character; if it is right, use a font that has it.\n',
  ]);
});

test.each([
  [['letter', 'nobody', '-o', 'x.pdf'], /nobody/],
  [['form', 'nothing', '-o', 'x.pdf'], /expert-application/],
  [['form', 'expert-application'], /-o/],
  [['stamp', 'x', '-o', 'x.pdf'], /form FORM/],
  [['form', 'nothing', '-o', 'x.pdf'], /expert-application/],
  [['form', 'expert-application'], /-o/],
  [['stamp', 'x', '-o', 'x.pdf'], /form FORM/],
  [['letter', '-o', 'x.pdf'], /form FORM/],
  [['letter', 'bj-0001', 'bj-0002', '--format', 'docx', '-o', 'x.pdf'], /pdf, xlsx/],
  [['letter', '--cohort', '1999', '-o', 'x.pdf'], /no record fits/],
  [['plaque', 'cq-0010', '-o', 'x.pdf'], /cq-0010.*established/],
  [['register', '--scheme', 'bj-experts', '--year', '2025', '-o', 'x.pdf'], /2025/],
  [['notice', 'list-2026-1', '-o', 'x.pdf'], /list-2026-1/],
  [['decision', 'bj-0001', '-o', 'x.pdf'], /bj-0001/],
  [['regulation', 'bj-expert-pool', '1999', '-o', 'x.pdf'], /bj-expert-pool 2026-03-13/],
  [
    ['letter', 'lj-0001', '--content', 'test/fixtures/cities/linjiang', '-o', 'x.pdf'],
    /no “letter” that the scheme lj-experts could use/,
  ],
  [['form', 'expert-application', '--values', 'package.json', '-o', 'x.pdf'], /package\.json/],
])('%j: exit 2 and one sentence', async (args, words) => {
  const { code, err } = await run(...args, '--lang', 'en');
  expect(code).toBe(2);
  expect(err).toMatch(words);
  expect(err.trim().split('\n')).toHaveLength(1);
});
