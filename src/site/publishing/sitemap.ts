/** What a page says of itself in its head. */
export interface PageHead {
  canonical: string;
  alternates: Array<{ tag: string; href: string }>;
}

const CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const ALTERNATE = /<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g;
const NOINDEX = /<meta name="robots" content="[^"]*noindex/;

const decode = (text: string): string => text.replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/**
 * What stands in a page's head, as its layout writes it; null where the page asks not to be found, or is another
 * page's double, whose canonical address is elsewhere. `address` is the page's own.
 */
export function readPageHead(html: string, address: string): PageHead | null {
  const canonical = CANONICAL.exec(html)?.[1];
  if (canonical === undefined || NOINDEX.test(html)) return null;
  if (decode(canonical) !== address) return null;
  const alternates = [...html.matchAll(ALTERNATE)].map(([, tag = '', to = '']) => ({
    tag,
    href: decode(to),
  }));
  return { canonical: address, alternates };
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlXml({ canonical, alternates }: PageHead): string {
  const links = alternates.map(
    ({ tag, href }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(href)}"/>`,
  );
  return `<url><loc>${escapeXml(canonical)}</loc>${links.join('')}</url>`;
}

/** The protocol lets a file hold 50,000 addresses and 50 MB; with its languages an address takes half a kilobyte. */
const MOST = 40_000;

/**
 * The sitemaps (sitemaps.org 0.9) by file name, `sitemap.xml` first: of a site too large for one, it lists the others,
 * `sitemap-1.xml` and on, whose addresses `fileAddress` gives.
 */
export function sitemapFiles(
  pages: readonly PageHead[],
  fileAddress: (file: string) => string,
  most = MOST,
): Array<{ name: string; xml: string }> {
  const sorted = pages.toSorted((a, b) => (a.canonical < b.canonical ? -1 : 1));
  const file = (part: readonly PageHead[]): string =>
    [
      HEAD,
      `<urlset xmlns="${SPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
      ...part.map(urlXml),
      '</urlset>\n',
    ].join('\n');
  if (sorted.length <= most) return [{ name: 'sitemap.xml', xml: file(sorted) }];
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, at) => ({
    name: `sitemap-${at + 1}.xml`,
    xml: file(sorted.slice(at * most, (at + 1) * most)),
  }));
  const entries = parts.map(
    ({ name }) => `<sitemap><loc>${escapeXml(fileAddress(name))}</loc></sitemap>`,
  );
  const index = [HEAD, `<sitemapindex xmlns="${SPACE}">`, ...entries, '</sitemapindex>\n'];
  return [{ name: 'sitemap.xml', xml: index.join('\n') }, ...parts];
}
