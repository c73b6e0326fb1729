import en from './en.json' with { type: 'json' };
import type { Lang } from './lang.ts';
import zh from './zh.json' with { type: 'json' };

export type MessageKey = keyof typeof zh;

export type Params = Readonly<Record<string, string | number>>;

const MESSAGES: Record<Lang, Record<MessageKey, string>> = { zh, en };

/** Replaces `{{name}}` by `params.name`; a placeholder without a value throws, so that no page shows one. */
export function interpolate(template: string, params: Params = {}): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`No value for {{${name}}} in “${template}”`);
    return String(value);
  });
}

/** Whether a key made of a value, such as an event's type, has a text. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(zh, key);
}

/** The interface text for `key` in one language, its placeholders filled. */
export function t(lang: Lang, key: MessageKey, params?: Params): string {
  return interpolate(MESSAGES[lang][key], params);
}
