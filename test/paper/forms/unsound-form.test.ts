import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatSaved } from '../../../src/forms/saved-file.ts';
import { loadFonts } from '../../../src/load/fonts.ts';
import { renderBlankForm } from '../../../src/paper/forms/blank-form.ts';
import { subsetFormFonts } from '../../../src/paper/forms/font-packs.ts';
import { renderFilledForm } from '../../../src/paper/forms/form-paper.ts';
import { form, formFonts, sampleValues, sources } from '../sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsound-'));
const sheet = join(folder, 'sheet.pdf');

/** What the command says on the error stream of a form that it must not print, and its exit code. */
function refuse(...args: string[]): Promise<{ code: number; err: string; made: boolean }> {
  const whole = ['scripts/paper.ts', 'form', form.id, ...args, '--lang', 'en', '-o', sheet];
  return new Promise((done) => {
    execFile(process.execPath, whole, (error, _, err) =>
      done({ code: Number(error?.code ?? 0), err, made: existsSync(sheet) }),
    );
  });
}

test('a word that the definition lacks: the file, the place and the name of it', async () => {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const path = join(content, 'forms', `${form.id}.json`);
  const broken = JSON.parse(readFileSync(path, 'utf8'));
  delete broken.sections[0].fields[0].label.en;
  writeFileSync(path, JSON.stringify(broken));
  const { code, err, made } = await refuse('--content', content);
  expect([code, made]).toEqual([1, false]);
  expect(err).toMatch(/expert-application\.json:1:\d+: .*\/sections\/0\/fields\/0\/label.*“en”/);
}, 60_000);

test('an answer to a field that the form does not have: its name', async () => {
  const path = join(folder, 'saved.json');
  writeFileSync(path, formatSaved(form, { ...sampleValues(), favouriteColour: '红' }));
  const { code, err, made } = await refuse('--values', path);
  expect([code, made]).toEqual([1, false]);
  expect(err).toMatch(/favouriteColour/);
}, 60_000);

test('a character of the form’s own words that no font has: the character and the words', async () => {
  const words = { zh: '样\u{2A6A5}', en: 'Sample' };
  const strange = { ...form, title: words };
  const fonts = await subsetFormFonts(strange, [strange], sources);
  await expect(renderBlankForm(strange, fonts)).rejects.toThrow(
    '“\u{2A6A5}” (U+2A6A5) in 样\u{2A6A5}',
  );
});

test('a role without a font: the role', async () => {
  const fonts = await formFonts();
  const without = renderFilledForm(form, sampleValues({ name: '样' }), { ...fonts, field: [] });
  await expect(without).rejects.toThrow(/role field|样/);
  await expect(renderBlankForm(form, { ...fonts, field: [] })).rejects.toThrow(/role field/);
});

test('a font file that is not there: its path', async () => {
  const missing = loadFonts('node_modules', { field: '@sample/none/None.ttf' });
  await expect(missing).rejects.toThrow('@sample/none/None.ttf');
});
