/** A picture and its table are made from these same rows. */
export interface Chart {
  title: string;
  /** What it shows, in a sentence or two: for those who do not see it. */
  description: string;
  drawing: 'bars' | 'stack' | 'heat';
  /** What the rows are, for the table’s first column. */
  rowTitle: string;
  columns: readonly ChartColumn[];
  rows: readonly ChartRow[];
  /** How many of the rows the picture shows, where the table has more. */
  drawn?: number | undefined;
  /** What follows a number: 人. */
  unit?: string | undefined;
  /** The end of the scale, where it is not the greatest number. */
  scale?: number | undefined;
  /** In a heat map: a cell below it, and not empty, is thin. */
  thin?: number | undefined;
  /** In a heat map: what the shades mean. */
  legend?: { none: string; thin: string } | undefined;
}

export interface ChartColumn {
  label: string;
  /** In a heat map: a sum beside the cells, not shaded. In stacked bars: what has not passed. */
  kind?: 'sum' | 'hatched' | undefined;
}

export interface ChartRow {
  label: string;
  values: readonly number[];
  href?: string | undefined;
  /** Where each number leads. */
  links?: ReadonlyArray<string | null> | undefined;
  /** Said after the bar instead of its number. */
  words?: string | undefined;
}
