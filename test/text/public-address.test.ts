import { describe, expect, test } from 'vitest';
import { absoluteOf, AddressError, readSiteAddress } from '../../src/text/public-address.ts';

const publicAddress = 'https://centre.example';

describe('where a site is served', () => {
  test.each([
    [{ publicAddress }, 'https://centre.example', '/'],
    [{ publicAddress: 'https://centre.example/' }, 'https://centre.example', '/'],
    [{ publicAddress: 'https://centre.example/ip' }, 'https://centre.example', '/ip/'],
    [{ publicAddress: 'https://centre.example/ip/' }, 'https://centre.example', '/ip/'],
    [{ publicAddress: 'http://centre.example:8080/a/b' }, 'http://centre.example:8080', '/a/b/'],
    [
      { publicAddress: 'https://centre.example/ip', BASE_PATH: 'sub' },
      'https://centre.example',
      '/sub/',
    ],
    [{ publicAddress: 'https://centre.example/ip', BASE_PATH: '/' }, 'https://centre.example', '/'],
    [
      { publicAddress: 'https://centre.example/ip', BASE_PATH: '' },
      'https://centre.example',
      '/ip/',
    ],
    [{ publicAddress, SITE_URL: '' }, 'https://centre.example', '/'],
    [
      { publicAddress: 'https://centre.example/ip', SITE_URL: 'https://b.example' },
      'https://b.example',
      '/',
    ],
    [{ publicAddress, SITE_URL: 'https://b.example/sub' }, 'https://b.example', '/sub/'],
    [
      { publicAddress, SITE_URL: 'https://b.example/', BASE_PATH: '/sub' },
      'https://b.example',
      '/sub/',
    ],
    [
      { publicAddress, SITE_URL: 'https://b.example/sub/', BASE_PATH: '/sub/' },
      'https://b.example',
      '/sub/',
    ],
    [{ publicAddress, SITE_URL: 'HTTPS://B.Example' }, 'https://b.example', '/'],
    [
      { publicAddress, SITE_URL: 'https://知识产权.示例/' },
      'https://xn--wlqv31d6xlvxs.xn--fsq092h',
      '/',
    ],
  ])('%o', (settings, origin, base) => {
    const site = readSiteAddress(settings);
    expect(site).toMatchObject({ origin, base });
    expect(site.address).toBe((origin + base).replace(/\/$/, ''));
    expect(absoluteOf(site, `${site.base}verify/`)).toBe(`${origin}${base}verify/`);
  });

  test.each([
    ['centre.example', 'no-scheme'],
    ['localhost:4321', 'no-scheme'],
    ['//centre.example', 'no-scheme'],
    ['知识产权', 'no-scheme'],
    ['ftp://centre.example', 'scheme'],
    ['file:///srv/www', 'scheme'],
    ['https:centre.example', 'scheme'],
    ['https://', 'scheme'],
    ['https://centre.example/?q=1', 'extra'],
    ['https://centre.example/#top', 'extra'],
    ['https://name:word@centre.example', 'extra'],
    ['https://centre example', 'host'],
    ['https://centre.example:99999', 'host'],
    ['https://centre.example/知识产权', 'path'],
    ['https://centre.example//ip', 'path'],
    ['https://centre.example/a/../b', 'path'],
    ['https://centre.example/a b', 'path'],
  ])('SITE_URL %s is refused: %s', (SITE_URL, fault) => {
    const read = (): unknown => readSiteAddress({ publicAddress, SITE_URL });
    expect(read).toThrow(AddressError);
    expect(read).toThrow(expect.objectContaining({ setting: 'SITE_URL', fault }));
  });

  test.each(['/知识产权/', '/a//b/', '..', '/a?b/', 'C:/Program Files/Git/sub/'])(
    'BASE_PATH %s is refused',
    (BASE_PATH) => {
      const read = (): unknown => readSiteAddress({ publicAddress, BASE_PATH });
      expect(read).toThrow(expect.objectContaining({ setting: 'BASE_PATH', fault: 'path' }));
    },
  );

  test('two different paths are no address', () => {
    const settings = { publicAddress, SITE_URL: 'https://b.example/a', BASE_PATH: '/b/' };
    expect(() => readSiteAddress(settings)).toThrow(
      expect.objectContaining({ setting: 'SITE_URL', fault: 'two-paths', value: '/b/' }),
    );
  });
});
