/** Where a site is served: every public address of site, papers, codes and feeds begins with it. */
export interface SiteAddress {
  /** `https://ip.example.cn`, a Chinese host in its ASCII form. */
  origin: string;
  /** The path below it, `/` or `/sub/`. */
  base: string;
  /** Both together, without a slash at the end, as other addresses are joined to it. */
  address: string;
}

/** What keeps words from being a site's address. */
export type AddressFault = 'no-scheme' | 'scheme' | 'extra' | 'host' | 'path' | 'two-paths';

/** An address that cannot be served at; `value` is what is wrong with it, where that is a part. */
export class AddressError extends Error {
  readonly fault: AddressFault;
  /** The setting at fault. */
  readonly setting: string;
  readonly value: string;

  constructor(fault: AddressFault, setting: string, value: string) {
    super(`${setting}: ${fault}`);
    this.fault = fault;
    this.setting = setting;
    this.value = value;
  }
}

/** What the environment and `site.json` say; an empty variable counts as not set. */
export interface AddressSettings {
  publicAddress: string;
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i; // https:
const HOST_AND_PORT = /^[^/]+:\d+(\/|$)/; // localhost:4321/
const SEGMENT = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/; // ip-centre, v1.2

/** `sub`, `/sub`, `/sub/` in the one form; a path of other than plain letters would differ from program to program. */
function readBase(name: string, path: string): string {
  const inner = path.replace(/^\/|\/$/g, '');
  if (inner === '') return '/';
  if (!inner.split('/').every((segment) => SEGMENT.test(segment)))
    throw new AddressError('path', name, path);
  return `/${inner}/`;
}

function parseAddress(name: string, value: string): URL {
  if (!SCHEME.test(value) || HOST_AND_PORT.test(value))
    throw new AddressError('no-scheme', name, value);
  if (!/^https?:\/\/[^/]/i.test(value)) throw new AddressError('scheme', name, value);
  if (/[?#@\\]/.test(value)) throw new AddressError('extra', name, value);
  // `new URL` would make a path of its own out of blanks and Chinese: those are named as written.
  if (!URL.canParse(value)) throw new AddressError('host', name, value);
  return new URL(value);
}

function pathOf(value: string): string {
  return /^https?:\/\/[^/]+(.*)$/i.exec(value)?.[1] ?? '';
}

/**
 * Where the site is served. `SITE_URL` takes the place of `publicAddress` as a whole, its path included; `BASE_PATH`
 * takes the place of the path, and may only repeat one that `SITE_URL` has. Throws `AddressError`.
 */
export function readSiteAddress({
  publicAddress,
  SITE_URL,
  BASE_PATH,
}: AddressSettings): SiteAddress {
  const given = SITE_URL?.trim() || null;
  const name = given === null ? 'publicAddress' : 'SITE_URL';
  const value = given ?? publicAddress.trim();
  const { origin } = parseAddress(name, value);
  const own = readBase(name, pathOf(value));
  const wanted = BASE_PATH?.trim() ? readBase('BASE_PATH', BASE_PATH.trim()) : null;
  if (given !== null && own !== '/' && wanted !== null && wanted !== own)
    throw new AddressError('two-paths', name, wanted);
  const base = wanted ?? own;
  return { origin, base, address: (origin + base).replace(/\/$/, '') };
}

/** The address of a path that begins with the base, as `createHref` makes it. */
export function absoluteOf({ origin }: SiteAddress, path: string): string {
  return new URL(path, origin).href;
}
