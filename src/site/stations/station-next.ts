import { addYears, formatDay, toDay } from '../../dates/days.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { findForm } from '../../forms/find-form.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { dutyOn, numberOf, type MappedDuty } from '../../records/rulebook.ts';
import { citeFrom } from '../reading/citations-beside.ts';
import type { ListedWorkstation, SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';

/** What a workstation has before it. */
export interface StationDue {
  kind: 'acceptance' | 'assessment' | 'quarterly' | 'annual';
  /** The last day, included; of an acceptance, the last day of the build year. */
  on: string;
  date: string;
  title: string;
  text: string;
  /** Whether it is a step of the workstation's life, or only a paper that is handed in. */
  isStep: boolean;
  form: { title: string; href: string } | null;
  /** `reading` is how the scheme reads those words, where the day rests on it. */
  basis: { cited: string; href: string; reading: string | null } | null;
}

type Bare = Pick<StationDue, 'kind' | 'on'> & { year: string; quarter?: number };

const DUTIES: Record<StationDue['kind'], string> = {
  acceptance: 'build-year',
  assessment: 'assessment-cycle',
  quarterly: 'quarterly-reports',
  annual: 'annual-reports',
};

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The next report of a quarter whose last day is not past: of the quarter that ended, or of the one that runs. */
function nextQuarterly(scheme: Scheme, asOf: string): Bare[] {
  const days = numberOf(dutyOn(scheme, 'quarterly-reports', asOf), 'days');
  if (days === null) return [];
  const year = Number(asOf.slice(0, 4));
  const quarters = [year - 1, year].flatMap((each) =>
    QUARTER_ENDS.map((end, place) => ({
      kind: 'quarterly' as const,
      year: String(each),
      quarter: place + 1,
      on: formatDay(toDay(`${each}-${end}`) + days),
    })),
  );
  return quarters.filter(({ on }) => on >= asOf).slice(0, 1);
}

function nextAnnual(scheme: Scheme, asOf: string): Bare[] {
  const year = asOf.slice(0, 4);
  const due = dutyOn(scheme, 'annual-reports', asOf);
  return due ? [{ kind: 'annual', year, on: `${year}-12-31` }] : [];
}

/** An assessment further off than the next round is told when its turn comes. */
function stepsOf({ workstation }: ListedWorkstation, { dues, asOf }: SiteContent): Bare[] {
  const latest = formatDay(addYears(toDay(asOf), 4));
  return dues
    .filter(({ record, on }) => record === workstation.id && on <= latest)
    .flatMap(({ kind, on }): Bare[] => {
      if (kind === 'term-ends') return [];
      const own = kind === 'acceptance-due' ? 'acceptance' : 'assessment';
      return [{ kind: own, on, year: on.slice(0, 4) }];
    })
    .slice(0, 1);
}

function basisOf(
  duty: MappedDuty | null,
  { works }: SiteContent,
  lang: Lang,
  href: Href,
): StationDue['basis'] {
  if (!duty) return null;
  const { work, version, provision, interpretation } = duty;
  return {
    cited: citeFrom(works, { work, version, provision }, null, lang),
    href: href.version(lang, work, version, provision),
    reading: interpretation?.[lang] ?? null,
  };
}

function formOf(
  { workstation, scheme }: ListedWorkstation,
  kind: StationDue['kind'],
  { forms }: SiteContent,
  lang: Lang,
  href: Href,
): StationDue['form'] {
  const form = findForm(forms, kind, scheme.id, 'workstation');
  return form
    ? { title: form.title[lang], href: href.form(lang, form.id, `record=${workstation.id}`) }
    : null;
}

/** What is due next, the nearest first: a step of its life at most, and the reports that every workstation owes. */
export function stationNext(
  listed: ListedWorkstation,
  content: SiteContent,
  lang: Lang,
  href: Href,
): StationDue[] {
  const { scheme } = listed;
  const { asOf } = content;
  return [...stepsOf(listed, content), ...nextQuarterly(scheme, asOf), ...nextAnnual(scheme, asOf)]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ kind, on, year, quarter = 0 }) => ({
      kind,
      on,
      date: formatDate(on, lang),
      title: t(lang, `station-due.${kind}`, { year, quarter }),
      text: t(lang, `station-due.${kind}-text`),
      isStep: kind === 'acceptance' || kind === 'assessment',
      form: formOf(listed, kind, content, lang, href),
      basis: basisOf(dutyOn(scheme, DUTIES[kind], asOf), content, lang, href),
    }));
}
