import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS } from '../src/i18n/lang.ts';
import type { Href } from '../src/site/page/href.ts';
import { sha256Hex } from '../src/text/digest.ts';

const WORKER = 'verify-worker.js';
const PLACE = /const KEPT = \{.*\};/;
const ADDRESS = /(?:href|src)="([^"#?]+)"/g; // href="/assets/Page.Bx1.css"

/** Files that a page names in its head and body and that are parts of it, not places it leads to. */
function partsOf(html: string, base: string, folder: string): string[] {
  return [...html.matchAll(ADDRESS)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(base) && /\.(css|js|svg|png|ico)$/.test(address))
    .map((address) => address.slice(base.length))
    .filter((file) => existsSync(join(folder, file)));
}

/** The built files that a script or style names, and those that they name: what it may fetch later is among them. */
function followNames(files: Iterable<string>, folder: string): Set<string> {
  const built = readdirSync(join(folder, 'assets'));
  const found = new Set(files);
  for (const file of found) {
    if (!/\.(js|css)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const name of built) if (text.includes(name)) found.add(`assets/${name}`);
  }
  return found;
}

/** What the verification pages need without a connection, relative to the site. */
export function listOfflineFiles(folder: string, href: Href): string[] {
  const relative = (address: string): string => address.slice(href.root.length);
  const pages = [href.verifyEntry, ...LANGS.map((lang) => href.verify(lang))].map(relative);
  const lists = [href.wellKnown('jwks.json'), href.wellKnown('revoked.json')].map(relative);
  const parts = pages.flatMap((page) =>
    partsOf(readFileSync(join(folder, page, 'index.html'), 'utf8'), href.root, folder),
  );
  const files = followNames(parts, folder);
  return [...pages, ...lists, relative(href.data('letters.json')), ...[...files].sort()];
}

/** Writes the list into the built worker, and an edition that changes with any byte of it: browsers then fetch anew. */
export function writeOfflineWorker(folder: string, href: Href): void {
  const files = listOfflineFiles(folder, href);
  const texts = files.map((file) =>
    readFileSync(join(folder, file.endsWith('/') ? `${file}index.html` : file), 'latin1'),
  );
  const kept = {
    base: href.root,
    edition: sha256Hex(JSON.stringify(texts)).slice(0, 16),
    files: files.map((file) => href.root + file),
  };
  const path = join(folder, WORKER);
  const worker = readFileSync(path, 'utf8');
  if (!PLACE.test(worker)) throw new Error(`${WORKER} has no place for its list`);
  writeFileSync(
    path,
    worker.replace(PLACE, () => `const KEPT = ${JSON.stringify(kept)};`),
  );
}
