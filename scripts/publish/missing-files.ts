import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';

/** A page or style, and what it names that is not in the site. */
export interface MissingFile {
  page: string;
  address: string;
}

/** href="/assets/a.css" src='b.png' srcset="a.svg 1x, b.svg 2x", and no `data-href` */
const NAMED = /\s(href|src|srcset|poster|action)=(?:"([^"]*)"|'([^']*)')/g;
/** url(/fonts/a.woff2) url("a.svg") */
const IN_STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/g;

const decode = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

function addressesIn(name: string, text: string): string[] {
  if (name.endsWith('.css'))
    return [...text.matchAll(IN_STYLE)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return [...text.matchAll(NAMED)].flatMap(([, attribute, a, b]) => {
    const value = decode(a ?? b ?? '');
    return attribute === 'srcset'
      ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
      : [value];
  });
}

/** Within the site the file that an address stands for; null where it leads elsewhere. */
function fileOf(address: string, here: URL, base: string): string | null {
  const link = URL.canParse(address, here) ? new URL(address, here) : null;
  if (!link || link.origin !== here.origin || !link.pathname.startsWith(base)) return null;
  const path = decodeURIComponent(link.pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Everything that the pages and styles of a built site name within it and that is not there, each pair once. */
export function findMissingFiles(folder: string, base: string): MissingFile[] {
  const files = listFiles(folder);
  const there = new Set(files);
  return files
    .filter((name) => /\.(html|css)$/.test(name))
    .flatMap((page) => {
      const here = new URL(base + page.replace(/index\.html$/, ''), 'http://site');
      const named = new Set(addressesIn(page, readFileSync(join(folder, page), 'utf8')));
      return [...named].flatMap((address) => {
        const file = fileOf(address, here, base);
        return file === null || there.has(file) ? [] : [{ page, address }];
      });
    });
}
