import { LANGS, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { SiteContent } from '../content/content.ts';
import { FEWEST_IN_BAND, FEWEST_PEOPLE, FEWEST_SCORES } from '../content/counted-privately.ts';
import { inBoth, type Href } from '../page/href.ts';
import { THIN } from './statistics-view.ts';
import type { Statistics } from './statistics.ts';

/** `/data/statistics.json`: all that the pictures show, with every kind and not the greatest alone. */
export function statisticsData({ asOf, site }: SiteContent, statistics: Statistics, href: Href) {
  const both = (say: (lang: Lang) => string): Record<Lang, string> =>
    Object.fromEntries(LANGS.map((lang) => [lang, say(lang)])) as Record<Lang, string>;
  return {
    asOf,
    sample: site.sample,
    url: inBoth((lang) => href.statistics(lang)),
    notes: {
      'pool.regions': both((lang) => t(lang, 'chart.countries-note', { limit: THIN })),
      'pool.ages': both((lang) => t(lang, 'chart.ages-note')),
      'network.assessments': both((lang) => t(lang, 'chart.scores-note')),
    },
    limits: {
      thin: THIN,
      fewestPeople: FEWEST_PEOPLE,
      fewestInBand: FEWEST_IN_BAND,
      fewestScores: FEWEST_SCORES,
    },
    ...statistics,
  };
}
