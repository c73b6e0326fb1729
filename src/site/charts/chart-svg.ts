import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { columnsOf } from '../../text/terminal-width.ts';
import type { Palette } from './chart-palette.ts';

/** How a chart is to look: the same numbers are drawn for a desk and for a telephone, by day and by night. */
export interface ChartLook {
  palette: Palette;
  lang: Lang;
  narrow: boolean;
}

/** In CSS pixels: a column of text, and a screen of 390 with its margins. */
export const WIDTHS = { wide: 720, narrow: 340 } as const;

export const TEXT_SIZE = 14;

type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
      // XML 1.0 knows no control characters but these three.
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  );
}

/** Numbers with one decimal at most: no machine’s last digit enters the bytes. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => {
      const text = typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;
      return ` ${key}="${escapeXml(text)}"`;
    })
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** About as wide as system fonts make it, rather more than less: a Han character is an em, others 0.58 of it. */
export function textWidth(text: string, size = TEXT_SIZE): number {
  let width = 0;
  for (const character of text) width += [0, 0.58, 1][columnsOf(character)] ?? 0;
  return width * size;
}

/** Cut to a width, with an ellipsis; the table has it whole. */
export function fitText(text: string, width: number, size = TEXT_SIZE): string {
  if (textWidth(text, size) <= width + 0.01) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export function textAt(
  text: string,
  [x, y]: readonly [number, number],
  fill: string,
  more: Attributes = {},
): string {
  return element('text', { x, y, fill, ...more }, escapeXml(text));
}

/** Slanting strokes, told apart from a plain surface without any colour. */
function hatch({ accent, wash }: Palette): string {
  const ground = element('rect', { width: 6, height: 6, fill: wash });
  const stroke = element('path', { d: 'M0 0V6', stroke: accent, 'stroke-width': 2.4 });
  return element(
    'pattern',
    {
      id: 'thin',
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    ground + stroke,
  );
}

/** The fill of what is thin or not passed. */
export const HATCH = 'url(#thin)';

/** A whole file: its name and what it shows first, for readers who cannot see it. */
export function svgDocument(
  { title, description, height }: { title: string; description: string; height: number },
  { palette, lang, narrow }: ChartLook,
  body: string,
): string {
  const width = narrow ? WIDTHS.narrow : WIDTHS.wide;
  const content = [
    element('title', { id: 'title' }, escapeXml(title)),
    element('desc', { id: 'desc' }, escapeXml(description)),
    element('defs', {}, hatch(palette)),
    element('rect', { width, height, fill: palette.sheet }),
    body,
  ];
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': LANG_TAGS[lang],
      role: 'img',
      'aria-labelledby': 'title desc',
      viewBox: `0 0 ${width} ${Math.round(height)}`,
      width,
      height: Math.round(height),
      'font-family': palette.font,
      'font-size': TEXT_SIZE,
    },
    content.join('\n'),
  );
  return `${root}\n`;
}
