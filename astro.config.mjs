// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSiteAddress } from './src/text/public-address.ts';

const {
  SITE_URL,
  BASE_PATH,
  DIANZHANG_CONTENT = 'content',
  DIANZHANG_WORK = 'dist.work',
} = process.env;

const { publicAddress } = JSON.parse(readFileSync(join(DIANZHANG_CONTENT, 'site.json'), 'utf8'));
const address = readSiteAddress({ publicAddress, SITE_URL, BASE_PATH });

export default defineConfig({
  site: address.origin,
  base: address.base,
  // The handbook's; highlighting would write colours inline, which the policy refuses.
  integrations: [mdx({ syntaxHighlight: false })],
  output: 'static',
  trailingSlash: 'always',
  // A folder of the build's own, so that two at once do not share one.
  outDir: join(DIANZHANG_WORK, 'site'),
  cacheDir: join(DIANZHANG_WORK, 'cache'),
  // Nothing inline: the content-security policy is one constant without hashes.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  // The library that draws PDFs is large, and fetched only when a form is printed.
  vite: {
    cacheDir: join(DIANZHANG_WORK, 'vite'),
    build: {
      assetsInlineLimit: 0,
      license: { fileName: 'assets/licences.json' },
      chunkSizeWarningLimit: 1500,
      // Astro's own mark in every page of the handbook; it has done its work by then.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
