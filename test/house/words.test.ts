import { expect, it } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import zh from '../../src/i18n/zh.json' with { type: 'json' };
import { interpolate, t, type MessageKey } from '../../src/i18n/translate.ts';

const ZH: Record<string, string> = zh;
const EN: Record<string, string> = en;

function placeholders(text = ''): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}

it('both languages have the same keys, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
});

it('both languages have the same placeholders', () => {
  const differing = Object.keys(zh).filter(
    (key) => placeholders(ZH[key]).join() !== placeholders(EN[key]).join(),
  );
  expect(differing).toEqual([]);
});

it('nothing is empty, or left in the other language', () => {
  for (const key of Object.keys(zh)) {
    expect(ZH[key]?.trim(), key).not.toBe('');
    expect(EN[key]?.trim(), key).not.toBe('');
  }
});

it('a placeholder without a value throws, so that no page shows one', () => {
  expect(() => interpolate('{{a}}', {})).toThrow('{{a}}');
  expect(interpolate('{{a}}{{a}}', { a: 0 })).toBe('00');
  expect(interpolate('{{a}}', { a: '{{b}}' })).toBe('{{b}}');
  expect(interpolate('{{a}}', { a: '$&' })).toBe('$&');
});

it('t words a key in the language asked for', () => {
  const key: MessageKey = 'report.clean';
  expect(t('zh', key, { asOf: '2026-01-01' })).toContain('2026-01-01');
  expect(t('en', key, { asOf: '2026-01-01' })).not.toBe(t('zh', key, { asOf: '2026-01-01' }));
});
