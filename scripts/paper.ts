import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormDefinition } from '../src/forms/definition.ts';
import { dropUnasked } from '../src/forms/conditions.ts';
import { parseSaved, readValues } from '../src/forms/read-values.ts';
import { findProblems } from '../src/forms/validate.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { t } from '../src/i18n/translate.ts';
import { loadFiles } from '../src/load/files.ts';
import { loadFonts } from '../src/load/fonts.ts';
import { readSchemas } from '../src/load/schemas.ts';
import { renderBlankForm } from '../src/paper/blank-form.ts';
import { subsetFormFonts } from '../src/paper/font-packs.ts';
import { DEFAULT_FONT_FILES } from '../src/paper/font-roles.ts';
import { openFormFonts, renderFilledForm } from '../src/paper/form-paper.ts';
import { findAppointment, letterOf } from '../src/paper/letter-record.ts';
import { renderLetter, subsetLetterFonts } from '../src/paper/letter.ts';
import { findUnprintable } from '../src/paper/printable.ts';
import { MissingCharacterError } from '../src/paper/typeface.ts';
import type { Content } from '../src/rules/content.ts';
import { assembleContent } from '../src/rules/content.ts';
import { createHref } from '../src/site/href.ts';
import type { Arguments } from './command.ts';
import { ROOT, UserError, chooseContent, runCommand } from './command.ts';

const OPTIONS = {
  content: { type: 'string' },
  values: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

const FONT_ROOT = join(ROOT, 'node_modules');

function loadContent(option: string | undefined): Content {
  return assembleContent(loadFiles(chooseContent(option), readSchemas(join(ROOT, 'schemas'))));
}

function readSavedValues(form: FormDefinition, path: string) {
  if (!existsSync(path)) throw new UserError('paper.no-file', { path });
  try {
    return dropUnasked(form, readValues(form, parseSaved(form, readFileSync(path, 'utf8'))));
  } catch {
    throw new UserError('paper.not-saved', { path, form: form.id });
  }
}

/** Complaints go to the error stream, one a line; the file is then not written. */
function complain(lines: readonly string[]): null {
  process.stderr.write(`${lines.join('\n')}\n`);
  return null;
}

async function makeForm(content: Content, id: string, args: Arguments) {
  const forms = content.forms.map(({ value }) => value as FormDefinition);
  const form = forms.find((each) => each.id === id);
  if (!form)
    throw new UserError('paper.no-form', { id, known: forms.map((each) => each.id).join(', ') });
  const { title, heading, field } = DEFAULT_FONT_FILES;
  const sources = await loadFonts(FONT_ROOT, { title, heading, field });
  const fonts = await subsetFormFonts(form, forms, sources);
  const file = args.values['values'] as string | undefined;
  if (file === undefined) return renderBlankForm(form, fonts);
  const values = readSavedValues(form, file);
  const problems = findProblems(form, values);
  if (problems.length > 0)
    return complain(problems.map(({ path, message }) => `${file}: ${path}: ${message[args.lang]}`));
  const rare = findUnprintable(form, values, openFormFonts(fonts).field ?? []).length > 0;
  return renderFilledForm(
    form,
    values,
    rare ? await subsetFormFonts(form, forms, sources, true) : fonts,
  );
}

function verifyAddress(content: Content, number: string): string {
  const address = process.env['SITE_URL'] ?? content.site?.publicAddress ?? '';
  return new URL(createHref(process.env['BASE_PATH'] ?? '').verify('zh', number), address).href;
}

async function makeLetter(content: Content, id: string) {
  const expert = content.experts.find(({ value }) => value.id === id)?.value;
  const scheme = content.schemes.find(({ value }) => value.id === expert?.scheme)?.value;
  if (!expert || !scheme) throw new UserError('paper.no-record', { id });
  const appointment = findAppointment(expert);
  if (!appointment) throw new UserError('paper.no-letter', { id });
  const verifyUrl = verifyAddress(content, appointment.letter.number);
  const letter = letterOf(expert, appointment, scheme, content.works, verifyUrl);
  if (!letter) throw new UserError('paper.no-basis', { id });
  const { title, body, kai } = DEFAULT_FONT_FILES;
  const sources = await loadFonts(FONT_ROOT, { title, body, kai });
  return renderLetter(letter, await subsetLetterFonts([letter], sources));
}

function sayMissing(error: MissingCharacterError, lang: Lang): string[] {
  return error.missing.map(({ char, code, path, text }) =>
    t(lang, 'paper.missing-character', { where: path ?? text ?? '', char, code }),
  );
}

async function makePaper(args: Arguments) {
  const [kind, id] = args.positionals;
  if ((kind !== 'form' && kind !== 'letter') || id === undefined)
    throw new UserError('paper.kinds', {});
  if (args.values['output'] === undefined) throw new UserError('paper.no-output', {});
  const content = loadContent(args.values['content'] as string | undefined);
  try {
    return kind === 'form' ? await makeForm(content, id, args) : await makeLetter(content, id);
  } catch (error) {
    if (error instanceof MissingCharacterError) return complain(sayMissing(error, args.lang));
    throw error;
  }
}

await runCommand(OPTIONS, 'paper.help', async (args) => {
  const bytes = await makePaper(args);
  if (bytes === null) return 1;
  const path = args.values['output'] as string;
  writeFileSync(path, bytes);
  process.stdout.write(`${t(args.lang, 'command.written', { path })}\n`);
  return 0;
});
