import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Site } from '../src/generated/site.ts';
import { CARD, socialCard } from '../src/site/page/social-card.ts';

const WASM = '@resvg/resvg-wasm/index_bg.wasm';
const FONTS = [
  '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
];

/** The mark in the sizes that home screens ask for. */
const ICONS = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 } as const;

function draw(svg: string, width: number, fonts: Uint8Array[] = []): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts, loadSystemFonts: false },
  });
  return resvg.render().asPng();
}

/** Draws the card that stands beside a shared link, and the mark as icons, into the built site. */
export async function writePictures(site: Site, root: string, folder: string): Promise<void> {
  const modules = join(root, 'node_modules');
  const mark = readFileSync(join(root, 'public', 'mark.svg'), 'utf8');
  const paths = (mark.match(/<path [^>]*\/>/g) ?? []).join('');
  await initWasm(readFileSync(join(modules, WASM)));
  const fonts = FONTS.map((file) => new Uint8Array(readFileSync(join(modules, file))));
  writeFileSync(join(folder, 'social.png'), draw(socialCard(site, paths), CARD.width, fonts));
  for (const [file, size] of Object.entries(ICONS))
    writeFileSync(join(folder, file), draw(mark, size));
}
