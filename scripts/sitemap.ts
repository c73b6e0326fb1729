import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readPageHead, sitemapFiles, type PageHead } from '../src/site/publishing/sitemap.ts';

/** The address of a page's folder: `zh/experts/index.html` → `https://…/zh/experts/`. */
function addressOf(root: string, name: string): string {
  const path = name.replaceAll('\\', '/').replace(/index\.html$/, '');
  return new URL(path.split('/').map(encodeURIComponent).join('/'), root).href;
}

function readHeads(folder: string, root: string): PageHead[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    if (!entry.isFile() || entry.name !== 'index.html') return [];
    const path = join(entry.parentPath, entry.name);
    const address = addressOf(root, relative(folder, path));
    const head = readPageHead(readFileSync(path, 'utf8'), address);
    return head ? [head] : [];
  });
}

/** Lists the pages of a built site from what they say of themselves, so that no page can be forgotten. */
export function writeSitemap(folder: string, root: string): void {
  const pages = readHeads(folder, root);
  for (const { name, xml } of sitemapFiles(pages, (file) => new URL(file, root).href))
    writeFileSync(join(folder, name), xml);
}
