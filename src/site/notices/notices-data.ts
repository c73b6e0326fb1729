import type { SiteContent } from '../content/content.ts';
import { inBoth, type Href } from '../page/href.ts';

/** `/data/notices.json`: what was made public and when, in numbers and days. Names stand on the pages alone. */
export function noticesData({ notices, asOf, site }: SiteContent, href: Href) {
  return {
    asOf,
    sample: site.sample,
    notices: notices.map((fact) => ({
      id: fact.id,
      scheme: fact.scheme.id,
      kind: fact.kind,
      url: inBoth((lang) => href.notice(lang, fact.scheme.id, fact.id)),
      on: fact.on,
      withdrawnOn: fact.withdrawnOn,
      title: fact.title,
      year: fact.year,
      span: fact.span,
      window: fact.window,
      open: fact.isOpen,
      count: fact.count,
    })),
  };
}
