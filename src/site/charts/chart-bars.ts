import { inkOn, mixColours } from './chart-palette.ts';
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

const MARGIN = 12;
const BAR = 18;
const ROW = 46;

/** The shades of a bar's parts, by how many there are: as far apart as they can be. */
const PARTS: readonly (readonly number[])[] = [[], [3], [3, 1], [4, 2, 1]];

interface Frame {
  look: ChartLook;
  chart: Chart;
  /** How far the longest bar may reach, and what it stands for. */
  reach: number;
  scale: number;
}

const sumOf = ({ values }: ChartRow): number => values.reduce((sum, value) => sum + value, 0);

const endWords = (row: ChartRow, unit = ''): string => row.words ?? `${sumOf(row)}${unit}`;

function frameOf(chart: Chart, look: ChartLook): Frame {
  const ends = chart.rows.map((row) => textWidth(endWords(row, chart.unit)));
  return {
    look,
    chart,
    reach: WIDTHS.narrow - 2 * MARGIN - Math.max(0, ...ends) - 8,
    scale: Math.max(chart.scale ?? 0, ...chart.rows.map(sumOf), 1),
  };
}

/** What a part is filled with; null is hatching. */
function shadeOf(place: number, { columns }: Chart, { palette }: ChartLook): string | null {
  if (columns[place]?.kind === 'hatched') return null;
  const plain = columns.filter(({ kind }) => kind !== 'hatched').length;
  return palette.shades[PARTS[plain]?.[place] ?? 2] ?? palette.ink;
}

function drawBox(
  box: { x: number; y: number; width: number; height: number },
  shade: string | null,
  { palette }: ChartLook,
): string {
  const stroke = shade === null ? palette.accent : palette.soft;
  return element('rect', { ...box, fill: shade ?? HATCH, stroke });
}

/** The number in its part of a bar, where there is room for it. */
function drawNumber(
  value: number,
  { x, y, width }: { x: number; y: number; width: number },
  shade: string | null,
  { palette }: ChartLook,
): string {
  if (width < 28 || shade === null) return '';
  const fill = inkOn(shade, palette);
  return textAt(String(value), [x + width / 2, y + 14], fill, { 'text-anchor': 'middle' });
}

function drawParts(row: ChartRow, y: number, { look, chart, reach, scale }: Frame): string {
  let x = MARGIN;
  return row.values
    .map((value, place) => {
      if (value <= 0) return '';
      const width = Math.max((value / scale) * reach, 1);
      const box = { x, y, width, height: BAR };
      x += width;
      const shade = shadeOf(place, chart, look);
      const number = row.values.length > 1 ? drawNumber(value, box, shade, look) : '';
      return drawBox(box, shade, look) + number;
    })
    .join('');
}

/** How far a bar could reach, where the scale has an end of its own. */
function drawTrack(y: number, { look: { palette }, reach }: Frame): string {
  const fill = mixColours(palette.line, palette.sheet, 0.5);
  return element('rect', { x: MARGIN, y, width: reach, height: BAR, fill });
}

function drawRow(row: ChartRow, top: number, frame: Frame): string {
  const { look, chart, reach, scale } = frame;
  const { ink, soft } = look.palette;
  const y = top + 22;
  const drawn = chart.scale === undefined ? (sumOf(row) / scale) * reach : reach;
  return [
    textAt(fitText(row.label, WIDTHS.narrow - 2 * MARGIN), [MARGIN, top + 17], ink),
    chart.scale === undefined ? '' : drawTrack(y, frame),
    drawParts(row, y, frame),
    textAt(endWords(row, chart.unit), [MARGIN + drawn + 7, y + 14], soft),
  ].join('');
}

/** What the parts of a bar are, in one line or, where that is too long, several; and the height it takes. */
function drawLegend(chart: Chart, look: ChartLook): { drawn: string; height: number } {
  if (chart.drawing !== 'stack') return { drawn: '', height: 4 };
  let [x, y] = [MARGIN, MARGIN];
  const drawn = chart.columns.map(({ label }, place) => {
    const needed = 20 + textWidth(label);
    if (x > MARGIN && x + needed > WIDTHS.narrow - MARGIN) [x, y] = [MARGIN, y + 24];
    const box = drawBox({ x, y, width: 14, height: 14 }, shadeOf(place, chart, look), look);
    const words = textAt(label, [x + 20, y + 12], look.palette.ink);
    x += needed + 18;
    return box + words;
  });
  return { drawn: drawn.join(''), height: y + 24 };
}

/** Lying bars under their labels, whole or in parts: labels of any length stay level, on any screen. */
export function drawBars(chart: Chart, given: ChartLook): string {
  const look = { ...given, narrow: true };
  const frame = frameOf(chart, look);
  const legend = drawLegend(chart, look);
  const rows = chart.rows.map((row, place) => drawRow(row, legend.height + place * ROW, frame));
  const height = legend.height + chart.rows.length * ROW + 8;
  return svgDocument({ ...chart, height }, look, [legend.drawn, ...rows].join('\n'));
}
