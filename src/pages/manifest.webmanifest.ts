import type { APIRoute } from 'astro';
import { getContent } from '../layouts/content.ts';
import { href } from '../layouts/href.ts';
import { LANG_TAGS } from '../i18n/lang.ts';

const ICONS = ['192', '512'] as const;

/** For a place on the home screen. The colours are those of the styles. */
export const GET: APIRoute = () => {
  const { name } = getContent().site;
  const manifest = {
    name: `${name.zh} ${name.en}`,
    short_name: name.zh,
    lang: LANG_TAGS.zh,
    id: href.root,
    start_url: href.root,
    scope: href.root,
    display: 'browser',
    background_color: '#fdfcf9',
    theme_color: '#a42a1d',
    icons: ICONS.map((size) => ({
      src: href.asset(`icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
