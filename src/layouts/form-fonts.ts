import { join } from 'node:path';
import { withContacts } from '../forms/contacts.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { loadFonts } from '../load/fonts.ts';
import {
  buildFontPacks,
  subsetFormFonts,
  type FontPacks,
  type FontSources,
} from '../paper/forms/font-packs.ts';
import { DEFAULT_FONT_FILES } from '../paper/fonts/font-roles.ts';
import type { FormFonts } from '../paper/forms/form-paper.ts';
import { getContent, keepWithContent } from './content.ts';

let sources: Promise<FontSources> | undefined;

/** The forms as page and paper show them, with the site's contacts among their notes. */
export function getForms(): FormDefinition[] {
  const { forms, site } = getContent();
  return (forms as FormDefinition[]).map((form) => withContacts(form, site.contacts));
}

async function getSources(): Promise<FontSources> {
  const { title, heading, field } = DEFAULT_FONT_FILES;
  return (sources ??= loadFonts(join(process.cwd(), 'node_modules'), { title, heading, field }));
}

/** The packs that the form pages fetch, made once a build. */
export const getFontPacks: () => Promise<FontPacks> = keepWithContent(() =>
  getSources().then((files) => buildFontPacks(files, getForms())),
);

/** The fonts that go into a blank form. */
export async function getFormFonts(form: FormDefinition): Promise<FormFonts> {
  return subsetFormFonts(form, getForms(), await getSources());
}
