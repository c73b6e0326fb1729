import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAsOf, chooseContent, chooseLang, UserError } from '../../scripts/command.ts';
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
