import type { Certificate } from '../../generated/certificate.ts';
import type { Bilingual, Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion, type LibraryWork } from '../../regulation/library.ts';
import type { Beside, Citation, CitedBy } from '../content/citations.ts';
import type { Href } from '../page/href.ts';

export interface BesideSources {
  works: readonly LibraryWork[];
  rules: ReadonlyArray<{ id: string; title: Bilingual }>;
  forms: ReadonlyArray<{ id: string; title: Bilingual }>;
  certificates: ReadonlyArray<{ id: string; scheme: string; kind: Certificate['kind'] }>;
}

/** The page that shows them: a version in one language. */
export interface BesidePage {
  lang: Lang;
  href: Href;
  work: string;
  version: string;
  where: (eId: string) => string | null;
}

const ORDER: ReadonlyArray<Beside['kind']> = ['rule', 'form', 'certificate', 'provision'];

/** A provision as a page of `home` cites it: by its number alone within the same text, else after the short title. */
export function citeFrom(
  works: readonly LibraryWork[],
  cited: { work: string; version: string; provision: string },
  home: { work: string; version: string } | null,
  lang: Lang,
): string {
  const version = findVersion(works, cited.work, cited.version);
  const name = version && citeProvision(version.regulation, cited.provision)?.[lang];
  const place = name ?? cited.provision;
  if (home?.work === cited.work && home.version === cited.version) return place;
  const title = works.find(({ id }) => id === cited.work)?.shortTitle[lang] ?? cited.work;
  return lang === 'zh' ? `《${title}》${place}` : `${title}, ${place}`;
}

function shownOf(
  citation: Citation,
  { works, rules, forms, certificates }: BesideSources,
  page: BesidePage,
): Array<Omit<Beside, 'where'>> {
  const { lang, href } = page;
  switch (citation.kind) {
    case 'duty':
      return rules
        .filter(({ id }) => citation.rules.includes(id))
        .map(({ id, title }) => ({ kind: 'rule', href: href.rule(lang, id), title: title[lang] }));
    case 'form':
    case 'form-field':
      return forms
        .filter(({ id }) => id === citation.form)
        .map(({ id, title }) => ({ kind: 'form', href: href.form(lang, id), title: title[lang] }));
    case 'certificate':
      return certificates
        .filter(({ id, scheme }) => id === citation.certificate && scheme === citation.scheme)
        .map(({ id, kind: paper }) => ({
          kind: 'certificate',
          href: href.papers(lang, id),
          title: t(lang, `paper-kind.${paper}`),
        }));
    case 'provision': {
      const { work, version, provision } = citation;
      const title = citeFrom(works, citation, page, lang);
      return [{ kind: 'provision', href: href.version(lang, work, version, provision), title }];
    }
    default:
      return [];
  }
}

/** An article's own parts cite one another: beside it that says nothing. */
function isWithin(citation: Citation, eIds: readonly string[], page: BesidePage): boolean {
  return (
    citation.kind === 'provision' &&
    citation.work === page.work &&
    citation.version === page.version &&
    eIds.includes(citation.provision)
  );
}

/** The rules, forms and papers that name any of `eIds`, and the provisions that cite them, each once, rules first. */
export function besideOf(
  eIds: readonly string[],
  citedBy: CitedBy,
  sources: BesideSources,
  page: BesidePage,
): Beside[] {
  const found = new Map<string, Beside>();
  for (const eId of eIds) {
    for (const citation of citedBy.get(eId) ?? []) {
      if (isWithin(citation, eIds, page)) continue;
      for (const beside of shownOf(citation, sources, page)) {
        if (!found.has(beside.href)) found.set(beside.href, { ...beside, where: page.where(eId) });
      }
    }
  }
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
