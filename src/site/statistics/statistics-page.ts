import type { Lang } from '../../i18n/lang.ts';
import { t, type MessageKey } from '../../i18n/translate.ts';
import { calendarEvents } from '../feeds/calendar-events.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { THIN } from './statistics-view.ts';
import type { Statistics } from './statistics.ts';
import type { TimelineEntry } from '../page/timeline-view.ts';

export interface KeyNumber {
  value: number;
  label: string;
  href: string;
}

export interface StatisticsPage {
  numbers: KeyNumber[];
  /** Why there is no picture of ages; null where there is one. */
  agesWithheld: string | null;
  /** What falls due in the year to come, the next first. */
  due: TimelineEntry[];
}

/** A year on; later days are in the calendars. */
const lastDayAhead = (asOf: string): string => `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;

function numbersOf({ pool, network }: Statistics, lang: Lang, href: Href): KeyNumber[] {
  const cells = pool.regions.flatMap(({ rights }) => rights);
  const thin = cells.filter((count) => count > 0 && count < THIN).length;
  const of = (id: string, value: number, to: string): KeyNumber => ({
    value,
    label: t(lang, `statistics.${id}` as MessageKey, id === 'thin' ? { limit: THIN } : {}),
    href: to,
  });
  return [
    of('experts', pool.serving, href.experts(lang)),
    of('regions', pool.regions.length, href.statistics(lang, 'countries')),
    of('thin', thin, href.statistics(lang, 'countries')),
    of('stations', network.stations, href.workstations(lang)),
    of('districts', network.districts.length, href.statistics(lang, 'districts')),
  ].filter(({ value }) => value > 0);
}

export function statisticsPage(
  content: SiteContent,
  statistics: Statistics,
  lang: Lang,
  href: Href,
): StatisticsPage {
  const { ages } = statistics.pool;
  return {
    numbers: numbersOf(statistics, lang, href),
    agesWithheld: 'withheld' in ages ? t(lang, `statistics.ages-${ages.withheld}`) : null,
    due: calendarEvents(content, undefined, lang, href)
      .filter(({ on }) => on <= lastDayAhead(content.asOf))
      .map(({ on, title, text, href: to }) => ({ on, title, text, href: to, state: 'upcoming' })),
  };
}
