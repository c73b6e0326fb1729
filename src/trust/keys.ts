import type { Key } from '../generated/keys.ts';
import { thumbprintOf } from '../text/key-thumbprint.ts';
import { ALGORITHM } from './jws.ts';

/** The development key, which anybody may hold: whatever it signs is a specimen, whatever a list of keys may say. */
export const DEVELOPMENT_KID = 'cwYRvf_mVOtiOExGOhax7ryxYGIFbnuh7QdMun3av-U';

/** A public key as `/.well-known/dianzhang/jwks.json` has it: RFC 7517 and RFC 8037, with the days of ours. */
export interface PublishedKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
  alg: typeof ALGORITHM;
  use: 'sig';
  validFrom: string;
  retiredOn?: string;
  compromisedOn?: string;
  specimen?: true;
}

export interface PublishedKeys {
  asOf: string;
  keys: PublishedKey[];
}

/** The `kid` is made from the key itself: one mistyped in the content would leave every letter unknown. */
function publish({ x, validFrom, retiredOn, compromisedOn }: Key): PublishedKey {
  return {
    kty: 'OKP',
    crv: 'Ed25519',
    x,
    kid: thumbprintOf(x),
    alg: ALGORITHM,
    use: 'sig',
    validFrom,
    ...(retiredOn === undefined ? {} : { retiredOn }),
    ...(compromisedOn === undefined ? {} : { compromisedOn }),
  };
}

/** The keys as published, the development key among them under its mark. The reasons stay with the centre. */
export function publishKeys(keys: readonly Key[], development: Key, asOf: string): PublishedKeys {
  return {
    asOf,
    keys: [
      ...keys.filter(({ x }) => x !== development.x).map(publish),
      { ...publish(development), specimen: true },
    ],
  };
}

export type KeyTime = 'in-time' | 'early' | 'retired' | 'compromised';

/**
 * Whether a key vouches for a day of issue. Who holds a stolen key writes any day into what he signs: `compromised`
 * for the days from then on, and for those before only the centre's own list can say (see verify.ts).
 */
export function judgeKeyTime(
  key: Pick<Key, 'validFrom' | 'retiredOn' | 'compromisedOn'>,
  issuedOn: string,
): KeyTime {
  if (key.compromisedOn !== undefined && key.compromisedOn <= issuedOn) return 'compromised';
  if (issuedOn < key.validFrom) return 'early';
  return key.retiredOn !== undefined && key.retiredOn < issuedOn ? 'retired' : 'in-time';
}
