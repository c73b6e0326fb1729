import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { normaliseBase } from '../src/site/page/href.ts';
import { SECURITY_HEADERS } from '../src/site/page/policy.ts';

export interface ServedSite {
  server: Server;
  /** With the base path and a slash at its end. */
  address: string;
}

/**
 * Serves a built site as the sample headers in `deploy/` do: the policy on every file, the page for what is not found.
 * Port 0 takes any free one.
 */
export async function serveSite(
  folder: string,
  basePath: string | undefined,
  port: number,
): Promise<ServedSite> {
  const base = normaliseBase(basePath);
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const url = request.url ?? '/';
    const notFound = (): void => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (!url.startsWith(base)) return notFound();
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return { server, address: `http://127.0.0.1:${used}${base}` };
}
