import { Feed } from 'feed';
import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { SiteContent } from '../content/content.ts';
import { feedEntries, type FeedKind } from './feed-entries.ts';
import { absoluteOf, readSiteAddress } from '../../text/public-address.ts';
import type { Href } from '../page/href.ts';

/** Noon in Beijing: from the Atlantic to New Zealand a reader's clock shows the same date. */
function noonInBeijing(day: string): Date {
  return new Date(`${day}T04:00:00Z`);
}

/** The library writes titles and summaries as HTML, and leaves what they hold as it is. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `zh` has “数据站 · 公示”, the feed of everything the site's name alone. */
export function feedTitle({ site }: SiteContent, kind: FeedKind | undefined, lang: Lang): string {
  const name = site.name[lang];
  return kind === undefined ? name : `${name} · ${t(lang, `feed.${kind}`)}`;
}

/**
 * What a reader knows a feed or an entry by (RFC 4287 4.2.6): of the address in `site.json`, wherever this build is
 * served, or a try on another server would tell every subscriber everything anew.
 */
function idOf(path: string, { site: { publicAddress } }: SiteContent, href: Href): string {
  const home = readSiteAddress({ publicAddress });
  return absoluteOf(home, home.base + path.slice(href.root.length));
}

/** An Atom feed (RFC 4287). Its dates come from the content: without entries, from the as-of date. */
export function feedXml(
  content: SiteContent,
  kind: FeedKind | undefined,
  lang: Lang,
  href: Href,
  absolute: (path: string) => string,
): string {
  const entries = feedEntries(content, kind, lang, href);
  const home = kind === 'notices' ? href.notices(lang) : href.home(lang);
  const self = absolute(href.feed(lang, kind));
  const feed = new Feed({
    id: idOf(href.feed(lang, kind), content, href),
    title: feedTitle(content, kind, lang),
    link: absolute(home),
    feedLinks: { atom: self },
    language: LANG_TAGS[lang],
    updated: noonInBeijing(entries[0]?.on ?? content.asOf),
    author: { name: content.site.publisher[lang] },
    generator: false,
  });
  for (const { id, href: link, title, on, summary } of entries)
    feed.addItem({
      id: idOf(id, content, href),
      link: absolute(link),
      title: asHtml(title),
      date: noonInBeijing(on),
      published: noonInBeijing(on),
      description: asHtml(summary),
    });
  return `${feed.atom1()}\n`;
}
