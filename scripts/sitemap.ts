import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readPageHead, sitemapFiles, type PageHead } from '../src/site/publishing/sitemap.ts';
import { listFiles } from './files/list-files.ts';

/** The address of a page's folder: `zh/experts/index.html` → `https://…/zh/experts/`. */
function addressOf(root: string, name: string): string {
  const path = name.replace(/index\.html$/, '');
  return new URL(path.split('/').map(encodeURIComponent).join('/'), root).href;
}

function readHeads(folder: string, root: string): PageHead[] {
  return listFiles(folder)
    .filter((name) => basename(name) === 'index.html')
    .flatMap(
      (name) => readPageHead(readFileSync(join(folder, name), 'utf8'), addressOf(root, name)) ?? [],
    );
}

/** Lists the pages of a built site from what they say of themselves, so that no page can be forgotten. */
export function writeSitemap(folder: string, root: string): void {
  const pages = readHeads(folder, root);
  for (const { name, xml } of sitemapFiles(pages, (file) => new URL(file, root).href))
    writeFileSync(join(folder, name), xml);
}
