import { tBoth } from '../i18n/both.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { hasMessage } from '../i18n/translate.ts';

const asWritten = (name: string): Bilingual => ({ zh: name, en: name });

/** What a duty is called: the rules' vocabulary, the same for every scheme; its key where it has no name yet. */
export function nameOfDuty(id: string): Bilingual {
  const key = `duty.${id}`;
  return hasMessage(key) ? tBoth(key) : asWritten(id);
}

/** What a duty's parameter is called: `years` of an age limit is an age, of a term its length. */
export function nameOfParameter(duty: string, name: string): Bilingual {
  const keys = [`parameter.${duty}.${name}`, `parameter.${name}`];
  const key = keys.find(hasMessage);
  return key !== undefined && hasMessage(key) ? tBoth(key) : asWritten(name);
}
