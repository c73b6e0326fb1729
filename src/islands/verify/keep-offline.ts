import { LANGS } from '../../i18n/lang.ts';

/** Waits until the worker of a registration answers for its pages; throws where its files could not be kept. */
async function answering({
  active,
  installing,
  waiting,
}: ServiceWorkerRegistration): Promise<void> {
  const coming = installing ?? waiting;
  if (active || !coming) return;
  await new Promise<void>((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve();
      if (coming.state === 'redundant') reject(new Error('The worker was not installed'));
    });
  });
}

/**
 * Has the browser keep the verification pages and their lists, so that they answer without a connection. Only over https
 * (and on one's own machine); elsewhere the page works with a connection alone. Tells when the copy is ready.
 */
export async function keepOffline(root: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const scopes = [`${root}verify/`, ...LANGS.map((lang) => `${root}${lang}/verify/`)];
  try {
    const registrations = await Promise.all(
      scopes.map((scope) =>
        navigator.serviceWorker.register(`${root}verify-worker.js`, {
          scope,
          updateViaCache: 'none',
        }),
      ),
    );
    await Promise.all(registrations.map(answering)); // not this page's alone: a code leads to the entry
    return true;
  } catch {
    return false; // no worker where the page is worked on, or storage is switched off
  }
}
