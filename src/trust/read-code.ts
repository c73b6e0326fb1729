/** What a scanner, a photo or a person gave. */
export type CodeContent =
  | { kind: 'statement'; jws: string }
  | { kind: 'number'; number: string }
  /** A part of a code: cut short when it was copied, or not all of it scanned. */
  | { kind: 'incomplete' }
  | { kind: 'unreadable' };

const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S*/i; // https://…
/** How a statement begins, base64url of `{"`: a word of its own, or after the # of an address. */
const START = /(?:^|[^\w-])(eyJ[\w-]*)/;
/** A whole one: its signature is of 64 bytes (RFC 8032). */
const WHOLE = /^eyJ[\w-]+\.[\w-]+\.[\w-]{86,}/;
/** The end of one whose beginning is lost: `ciOiJF.eyJ2Ijox.…` */
const TAIL = /\.eyJ[\w-]+(?:\.|$)/;

/** The statement in a text that has a beginning of one; pasted, it may have been broken into lines. */
function readStatement(text: string): CodeContent {
  const closed = text.replace(/\s+/g, '');
  const jws =
    WHOLE.exec(text)?.[0] ??
    WHOLE.exec(text.replace(/\s*[\r\n]\s*/g, ''))?.[0] ??
    // Words may follow after a space: spaces are only closed up where the code is all there is.
    (WHOLE.exec(closed)?.[0] === closed ? closed : undefined);
  return jws === undefined ? { kind: 'incomplete' } : { kind: 'statement', jws };
}

/** `n=%E6%A0%B7…%E5%8F%B7` up to the end of the address, percent signs read as far as they can be. */
function readLinkedNumber(fragment: string): CodeContent {
  const [given = ''] = /^[^\s，。；、！？”’）]*/.exec(fragment) ?? [];
  const number = new URLSearchParams(given).get('n')?.trim();
  return number ? { kind: 'number', number } : { kind: 'unreadable' };
}

/**
 * Reads the address of a letter's code (`…/verify/#<jws>`, `…/verify/#n=<number>`), its fragment alone, a bare
 * statement, each also inside a sentence, or a number as typed. Which site an address names does not matter: the
 * signature tells whose it is.
 */
export function readCode(text: string): CodeContent {
  const given = text.trim().replace(/%23/g, '#');
  const start = START.exec(given);
  if (start?.[1]) return readStatement(given.slice(given.indexOf(start[1])));
  if (TAIL.test(given)) return { kind: 'incomplete' };
  const [address] = ADDRESS.exec(given) ?? [];
  const linked = given.startsWith('#') ? given : address;
  const at = linked?.indexOf('#') ?? -1;
  if (linked !== undefined && at >= 0) return readLinkedNumber(linked.slice(at + 1));
  if (address !== undefined || given === '') return { kind: 'unreadable' };
  return { kind: 'number', number: given };
}
