import subsetFont from 'subset-font';
import type { FormDefinition } from '../../forms/definition.ts';
import { fieldCharacters } from './field-characters.ts';
import type { FormFonts } from './form-paper.ts';
import { joinOutlines, splitOutlines } from '../fonts/outline-streams.ts';
import type { FontPack } from '../fonts/pack-file.ts';
import { makePack } from '../fonts/pack-file.ts';
import type { FontRole } from '../fonts/typeface.ts';
import { openOutlineFont } from '../fonts/outline-font.ts';

/** The packs of a site. Which are fetched never depends on what is typed; the rare one is fetched when asked for. */
export interface FontPacks {
  common: FontPack;
  rare: FontPack;
  /** per form id: the few characters of its title and of its headings */
  forms: Record<string, { title: FontPack; heading: FontPack }>;
}

/** Full font files of the roles a form is printed with. */
export type FontSources = Record<Extract<FontRole, 'title' | 'heading' | 'field'>, Uint8Array>;

// Shaping and hints are for screens and running text; a printed form sets one glyph for one character.
const OPTIONS = {
  targetFormat: 'truetype',
  keepFeatures: [],
  noHinting: true,
  noLayoutClosure: true,
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'vhea', 'vmtx', 'VORG', 'STAT', 'DSIG', 'gasp'],
} as const;

/** The font with only the glyphs of `text`, by HarfBuzz: TrueType, one glyph a character. Needs Node. */
export async function subsetTypeface(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  // subset-font tells the format by Buffer's own toString.
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const subset = await subsetFont(font, text, OPTIONS);
  // Taken apart and joined, as a pack is: so the browser and Node draw with the same bytes.
  return joinOutlines(splitOutlines(new Uint8Array(subset)));
}

/** Every Han character and mark the font has beyond `common`. */
export function rareCharacters(font: Uint8Array, common: string): string {
  const face = openOutlineFont(font);
  const known = new Set(common);
  const rest = face.characters.filter((codePoint) => codePoint > 0x7f);
  return rest
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((char) => !known.has(char) && /[\p{sc=Han}\p{L}\p{M}\p{S}\p{P}]/u.test(char))
    .join('');
}

/** The fonts of one form as subsets, for making its PDFs in Node; `rare` adds the second field font. */
export async function subsetFormFonts(
  form: FormDefinition,
  forms: readonly FormDefinition[],
  sources: FontSources,
  rare = false,
): Promise<FormFonts> {
  const common = fieldCharacters(forms);
  const second = rare
    ? [await subsetTypeface(sources.field, rareCharacters(sources.field, common))]
    : [];
  return {
    title: await subsetTypeface(sources.title, form.title.zh),
    heading: await subsetTypeface(sources.heading, headingCharacters(form)),
    field: [await subsetTypeface(sources.field, common), ...second],
  };
}

/** The packs for all forms of a site. The same fonts and forms give the same bytes and names. */
export async function buildFontPacks(
  sources: FontSources,
  forms: readonly FormDefinition[],
): Promise<FontPacks> {
  const common = fieldCharacters(forms);
  const rare = rareCharacters(sources.field, common);
  const packs: FontPacks = {
    common: await makePack('field-common', await subsetTypeface(sources.field, common)),
    rare: await makePack('field-rare', await subsetTypeface(sources.field, rare)),
    forms: {},
  };
  for (const form of forms) {
    const fonts = {
      title: await subsetTypeface(sources.title, form.title.zh),
      heading: await subsetTypeface(sources.heading, headingCharacters(form)),
    };
    packs.forms[form.id] = {
      title: await makePack(`${form.id}-title`, fonts.title),
      heading: await makePack(`${form.id}-heading`, fonts.heading),
    };
  }
  return packs;
}

function headingCharacters(form: FormDefinition): string {
  const titles = form.sections.map((section) => section.title.zh + section.title.en).join('');
  return `${titles}一二三四五六七八九十、0123456789 `;
}
