import type { APIRoute } from 'astro';
import { absolute } from '../layouts/absolute.ts';
import { href } from '../layouts/href.ts';
import { textResponse } from '../layouts/text-response.ts';

/** Everything may be read; what should not be found says so itself. */
export const GET: APIRoute = () =>
  textResponse(
    ['User-agent: *', 'Disallow:', '', `Sitemap: ${absolute(href.sitemap())}`, ''].join('\n'),
    'text/plain',
  );
