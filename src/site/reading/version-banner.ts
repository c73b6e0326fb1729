import type { Relation } from '../../generated/work.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import {
  currentVersion,
  statusDays,
  versionStatus,
  type VersionStatus,
} from '../../regulation/status.ts';
import { formatDate } from '../page/date-words.ts';
import { dayBefore, type DaysShown } from '../page/days-shown.ts';
import type { Href } from '../page/href.ts';
import { isDraft } from '../../regulation/draft.ts';

/** What must stand above a text that is not simply in force, and where to go instead. */
export interface BannerView {
  status: VersionStatus;
  words: string;
  link: { href: string; label: string } | null;
}

interface Context {
  work: LibraryWork;
  version: LibraryVersion;
  asOf: string;
  lang: Lang;
  href: Href;
}

export const versionLabel = ({ id }: LibraryVersion, lang: Lang): string =>
  isDraft(id) ? t(lang, 'status.draft') : formatDate(id, lang);

function wordsOf(status: Exclude<VersionStatus, 'in-force'>, { version, lang }: Context): string {
  const { effectiveFrom, publishedOn, issuedOn, adoptedOn, effectiveTo } = version.dates;
  const begins = effectiveFrom ?? publishedOn ?? issuedOn ?? adoptedOn;
  const date = (status === 'forthcoming' ? begins : effectiveTo)?.on ?? version.id;
  return t(lang, `banner.${status}`, { date: formatDate(date, lang) });
}

/** The final text of a draft, named with its date even where it is not held, so that nobody takes the draft for it. */
function finalText(
  final: Relation,
  { lang, href }: Context,
): { words: string; link: BannerView['link'] } {
  const title = final.title[lang];
  if (final.work !== undefined) {
    const label = t(lang, 'banner.draft-final-held', { title });
    return { words: '', link: { href: href.work(lang, final.work), label } };
  }
  const { issuedOn } = final;
  const words =
    issuedOn === undefined
      ? t(lang, 'banner.draft-final', { title })
      : t(lang, 'banner.draft-final-dated', { title, date: formatDate(issuedOn, lang) });
  return { words, link: null };
}

function inForceLink({ work, version, asOf, lang, href }: Context): BannerView['link'] {
  const current = currentVersion(work.versions, asOf);
  if (!current || current === version) return null;
  if (versionStatus(work.versions, current, asOf) !== 'in-force') return null;
  const label = t(lang, 'banner.in-force-version', { version: versionLabel(current, lang) });
  return { href: href.version(lang, work.id, current.id), label };
}

/** Null where the text is simply in force on the day. */
export function versionBanner(context: Context): BannerView | null {
  const { work, version, asOf, lang } = context;
  const status = versionStatus(work.versions, version, asOf);
  if (status === 'in-force') return null;
  const words = wordsOf(status, context);
  const final = version.relations?.find(({ kind }) => kind === 'draft-of');
  if (status !== 'draft' || !final) return { status, words, link: inForceLink(context) };
  const told = finalText(final, context);
  return {
    status,
    words: [words, told.words].filter(Boolean).join(lang === 'zh' ? '' : ' '),
    link: told.link,
  };
}

export interface BannerOfDays extends BannerView {
  shown: DaysShown;
}

/** What must stand above a text from the day on, as the days to come change it. */
export function versionBanners(context: Context): BannerOfDays[] {
  const days = [context.asOf, ...statusDays(context.work.versions, context.asOf)];
  return days.flatMap((asOf, at) => {
    const banner = versionBanner({ ...context, asOf });
    const next = days[at + 1];
    const shown = { from: at === 0 ? null : asOf, to: next ? dayBefore(next) : null };
    return banner ? [{ ...banner, shown }] : [];
  });
}
