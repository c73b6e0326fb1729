import { afterEach, expect, test, vi } from 'vitest';
import { fetchLists } from '../../../src/islands/verify/verify-lists.ts';
import { hashNumber } from '../../../src/text/letter-number.ts';
import { bookOf, keysOf, LETTER, revocationsOf } from '../../trust/signing.ts';

const LISTS = { keys: '/jwks.json', revoked: '/revoked.json', letters: '/data/letters.json' };
const PART = `/data/letters/${hashNumber(LETTER.no).slice(0, 2)}.json`;

/** A site that has these files; it notes whatever is asked of it. */
function serve(files: Record<string, unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string, { body }: RequestInit = {}) => {
    asked.push(address + String(body ?? ''));
    return address in files ? Response.json(files[address]) : new Response('', { status: 404 });
  });
  return asked;
}

const whole = bookOf([LETTER]);
const site = {
  '/jwks.json': keysOf(),
  '/revoked.json': revocationsOf(),
  '/data/letters.json': whole,
};
const fetchFor = (dataset: Record<string, string>, number: string | null) =>
  fetchLists({ dataset } as unknown as HTMLFormElement, number);
const inParts = { ...LISTS, parts: '/data/letters/' };

afterEach(() => vi.unstubAllGlobals());

test('a small register is fetched whole, whatever the number: the site is told nothing of it', async () => {
  const asked = serve(site);
  const lists = await fetchFor(LISTS, LETTER.no);
  expect(lists.book).toEqual(whole);
  expect(asked.sort()).toEqual(Object.values(LISTS).sort());
});

test('of a large one the part of the number alone: two digits of its hash, nothing else of it', async () => {
  const asked = serve({ ...site, [PART]: whole });
  const lists = await fetchFor(inParts, '样聘2026001');
  expect(lists.book).toEqual(whole);
  expect(asked.sort()).toEqual([PART, '/jwks.json', '/revoked.json'].sort());
});

test('the whole where the part cannot be had', async () => {
  const asked = serve(site);
  const lists = await fetchFor(inParts, LETTER.no);
  expect(lists.book).toEqual(whole);
  expect(asked.slice(-2)).toEqual([PART, '/data/letters.json']);
});

test('for the dates alone nothing of a large one', async () => {
  const asked = serve(site);
  const lists = await fetchFor(inParts, null);
  expect(lists).toMatchObject({ book: null, revoked: revocationsOf() });
  expect(asked).toHaveLength(2);
});
