/**
 * Keeps the verification pages, their parts and the centre's lists on the device, so that a letter can be verified
 * without a connection. It answers for these addresses alone and asks no other host. The build writes the list in.
 */
const KEPT = { base: '/', edition: '', files: [] };

const PREFIX = `verify ${KEPT.base} `;
const NAME = PREFIX + KEPT.edition;
const PATIENCE = 4000; // milliseconds for the network before the copy answers

/** Names made from the bytes never change what they stand for. */
const isFixed = (path) => path.startsWith(`${KEPT.base}assets/`);

/** The same response with the day on which it was saved, which the page tells its reader. */
async function stamp(response) {
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding'); // the copy is of what was decoded
  headers.delete('Content-Length');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  headers.set('x-saved-on', day);
  return new Response(await response.blob(), { status: response.status, headers });
}

async function keep(path) {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const cache = await caches.open(NAME);
  await cache.put(path, await stamp(response));
}

async function askNetwork(path, request) {
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  if (response.ok) {
    const cache = await caches.open(NAME);
    await cache.put(path, await stamp(response.clone()));
  }
  return response;
}

/** The network first, so that a new list of revocations counts at once; what never changes from the copy. */
async function answer(path, request) {
  const copy = await (await caches.open(NAME)).match(path);
  if (copy && isFixed(path)) return copy;
  try {
    const response = await askNetwork(path, request);
    return response.ok || !copy ? response : copy;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

async function dropOldCopies() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

addEventListener('install', (event) => {
  event.waitUntil(Promise.all(KEPT.files.map(keep)).then(() => self.skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(dropOldCopies().then(() => self.clients.claim()));
});

addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (KEPT.files.includes(pathname)) event.respondWith(answer(pathname, event.request));
});
