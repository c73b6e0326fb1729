import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { Embedded } from './draw.ts';
import type { RoleFaces } from '../fonts/faces.ts';
import { embedTypeface } from './pdf-document.ts';
import type { Typeface } from '../fonts/typeface.ts';

/** Embeds the typefaces of all roles; `whole` names those that are embedded as they are. */
export async function embedFaces(
  doc: PDFDocument,
  faces: RoleFaces,
  whole: readonly Typeface[] = [],
): Promise<Embedded> {
  const fonts = new Map<Typeface, { font: PDFFont; key: string }>();
  for (const [role, list] of Object.entries(faces)) {
    for (const [i, typeface] of list.entries()) {
      const font = await embedTypeface(doc, typeface, whole.includes(typeface), role + i);
      fonts.set(typeface, { font, key: `F${fonts.size + 1}` });
    }
  }
  return fonts;
}
