import type { PublishedKeys } from '../../trust/keys.ts';
import type { LetterBook, RevocationList } from '../../trust/lists.ts';

/** The centre's lists as far as they could be had; `savedOn` is told by the worker where it answered from its copy. */
export interface Lists {
  keys: PublishedKeys | null;
  revoked: RevocationList | null;
  book: LetterBook | null;
  /** The day on which the oldest copy used was saved on this device; null where the site itself answered. */
  savedOn: string | null;
}

interface Fetched<T> {
  value: T | null;
  savedOn: string | null;
}

async function fetchList<T>(address: string | undefined): Promise<Fetched<T>> {
  try {
    const response = await fetch(address ?? '', { cache: 'no-cache' });
    if (!response.ok) return { value: null, savedOn: null };
    return { value: (await response.json()) as T, savedOn: response.headers.get('x-saved-on') };
  } catch {
    return { value: null, savedOn: null };
  }
}

/** Fetches the three lists; one that cannot be had is null. */
export async function fetchLists(form: HTMLFormElement): Promise<Lists> {
  const [keys, revoked, book] = await Promise.all([
    fetchList<PublishedKeys>(form.dataset['keys']),
    fetchList<RevocationList>(form.dataset['revoked']),
    fetchList<LetterBook>(form.dataset['letters']),
  ]);
  const saved = [keys, revoked, book].flatMap(({ savedOn }) => savedOn ?? []).sort();
  return {
    keys: keys.value,
    revoked: revoked.value,
    book: book.value,
    savedOn: saved[0] ?? null,
  };
}

/** The date of the oldest of the lists at hand. */
export function asOfOf({ keys, revoked, book }: Lists): string | null {
  const dates = [keys, revoked, book].flatMap((list) => list?.asOf ?? []);
  return dates.sort()[0] ?? null;
}

/** The day that judges: a sample site's own, else today in China, where terms are counted; never before the lists. */
export function dayOf({ book, revoked, keys }: Lists): string {
  if (book?.pinned) return book.asOf;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const dates = [today, book?.asOf, revoked?.asOf, keys?.asOf].filter((day) => day !== undefined);
  return dates.sort().at(-1) ?? today;
}
