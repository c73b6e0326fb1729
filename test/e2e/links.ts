import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files of a built site by their address below the base, `zh/experts/index.html`. */
export function readPages(folder: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll('\\', '/');
    pages.set(name, name.endsWith('.html') ? readFileSync(path, 'utf8') : '');
  }
  return pages;
}

const LINK = /\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

const decode = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(ID)].map(([, id = '']) => id));
}

/** Links that lead to no file, or to a fragment that its page lacks. `#n=`, `#record=` and `#values=` are read by the page's own script. */
export function findBrokenLinks(pages: ReadonlyMap<string, string>, base: string): string[] {
  const ids = new Map<string, Set<string>>();
  const broken = new Set<string>();
  for (const [name, html] of pages) {
    const here = new URL(base + name.replace(/index\.html$/, ''), 'http://site');
    for (const [, raw = ''] of html.matchAll(LINK)) {
      const link = new URL(decode(raw), here);
      if (link.origin !== here.origin) continue;
      if (!link.pathname.startsWith(base)) {
        broken.add(`${name}: ${raw} (outside ${base})`);
        continue;
      }
      const path = decodeURIComponent(link.pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const fragment = decodeURIComponent(link.hash.slice(1));
      const target = pages.get(file);
      if (target === undefined) broken.add(`${name}: ${raw}`);
      else if (fragment !== '' && !/^(n|record|values)=/.test(fragment)) {
        if (!ids.has(file)) ids.set(file, idsOf(target));
        if (!ids.get(file)?.has(fragment)) broken.add(`${name}: ${raw} (no such fragment)`);
      }
    }
  }
  return [...broken];
}
