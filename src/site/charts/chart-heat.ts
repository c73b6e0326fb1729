import { inkOn, type Colour } from './chart-palette.ts';
import {
  element,
  fitText,
  HATCH,
  svgDocument,
  textAt,
  textWidth,
  WIDTHS,
  type ChartLook,
} from './chart-svg.ts';
import type { Chart, ChartRow } from './chart.ts';

/** From this number on a cell takes a shade, up to the next. */
export interface Step {
  from: number;
  to: number;
  shade: number;
}

const MARGIN = 12;
const ROW = 30;
const SMALL = 12;

/** Up to four shades from what is enough to the greatest, each as many times the last: 3–4, 5–8, 9–14. */
export function stepsOf(enough: number, greatest: number): Step[] {
  if (greatest < enough) return [];
  const count = Math.min(4, greatest - enough + 1);
  const ratio = (greatest + 1) / enough;
  const bounds = Array.from({ length: count + 1 }, (_, place) =>
    Math.round(enough * ratio ** (place / count)),
  );
  return bounds
    .slice(0, -1)
    .map((from, place) => ({ from, to: (bounds[place + 1] ?? from) - 1 }))
    .filter(({ from, to }) => to >= from)
    .map((step, place) => ({ ...step, shade: place + 1 }));
}

interface Grid {
  chart: Chart;
  look: ChartLook;
  steps: Step[];
  left: number;
  top: number;
  cell: number;
}

/** In degrees: English heads lean where there is room and climb where there is not; Chinese stand upright. */
const slantOf = ({ narrow }: ChartLook): number => (narrow ? 90 : 48);

const radians = (degrees: number): number => (degrees / 180) * Math.PI;

function headHeight({ columns }: Chart, look: ChartLook): number {
  const labels = columns.map(({ label }) => label);
  if (look.lang === 'zh') return Math.max(...labels.map((label) => [...label].length * 16)) + 12;
  const widest = Math.max(...labels.map((label) => textWidth(label, SMALL)));
  return widest * Math.sin(radians(slantOf(look))) + 20;
}

/** How far the last head leans over the right edge of its column. */
function leanOf({ columns }: Chart, look: ChartLook): number {
  if (look.lang === 'zh') return 0;
  return textWidth(columns.at(-1)?.label ?? '', SMALL) * Math.cos(radians(slantOf(look))) * 0.9;
}

function gridOf(chart: Chart, look: ChartLook): Grid {
  const width = look.narrow ? WIDTHS.narrow : WIDTHS.wide;
  const size = look.narrow ? SMALL : 14;
  const widest = Math.max(...chart.rows.map(({ label }) => textWidth(label, size)));
  const left = MARGIN + Math.min(look.narrow ? 104 : 190, widest) + 8;
  const room = width - left - MARGIN - leanOf(chart, look);
  const halfOver = leanOf(chart, look) > 1 ? 0.5 : 0;
  const cell = Math.min(62, room / (chart.columns.length - halfOver));
  const shaded = chart.rows.flatMap(({ values }) =>
    values.filter((_, place) => chart.columns[place]?.kind !== 'sum'),
  );
  const steps = stepsOf(chart.thin ?? 1, Math.max(0, ...shaded));
  return { chart, look, steps, left, top: headHeight(chart, look), cell };
}

function drawHead(label: string, x: number, { look, top }: Grid): string {
  const { ink } = look.palette;
  if (look.lang === 'en') {
    const at = `translate(${Math.round(x + 4)} ${Math.round(top - 8)}) rotate(-${slantOf(look)})`;
    return element('g', { transform: at }, textAt(label, [0, 0], ink, { 'font-size': SMALL }));
  }
  const characters = [...label];
  return characters
    .map((character, place) =>
      textAt(character, [x, top - 10 - (characters.length - 1 - place) * 16], ink, {
        'text-anchor': 'middle',
      }),
    )
    .join('');
}

