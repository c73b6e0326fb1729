/** What a piece of text is on a sheet; a centre names the font files for each. */
export type FontRole = 'title' | 'heading' | 'body' | 'kai' | 'field';

/** A font that was opened: which characters it has, and how wide they are. */
export interface Typeface {
  bytes: Uint8Array;
  name: string;
  /** every code point the font maps */
  characters: readonly number[];
  has(codePoint: number): boolean;
  /** Width of one character at `size` points. */
  advance(codePoint: number, size: number): number;
}

/** A character that no font of its role has. */
export interface MissingCharacter {
  char: string;
  /** `U+2C35B` */
  code: string;
}

/** `U+4E00`, `U+2C35B` */
export function formatCodePoint(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The characters of `text` that none of the typefaces has, each once; line ends need no glyph. */
export function missingCharacters(
  typefaces: readonly Typeface[],
  text: string,
): MissingCharacter[] {
  const chars = [...new Set(text.replaceAll('\n', ''))];
  return chars
    .filter((char) => !typefaces.some((face) => face.has(char.codePointAt(0)!)))
    .map((char) => ({ char, code: formatCodePoint(char) }));
}

/** The text in runs, each with the first typeface that has its characters. Throws for a character none has. */
export function splitByTypeface(
  typefaces: readonly Typeface[],
  text: string,
): { typeface: Typeface; text: string }[] {
  const runs: { typeface: Typeface; text: string }[] = [];
  for (const char of text) {
    const typeface = typefaces.find((face) => face.has(char.codePointAt(0)!));
    if (!typeface) throw new MissingCharacterError([{ char, code: formatCodePoint(char), text }]);
    const last = runs.at(-1);
    if (last?.typeface === typeface) last.text += char;
    else runs.push({ typeface, text: char });
  }
  return runs;
}

/** Width of the text at `size` points. */
export function measureText(typefaces: readonly Typeface[], text: string, size: number): number {
  let width = 0;
  for (const char of text) {
    const codePoint = char.codePointAt(0)!;
    const typeface = typefaces.find((face) => face.has(codePoint)) ?? typefaces[0];
    width += typeface ? typeface.advance(codePoint, size) : size;
  }
  return width;
}

/** Thrown instead of printing a box: names every missing character, its code point and where it stands. */
export class MissingCharacterError extends Error {
  readonly missing: readonly (MissingCharacter & { text?: string; path?: string })[];
  constructor(missing: readonly (MissingCharacter & { text?: string; path?: string })[]) {
    const names = missing.map(({ char, code, path, text }) => {
      const where = path ?? text;
      return `“${char}” (${code})${where ? ` in ${where}` : ''}`;
    });
    super(`The font has no ${names.join(', ')}`);
    this.name = 'MissingCharacterError';
    this.missing = missing;
  }
}
