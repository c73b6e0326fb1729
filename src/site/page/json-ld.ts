import { LANG_TAGS, LANGS, type Lang } from '../../i18n/lang.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { versionStatus } from '../../regulation/status.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from './href.ts';

/** Linked data for search engines, in the words of schema.org. */
export type JsonLd = Record<string, unknown>;

/** A path of the site with the address it is served at. */
export type Absolute = (path: string) => string;

export const CONTEXT = 'https://schema.org';

/** As the content of a script element: no `</script>` in a name may end it. */
export function writeJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** The way from the home page down, each step with its place. */
export function breadcrumbJsonLd(
  trail: ReadonlyArray<{ label: string; href: string }>,
  absolute: Absolute,
): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, href }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name: label,
      item: absolute(href),
    })),
  };
}

/** The site and the body that publishes it, for the home page. */
export function siteJsonLd(
  { site }: SiteContent,
  lang: Lang,
  href: Href,
  absolute: Absolute,
): JsonLd {
  const home = absolute(href.root);
  const publisher = { '@id': `${home}#publisher` };
  const search = `${absolute(href.search(lang))}?q={search_term_string}`;
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${home}#site`,
        url: absolute(href.home(lang)),
        name: site.name[lang],
        description: site.tagline[lang],
        inLanguage: LANG_TAGS[lang],
        publisher,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: search },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'GovernmentOrganization',
        '@id': publisher['@id'],
        name: site.publisher[lang],
        alternateName: LANGS.filter((each) => each !== lang).map((each) => site.publisher[each]),
        url: home,
      },
    ],
  };
}

/** Later than any day of a text. */
const EVER = '9999-12-31';

/** A page is read long after it was built: whether a text is in force is left out where a known day will change it. */
function legalForce({ versions }: LibraryWork, version: LibraryVersion, asOf: string): JsonLd {
  const status = versionStatus(versions, version, asOf);
  if (status !== versionStatus(versions, version, EVER)) return {};
  return {
    legislationLegalForce: `${CONTEXT}/${status === 'in-force' ? 'InForce' : 'NotInForce'}`,
  };
}

/** One version of a regulation; its own data say more (`/data/regulations/…jsonld`). */
export function legislationJsonLd(
  work: LibraryWork,
  version: LibraryVersion,
  { asOf, lang, href, absolute }: { asOf: string; lang: Lang; href: Href; absolute: Absolute },
): JsonLd {
  const { adoptedOn, issuedOn, publishedOn, effectiveFrom } = version.dates;
  const url = absolute(href.version(lang, work.id, version.id));
  const data = absolute(href.data(`regulations/${work.id}/${version.id}.jsonld`));
  return {
    '@context': CONTEXT,
    '@type': 'Legislation',
    '@id': url,
    url,
    name: work.title[lang],
    alternateName: work.shortTitle[lang],
    description: work.summary[lang],
    inLanguage: LANG_TAGS[lang],
    ...(version.documentNumber ? { legislationIdentifier: version.documentNumber } : {}),
    ...((adoptedOn ?? issuedOn) ? { legislationDate: (adoptedOn ?? issuedOn)?.on } : {}),
    ...((publishedOn ?? issuedOn) ? { datePublished: (publishedOn ?? issuedOn)?.on } : {}),
    ...(effectiveFrom ? { legislationDateVersion: effectiveFrom.on } : {}),
    ...legalForce(work, version, asOf),
    legislationPassedBy: work.issuers.map((name) => ({
      '@type': 'GovernmentOrganization',
      name: name[lang],
    })),
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: data,
      encodingFormat: 'application/ld+json',
    },
  };
}
