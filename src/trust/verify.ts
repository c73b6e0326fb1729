import { daysBehind } from '../dates/age.ts';
import type { Statement } from '../generated/statement.ts';
import { checkSignature } from './check-signature.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { readJws, type SignedStatement } from './jws.ts';
import { DEVELOPMENT_KID, judgeKeyTime, type PublishedKey, type PublishedKeys } from './keys.ts';
import { hashNumber } from '../text/letter-number.ts';
import { judgeTerm, type LetterBook, type LetterEntry, type RevocationList } from './lists.ts';

/** What there is to check against; a list that could not be had is null, and the judgement says what it leaves open. */
export interface Evidence {
  keys: PublishedKeys | null;
  revoked: RevocationList | null;
  book: LetterBook | null;
}

export type Answer =
  // nothing can be said
  | 'unreadable'
  | 'no-keys'
  // not a letter of the centre
  | 'unknown-key'
  | 'altered'
  | 'key-early'
  | 'key-retired'
  | 'key-compromised'
  // signed, but the centre's lists speak against it
  | 'left'
  | 'not-listed'
  | 'differs'
  // signed, and listed where lists were had
  | 'not-yet'
  | 'term-over'
  | 'valid';

/** What goes with an answer; none of them changes it. */
export type Note =
  | 'retired-since'
  | 'compromised-since'
  | 'revocations-missing'
  | 'revocations-old'
  | 'issued-after-list';

export interface Judgement {
  answer: Answer;
  /** Signed by the development key: without effect, whatever the answer. */
  specimen: boolean;
  /** Only where the signature holds. */
  statement: Statement | null;
  key: PublishedKey | null;
  leftOn: string | null;
  notes: Note[];
}

/** Whether a list of `asOf` is old on a day (both YYYY-MM-DD). */
export function isOld({ asOf }: { asOf: string }, on: string): boolean {
  return daysBehind(asOf, on) !== null;
}

function proves(signed: SignedStatement, key: PublishedKey): Promise<boolean> {
  const publicKey = decodeBase64url(key.x) ?? new Uint8Array();
  return checkSignature(signed.signature, signed.message, publicKey);
}

/** The book's own facts under the number; the name may have been changed since. */
function agrees(statement: Statement, entry: LetterEntry): boolean {
  return (
    entry.kind === statement.k &&
    entry.from === statement.from &&
    entry.to === (statement.to ?? null) &&
    (entry.holder === null || entry.holder.id === statement.id)
  );
}

/** What the centre's lists say of a statement; null where they have nothing against it. */
function judgeListed(
  statement: Statement,
  { revoked, book }: Evidence,
): { answer: Answer; leftOn: string | null } | null {
  const hash = hashNumber(statement.no);
  const left = revoked?.revoked[hash];
  if (left) return { answer: 'left', leftOn: left.since };
  if (!book) return null;
  const entry = book.letters[hash];
  if (entry) return agrees(statement, entry) ? null : { answer: 'differs', leftOn: null };
  return statement.on > book.asOf ? null : { answer: 'not-listed', leftOn: null };
}

/**
 * Whether the key speaks against the statement. Of a compromised key the signature proves nothing any more, not even
 * its day: what it signed before holds only where the centre's book has the letter with the same facts.
 */
function judgeKey(
  statement: Statement,
  key: PublishedKey,
  { book, revoked }: Evidence,
): Answer | null {
  const time = judgeKeyTime(key, statement.on);
  if (time !== 'in-time') return `key-${time}`;
  if (key.compromisedOn === undefined) return null;
  const hash = hashNumber(statement.no);
  const entry = book?.letters[hash];
  const known = revoked?.revoked[hash] !== undefined || (entry && agrees(statement, entry));
  return known ? null : 'key-compromised';
}

function notesOf(statement: Statement, key: PublishedKey, evidence: Evidence, on: string): Note[] {
  const { revoked, book } = evidence;
  const notes: Array<Note | false> = [
    key.retiredOn !== undefined && key.retiredOn < on && 'retired-since',
    key.compromisedOn !== undefined && 'compromised-since',
    !revoked && 'revocations-missing',
    revoked !== null && isOld(revoked, on) && 'revocations-old',
    book !== null && statement.on > book.asOf && 'issued-after-list',
  ];
  return notes.filter((note) => note !== false);
}

function judgeSigned(
  statement: Statement,
  key: PublishedKey,
  evidence: Evidence,
  on: string,
): Judgement {
  const proven = { specimen: key.kid === DEVELOPMENT_KID || key.specimen === true, statement, key };
  const notes = notesOf(statement, key, evidence, on);
  const byKey = judgeKey(statement, key, evidence);
  if (byKey) return { ...proven, answer: byKey, leftOn: null, notes: [] };
  const listed = judgeListed(statement, evidence);
  if (listed) return { ...proven, ...listed, notes };
  return { ...proven, answer: judgeTerm(statement, on), leftOn: null, notes };
}

/** What a compact JWS comes to on a day (YYYY-MM-DD). Asks nobody: all it goes by is passed in. */
export async function verifyStatement(
  jws: string,
  evidence: Evidence,
  on: string,
): Promise<Judgement> {
  const refuse = (answer: Answer, key: PublishedKey | null = null): Judgement => ({
    answer,
    specimen: false,
    statement: null,
    key,
    leftOn: null,
    notes: [],
  });
  const signed = readJws(jws);
  if (!signed) return refuse('unreadable');
  if (!evidence.keys) return refuse('no-keys');
  const key = evidence.keys.keys.find(({ kid }) => kid === signed.kid);
  if (!key) return refuse('unknown-key');
  if (!(await proves(signed, key))) return refuse('altered', key);
  return signed.statement ? judgeSigned(signed.statement, key, evidence, on) : refuse('unreadable');
}
