import { otherLang, type Lang } from '../../i18n/lang.ts';
import type { ListedWorkstation } from '../content/content.ts';
import { CONTEXT, type JsonLd } from '../page/json-ld.ts';
import type { WorkstationView } from './workstation-view.ts';

/** A workstation for search engines (schema.org), with what the page itself shows and nothing else. */
export function stationJsonLd(
  { workstation: { profile } }: ListedWorkstation,
  view: WorkstationView,
  lang: Lang,
  url: string,
): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'Organization',
    '@id': `${url}#workstation`,
    url,
    name: view.name,
    alternateName: profile.name[otherLang(lang)],
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressLocality: view.district,
      streetAddress: view.address,
    },
    ...(view.telephone ? { telephone: view.telephone.words } : {}),
    ...(view.establishedOn ? { foundingDate: view.establishedOn } : {}),
    ...(view.plaque ? { identifier: view.plaque.number } : {}),
    ...(view.industries.length > 0 ? { knowsAbout: view.industries } : {}),
    parentOrganization: { '@type': 'Organization', name: view.host },
    memberOf: {
      '@type': 'Organization',
      name: view.network,
      parentOrganization: { '@type': 'GovernmentOrganization', name: view.authority },
    },
  };
}
