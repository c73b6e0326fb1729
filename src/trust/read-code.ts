/** What a scanner, a photo or a person gave. */
export type CodeContent =
  { kind: 'statement'; jws: string } | { kind: 'number'; number: string } | { kind: 'unreadable' };

const JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/; // eyJ….eyJ….c2ln
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i; // https://…

function readFragment(fragment: string): CodeContent {
  if (JWS.test(fragment)) return { kind: 'statement', jws: fragment };
  const number = new URLSearchParams(fragment).get('n')?.trim();
  return number ? { kind: 'number', number } : { kind: 'unreadable' };
}

/**
 * Reads the address of a letter's code (`…/verify/#<jws>`, `…/verify/#n=<number>`), its fragment alone, a bare JWS, or
 * a number as typed. Which site an address names does not matter: the signature tells whose it is.
 */
export function readCode(text: string): CodeContent {
  const given = text.trim();
  const at = given.indexOf('#');
  if (at >= 0 && (at === 0 || ADDRESS.test(given))) return readFragment(given.slice(at + 1));
  if (ADDRESS.test(given) || given === '') return { kind: 'unreadable' };
  // A pasted statement may have been broken into lines; a number never has two full stops.
  const joined = given.replace(/\s+/g, '');
  if (JWS.test(joined)) return { kind: 'statement', jws: joined };
  return { kind: 'number', number: given };
}
