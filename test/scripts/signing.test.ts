import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSigner } from '../../scripts/signing.ts';
import type { Statement } from '../../src/generated/statement.ts';
import type { Content } from '../../src/rules/content.ts';

const STATEMENT: Statement = {
  v: 1,
  k: 'letter',
  sch: 'bj-experts',
  id: 'bj-0001',
  name: '李丽',
  no: '样聘〔2026〕001号',
  on: '2026-05-01',
  from: '2026-05-01',
  to: '2029-04-30',
};

const at = (publicAddress: string): Content =>
  ({ site: { publicAddress }, keys: [] }) as unknown as Content;

beforeEach(() => {
  for (const name of ['SITE_URL', 'BASE_PATH', 'DIANZHANG_SIGNING_KEY'])
    vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the code on a sheet leads to where the site is served', () => {
  test.each([
    ['https://centre.example', {}, 'https://centre.example/verify/#'],
    ['https://centre.example/ip', {}, 'https://centre.example/ip/verify/#'],
    ['https://centre.example/ip', { BASE_PATH: '/b/' }, 'https://centre.example/b/verify/#'],
    [
      'https://centre.example/ip',
      { SITE_URL: 'https://c.example/d' },
      'https://c.example/d/verify/#',
    ],
  ])('%s %j', async (publicAddress, env, begin) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const address = await openSigner(at(publicAddress)).addressOf(STATEMENT);
    expect(address.startsWith(`${begin}eyJ`)).toBe(true);
  });

  test('without an address there is none to lead to', () => {
    const nowhere = { site: null, keys: [] } as unknown as Content;
    expect(() => openSigner(nowhere)).toThrow(expect.objectContaining({ key: 'address.none' }));
  });
});
