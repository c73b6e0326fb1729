import { visible } from './words.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Signs that code hosts read as a name or a number when a word follows: @name, #12, !12, ~label, %milestone, $snippet. */
const REFERS = /[@#!~%$^](?=[\w"])|@/y;

/** What becomes a link by itself: `https://`, `www.`, `GH-12`; parted after its first half. */
const LINKS = /:(?=\/\/)|www(?=\.)|\bgh-(?=\d)/iy;

const MARKUP = /[\\`*_[\]|~]/;

/** Stands between a sign and its word so that no host takes them together; nobody sees it. */
const APART = '&#8203;';

/**
 * A text from a record as words in Markdown and nothing else, wherever in a line or table cell: no markup, no HTML, no
 * link, nobody mentioned and no issue named. It must not begin a line.
 */
export function escapeMarkdown(text: string): string {
  const source = visible(text);
  let escaped = '';
  for (let at = 0; at < source.length;) {
    LINKS.lastIndex = REFERS.lastIndex = at;
    const apart = LINKS.exec(source)?.[0] ?? REFERS.exec(source)?.[0];
    const sign = apart ?? String.fromCodePoint(source.codePointAt(at) ?? 0);
    const safe = ENTITIES[sign] ?? (MARKUP.test(sign) ? `\\${sign}` : sign);
    escaped += apart === undefined ? safe : `${safe}${APART}`;
    at += sign.length;
  }
  return escaped;
}

/** A text as code, between as many backticks as it does not hold itself (CommonMark 0.31, 6.1). */
export function markdownCode(text: string): string {
  const source = visible(text);
  const longest = Math.max(0, ...[...source.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(source) ? ' ' : '';
  return `${fence}${space}${source}${space}${fence}`;
}

/** A link; without an address, its words alone. */
export function markdownLink(words: string, url: string | null): string {
  if (url === null) return escapeMarkdown(words);
  const address = url.replace(/[()<>\s\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return `[${escapeMarkdown(words)}](${address})`;
}
