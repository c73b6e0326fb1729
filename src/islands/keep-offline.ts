import { LANGS } from '../i18n/lang.ts';

/**
 * Has the browser keep the verification pages and their lists, so that they answer without a connection. Only over https
 * (and on one's own machine); elsewhere the page works with a connection alone. Tells when the copy is ready.
 */
export async function keepOffline(root: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const scopes = [`${root}verify/`, ...LANGS.map((lang) => `${root}${lang}/verify/`)];
  try {
    await Promise.all(
      scopes.map((scope) =>
        navigator.serviceWorker.register(`${root}verify-worker.js`, {
          scope,
          updateViaCache: 'none',
        }),
      ),
    );
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false; // no worker where the page is worked on, or storage is switched off
  }
}
