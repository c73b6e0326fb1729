import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  chooseAddress,
  chooseAsOf,
  chooseContent,
  chooseLang,
  chooseSite,
  UserError,
} from '../../scripts/command.ts';
import type { Content } from '../../src/rules/content.ts';

const content = (asOf?: string): Content =>
  ({ site: asOf === undefined ? null : { asOf } }) as unknown as Content;

beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG', 'DIANZHANG_AS_OF', 'DIANZHANG_CONTENT'])
    vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the language', () => {
  it.each([
    [{}, 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'C' }, 'zh'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN', LC_MESSAGES: 'en_US' }, 'en'],
    [{ LANG: 'en_US', LC_MESSAGES: 'en_US', LC_ALL: 'zh_CN' }, 'zh'],
    [{ LANG: 'en_US', LC_MESSAGES: '', LC_ALL: '' }, 'en'],
  ])('of %j is %s', (env, lang) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(chooseLang(undefined)).toBe(lang);
    expect(chooseLang('en')).toBe('en');
  });

  it('is one of two', () => {
    expect(() => chooseLang('fr')).toThrow(UserError);
    expect(() => chooseLang('')).toThrow(UserError);
  });
});

describe('the as-of date', () => {
  it('is the flag, else the environment, else the site’s', () => {
    expect(chooseAsOf(undefined, content('2026-11-16'))).toBe('2026-11-16');
    vi.stubEnv('DIANZHANG_AS_OF', '');
    expect(chooseAsOf(undefined, content('2026-11-16'))).toBe('2026-11-16');
    vi.stubEnv('DIANZHANG_AS_OF', '2026-11-10');
    expect(chooseAsOf(undefined, content('2026-11-16'))).toBe('2026-11-10');
    expect(chooseAsOf('2026-11-09', content('2026-11-16'))).toBe('2026-11-09');
  });

  it('else today in Shanghai, which may be tomorrow here', () => {
    const now = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    expect(chooseAsOf(undefined, content())).toBe(now);
  });

  it.each(['', 'tomorrow', '2026-02-30', '2026-1-1'])('is refused where it is %j', (value) => {
    expect(() => chooseAsOf(value, content('2026-11-16'))).toThrow(UserError);
  });

  it('is refused from the environment as well', () => {
    vi.stubEnv('DIANZHANG_AS_OF', 'soon');
    expect(() => chooseAsOf(undefined, content('2026-11-16'))).toThrow(UserError);
  });
});

describe('the content folder', () => {
  it('is the flag, else the environment, else content beside the product', () => {
    expect(chooseContent(undefined)).toMatch(/content$/);
    vi.stubEnv('DIANZHANG_CONTENT', '');
    expect(chooseContent(undefined)).toMatch(/content$/);
    vi.stubEnv('DIANZHANG_CONTENT', 'test/fixtures');
    expect(chooseContent(undefined)).toMatch(/fixtures$/);
    expect(chooseContent('content/schemes')).toMatch(/schemes$/);
  });

  it('must be there', () => {
    expect(() => chooseContent('nowhere')).toThrow(UserError);
  });
});

describe('the site’s address', () => {
  const at = (publicAddress: string): Content =>
    ({ site: { publicAddress } }) as unknown as Content;

  it('is the environment’s, else the content’s, and its path belongs to it', () => {
    vi.stubEnv('SITE_URL', '');
    vi.stubEnv('BASE_PATH', '');
    expect(chooseAddress(at('https://centre.example/ip'))).toBe('https://centre.example/ip');
    vi.stubEnv('BASE_PATH', 'try');
    expect(chooseAddress(at('https://centre.example/ip'))).toBe('https://centre.example/try');
    vi.stubEnv('SITE_URL', 'https://test.example');
    expect(chooseAddress(at('https://centre.example/ip'))).toBe('https://test.example/try');
    expect(chooseAddress(content())).toBe('https://test.example/try');
  });

  it('is none where nothing tells, or where the check has to say what is wrong in site.json', () => {
    vi.stubEnv('SITE_URL', undefined);
    vi.stubEnv('BASE_PATH', undefined);
    expect(chooseSite(content())).toBeNull();
    expect(chooseAddress(at('centre.example'))).toBe('');
  });

  it.each([
    ['SITE_URL', 'centre.example', 'address.no-scheme'],
    ['SITE_URL', 'https://centre.example/中心', 'address.path'],
    ['BASE_PATH', '/中心/', 'address.path'],
  ])('is refused in a sentence: %s=%s', (name, value, key) => {
    vi.stubEnv(name, value);
    const params = expect.objectContaining({ name });
    expect(() => chooseSite(at('https://centre.example'))).toThrow(
      expect.objectContaining({ key, params }),
    );
  });
});
