import type { FormPage } from './form-page.ts';

const keyOf = (page: FormPage): string => `dianzhang-language-${page.definition.id}`;

/**
 * Changing the page's language keeps the answers: they wait in this tab's own storage until the other page has
 * loaded, and are gone from there as soon as it has.
 */
export function handOverToOtherLanguage(page: FormPage): { leaving: () => boolean } {
  let leaving = false;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    link.addEventListener('click', () => {
      try {
        sessionStorage.setItem(keyOf(page), JSON.stringify(page.typed()));
        leaving = true;
      } catch {
        leaving = false;
      }
    });
  return { leaving: () => leaving };
}

/** The answers that the page in the other language handed over; null when there are none. */
export function takeOver(page: FormPage): Record<string, unknown> | null {
  try {
    const text = sessionStorage.getItem(keyOf(page));
    sessionStorage.removeItem(keyOf(page));
    return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  } catch {
    return null;
  }
}
