/** A colour as `#rrggbb`: charts are files of their own and know no custom properties. */
export type Colour = string;

export type Theme = 'light' | 'dark';

export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Ink in five strengths, as painters say, and the seal’s red for what wants looking at. */
export interface Palette {
  sheet: Colour;
  ink: Colour;
  soft: Colour;
  line: Colour;
  edge: Colour;
  accent: Colour;
  wash: Colour;
  /** From the thinnest to the strongest. */
  shades: readonly Colour[];
  font: string;
}

/** How much ink each shade holds; between 0.36 and 0.62 words in ink or in the sheet’s colour could not be read on it. */
const STRENGTHS = [0.1, 0.22, 0.36, 0.64, 0.88];

function tokenOf(css: string, name: string): string {
  // `--paper: light-dark(#fdfcf9, #171614);` and `--sans:\n  system-ui, …;`
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1];
  if (value === undefined) throw new Error(`No token --${name}`);
  return value.replace(/\s+/g, ' ');
}

function colourOf(css: string, name: string, theme: Theme): Colour {
  const both = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(tokenOf(css, name));
  const colour = both?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`--${name} is not a pair of colours`);
  return colour;
}

const channels = (colour: Colour): number[] =>
  [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));

/** So much of one colour laid over another. */
export function mixColours(over: Colour, under: Colour, share: number): Colour {
  const below = channels(under);
  const mixed = channels(over).map((value, place) =>
    Math.round(value * share + (below[place] ?? 0) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG 2.2 reckons it, from 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a theme, from the site’s own tokens. */
export function readPalette(css: string, theme: Theme): Palette {
  const of = (name: string): Colour => colourOf(css, name, theme);
  const [sheet, ink] = [of('sheet'), of('ink')];
  return {
    sheet,
    ink,
    soft: of('ink-soft'),
    line: of('line'),
    edge: of('line-strong'),
    accent: of('accent'),
    wash: of('accent-wash'),
    shades: STRENGTHS.map((strength) => mixColours(ink, sheet, strength)),
    font: tokenOf(css, 'sans'),
  };
}

/** Ink or paper, whichever is read better on a shade. */
export function inkOn(shade: Colour, { ink, sheet }: Palette): Colour {
  return contrastOf(ink, shade) >= contrastOf(sheet, shade) ? ink : sheet;
}
