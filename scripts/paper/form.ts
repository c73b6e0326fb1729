import { existsSync, readFileSync } from 'node:fs';
import { settle } from '../../src/forms/computed.ts';
import { withContacts } from '../../src/forms/contacts.ts';
import type { FormDefinition } from '../../src/forms/definition.ts';
import { readValues } from '../../src/forms/read-values.ts';
import { parseSaved } from '../../src/forms/saved-file.ts';
import { findProblems } from '../../src/forms/validate.ts';
import { loadFonts } from '../../src/load/fonts.ts';
import { renderBlankForm } from '../../src/paper/forms/blank-form.ts';
import { subsetFormFonts } from '../../src/paper/forms/font-packs.ts';
import { DEFAULT_FONT_FILES } from '../../src/paper/fonts/font-roles.ts';
import { openFormFonts, renderFilledForm } from '../../src/paper/forms/form-paper.ts';
import { NoRoom } from '../../src/paper/layout/grid.ts';
import { findUnprintable } from '../../src/paper/fonts/printable.ts';
import type { Content } from '../../src/rules/content.ts';
import { isFaulty } from '../../src/rules/content.ts';
import type { Arguments } from '../command.ts';
import { UserError, chooseAsOf, chooseContent } from '../command.ts';
import { judgeContent } from '../judge-content.ts';
import type { Output } from './output.ts';
import { FONT_ROOT, Complaint } from './output.ts';

function readSavedValues(form: FormDefinition, path: string) {
  if (!existsSync(path)) throw new UserError('paper.no-file', { path });
  try {
    return readValues(form, parseSaved(form, readFileSync(path, 'utf8')));
  } catch {
    throw new UserError('paper.not-saved', { path, form: form.id });
  }
}

/** A form that is there but unsound is refused by what is wrong with it. */
function refuseForm(
  content: Content,
  forms: readonly FormDefinition[],
  id: string,
  args: Arguments,
): never {
  const file = `forms/${id}.json`;
  if (!isFaulty(content, file))
    throw new UserError('paper.no-form', {
      id,
      known: forms.map((each) => each.id).join(', ') || '–',
    });
  const folder = chooseContent(args.values['content'] as string | undefined);
  const { findings } = judgeContent({ content: folder, only: (path) => path === file }).result;
  throw new Complaint(
    findings.map((each) => `${each.file}:${each.line}:${each.column}: ${each.message[args.lang]}`),
  );
}

/** The blank form; with `--values`, the filled one. */
export async function makeForm(content: Content, args: Arguments): Promise<Output[]> {
  try {
    return await printForm(content, args);
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error;
    const form = args.positionals[1] ?? '';
    throw new UserError('paper.form-title', { form, file: `forms/${form}.json` });
  }
}

async function printForm(content: Content, args: Arguments): Promise<Output[]> {
  const id = args.positionals[1];
  if (id === undefined) throw new UserError('paper.kinds', {});
  const contacts = content.site?.contacts ?? [];
  const forms = content.forms.map(({ value }) => withContacts(value as FormDefinition, contacts));
  const form = forms.find((each) => each.id === id);
  if (!form) return refuseForm(content, forms, id, args);
  const { title, heading, field } = DEFAULT_FONT_FILES;
  const sources = await loadFonts(FONT_ROOT, { title, heading, field });
  const fonts = await subsetFormFonts(form, forms, sources);
  const name = `${id}.pdf`;
  const file = args.values['values'] as string | undefined;
  if (file === undefined) return [{ name, bytes: await renderBlankForm(form, fonts) }];
  const given = readSavedValues(form, file);
  const values = settle(form, given);
  // What no field of the form asks for is left out by settling, and must be told before.
  const strange = findProblems(form, given).filter(({ code }) => code === 'unknown');
  const problems = [...findProblems(form, values, chooseAsOf(undefined, content)), ...strange];
  if (problems.length > 0)
    throw new Complaint(
      problems.map(({ path, message }) => `${file}: ${path}: ${message[args.lang]}`),
    );
  const rare = findUnprintable(form, values, openFormFonts(fonts).field ?? []).length > 0;
  const all = rare ? await subsetFormFonts(form, forms, sources, true) : fonts;
  return [{ name, bytes: await renderFilledForm(form, values, all) }];
}
