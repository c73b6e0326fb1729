import { drawBars } from './chart-bars.ts';
import { drawHeat } from './chart-heat.ts';
import type { ChartLook } from './chart-svg.ts';
import type { Chart } from './chart.ts';

/** A chart as an SVG file: no style, no script, the same bytes each time. Bars are narrow in either look. */
export function drawChart(chart: Chart, look: ChartLook): string {
  const shown = { ...chart, rows: chart.rows.slice(0, chart.drawn) };
  return chart.drawing === 'heat' ? drawHeat(shown, look) : drawBars(shown, look);
}
