import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { ListedWorkstation, SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { stationNext, type StationDue } from './station-next.ts';
import { stationServices, type StationServices } from './station-services.ts';
import { stationStory } from './station-story.ts';
import type { TimelineEntry } from '../page/timeline-view.ts';

export interface WorkstationSummary {
  id: string;
  href: string;
  name: string;
  district: string;
  host: string;
  hostKind: string;
  state: { name: string; label: string };
  industries: string[];
  address: string;
  /** Where in the building. */
  counter: string | null;
  telephone: Telephone | null;
}

export interface Telephone {
  words: string;
  /** Null where it cannot be dialled from the words: two numbers, an extension. */
  href: string | null;
}

export interface WorkstationView extends WorkstationSummary {
  network: string;
  authority: string;
  plaque: { number: string; href: string } | null;
  establishedOn: string | null;
  services: StationServices | null;
  /** The public steps, oldest first, and those that are to come. */
  story: TimelineEntry[];
  next: StationDue[];
  sample: boolean;
}

/** `023-6789 0000` → `tel:+8623-6789-0000` would guess; the number stands as it is dialled within the country. */
export function telephone(words: string): Telephone {
  const isOne = /^\+?[\d\s()-]{5,24}$/.test(words);
  return { words, href: isOne ? `tel:${words.replace(/[\s()]/g, '')}` : null };
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
    address: profile.address[lang],
    counter: profile.counter?.[lang] ?? null,
    telephone: profile.telephone === undefined ? null : telephone(profile.telephone),
  };
}

export function workstationView(
  listed: ListedWorkstation,
  content: SiteContent,
  lang: Lang,
  href: Href,
): WorkstationView {
  const { workstation, scheme, state } = listed;
  const next = stationNext(listed, content, lang, href);
  return {
    ...workstationSummary(listed, lang, href),
    network: scheme.name[lang],
    authority: scheme.authority[lang],
    plaque: state.plaque ? { number: state.plaque, href: href.verify(lang, state.plaque) } : null,
    establishedOn: state.establishedOn,
    services: stationServices(scheme, content, lang, href),
    story: stationStory(listed, next, content.asOf, lang),
    next,
    sample: workstation.sample === true,
  };
}
