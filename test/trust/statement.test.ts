import { readFileSync } from 'node:fs';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../src/load/schemas.ts';
import { decodeBase64url, encodeBase64url } from '../../src/text/base64url.ts';
import { DEVELOPMENT_KEY } from '../../src/trust/development-key.ts';
import { DEVELOPMENT_KID } from '../../src/trust/keys.ts';
import { thumbprintOf } from '../../src/text/key-thumbprint.ts';
import { readCode } from '../../src/trust/read-code.ts';
import { signStatement } from '../../src/trust/sign.ts';
import { formatStatement, parseStatement } from '../../src/trust/statement.ts';
import { keyOf, LETTER } from './signing.ts';

const accepts = readSchemas('schemas').validator('statement');
const { role: _, to: __, ...PLAQUE } = { ...LETTER, k: 'plaque' };

test.each([
  LETTER,
  PLAQUE,
  { ...LETTER, secret: 1 },
  { ...LETTER, v: 2 },
  { ...LETTER, k: 'stamp' },
  { ...LETTER, id: 'BJ 1' },
  { ...LETTER, name: '' },
  { ...LETTER, name: undefined },
  { ...LETTER, from: '2026-02-30' },
  { ...LETTER, on: '2026' },
  { ...LETTER, to: 20290430 },
  [],
  'x',
  null,
])('the reader and the schema say the same of %j', (value) => {
  const text = JSON.stringify(value);
  const sound = accepts(JSON.parse(text));
  expect(parseStatement(text) !== null).toBe(sound);
});

test('the same facts are the same bytes, in whatever order they come', async () => {
  const turned = Object.fromEntries(Object.entries(LETTER).reverse()) as unknown as typeof LETTER;
  expect(formatStatement(turned)).toBe(formatStatement(LETTER));
  expect(await signStatement(turned, keyOf(1))).toBe(await signStatement(LETTER, keyOf(1)));
  expect(parseStatement(formatStatement(LETTER))).toEqual(LETTER);
});

test('a key whose halves do not belong together signs nothing', async () => {
  await expect(signStatement(LETTER, { ...keyOf(1), x: keyOf(2).x })).rejects.toThrow();
});

test('thumbprints are those of RFC 7638; the development key is known by its own', async () => {
  for (const { kty, crv, x } of [keyOf(1), DEVELOPMENT_KEY])
    expect(thumbprintOf(x)).toBe(await calculateJwkThumbprint({ kty, crv, x }));
  expect(thumbprintOf(DEVELOPMENT_KEY.x)).toBe(DEVELOPMENT_KID);
  // RFC 8037, appendix A.3
  expect(thumbprintOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe(
    'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  );
});

test('base64url is that of the platform, and of one form only', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
    const text = Buffer.from(bytes).toString('base64url');
    expect(encodeBase64url(bytes)).toBe(text);
    expect(decodeBase64url(text)).toEqual(bytes);
  }
  for (const text of ['A', 'AB', 'AA=', 'A+/A', 'AA A']) expect(decodeBase64url(text)).toBe(null);
});

describe('a code, a paste or a typed number', () => {
  const signature = 'c2ln'.repeat(21) + 'AA';
  const jws = `eyJh.eyJi.${signature}`;
  const whole = { kind: 'statement', jws };
  const number = (typed: string) => ({ kind: 'number', number: typed });
  test.each([
    [`https://dianzhang.example/verify/#${jws}`, whole],
    [`https://other.example/sub/zh/verify/#${jws} `, whole],
    [`#${jws}`, whole],
    [` ${jws}\n`, whole],
    [`eyJh.ey\nJi.${signature}`, whole],
    [`eyJh.eyJi. ${signature.slice(0, 40)} ${signature.slice(40)}`, whole],
    [`请核验：https://dianzhang.example/verify/#${jws}。谢谢`, whole],
    [`Is https://dianzhang.example/verify/#${jws} genuine? Thank you.`, whole],
    [`The code is ${jws}. Thank you.`, whole],
    [`这是${jws}`, whole],
    [`https://dianzhang.example/verify/%23${jws}`, whole],
    [`${jws}AA`, { kind: 'statement', jws: `${jws}AA` }],
    [
      'https://dianzhang.example/zh/verify/#n=%E6%A0%B7%E8%81%98%E3%80%942026%E3%80%951%E5%8F%B7',
      number('样聘〔2026〕1号'),
    ],
    [
      '见 https://dianzhang.example/zh/verify/%23n=%E6%A0%B7%E8%81%982026001。',
      number('样聘2026001'),
    ],
    ['样聘〔2026〕001号', number('样聘〔2026〕001号')],
    ['样聘 2026 #1', number('样聘 2026 #1')],
    ['https://weixin.qq.example/r/abc', { kind: 'unreadable' }],
    ['https://dianzhang.example/verify/#', { kind: 'unreadable' }],
    ['', { kind: 'unreadable' }],
  ])('%j', (text, content) => {
    expect(readCode(text)).toEqual(content);
  });
  test('cut short at any place is incomplete, with or without its address', () => {
    for (let length = 4; length < jws.length; length += 1)
      for (const before of ['', 'https://dianzhang.example/verify/#', '请核验 '])
        expect(readCode(before + jws.slice(0, length)), `${length}`).toEqual({
          kind: 'incomplete',
        });
    expect(readCode(jws.slice(2))).toEqual({ kind: 'incomplete' });
  });
});

test('nothing that runs in the browser holds the development key’s private part', () => {
  const users = ['keys', 'verify', 'lists', 'jws', 'statement', 'read-code', 'check-signature'];
  for (const name of users)
    expect(readFileSync(`src/trust/${name}.ts`, 'utf8')).not.toMatch(/development-key|sign\.ts/);
});
