import type { Event } from '../../generated/workstation.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { ListedWorkstation } from '../content/content.ts';
import type { StationDue } from './station-next.ts';
import type { TimelineEntry } from '../page/timeline-view.ts';

function tell(event: Event, lang: Lang): Pick<TimelineEntry, 'title' | 'text'> | null {
  switch (event.type) {
    case 'established':
      return {
        title: t(lang, 'station-event.established'),
        text: t(lang, 'station-event.plaque', { number: event.plaque }),
      };
    case 'inspected':
      return { title: t(lang, `station-event.inspected-${event.outcome}`) };
    case 'assessed':
      return {
        title: t(lang, 'station-event.assessed', {
          year: event.year,
          grade: t(lang, `grade.${event.grade}`),
        }),
      };
    default:
      return null;
  }
}

/** What the public may know of a workstation's life: its events, oldest first, and the steps that are to come. */
export function stationStory(
  { workstation: { history } }: ListedWorkstation,
  next: readonly StationDue[],
  asOf: string,
  lang: Lang,
): TimelineEntry[] {
  const past = history
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .flatMap((event) => {
      const told = tell(event, lang);
      return told ? [{ on: event.on, ...told }] : [];
    });
  const ahead = next
    .filter(({ isStep }) => isStep)
    .map(({ on, title, text }): TimelineEntry => ({ on, title, text, state: 'upcoming' }));
  return [...past, ...ahead];
}
