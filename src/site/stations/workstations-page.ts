import { findForm } from '../../forms/find-form.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { ListedWorkstation, SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { workstationSummary, type WorkstationSummary } from './workstation-view.ts';

export interface District {
  id: string;
  name: string;
  stations: WorkstationSummary[];
}

/** A district as a tile: how many it has, and where they stand on the page. */
export interface DistrictTile {
  id: string;
  name: string;
  count: number;
  href: string | null;
}

export interface WorkstationsPage {
  /** The network's own name, where there is one only. */
  title: string;
  districts: District[];
  /** Every district that the networks name, with and without a workstation. */
  tiles: DistrictTile[];
  /** The states that occur, with how many are in each. */
  states: Array<{ name: string; label: string; count: number }>;
  /** How to become one; null where the centre has no form. */
  application: { title: string; href: string } | null;
}

const STATES = ['serving', 'building'] as const;

/** The districts in the order of the networks' own lists; one that no list names stands last. */
function placesOf({ schemes, workstations }: SiteContent, lang: Lang): Map<string, string> {
  const listed = schemes.flatMap(({ districts = [] }) => districts);
  const own = workstations.map(({ workstation: { profile } }) => profile);
  return new Map([
    ...listed.map(({ id, name }) => [id, name[lang]] as const),
    ...own.map(({ district, districtName }) => [district, districtName[lang]] as const),
  ]);
}

/** Of the first network that takes applications by a form. */
function applicationOf({ forms, schemes }: SiteContent, lang: Lang, href: Href) {
  const [form] = schemes
    .filter(({ kind }) => kind === 'workstations')
    .flatMap(({ id }) => findForm(forms, 'application', id) ?? []);
  return form ? { title: form.title[lang], href: href.form(lang, form.id) } : null;
}

function titleOf({ schemes }: SiteContent, lang: Lang): string {
  const networks = schemes.filter(({ kind }) => kind === 'workstations');
  return (networks.length === 1 && networks[0]?.name[lang]) || t(lang, 'station.title');
}

/** Short for a tile: what it is tells nothing beside its like. `Yubei District` → `Yubei`, `石柱土家族自治县` stays. */
const shortName = (name: string): string => name.replace(/( Autonomous)? (District|County)$/, '');

export function workstationsPage(content: SiteContent, lang: Lang, href: Href): WorkstationsPage {
  const { workstations } = content;
  const byDistrict: Map<string, ListedWorkstation[]> = Map.groupBy(
    workstations,
    ({ workstation }) => workstation.profile.district,
  );
  const places = [...placesOf(content, lang)];
  return {
    title: titleOf(content, lang),
    districts: places.flatMap(([id, name]) => {
      const members = byDistrict.get(id);
      return members
        ? [{ id, name, stations: members.map((each) => workstationSummary(each, lang, href)) }]
        : [];
    }),
    tiles: places.map(([id, name]) => {
      const count = byDistrict.get(id)?.length ?? 0;
      const to = count > 0 ? href.workstations(lang, id) : null;
      return { id, name: shortName(name), count, href: to };
    }),
    states: STATES.map((name) => ({
      name,
      label: t(lang, `station-state.${name}`),
      count: workstations.filter(({ state }) => state.state === name).length,
    })).filter(({ count }) => count > 0),
    application: applicationOf(content, lang, href),
  };
}
