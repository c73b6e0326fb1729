import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/i18n/lang.ts';
import { RULES } from '../../src/rules/index.ts';
import { listFiles } from '../../scripts/files/list-files.ts';

const FILES = listFiles('src/rules').filter((path) => path.includes('/'));

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
}

/** A name without the language it is told in: `citationEn` and `citationZh` are `citation`. */
function withoutLanguage(name: string): string {
  return name.replace(/(Zh|En)$/, '');
}

/** What one language tells and the other does not. */
function differences({ zh, en }: Bilingual): string[] {
  const [inZh, inEn] = [zh, en].map((text) => new Set(placeholders(text).map(withoutLanguage)));
  return [...(inZh?.symmetricDifference(inEn ?? new Set<string>()) ?? [])];
}

describe('the index', () => {
  it('holds every rule’s file, once, under the id that its place gives it', () => {
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(FILES);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const test = `test/rules/${id}.test.ts`;

  it('has its test', () => {
    expect(existsSync(test)).toBe(true);
  });

  it('is made by its test to say all that it can', () => {
    expect(readFileSync(test, 'utf8')).toContain('proveEveryMessage(');
  });

  it('tells the same in both languages', () => {
    for (const message of Object.values(rule.messages)) {
      expect(differences(message)).toEqual([]);
      expect(differences(message.remedy)).toEqual([]);
      // English names have no Chinese values and Chinese names no English ones
      expect(
        placeholders(message.zh + message.remedy.zh).filter((name) => /En$/.test(name)),
      ).toEqual([]);
      expect(
        placeholders(message.en + message.remedy.en).filter((name) => /Zh$/.test(name)),
      ).toEqual([]);
    }
  });

  it('is worded in both languages, in their own letters', () => {
    const words = [
      rule.title,
      rule.demand,
      ...Object.values(rule.messages).flatMap((each) => [each, each.remedy]),
    ];
    for (const { zh, en } of words) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en.match(/\p{Script=Han}/gu)?.length ?? 0).toBeLessThan(
        en.match(/[a-z]/g)?.length ?? 0,
      );
    }
  });
});
