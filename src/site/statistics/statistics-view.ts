import { LANG_TAGS, listSeparator, type Lang } from '../../i18n/lang.ts';
import { t, type MessageKey } from '../../i18n/translate.ts';
import type { Chart, ChartRow } from '../charts/chart.ts';
import type { AgeBand } from '../content/counted-privately.ts';
import { formatDate } from '../page/date-words.ts';
import type { FacetId } from '../directory/directory-facets.ts';
import { NO_QUERY, writeQuery } from '../directory/directory-query.ts';
import type { Href } from '../page/href.ts';
import type { Statistics, Tally, WordTally } from './statistics.ts';

export const FIGURES = [
  'countries',
  'categories',
  'matters',
  'fields',
  'industries',
  'languages',
  'ages',
  'terms',
  'districts',
  'hosts',
  'served',
  'grades',
  'scores',
] as const;

export type FigureId = (typeof FIGURES)[number];

/** A picture with its table and words; `part` is the section of the page it stands in. */
export interface Figure extends Chart {
  id: FigureId;
  part: 'pool' | 'network';
  /** How it was counted, where that is not plain. */
  note: string | null;
}

/** Fewer than this many leave a company without a second choice once one of them must recuse himself. */
export const THIN = 3;

/** A picture of more rows is too long to be looked at; the table has all. */
const MOST_REGIONS = 40;

/** More kinds than these make no picture; the data file has them all. */
const MOST_KINDS = 15;

interface Place {
  lang: Lang;
  href: Href;
}

const nameIn = (type: 'language' | 'region', lang: Lang): ((code: string) => string) => {
  const names = new Intl.DisplayNames([LANG_TAGS[lang]], { type });
  return (code) => names.of(code) ?? code;
};

const askFor = ({ lang, href }: Place, chosen: Partial<Record<FacetId, readonly string[]>>) =>
  href.experts(lang, writeQuery({ ...NO_QUERY, chosen }));

/** What follows a number; English says it at the head of the column. */
const unitOf = (of: 'people' | 'stations' | 'points', lang: Lang): string =>
  t(lang, `chart.${of}`, { count: '' });

/** “Most: patents 12; next: …” of rows in their order, the greatest first. */
function mostWords(rows: readonly ChartRow[], unit: string, lang: Lang): string {
  const most = rows
    .slice(0, 3)
    .map(({ label, values }) => `${label} ${values.reduce((sum, value) => sum + value, 0)}${unit}`);
  return t(lang, 'chart.most', { most: most.join(listSeparator(lang)) });
}

type Counted = Pick<Figure, 'id' | 'part' | 'rows'> & Partial<Figure>;

function figure(counted: Counted, lang: Lang): Figure {
  const { id, part, rows } = counted;
  const unit = counted.unit ?? unitOf(part === 'pool' ? 'people' : 'stations', lang);
  const count = t(lang, part === 'pool' ? 'chart.count-people' : 'chart.count-stations');
  return {
    title: t(lang, `chart.${id}`),
    rowTitle: t(lang, `chart.${id}-rows`),
    description: mostWords(rows, unit, lang),
    drawing: 'bars',
    columns: [{ label: count }],
    note: null,
    unit,
    ...counted,
  };
}

function tallyRows(
  tallies: readonly Tally[],
  nameOf: (id: string) => string,
  place: Place,
  facet: FacetId,
): ChartRow[] {
  return tallies.map(({ id, count }) => ({
    label: nameOf(id),
    values: [count],
    href: askFor(place, { [facet]: [id] }),
  }));
}

const wordRows = (tallies: readonly WordTally[], lang: Lang): ChartRow[] =>
  tallies.slice(0, MOST_KINDS).map((each) => ({ label: each[lang], values: [each.count] }));

function kindsNote(tallies: readonly WordTally[], lang: Lang): string | null {
  const params = { all: tallies.length, shown: MOST_KINDS };
  return tallies.length > MOST_KINDS ? t(lang, 'chart.kinds-note', params) : null;
}

function regionsNote(count: number, lang: Lang): string {
  const note = t(lang, 'chart.countries-note', { limit: THIN });
  if (count <= MOST_REGIONS) return note;
  const more = t(lang, 'chart.regions-note', { shown: MOST_REGIONS });
  return lang === 'zh' ? note + more : `${note} ${more}`;
}

function countriesFigure({ pool }: Statistics, place: Place): Figure {
  const { lang } = place;
  const nameOf = nameIn('region', lang);
  const cells = pool.regions.flatMap(({ rights }) => rights);
  const held = cells.filter((count) => count > 0);
  const params = {
    serving: pool.serving,
    regions: pool.regions.length,
    cells: cells.length,
    none: cells.length - held.length,
    thin: held.filter((count) => count < THIN).length,
    limit: THIN,
  };
  return figure(
    {
      id: 'countries',
      part: 'pool',
      drawing: 'heat',
      description: t(lang, 'chart.countries-words', params),
      note: regionsNote(pool.regions.length, lang),
      drawn: MOST_REGIONS,
      thin: THIN,
      legend: {
        none: t(lang, 'chart.none'),
        thin: t(lang, 'chart.thin', { most: THIN - 1 }),
      },
      columns: [
        { label: t(lang, 'chart.all-rights'), kind: 'sum' },
        ...pool.rights.map((right) => ({ label: t(lang, `right.${right}` as MessageKey) })),
      ],
      rows: pool.regions.map(({ id, people, rights }) => ({
        label: nameOf(id),
        values: [people, ...rights],
        links: [
          askFor(place, { region: [id] }),
          ...pool.rights.map((right, index) =>
            (rights[index] ?? 0) > 0 ? askFor(place, { region: [id], right: [right] }) : null,
          ),
        ],
      })),
    },
    lang,
  );
}

