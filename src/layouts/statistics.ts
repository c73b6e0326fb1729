import tokens from '../styles/tokens.css?raw';
import type { Lang } from '../i18n/lang.ts';
import { readPalette, THEMES, type Theme } from '../site/charts/chart-palette.ts';
import { drawChart } from '../site/charts/draw-chart.ts';
import { statisticsFigures, type Figure } from '../site/statistics/statistics-view.ts';
import { countStatistics, type Statistics } from '../site/statistics/statistics.ts';
import { keepWithContent } from './content.ts';
import { href } from './href.ts';

/** One look of a figure as a file of its own. */
export interface ChartFile {
  /** Without `.svg`. */
  file: string;
  theme: Theme;
  narrow: boolean;
  svg: string;
  width: number;
  height: number;
}

/** What the edition's content comes to, counted once. */
export const getStatistics: () => Statistics = keepWithContent(countStatistics);

export const getFigures = (lang: Lang): Figure[] => statisticsFigures(getStatistics(), lang, href);

const sizeIn = (svg: string, side: 'width' | 'height'): number =>
  Number(new RegExp(` ${side}="(\\d+)"`).exec(svg)?.[1] ?? 0);

/** By day and by night; a heat map for a desk and for a telephone too. */
export function chartFiles(figure: Figure, lang: Lang): ChartFile[] {
  const widths = figure.drawing === 'heat' ? [false, true] : [true];
  return THEMES.flatMap((theme) =>
    widths.map((narrow) => {
      const svg = drawChart(figure, { palette: readPalette(tokens, theme), lang, narrow });
      const file = [figure.id, theme, ...(narrow ? ['narrow'] : [])].join('-');
      return {
        file,
        theme,
        narrow,
        svg,
        width: sizeIn(svg, 'width'),
        height: sizeIn(svg, 'height'),
      };
    }),
  );
}
