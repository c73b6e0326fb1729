import type { FontRole, Typeface } from './typeface.ts';
import { measureText } from './typeface.ts';

/** The typefaces of each role: the first that has a character sets it. */
export type RoleFaces<F extends Typeface = Typeface> = Partial<Record<FontRole, readonly F[]>>;

/** The typefaces of a role. Throws when the paper was given none. */
export function facesOf<F extends Typeface>(faces: RoleFaces<F>, role: FontRole): readonly F[] {
  const found = faces[role];
  if (!found || found.length === 0) throw new Error(`No font was given for the role ${role}`);
  return found;
}

/** Measures text by the typefaces of its role. */
export function measureWith(faces: RoleFaces) {
  return (role: FontRole, text: string, size: number): number =>
    measureText(facesOf(faces, role), text, size);
}
