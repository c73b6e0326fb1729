import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  inkOn,
  contrastOf,
  readPalette,
  THEMES,
  type Theme,
} from '../../../src/site/charts/chart-palette.ts';
import { stepsOf } from '../../../src/site/charts/chart-heat.ts';
import { escapeXml, fitText, textWidth } from '../../../src/site/charts/chart-svg.ts';
import { ageOn, bandAges } from '../../../src/site/content/counted-privately.ts';
import { drawChart } from '../../../src/site/charts/draw-chart.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { statisticsData } from '../../../src/site/statistics/statistics-data.ts';
import { statisticsPage } from '../../../src/site/statistics/statistics-page.ts';
import { statisticsFigures, type Figure } from '../../../src/site/statistics/statistics-view.ts';
import { countStatistics, RIGHTS } from '../../../src/site/statistics/statistics.ts';
import { readSampleSite } from '../sample-site.ts';

const TOKENS = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
const href = createHref('/');
const { site } = readSampleSite();
const statistics = countStatistics(site);
const palettes = THEMES.map((theme): [Theme, ReturnType<typeof readPalette>] => [
  theme,
  readPalette(TOKENS, theme),
]);

const figure = (id: Figure['id'], lang: 'zh' | 'en' = 'zh'): Figure => {
  const found = statisticsFigures(statistics, lang, href).find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

const draw = (chart: Figure, lang: 'zh' | 'en' = 'zh', theme: Theme = 'light', narrow = false) =>
  drawChart(chart, { palette: readPalette(TOKENS, theme), lang, narrow });

/** What a picture says, by its own texts. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('the counts', () => {
  it('agree with a plain count of the people who serve', () => {
    const knows = (region: string, right: (typeof RIGHTS)[number]): number =>
      site.experts.filter(
        ({ expert: { profile } }) =>
          profile.regions.includes(region) && profile.rights?.includes(right),
      ).length;
    for (const { id, people, rights } of statistics.pool.regions) {
      expect(rights, id).toEqual(RIGHTS.map((right) => knows(id, right)));
      expect(people, id).toBe(
        site.experts.filter(({ expert }) => expert.profile.regions.includes(id)).length,
      );
    }
    const held = site.experts.flatMap(({ expert }) => expert.profile.regions);
    expect(statistics.pool.regions).toHaveLength(new Set(held).size);
    expect(statistics.pool.categories.reduce((sum, { count }) => sum + count, 0)).toBe(
      statistics.pool.serving,
    );
  });
  it('know every right that the schema knows', () => {
    const schema = readFileSync(
      join(import.meta.dirname, '../../../schemas/expert.schema.json'),
      'utf8',
    );
    const { properties } = JSON.parse(schema).$defs.profile;
    expect([...RIGHTS].sort()).toEqual([...properties.rights.items.enum].sort());
  });
  it('take in assessments of workstations that are no longer listed, and no single score', () => {
    expect(statistics.network.assessments).toEqual([
      {
        year: 2024,
        assessed: 3,
        grades: { excellent: 1, unqualified: 1, qualified: 1 },
        meanScore: 66.7,
      },
      { year: 2026, assessed: 3, grades: { qualified: 2, excellent: 1 }, meanScore: 86.3 },
    ]);
    const before = countStatistics(readSampleSite('content', '2024-11-19').site);
    expect(before.network.assessments.map(({ meanScore }) => meanScore)).toEqual([null]);
  });
  it('are of that day: before the first appointment nobody is counted', () => {
    const { pool } = countStatistics(readSampleSite('content', '2026-04-30').site);
    expect(pool.serving).toBe(0);
    expect(pool.regions).toEqual([]);
    expect(pool.termsEnding).toEqual([]);
    expect(pool.ages).toEqual({ withheld: 'too-few' });
  });
  it('stand whole in the data file, with the limits they were counted by', () => {
    const data = statisticsData(site, statistics, href);
    expect(data.pool).toEqual(statistics.pool);
    expect(data.limits).toEqual({ thin: 3, fewestPeople: 20, fewestInBand: 5, fewestScores: 3 });
  });
});

describe('ages', () => {
  const people = (...groups: Array<[age: number, count: number]>): number[] =>
    groups.flatMap(([age, count]) => Array.from({ length: count }, () => age));

  it('are full years: the birthday itself counts, the day before does not', () => {
    expect(ageOn('1980-05-16', '2026-05-15')).toBe(45);
    expect(ageOn('1980-05-16', '2026-05-16')).toBe(46);
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
  });
  it('of 19 people are not shown, of 20 they are', () => {
    expect(bandAges(people([40, 9], [50, 10]))).toEqual({ withheld: 'too-few' });
    expect(bandAges(people([40, 10], [50, 10]))).toMatchObject({
      bands: [
        { from: null, to: 44 },
        { from: 45, to: null },
      ],
    });
    expect(bandAges(people([40, 100]))).toEqual({ withheld: 'too-few' });
  });
  it('of a band of four are joined to the next, of five they are not', () => {
    const bandsOf = (four: number) => {
      const ages = bandAges(people([30, 10], [40, 10], [50, four], [60, 10], [70, 5]));
      return 'bands' in ages ? ages.bands.map(({ from, to }) => [from, to]) : [];
    };
    expect(bandsOf(5)).toEqual([
      [null, 34],
      [35, 44],
      [45, 54],
      [55, 64],
      [65, null],
    ]);
    expect(bandsOf(4)).toEqual([
      [null, 34],
      [35, 44],
      [45, 64],
      [65, null],
    ]);
  });
  it('of a last band too small are joined to the one before', () => {
    const ages = bandAges(people([40, 20], [50, 6], [60, 6], [70, 1]));
    expect(ages).toEqual({
      bands: [
        { from: null, to: 44, count: 20 },
        { from: 45, to: 54, count: 5 },
        { from: 55, to: null, count: 5 },
      ],
    });
  });
  it('are never told to the person: every number is a multiple of five, every band has five', () => {
    for (let extra = 0; extra < 40; extra++) {
      const ages = bandAges(people([33, 7 + extra], [41, extra % 9], [52, 8], [61, 3], [66, 9]));
      if (!('bands' in ages)) throw new Error('withheld');
      for (const { count } of ages.bands) {
        expect(count % 5).toBe(0);
        expect(count).toBeGreaterThanOrEqual(5);
      }
    }
  });
  it('are left out where a date of birth is missing, and the page says why', () => {
    const { content } = readSampleSite();
    const without = {
      ...site,
      counted: { ...site.counted, ages: { withheld: 'no-private-parts' } },
    };
    expect(content.privates.size).toBeGreaterThan(0);
    const counted = countStatistics(without as typeof site);
    expect(statisticsFigures(counted, 'zh', href).map(({ id }) => id)).not.toContain('ages');
    expect(statisticsPage(site, counted, 'zh', href).agesWithheld).not.toBeNull();
    expect(statisticsPage(site, statistics, 'zh', href).agesWithheld).toBeNull();
  });
});

describe('the pictures', () => {
  const all = (['zh', 'en'] as const).flatMap((lang) =>
    statisticsFigures(statistics, lang, href).map((chart) => ({ chart, lang, id: chart.id })),
  );

  it.each(all)('$id ($lang) shows each label and number of its table', ({ chart, lang }) => {
    for (const theme of THEMES)
      for (const narrow of [true, false]) {
        const texts = textsOf(draw(chart, lang, theme, narrow));
        for (const { label, values, words } of chart.rows) {
          const start = escapeXml(label).slice(0, 6);
          expect(
            texts.some((text) => text.startsWith(start)),
            label,
          ).toBe(true);
          const said =
            chart.drawing === 'heat'
              ? values.map(String)
              : [words ?? `${values.reduce((sum, value) => sum + value, 0)}${chart.unit ?? ''}`];
          for (const number of said) expect(texts, label).toContain(number);
        }
      }
  });
  it.each(all)('$id ($lang) has a name, no style, and the same bytes twice', ({ chart, lang }) => {
    const svg = draw(chart, lang);
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain(`<title id="title">${escapeXml(chart.title)}</title>`);
    expect(svg).not.toMatch(/style|<script|class=|href=/);
    expect(draw(chart, lang)).toBe(svg);
  });
  it.each(all)('$id ($lang) keeps everything within its sheet', ({ chart, lang }) => {
    for (const narrow of [true, false]) {
      const svg = draw(chart, lang, 'light', narrow);
      const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
      for (const [, x, y, own, tall] of svg.matchAll(
        /<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)"/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(own)).toBeLessThanOrEqual(width);
        expect(Number(y) + Number(tall)).toBeLessThanOrEqual(height);
      }
      for (const [, x, text = ''] of svg.matchAll(
        /<text x="([\d.]+)" y="[\d.]+" fill="[^"]+">([^<]*)/g,
      ))
        if (chart.drawing !== 'heat')
          expect(Number(x) + textWidth(text)).toBeLessThanOrEqual(width);
    }
  });
  test('cells under three are hatched, three is shaded, none is bare', () => {
    const svg = draw(figure('countries'));
    const cells = figure('countries').rows.flatMap(({ values }) => values.slice(1));
    const hatched = svg.match(/height="28" fill="url\(#thin\)"/g) ?? [];
    expect(hatched).toHaveLength(cells.filter((count) => count === 1 || count === 2).length);
    expect(cells).toContain(3);
  });
  test('shades part the numbers from the thin limit to the greatest without a gap', () => {
    for (const greatest of [3, 4, 5, 9, 40, 3000]) {
      const steps = stepsOf(3, greatest);
      expect(steps[0]?.from).toBe(3);
      expect(steps.at(-1)?.to).toBe(greatest);
      for (const [place, { from }] of steps.entries())
        if (place > 0) expect(from).toBe((steps[place - 1]?.to ?? 0) + 1);
    }
    expect(stepsOf(3, 2)).toEqual([]);
  });
  test('numbers lead to the directory asked the same', () => {
    const [first] = figure('countries').rows;
    expect(first?.links?.[1]).toMatch(/^\/zh\/experts\/\?right=patent&region=[A-Z]{2}$/);
    const links = figure('countries').rows.flatMap(({ links: each = [] }) => each.slice(1));
    const values = figure('countries').rows.flatMap(({ values: each }) => each.slice(1));
    expect(links.map((link) => link === null)).toEqual(values.map((value) => value === 0));
  });
  test('a label of any length and any sign stays in its place', () => {
    expect(fitText('知识产权'.repeat(30), 300)).toMatch(/…$/);
    expect(textWidth(fitText('知识产权'.repeat(30), 300))).toBeLessThanOrEqual(300);
    expect(escapeXml('a<b>&"\u0001\uD800')).toBe('a&lt;b&gt;&amp;&quot;');
  });
});

describe.each(palettes)('in %s', (_, palette) => {
  test('text is read on every ground', () => {
    for (const ground of [palette.sheet, palette.wash]) {
      expect(contrastOf(palette.ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(palette.soft, palette.sheet)).toBeGreaterThanOrEqual(4.5);
    }
    for (const shade of palette.shades)
      expect(contrastOf(inkOn(shade, palette), shade), shade).toBeGreaterThanOrEqual(4.5);
  });
  test('bars, edges and hatching stand out from the sheet', () => {
    for (const colour of [palette.shades[3], palette.soft, palette.edge, palette.accent])
      expect(contrastOf(colour ?? '', palette.sheet)).toBeGreaterThanOrEqual(3);
  });
  test('each shade is stronger than the one before, in grey print too', () => {
    const strengths = palette.shades.map((shade) => contrastOf(shade, palette.sheet));
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    for (const [place, strength] of strengths.entries())
      if (place > 0) expect(strength / (strengths[place - 1] ?? 1)).toBeGreaterThan(1.25);
  });
});

test.each(['linjiang', 'yunhe'])('the city of %s has its own, or none', (city) => {
  const other = readSampleSite(`test/fixtures/cities/${city}`, '2026-06-30').site;
  const counted = countStatistics(other);
  for (const lang of ['zh', 'en'] as const)
    for (const chart of statisticsFigures(counted, lang, href))
      expect(draw(chart, lang)).toMatch(/^<svg /);
  expect(counted.network.stations).toBe(0);
});

test('what is due names no person', () => {
  const { due } = statisticsPage(site, statistics, 'zh', href);
  const words = JSON.stringify(due);
  for (const { expert } of site.experts) expect(words).not.toContain(expert.profile.name);
  expect(due.map(({ on }) => on)).toEqual(due.map(({ on }) => on).toSorted());
  expect(due.length).toBeGreaterThan(0);
});
