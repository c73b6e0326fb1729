import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Statement } from '../../src/generated/statement.ts';
import { encodeBase64url } from '../../src/text/base64url.ts';
import { DEVELOPMENT_KEY } from '../../src/trust/development-key.ts';
import { signStatement } from '../../src/trust/sign.ts';
import { verifyStatement, type Evidence } from '../../src/trust/verify.ts';
import { bookOf, keyOf, keysOf, LETTER, publicPart, revocationsOf } from './signing.ts';

const key = keyOf(1);
const stranger = keyOf(2);
const TODAY = '2026-11-16';

afterEach(() => vi.unstubAllGlobals());

const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  keys: keysOf(publicPart(key)),
  revoked: revocationsOf(),
  book: bookOf([LETTER]),
  ...over,
});

async function judge({
  letter = LETTER,
  by = key,
  on = TODAY,
  ...over
}: Partial<Evidence> & { letter?: Statement; by?: typeof key; on?: string }) {
  return verifyStatement(await signStatement(letter, by), evidence(over), on);
}

describe('the term', () => {
  test.each([
    ['2026-04-30', 'not-yet'],
    ['2026-05-01', 'valid'],
    ['2029-04-30', 'valid'],
    ['2029-05-01', 'term-over'],
  ])('on %s: %s', async (on, answer) => {
    expect(await judge({ on })).toMatchObject({ answer, specimen: false, statement: LETTER });
  });

  test('a plaque has no last day', async () => {
    const { role: _, to: __, ...rest } = LETTER;
    const letter: Statement = { ...rest, k: 'plaque' };
    expect(await judge({ letter, book: bookOf([letter]), on: '2099-01-01' })).toMatchObject({
      answer: 'valid',
    });
  });
});

describe('what was altered', () => {
  test('one character anywhere makes it no letter of the centre, and shows nothing of it', async () => {
    const jws = await signStatement(LETTER, key);
    const place = fc.tuple(fc.nat(jws.length - 1), fc.constantFrom(...'ABCxyz019-_.'));
    await fc.assert(
      fc.asyncProperty(place, async ([at, character]) => {
        fc.pre(jws[at] !== character);
        const altered = jws.slice(0, at) + character + jws.slice(at + 1);
        const { answer, statement } = await verifyStatement(altered, evidence(), TODAY);
        expect(['altered', 'unknown-key', 'unreadable']).toContain(answer);
        expect(statement).toBe(null);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 60) },
    );
  });

  test('every character of the payload and of the signature', async () => {
    const jws = await signStatement(LETTER, key);
    vi.stubGlobal('crypto', undefined); // our own arithmetic
    const last = jws.length - 1;
    const other = jws[last] === 'A' ? 'B' : 'A';
    const payload = jws.indexOf('.') + 3;
    for (const at of [payload, jws.lastIndexOf('.') + 1, last]) {
      const altered = jws.slice(0, at) + other + jws.slice(at + 1);
      expect((await verifyStatement(altered, evidence(), TODAY)).answer).toBe('altered');
    }
  });

  test('another name under the old signature', async () => {
    const [head, , tail] = (await signStatement(LETTER, key)).split('.');
    const body = JSON.stringify({ ...LETTER, name: '别人' });
    const forged = `${head}.${encodeBase64url(new TextEncoder().encode(body))}.${tail}`;
    expect((await verifyStatement(forged, evidence(), TODAY)).answer).toBe('altered');
  });

  test('a header that names no algorithm of ours is not read', async () => {
    const [, body] = (await signStatement(LETTER, key)).split('.');
    for (const header of ['{"alg":"none"}', '{"alg":"HS256","kid":"x"}', '{}', 'null', '"'])
      expect(
        await verifyStatement(`${btoa(header).replace(/=+$/, '')}.${body}.`, evidence(), TODAY),
      ).toMatchObject({ answer: 'unreadable' });
  });
});