function fillOf(value: number, { chart, steps, look }: Grid): Colour {
  const { sheet, shades } = look.palette;
  if (value === 0) return sheet;
  if (value < (chart.thin ?? 1)) return HATCH;
  const step = steps.findLast(({ from }) => from <= value);
  return shades[step?.shade ?? 0] ?? sheet;
}

/** A number on hatching stands on a patch of its own, or the strokes would run through it. */
function drawCell(value: number, place: number, y: number, grid: Grid): string {
  const { chart, look, left, cell } = grid;
  const { palette } = look;
  const [x, middle] = [left + place * cell, left + (place + 0.5) * cell];
  const isSum = chart.columns[place]?.kind === 'sum';
  const fill = isSum ? palette.sheet : fillOf(value, grid);
  const thin = fill === HATCH;
  const box = element('rect', {
    x: x + 1,
    y: y + 1,
    width: cell - 2,
    height: ROW - 2,
    fill,
    stroke: isSum ? palette.sheet : thin ? palette.accent : value === 0 ? palette.line : fill,
  });
  const patch = element('rect', {
    x: middle - 9,
    y: y + 5,
    width: 18,
    height: ROW - 10,
    rx: 3,
    fill: palette.sheet,
  });
  const ink = thin || isSum ? palette.ink : value === 0 ? palette.soft : inkOn(fill, palette);
  const number = textAt(String(value), [middle, y + ROW / 2 + 5], ink, {
    'text-anchor': 'middle',
    ...(isSum ? { 'font-weight': 'bold' } : {}),
    'font-size': Math.max(9, Math.min(14, Math.floor((cell - 4) / (String(value).length * 0.6)))),
  });
  return box + (thin ? patch : '') + number;
}

function drawRow(row: ChartRow, place: number, grid: Grid): string {
  const { look, left, top } = grid;
  const size = look.narrow ? SMALL : 14;
  const y = top + place * ROW;
  const label = textAt(
    fitText(row.label, left - MARGIN - 8, size),
    [left - 8, y + ROW / 2 + 5],
    look.palette.ink,
    { 'text-anchor': 'end', 'font-size': size },
  );
  return label + row.values.map((value, column) => drawCell(value, column, y, grid)).join('');
}

function drawLegend(y: number, { chart, look, steps }: Grid): { drawn: string; height: number } {
  const { palette } = look;
  const { none = '', thin = '' } = chart.legend ?? {};
  const entries = [
    { fill: palette.sheet, stroke: palette.edge, words: none },
    { fill: HATCH, stroke: palette.accent, words: thin },
    ...steps.map(({ from, to, shade }) => {
      const fill = palette.shades[shade] ?? palette.ink;
      return { fill, stroke: palette.edge, words: from === to ? String(from) : `${from}–${to}` };
    }),
  ];
  const width = look.narrow ? WIDTHS.narrow : WIDTHS.wide;
  let [x, line] = [MARGIN, y];
  const drawn = entries.map(({ fill, stroke, words }) => {
    const needed = 24 + textWidth(words) + 18;
    if (x > MARGIN && x + needed > width) [x, line] = [MARGIN, line + 26];
    const box = element('rect', { x, y: line, width: 18, height: 18, fill, stroke });
    const said = textAt(words, [x + 24, line + 14], palette.ink);
    x += needed;
    return box + said;
  });
  return { drawn: drawn.join(''), height: line + 18 + MARGIN - y };
}

/** A number in every cell; the shade repeats it, and what is thin is hatched besides. */
export function drawHeat(chart: Chart, look: ChartLook): string {
  const grid = gridOf(chart, look);
  const heads = chart.columns.map(({ label }, place) =>
    drawHead(label, grid.left + (place + 0.5) * grid.cell, grid),
  );
  const rows = chart.rows.map((row, place) => drawRow(row, place, grid));
  const foot = grid.top + chart.rows.length * ROW + 14;
  const legend = drawLegend(foot, grid);
  const height = foot + legend.height;
  return svgDocument({ ...chart, height }, look, [...heads, ...rows, legend.drawn].join('\n'));
}
