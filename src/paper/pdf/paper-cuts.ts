import type { FontCut } from './cut-font.ts';
import { cutFont } from './cut-font.ts';
import type { RoleFaces } from '../fonts/faces.ts';
import { facesOf } from '../fonts/faces.ts';
import type { OutlineFont } from '../fonts/outline-font.ts';
import type { PdfFile } from './pdf-file.ts';
import type { FontRole } from '../fonts/typeface.ts';

/** The fonts of each role: the first that has a character sets it. */
export type PaperFonts = RoleFaces<OutlineFont>;

/** Fonts cut once for the words that all papers of a batch have in common. */
export type SharedCuts = ReadonlyMap<FontRole, FontCut>;

const codePointsOf = (text: string) => Array.from(text, (char) => char.codePointAt(0)!);

/** Cuts the fonts for words that many papers share, by the sheets of one of them. */
export function cutShared(
  words: Readonly<Partial<Record<FontRole, string>>>,
  fonts: PaperFonts,
): SharedCuts {
  const cuts = new Map<FontRole, FontCut>();
  for (const [role, text] of Object.entries(words) as [FontRole, string][]) {
    const [font] = facesOf(fonts, role);
    const held = codePointsOf(text).filter((codePoint) => font?.has(codePoint));
    if (font && held.length > 0) cuts.set(role, cutFont(font, held));
  }
  return cuts;
}

/** The first of the fonts that has the character; that one has it is known by then. */
function fontWith(fonts: readonly OutlineFont[], codePoint: number): OutlineFont {
  return fonts.find((font) => font.has(codePoint)) ?? fonts[0]!;
}

interface NamedCut {
  cut: FontCut;
  key: string;
}

/** The cuts of one paper: the shared ones that it uses, and one of its own for the rest of its characters. */
export class PaperCuts {
  private readonly byRole = new Map<FontRole, NamedCut[]>();
  readonly resources: string;

  constructor(
    file: PdfFile,
    texts: ReadonlyMap<FontRole, string[]>,
    fonts: PaperFonts,
    shared: SharedCuts,
  ) {
    const entries: string[] = [];
    const add = (cut: FontCut): NamedCut => {
      const key = `F${entries.length + 1}`;
      entries.push(`/${key} ${cut.embed(file)} 0 R`);
      return { cut, key };
    };
    for (const [role, list] of texts) {
      const common = shared.get(role);
      const codePoints = [...new Set(codePointsOf(list.join('')))];
      const rest = codePoints.filter((codePoint) => !common?.has(codePoint));
      const cuts: NamedCut[] = [];
      if (common && rest.length < codePoints.length) cuts.push(add(common));
      const faces = facesOf(fonts, role);
      for (const font of faces) {
        const own = rest.filter((codePoint) => fontWith(faces, codePoint) === font);
        if (own.length > 0) cuts.push(add(cutFont(font, own)));
      }
      this.byRole.set(role, cuts);
    }
    this.resources = `<<${entries.join('')}>>`;
  }

  /** The text in runs of one cut, as hex codes. */
  split(role: FontRole, text: string): { key: string; codes: string }[] {
    const cuts = this.byRole.get(role) ?? [];
    const runs: { key: string; codes: string }[] = [];
    for (const char of text) {
      const codePoint = char.codePointAt(0)!;
      const { cut, key } = cuts.find((each) => each.cut.has(codePoint))!;
      const last = runs.at(-1);
      if (last?.key === key) last.codes += cut.code(codePoint);
      else runs.push({ key, codes: cut.code(codePoint) });
    }
    return runs;
  }
}
