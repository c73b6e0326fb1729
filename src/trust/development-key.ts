import type { Key } from '../generated/keys.ts';
import { DEVELOPMENT_KID } from './keys.ts';
import type { SigningKey } from './sign.ts';

/**
 * Signs where a centre has set up no key. It stands in the open and proves nothing: sheets signed by it bear 样本
 * SPECIMEN, and verification calls them so.
 */
export const DEVELOPMENT_KEY: SigningKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '7jvlCMdvjZs8vyTo6OUgWnuS_GwLoHsWG25krX6AiDY',
  d: 'tcvFCR2rBf4hyYiqsPIUmd9PcoWVkN7Evxq6N5otq0U',
};

/** Its public part, for every day. */
export const DEVELOPMENT_PUBLIC_KEY: Key = {
  kid: DEVELOPMENT_KID,
  x: DEVELOPMENT_KEY.x,
  validFrom: '1970-01-01',
};
