import type { PublishedKeys } from '../../trust/keys.ts';
import { partOf, type LetterBook, type RevocationList } from '../../trust/lists.ts';
import { hashNumber } from '../../text/letter-number.ts';

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

/** Milliseconds for a part of the register before the whole is asked for, which the device may have a copy of. */
const PATIENCE = 4000;

async function fetchList<T>(address: string | undefined, init?: RequestInit): Promise<Fetched<T>> {
  try {
    const response = await fetch(address ?? '', { cache: 'no-cache', ...init });
    if (!response.ok) return { value: null, savedOn: null };
    return { value: (await response.json()) as T, savedOn: response.headers.get('x-saved-on') };
  } catch {
    return { value: null, savedOn: null };
  }
}

/**
 * The register as far as a number needs it: of a large one the part that the number would be in, from the network alone
 * (no copy of parts is kept); the whole where there are no parts, or none can be had. Without a number, of a large one
 * nothing.
 */
async function fetchBook(
  { letters, parts }: DOMStringMap,
  number: string | null,
): Promise<Fetched<LetterBook>> {
  if (parts === undefined) return fetchList(letters);
  if (number === null) return { value: null, savedOn: null };
  const address = `${parts}${partOf(hashNumber(number))}.json`;
  const part = await fetchList<LetterBook>(address, { signal: AbortSignal.timeout(PATIENCE) });
  return part.value ? part : fetchList(letters);
}

/** Fetches the three lists for a number, or for their dates alone; one that cannot be had is null. */
export async function fetchLists(form: HTMLFormElement, number: string | null): Promise<Lists> {
  const [keys, revoked, book] = await Promise.all([
    fetchList<PublishedKeys>(form.dataset['keys']),
    fetchList<RevocationList>(form.dataset['revoked']),
    fetchBook(form.dataset, number),
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
