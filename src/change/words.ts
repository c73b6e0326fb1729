import type { Shown } from '../generated/private.ts';
import { nameBy, tBoth } from '../i18n/both.ts';
import type { Bilingual, Lang } from '../i18n/lang.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { isSame } from './same.ts';

/** A value for a placeholder: the same in both languages, or in each its own. */
export type Value = Shown | Bilingual;

function valuesIn(
  lang: Lang,
  values: Readonly<Record<string, Value>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[lang] : value,
    ]),
  );
}

/** One message in both languages. */
export function sayBoth(key: MessageKey, values: Readonly<Record<string, Value>> = {}): Bilingual {
  return tBoth(key, (lang) => valuesIn(lang, values));
}

/** A list as each language writes it. */
export function listBoth(items: readonly Bilingual[]): Bilingual {
  return { zh: items.map(({ zh }) => zh).join('、'), en: items.map(({ en }) => en).join(', ') };
}

/** What properties are called, as a list; the schema's own names where people have no others. */
export function listNames(names: readonly string[]): Bilingual {
  return listBoth(names.map((name) => nameBy([`property.${name}`], name)));
}

/** The names of properties that differ between two objects; names are the schema's own, told as they are. */
export function differingNames(
  before: object,
  now: object,
  except: readonly string[] = [],
): string[] {
  const [a, b] = [before, now] as Array<Record<string, unknown>>;
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => !except.includes(name) && !isSame(a?.[name], b?.[name]),
  );
}
