import { join } from 'node:path';
import { loadFonts } from '../load/fonts.ts';
import { DEFAULT_FONT_FILES } from '../paper/fonts/font-roles.ts';
import { REGULATION_ROLES } from '../paper/regulations/make-regulation.ts';
import { openOutlineFont } from '../paper/fonts/outline-font.ts';
import type { PaperFonts } from '../paper/pdf/paper-cuts.ts';

let fonts: Promise<PaperFonts> | undefined;

async function openFonts(): Promise<PaperFonts> {
  const files = Object.fromEntries(
    REGULATION_ROLES.map((role) => [role, DEFAULT_FONT_FILES[role]]),
  );
  const loaded = await loadFonts(join(process.cwd(), 'node_modules'), files);
  return Object.fromEntries(
    Object.entries(loaded).map(([role, bytes]) => [role, [openOutlineFont(bytes)]]),
  );
}

/** The fonts of the site's papers, opened once a build. */
export function getPaperFonts(): Promise<PaperFonts> {
  return (fonts ??= openFonts());
}