describe('the key', () => {
  test('nobody published: unknown', async () => {
    expect(await judge({ by: stranger })).toMatchObject({ answer: 'unknown-key', statement: null });
  });

  test('somebody else’s under the name of the centre’s: altered', async () => {
    const [head] = (await signStatement(LETTER, key)).split('.');
    const [, body, tail] = (await signStatement(LETTER, stranger)).split('.');
    const forged = `${head}.${body}.${tail}`;
    expect((await verifyStatement(forged, evidence(), TODAY)).answer).toBe('altered');
  });

  test.each([
    ['2026-04-30', 'valid', ['retired-since']],
    ['2026-04-29', 'key-retired', []],
  ])('retired on %s, a letter of 2026-04-30: %s', async (retiredOn, answer, notes) => {
    const keys = keysOf(publicPart(key, { retiredOn }));
    expect(await judge({ keys })).toMatchObject({ answer, notes });
  });

  test.each([
    ['2026-04-30', 'valid'],
    ['2026-05-01', 'key-early'],
  ])('in use from %s, a letter of 2026-04-30: %s', async (validFrom, answer) => {
    const keys = keysOf(publicPart(key, { validFrom }));
    expect((await judge({ keys })).answer).toBe(answer);
  });

  describe('compromised', () => {
    const stolen = (compromisedOn: string) =>
      keysOf(publicPart(key, { compromisedOn, reason: '样本' }));

    test('on the day of issue or before: without effect', async () => {
      expect((await judge({ keys: stolen('2026-04-30') })).answer).toBe('key-compromised');
    });
    test('after it: valid where the centre lists the letter with the same facts', async () => {
      expect(await judge({ keys: stolen('2026-05-01') })).toMatchObject({
        answer: 'valid',
        notes: ['compromised-since'],
      });
    });
    test('after it, but not in the centre’s list: a thief writes any day he likes', async () => {
      for (const book of [bookOf([]), null, bookOf([{ ...LETTER, id: 'bj-0002' }])])
        expect((await judge({ keys: stolen('2026-05-01'), book })).answer).toBe('key-compromised');
    });
    test('after it, of somebody who left: left', async () => {
      const revoked = revocationsOf({ [LETTER.no]: '2026-06-30' });
      expect(await judge({ keys: stolen('2026-05-01'), book: bookOf([]), revoked })).toMatchObject({
        answer: 'left',
      });
    });
  });

  test('of development: a specimen, whatever a list of keys calls it', async () => {
    for (const keys of [keysOf(), keysOf(publicPart(DEVELOPMENT_KEY))])
      expect(await judge({ by: DEVELOPMENT_KEY, keys })).toMatchObject({
        answer: 'valid',
        specimen: true,
      });
    const unmarked = { asOf: TODAY, keys: keysOf().keys.map(({ specimen: _, ...each }) => each) };
    expect(await judge({ by: DEVELOPMENT_KEY, keys: unmarked })).toMatchObject({ specimen: true });
  });
});

describe('the centre’s lists', () => {
  test('of an expert who left: since when, within the term and after it', async () => {
    const revoked = revocationsOf({ [LETTER.no]: '2026-06-30' });
    for (const on of [TODAY, '2030-01-01'])
      expect(await judge({ revoked, book: bookOf([]), on })).toMatchObject({
        answer: 'left',
        leftOn: '2026-06-30',
      });
  });

  test('that lack a letter issued before them', async () => {
    expect((await judge({ book: bookOf([]) })).answer).toBe('not-listed');
  });

  test('that lack a letter issued after them: valid by its signature, and it is said', async () => {
    const book = bookOf([], '2026-04-29');
    expect(await judge({ book, revoked: revocationsOf({}, '2026-11-16') })).toMatchObject({
      answer: 'valid',
      notes: ['issued-after-list'],
    });
  });

  test.each([
    ['another term', { to: '2030-04-30' }],
    ['another person', { id: 'bj-0002' }],
  ])('that have %s under its number', async (_, over) => {
    expect((await judge({ book: bookOf([{ ...LETTER, ...over }]) })).answer).toBe('differs');
  });

  test('another name under its number: names change', async () => {
    expect((await judge({ book: bookOf([{ ...LETTER, name: '周样新' }]) })).answer).toBe('valid');
  });

  test('missing: said; the signature and the term still speak', async () => {
    expect(await judge({ revoked: null, book: null })).toMatchObject({
      answer: 'valid',
      notes: ['revocations-missing'],
    });
    expect((await judge({ keys: null })).answer).toBe('no-keys');
  });

  test.each([
    ['2026-11-23', []],
    ['2026-11-24', ['revocations-old']],
  ])('of 2026-11-16, read on %s: %j', async (on, notes) => {
    expect(await judge({ on })).toMatchObject({ answer: 'valid', notes });
  });
});
