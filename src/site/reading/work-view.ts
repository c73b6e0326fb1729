import type { Bilingual, Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import {
  currentVersion,
  statusDays,
  versionStatus,
  type VersionStatus,
} from '../../regulation/status.ts';
import type { Source } from '../../generated/source.ts';
import type { DatedFact } from '../../generated/work.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import {
  versionBanner,
  versionBanners,
  versionLabel,
  type BannerOfDays,
  type BannerView,
} from './version-banner.ts';
import { phasesOf, type Phase } from '../page/days-shown.ts';
import { exportLinks, type ExportLink } from './version-exports.ts';
import { relationGroups, type RelationGroup } from './version-relations.ts';
import { isDraft } from '../../regulation/draft.ts';

export interface StatusView {
  status: VersionStatus;
  label: string;
  /** The status on that day, and on those to come. */
  phases: Array<Phase<VersionStatus>>;
}

export interface DateView {
  label: string;
  /** ISO as precise as known, or null where the text does not say. */
  on: string | null;
  words: string;
  source: string | null;
  assumed: boolean;
}

/** A line of the list of regulations. */
export interface WorkSummary {
  href: string;
  title: string;
  titleZh: string;
  documentNumber: string | null;
  issuers: string;
  summary: string;
  status: StatusView;
  date: DateView | null;
}

export interface VersionLink {
  href: string;
  label: string;
  status: StatusView;
  current: boolean;
}

/** Where a version’s text came from. */
export interface SourceView {
  /** Of the official original; null where it is not recorded. */
  original: string | null;
  received: string | null;
  /** When the text was last compared with its source. */
  verified: string;
}

/** What is known about a version besides its text. */
export interface VersionFacts {
  documentNumber: string | null;
  issuers: string;
  status: StatusView;
  banner: BannerView | null;
  /** That banner, and those of the days to come. */
  banners: BannerOfDays[];
  dates: DateView[];
  conflicts: string[];
  notes: string[];
  relations: RelationGroup[];
  source: SourceView;
  exports: ExportLink[];
  /** The newest first. */
  versions: VersionLink[];
}

const DATES = ['adoptedOn', 'issuedOn', 'publishedOn', 'effectiveFrom', 'effectiveTo'] as const;
const inLang = (lang: Lang) => (text: Bilingual) => text[lang];

export function statusView(
  work: LibraryWork,
  version: LibraryVersion,
  asOf: string,
  lang: Lang,
): StatusView {
  const on = (day: string) => {
    const status = versionStatus(work.versions, version, day);
    return { on: day, state: status, label: t(lang, `status.${status}`) };
  };
  const { state: status, label } = on(asOf);
  const phases = phasesOf([asOf, ...statusDays(work.versions, asOf)].map(on));
  return { status, label, phases };
}

function dateView(key: (typeof DATES)[number], fact: DatedFact | undefined, lang: Lang): DateView {
  return {
    label: t(lang, `reading.${key}`),
    on: fact?.on ?? null,
    words: fact ? formatDate(fact.on, lang) : t(lang, 'reading.unknown-date'),
    source: fact?.source[lang] ?? null,
    assumed: fact?.assumed === true,
  };
}

/** The date by which a version is known: of effect, else of issue or adoption. */
function knownDate(version: LibraryVersion, lang: Lang): DateView | null {
  const key = (['effectiveFrom', 'issuedOn', 'publishedOn', 'adoptedOn'] as const).find(
    (each) => version.dates[each],
  );
  return key ? dateView(key, version.dates[key], lang) : null;
}

const joinIssuers = (work: LibraryWork, lang: Lang): string =>
  work.issuers.map(inLang(lang)).join(lang === 'zh' ? '、' : '; ');

export function workSummary(
  work: LibraryWork,
  asOf: string,
  lang: Lang,
  href: Href,
): WorkSummary | null {
  const version = currentVersion(work.versions, asOf);
  if (!version) return null;
  return {
    href: href.work(lang, work.id),
    title: work.title[lang],
    titleZh: work.title.zh,
    documentNumber: version.documentNumber ?? null,
    issuers: joinIssuers(work, lang),
    summary: work.summary[lang],
    status: statusView(work, version, asOf, lang),
    date: knownDate(version, lang),
  };
}

function sourceView(source: Source | null, lang: Lang): SourceView {
  return {
    original: source?.url ?? null,
    received: source?.description[lang] ?? null,
    verified: source?.verifiedOn
      ? t(lang, 'reading.verified-on', { date: formatDate(source.verifiedOn, lang) })
      : t(lang, 'reading.verified-never'),
  };
}

/** A draft came before every issued version. */
const versionAge = ({ id }: LibraryVersion): string => (isDraft(id) ? '' : id);

export function versionFacts(
  work: LibraryWork,
  version: LibraryVersion,
  asOf: string,
  lang: Lang,
  href: Href,
): VersionFacts {
  return {
    documentNumber: version.documentNumber ?? null,
    issuers: joinIssuers(work, lang),
    status: statusView(work, version, asOf, lang),
    banner: versionBanner({ work, version, asOf, lang, href }),
    banners: versionBanners({ work, version, asOf, lang, href }),
    // An end that nobody set is not unknown: there is none.
    dates: DATES.filter((key) => key !== 'effectiveTo' || version.dates[key]).map((key) =>
      dateView(key, version.dates[key], lang),
    ),
    conflicts: (version.conflicts ?? []).map(inLang(lang)),
    notes: (version.notes ?? []).map(inLang(lang)),
    relations: relationGroups(work, version, lang, href),
    source: sourceView(version.source, lang),
    exports: exportLinks(work, version, lang, href),
    versions: work.versions
      .toSorted((a, b) => versionAge(b).localeCompare(versionAge(a)))
      .map((each) => ({
        href: href.version(lang, work.id, each.id),
        label: versionLabel(each, lang),
        status: statusView(work, each, asOf, lang),
        current: each.id === version.id,
      })),
  };
}
