import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { ListedWorkstation } from './content.ts';
import { formatDate } from './date-words.ts';
import type { Href } from './href.ts';

export interface WorkstationSummary {
  id: string;
  href: string;
  name: string;
  district: string;
  host: string;
  hostKind: string;
  state: { name: string; label: string };
  industries: string[];
  telephone: string | null;
}

export interface StationEvent {
  on: string;
  date: string;
  words: string;
}

export interface WorkstationView extends WorkstationSummary {
  network: string;
  address: string;
  counter: string | null;
  plaque: { number: string; href: string } | null;
  /** The public steps, oldest first. */
  story: StationEvent[];
  sample: boolean;
}

/** Grouped by district, in the order of the records. */
export interface District {
  name: string;
  stations: WorkstationSummary[];
}

export function workstationSummary(
  { workstation, state }: ListedWorkstation,
  lang: Lang,
  href: Href,
): WorkstationSummary {
  const { profile } = workstation;
  return {
    id: workstation.id,
    href: href.workstation(lang, workstation.id),
    name: profile.name[lang],
    district: profile.districtName[lang],
    host: profile.host[lang],
    hostKind: t(lang, `host-kind.${profile.hostKind}`),
    state: { name: state.state, label: t(lang, `station-state.${state.state}`) },
    industries: (profile.industries ?? []).map((industry) => industry[lang]),
    telephone: profile.telephone ?? null,
  };
}

function tell(
  event: ListedWorkstation['workstation']['history'][number],
  lang: Lang,
): string | null {
  switch (event.type) {
    case 'established':
      return t(lang, 'station-event.established');
    case 'inspected':
      return t(lang, `station-event.inspected-${event.outcome}`);
    case 'assessed':
      return t(lang, 'station-event.assessed', {
        year: event.year,
        grade: t(lang, `grade.${event.grade}`),
      });
    default:
      return null;
  }
}

export function workstationView(
  listed: ListedWorkstation,
  lang: Lang,
  href: Href,
  asOf: string,
): WorkstationView {
  const { workstation, scheme, state } = listed;
  const { profile, history } = workstation;
  return {
    ...workstationSummary(listed, lang, href),
    network: scheme.name[lang],
    address: profile.address[lang],
    counter: profile.counter?.[lang] ?? null,
    plaque: state.plaque ? { number: state.plaque, href: href.verify(lang, state.plaque) } : null,
    story: history
      .filter(({ on }) => on <= asOf)
      .toSorted((a, b) => a.on.localeCompare(b.on))
      .flatMap((event) => {
        const words = tell(event, lang);
        return words ? [{ on: event.on, date: formatDate(event.on, lang), words }] : [];
      }),
    sample: workstation.sample === true,
  };
}

export function districtsOf(
  stations: readonly ListedWorkstation[],
  lang: Lang,
  href: Href,
): District[] {
  const summaries = stations.map((listed) => workstationSummary(listed, lang, href));
  return [...Map.groupBy(summaries, ({ district }) => district)].map(([name, members]) => ({
    name,
    stations: members,
  }));
}
