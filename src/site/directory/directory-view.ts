import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { NO_QUERY } from './directory-query.ts';
import { initialLinks, nearPages, type DirectoryPage } from './directory-pages.ts';
import { findPeople } from './directory-find.ts';
import { personCard, type Directory, type PersonCard } from './directory.ts';
import type { Href } from '../page/href.ts';

interface ValueView {
  id: string;
  label: string;
  count: number;
}

export interface FacetView {
  id: string;
  label: string;
  first: ValueView[];
  /** Folded away below the first. */
  rest: ValueView[];
}

export interface DirectoryPageView {
  page: number;
  pages: number;
  title: string;
  groups: Array<{ id: string; initial: string; people: PersonCard[] }>;
  initials: Array<{ initial: string; href: string; here: boolean }>;
  /** Null stands for pages left out. */
  links: Array<{ page: number; href: string } | null>;
  prev: string | null;
  next: string | null;
}

/** As many values of a facet as are shown before the rest is folded away. */
const FIRST = 8;
/** So few are not worth a fold. */
const FEW = 2;

/** The facets with the counts of the whole directory; one that tells nobody apart is left out. */
export function facetViews(directory: Directory, lang: Lang): FacetView[] {
  const { counts } = findPeople(directory, NO_QUERY);
  return directory.data.facets
    .filter(({ values }) => values.length > 1)
    .map((facet) => {
      const values = facet.values.map((value, place) => ({
        id: value.id,
        label: value[lang],
        count: counts[directory.starts[facet.id] + place] ?? 0,
      }));
      const cut = values.length <= FIRST + FEW ? values.length : FIRST;
      return {
        id: facet.id,
        label: facet[lang],
        first: values.slice(0, cut),
        rest: values.slice(cut),
      };
    });
}

function titleOf(directory: Directory, { page, ends }: DirectoryPage, lang: Lang): string {
  if (page === 1 || !ends) return t(lang, 'expert.title');
  const nameAt = (at: number): string => personCard(directory.data, at, lang).name;
  return t(lang, 'directory.page-title', {
    page,
    from: nameAt(ends.first),
    to: nameAt(ends.last),
  });
}

/** One page of the plain list, which needs no script. */
export function directoryPageView(
  directory: Directory,
  pages: readonly DirectoryPage[],
  at: DirectoryPage,
  lang: Lang,
  href: Href,
): DirectoryPageView {
  const { page } = at;
  const other = t(lang, 'directory.initial-other');
  const address = (number: number): string => href.expertsPage(lang, number);
  return {
    page,
    pages: pages.length,
    title: titleOf(directory, at, lang),
    groups: at.groups.map(({ id, initial, places }) => ({
      id,
      initial: initial ?? other,
      people: places.map((place) => personCard(directory.data, place, lang)),
    })),
    initials: initialLinks(pages).map(({ initial, id, page: its }) => ({
      initial: initial ?? other,
      href: its === page ? `#${id}` : href.expertsPage(lang, its, id),
      here: at.groups.some((group) => group.id === id),
    })),
    links: nearPages(page, pages.length).map((each) =>
      each === null ? null : { page: each, href: address(each) },
    ),
    prev: page > 1 ? address(page - 1) : null,
    next: page < pages.length ? address(page + 1) : null,
  };
}
