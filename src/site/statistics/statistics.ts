import type { ListedExpert, SiteContent } from '../content/content.ts';
import type { AgeBands, AssessmentYear } from '../content/counted-privately.ts';

/** How often each value occurs, the most frequent first. */
export interface Tally {
  id: string;
  count: number;
}

/** A value that is words, not a code. */
export interface WordTally {
  zh: string;
  en: string;
  count: number;
}

/** Everything counted, in no language: the pages, the pictures and `/data/statistics.json` are made from it. */
export interface Statistics {
  pool: {
    serving: number;
    /** Of the cells: how many serve who know that right in that region. */
    regions: Array<{ id: string; people: number; rights: number[] }>;
    rights: string[];
    categories: Tally[];
    fields: WordTally[];
    matters: Tally[];
    industries: Tally[];
    languages: Tally[];
    ages: AgeBands;
    /** By month (YYYY-MM), those whose term ends in it and who are not yet appointed anew. */
    termsEnding: Tally[];
  };
  network: {
    stations: number;
    districts: Array<{ id: string; zh: string; en: string; serving: number; building: number }>;
    hostKinds: Tally[];
    industries: WordTally[];
    assessments: AssessmentYear[];
  };
}

export const RIGHTS = [
  'patent',
  'design',
  'trademark',
  'copyright',
  'trade-secret',
  'unfair-competition',
  'geographical-indication',
] as const;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tally(values: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || byCode(a.id, b.id));
}

function tallyWords(values: ReadonlyArray<{ zh: string; en: string }>): WordTally[] {
  const english = new Map(values.map(({ zh, en }) => [zh, en]));
  return tally(values.map(({ zh }) => zh)).map(({ id, count }) => ({
    zh: id,
    en: english.get(id) ?? id,
    count,
  }));
}

function regionsOf(experts: readonly ListedExpert[]): Statistics['pool']['regions'] {
  const places = new Map<string, number>(RIGHTS.map((right, place) => [right, place]));
  const counted = new Map<string, { people: number; rights: number[] }>();
  for (const { expert } of experts)
    for (const id of expert.profile.regions) {
      const row = counted.get(id) ?? { people: 0, rights: RIGHTS.map(() => 0) };
      counted.set(id, row);
      row.people++;
      for (const right of expert.profile.rights ?? []) {
        const place = places.get(right);
        if (place !== undefined) row.rights[place] = (row.rights[place] ?? 0) + 1;
      }
    }
  return [...counted]
    .map(([id, row]) => ({ id, ...row }))
    .sort((a, b) => b.people - a.people || byCode(a.id, b.id));
}

function poolOf({ experts, dues, counted }: SiteContent): Statistics['pool'] {
  const profiles = experts.map(({ expert }) => expert.profile);
  const ending = dues.flatMap(({ kind, on }) => (kind === 'term-ends' ? [on.slice(0, 7)] : []));
  return {
    serving: experts.length,
    regions: regionsOf(experts),
    rights: [...RIGHTS],
    categories: tally(profiles.map(({ category }) => category)),
    fields: tallyWords(profiles.flatMap(({ fields }) => fields)),
    matters: tally(profiles.flatMap(({ matters = [] }) => matters)),
    industries: tally(profiles.flatMap(({ industries = [] }) => industries)),
    languages: tally(profiles.flatMap(({ languages }) => languages)),
    ages: counted.ages,
    termsEnding: tally(ending).sort((a, b) => byCode(a.id, b.id)),
  };
}

function networkOf({ workstations, counted }: SiteContent): Statistics['network'] {
  const districts = Map.groupBy(workstations, ({ workstation }) => workstation.profile.district);
  const profiles = workstations.map(({ workstation }) => workstation.profile);
  return {
    stations: workstations.length,
    districts: [...districts].map(([id, members]) => {
      const building = members.filter(({ state }) => state.state === 'building').length;
      const { zh, en } = members[0]?.workstation.profile.districtName ?? { zh: id, en: id };
      return { id, zh, en, serving: members.length - building, building };
    }),
    hostKinds: tally(profiles.map(({ hostKind }) => hostKind)),
    industries: tallyWords(profiles.flatMap(({ industries = [] }) => industries)),
    assessments: counted.assessments,
  };
}

export function countStatistics(content: SiteContent): Statistics {
  return { pool: poolOf(content), network: networkOf(content) };
}
