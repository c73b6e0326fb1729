import type { Lang } from '../../i18n/lang.ts';
import type { ListedExpert } from '../content/content.ts';
import type { ExpertView } from './expert-view.ts';
import { CONTEXT, type JsonLd } from '../page/json-ld.ts';

/** A person for search engines (schema.org), with what the page itself shows and nothing else. */
export function expertJsonLd(
  { expert: { profile } }: ListedExpert,
  view: ExpertView,
  lang: Lang,
  url: string,
): JsonLd {
  const others = [view.otherName, ...(profile.aliases ?? [])].filter((name) => name !== null);
  return {
    '@context': CONTEXT,
    '@type': 'Person',
    '@id': `${url}#person`,
    url,
    name: view.name,
    ...(others.length > 0 ? { alternateName: others } : {}),
    jobTitle: profile.title[lang],
    worksFor: { '@type': 'Organization', name: profile.employer[lang] },
    workLocation: { '@type': 'Place', name: view.city },
    knowsAbout: [...view.fields, ...view.rights, ...view.matters, ...view.industries],
    knowsLanguage: profile.languages,
    memberOf: { '@type': 'Organization', name: view.pool },
    ...(view.biography === null ? {} : { description: view.biography }),
  };
}