function bandWords({ from, to }: AgeBand, lang: Lang): string {
  if (from === null) return t(lang, 'chart.age-up-to', { to: to ?? '' });
  return to === null
    ? t(lang, 'chart.age-from', { from })
    : t(lang, 'chart.age-band', { from, to });
}

function agesFigure({ pool: { ages } }: Statistics, lang: Lang): Figure[] {
  if ('withheld' in ages) return [];
  const rows = ages.bands.map((band) => ({
    label: bandWords(band, lang),
    values: [band.count],
    words: t(lang, 'chart.about', { count: band.count }),
  }));
  const most = rows.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const description = mostWords(most, unitOf('people', lang), lang);
  const note = t(lang, 'chart.ages-note');
  return [figure({ id: 'ages', part: 'pool', rows, description, note }, lang)];
}

function poolFigures(statistics: Statistics, place: Place): Figure[] {
  const { lang } = place;
  const { pool } = statistics;
  const of = (id: FigureId, rows: ChartRow[], note: string | null = null): Figure =>
    figure({ id, part: 'pool', rows, note }, lang);
  const named = (family: 'category' | 'matter' | 'industry') => (id: string) =>
    t(lang, `${family}.${id}` as MessageKey);
  const terms = pool.termsEnding.map(({ id, count }) => ({
    label: formatDate(id, lang),
    values: [count],
  }));
  return [
    countriesFigure(statistics, place),
    of('matters', tallyRows(pool.matters, named('matter'), place, 'matter')),
    of('fields', wordRows(pool.fields, lang), kindsNote(pool.fields, lang)),
    of('industries', tallyRows(pool.industries, named('industry'), place, 'industry')),
    of('languages', tallyRows(pool.languages, nameIn('language', lang), place, 'language')),
    of('categories', tallyRows(pool.categories, named('category'), place, 'category')),
    ...agesFigure(statistics, lang),
    of('terms', terms, t(lang, 'chart.terms-note')),
  ];
}

const GRADES = ['excellent', 'good', 'qualified', 'unqualified'] as const;

function assessmentFigures({ network }: Statistics, lang: Lang): Figure[] {
  const years = network.assessments;
  const grades = GRADES.filter((grade) => years.some((year) => (year.grades[grade] ?? 0) > 0));
  const scored = years.flatMap(({ year, meanScore, assessed }) =>
    meanScore === null ? [] : [{ year, meanScore, assessed }],
  );
  const last = scored.at(-1);
  return [
    figure(
      {
        id: 'grades',
        part: 'network',
        drawing: 'stack',
        note: t(lang, 'chart.grades-note'),
        columns: grades.map((grade) => ({
          label: t(lang, `grade.${grade}`),
          kind: grade === 'unqualified' ? ('hatched' as const) : undefined,
        })),
        rows: years.map((each) => ({
          label: formatDate(String(each.year), lang),
          values: grades.map((grade) => each.grades[grade] ?? 0),
        })),
        description: years
          .map((each) => t(lang, 'chart.year-assessed', { year: each.year, count: each.assessed }))
          .join(lang === 'zh' ? '；' : '; '),
      },
      lang,
    ),
    figure(
      {
        id: 'scores',
        part: 'network',
        scale: 100,
        unit: unitOf('points', lang),
        note: t(lang, 'chart.scores-note'),
        columns: [{ label: t(lang, 'chart.mean') }],
        rows: scored.map(({ year, meanScore }) => ({
          label: formatDate(String(year), lang),
          values: [meanScore],
        })),
        description: last
          ? t(lang, 'chart.scores-words', { year: last.year, score: last.meanScore })
          : '',
      },
      lang,
    ),
  ];
}

function networkFigures(statistics: Statistics, { lang, href }: Place): Figure[] {
  const { network } = statistics;
  const of = (id: FigureId, rows: ChartRow[], more: Partial<Figure> = {}): Figure =>
    figure({ id, part: 'network', rows, ...more }, lang);
  const hosts = network.hostKinds.map(({ id, count }) => ({
    label: t(lang, `host-kind.${id}` as MessageKey),
    values: [count],
  }));
  const districts = network.districts.map((district) => ({
    label: district[lang],
    values: [district.serving, district.building],
    href: href.workstations(lang, district.id),
  }));
  const columns = (['serving', 'building'] as const).map((state) => ({
    label: t(lang, `station-state.${state}`),
  }));
  return [
    of('districts', districts, { drawing: 'stack', columns }),
    of('hosts', hosts),
    of('served', wordRows(network.industries, lang), { note: kindsNote(network.industries, lang) }),
    ...assessmentFigures(statistics, lang),
  ];
}

/** Every picture there is something to draw for. */
export function statisticsFigures(statistics: Statistics, lang: Lang, href: Href): Figure[] {
  const place = { lang, href };
  return [...poolFigures(statistics, place), ...networkFigures(statistics, place)].filter(
    ({ rows }) => rows.length > 0,
  );
}
